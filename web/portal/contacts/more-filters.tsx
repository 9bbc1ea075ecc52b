import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../shell/rights.ts'
import { territoriesQuery } from './contacts-query.ts'
import classes from './filters.module.css'
import { RetailerSelect } from './retailer-select.tsx'
import { type ContactsSearch, chosen, mailStates, stateCodes } from './search.ts'
import { contactsWords } from './words.ts'

interface FilterProps {
  readonly search: ContactsSearch
  readonly onChange: (next: ContactsSearch) => void
}

/** Filters over the contact and his retailer. */
export function MoreFilters({ search, onChange }: FilterProps) {
  const say = useWords(contactsWords)
  const sayAccess = useWords(accessWords)
  const may = useMay()
  const several = { clearable: true, hidePickedOptions: true, withCheckIcon: false } as const
  return (
    <div className={classes.more}>
      <MultiSelect
        {...several}
        label={say('filter.state')}
        placeholder={search.state ? '' : say('filter.any')}
        data={stateCodes.map((code) => ({ value: code, label: sayAccess(`state.${code}`) }))}
        value={chosen(search.state)}
        onChange={(codes) => onChange({ state: codes.join(',') || undefined })}
      />
      <MultiSelect
        {...several}
        label={say('filter.mail')}
        placeholder={search.mailState ? '' : say('filter.any')}
        data={mailStates.map((state) => ({ value: state, label: sayAccess(`mail.${state}`) }))}
        value={chosen(search.mailState)}
        onChange={(states) => onChange({ mailState: states.join(',') || undefined })}
      />
      {may('retailers', 'read') && (
        <RetailerSelect
          clearable
          label={say('filter.retailer')}
          placeholder={say('filter.type-retailer')}
          nothingFoundMessage={say('filter.none')}
          retailerId={search.retailerId}
          onPick={(retailerId) => onChange({ retailerId })}
        />
      )}
      {may('territories', 'read') && <TerritoryFilter search={search} onChange={onChange} />}
    </div>
  )
}

function TerritoryFilter({ search, onChange }: FilterProps) {
  const say = useWords(contactsWords)
  const territories = useQuery(territoriesQuery)
  return (
    <MultiSelect
      clearable
      searchable
      hidePickedOptions
      label={say('filter.territory')}
      placeholder={search.territory ? '' : say('filter.any')}
      nothingFoundMessage={say('filter.none')}
      data={(territories.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen(search.territory)}
      onChange={(ids) => onChange({ territory: ids.join(',') || undefined })}
    />
  )
}
