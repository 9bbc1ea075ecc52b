import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { MultiSelect, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../shell/rights.ts'
import { territoriesQuery } from './contacts-query.ts'
import { RepSelect } from './rep-select.tsx'
import { RetailerSelect } from './retailer-select.tsx'
import { type ContactsSearch, chosen, mailStates, stateCodes } from './search.ts'
import { SignInFilter } from './sign-in-filter.tsx'
import { contactsWords } from './words.ts'

interface FilterProps {
  readonly search: ContactsSearch
  readonly onChange: (next: ContactsSearch) => void
}

/** Filters over the contact and his retailer; whoever shows them says in what frame. */
export function MoreFilters({ search, onChange }: FilterProps) {
  const say = useWords(contactsWords)
  const sayAccess = useWords(accessWords)
  const may = useMay()
  const several = { clearable: true, hidePickedOptions: true, withCheckIcon: false } as const
  return (
    <>
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
      <Select
        clearable
        withCheckIcon={false}
        label={say('filter.retailer-active')}
        placeholder={say('filter.any')}
        data={(['true', 'false'] as const).map((value) => ({
          value,
          label: say(`retailer-active.${value}`),
        }))}
        value={search.retailerActive ?? null}
        onChange={(active) => onChange({ retailerActive: active ?? undefined })}
      />
      {may('territories', 'read') && <TerritoryFilter search={search} onChange={onChange} />}
      {may('users', 'read') && (
        <RepSelect
          label={say('filter.rep')}
          placeholder={say('filter.type-rep')}
          nothingFoundMessage={say('filter.none')}
          userId={search.rep}
          onPick={(rep) => onChange({ rep })}
        />
      )}
      <SignInFilter search={search} onChange={onChange} />
    </>
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
