import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { retailerQuery, retailersQuery } from './contacts-query.ts'

type Shown = Pick<
  SelectProps,
  'id' | 'label' | 'placeholder' | 'nothingFoundMessage' | 'error' | 'description' | 'clearable'
>

/** One retailer, found by a few letters of his name or account number. */
export function RetailerSelect(
  props: Shown & {
    readonly retailerId: string | undefined
    readonly onPick: (id: string | undefined) => void
  },
) {
  const { retailerId, onPick, ...shown } = props
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, 200)
  const found = useQuery({ ...retailersQuery(words), placeholderData: keepPreviousData })
  const picked = useQuery({ ...retailerQuery(retailerId ?? ''), enabled: Boolean(retailerId) })
  const all = [...(found.data?.items ?? []), ...(picked.data ? [picked.data] : [])]
  const options = new Map(all.map(({ id, name, accountNumber }) => [id, `${name} · ${accountNumber}`]))
  return (
    <Select
      {...shown}
      searchable
      data={[...options].map(([value, label]) => ({ value, label }))}
      // The server has searched already, by account number and without accents too.
      filter={({ options: all }) => all}
      value={retailerId ?? null}
      onSearchChange={setTyped}
      onChange={(id) => onPick(id ?? undefined)}
    />
  )
}
