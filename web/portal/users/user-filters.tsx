import { userTypes } from '@latchkey/core/users/user-type'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { MultiSelect, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import filters from '../contacts/filters.module.css'
import { chosen } from '../contacts/search.ts'
import { type FilterChip, FilterFrame } from '../list/filter-frame.tsx'
import { partsWords } from '../parts-words.ts'
import { useMay } from '../shell/rights.ts'
import { type UsersSearch, userSorts } from './search.ts'
import { allRolesQuery } from './users-query.ts'
import { usersWords } from './words.ts'

interface FilterProps {
  readonly search: UsersSearch
  readonly onChange: (next: UsersSearch) => void
}

/** Search over username, first name and surname; filters by type, role, status and device. */
export function UserFilters({ search, count }: { readonly search: UsersSearch; readonly count: ReactNode }) {
  const say = useWords(usersWords)
  const sayPart = useWords(partsWords)
  const navigate = useNavigate({ from: '/users' })
  const change = (next: UsersSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  return (
    <FilterFrame
      search={{ label: say('search'), text: search.search, onChange: (text) => change({ search: text }) }}
      chips={useChips(search, change)}
      more={<MoreFilters search={search} onChange={change} />}
      beside={
        <Select
          className={filters.sort ?? ''}
          aria-label={sayPart('sort')}
          data={userSorts.map((sort) => ({ value: sort, label: say(`sort.${sort}`) }))}
          value={search.sort ?? 'name'}
          allowDeselect={false}
          withCheckIcon={false}
          onChange={(value) => change({ sort: userSorts.find((sort) => sort === value && sort !== 'name') })}
        />
      }
      count={count}
    />
  )
}

function MoreFilters({ search, onChange }: FilterProps) {
  const say = useWords(usersWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const several = { clearable: true, hidePickedOptions: true, withCheckIcon: false } as const
  const single = { clearable: true, placeholder: sayPart('filter.any'), withCheckIcon: false } as const
  return (
    <>
      <MultiSelect
        {...several}
        label={say('filter.type')}
        placeholder={search.type ? '' : sayPart('filter.any')}
        data={userTypes.map((type) => ({ value: type, label: say(`type.${type}`) }))}
        value={chosen(search.type)}
        onChange={(types) => onChange({ type: types.join(',') || undefined })}
      />
      {may('roles', 'read') && <RoleFilter search={search} onChange={onChange} />}
      <Select
        {...single}
        label={say('filter.status')}
        data={(['active', 'inactive'] as const).map((value) => ({ value, label: say(`status.${value}`) }))}
        value={search.status ?? null}
        onChange={(status) => onChange({ status: status ?? undefined })}
      />
      <Select
        {...single}
        label={say('filter.device')}
        data={(['true', 'false'] as const).map((value) => ({ value, label: say(`device.${value}`) }))}
        value={search.hasDevice ?? null}
        onChange={(hasDevice) => onChange({ hasDevice: hasDevice ?? undefined })}
      />
    </>
  )
}

function RoleFilter({ search, onChange }: FilterProps) {
  const say = useWords(usersWords)
  const sayPart = useWords(partsWords)
  const roles = useQuery(allRolesQuery)
  return (
    <MultiSelect
      clearable
      searchable
      hidePickedOptions
      label={say('filter.role')}
      placeholder={search.role ? '' : sayPart('filter.any')}
      nothingFoundMessage={sayPart('filter.none')}
      data={(roles.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen(search.role)}
      onChange={(ids) => onChange({ role: ids.join(',') || undefined })}
    />
  )
}

function useChips(search: UsersSearch, onChange: (next: UsersSearch) => void): FilterChip[] {
  const say = useWords(usersWords)
  const may = useMay()
  const roles = useQuery({ ...allRolesQuery, enabled: Boolean(search.role) && may('roles', 'read') })
  const without = (list: string | undefined, one: string) =>
    chosen(list)
      .filter((each) => each !== one)
      .join(',') || undefined
  const status = (['active', 'inactive'] as const).find((each) => each === search.status)
  const device = (['true', 'false'] as const).find((each) => each === search.hasDevice)
  return [
    ...userTypes
      .filter((type) => chosen(search.type).includes(type))
      .map((type) => ({
        key: type,
        kind: say('filter.type'),
        value: say(`type.${type}`),
        remove: () => onChange({ type: without(search.type, type) }),
      })),
    ...chosen(search.role).map((id) => ({
      key: id,
      kind: say('filter.role'),
      value: roles.data?.find((role) => role.id === id)?.name ?? '…',
      remove: () => onChange({ role: without(search.role, id) }),
    })),
    ...(status
      ? [
          {
            key: 'status',
            kind: say('filter.status'),
            value: say(`status.${status}`),
            remove: () => onChange({ status: undefined }),
          },
        ]
      : []),
    ...(device
      ? [
          {
            key: 'device',
            kind: say('filter.device'),
            value: say(`device.${device}`),
            remove: () => onChange({ hasDevice: undefined }),
          },
        ]
      : []),
  ]
}
