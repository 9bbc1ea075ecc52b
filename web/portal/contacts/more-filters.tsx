import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { MultiSelect, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../shell/rights.ts'
import { retailerQuery, retailersQuery, territoriesQuery } from './contacts-query.ts'
import classes from './filters.module.css'
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
      {may('retailers', 'read') && <RetailerFilter search={search} onChange={onChange} />}
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

function RetailerFilter({ search, onChange }: FilterProps) {
  const say = useWords(contactsWords)
  const { retailerId } = search
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, 200)
  const found = useQuery({ ...retailersQuery(words), placeholderData: keepPreviousData })
  const picked = useQuery({ ...retailerQuery(retailerId ?? ''), enabled: Boolean(retailerId) })
  const all = [...(found.data?.items ?? []), ...(picked.data ? [picked.data] : [])]
  const options = new Map(all.map(({ id, name, accountNumber }) => [id, `${name} · ${accountNumber}`]))
  return (
    <Select
      clearable
      searchable
      label={say('filter.retailer')}
      placeholder={say('filter.type-retailer')}
      nothingFoundMessage={say('filter.none')}
      data={[...options].map(([value, label]) => ({ value, label }))}
      // The server has searched already, by account number and without accents too.
      filter={({ options: all }) => all}
      value={retailerId ?? null}
      onSearchChange={setTyped}
      onChange={(id) => onChange({ retailerId: id ?? undefined })}
    />
  )
}
