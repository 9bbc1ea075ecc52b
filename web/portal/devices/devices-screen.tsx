import type { DeviceWire } from '@latchkey/core/devices/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { memo, useState } from 'react'
import { api } from '../api/api.ts'
import { EmptyList } from '../list/empty-list.tsx'
import { type FilterChip, FilterFrame } from '../list/filter-frame.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { partsWords } from '../parts-words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { foundUsersQuery, userQuery } from '../users/users-query.ts'
import { DeviceChip } from './device-chip.tsx'
import classes from './devices.module.css'
import { devicesQuery } from './devices-query.ts'
import { type DevicesSearch, deviceStates } from './search.ts'
import { UnlinkButton } from './unlink-button.tsx'
import { devicesWords } from './words.ts'

export const devicesRoute = createLazyRoute('/devices')({ component: DevicesScreen })

const columns = ['device', 'user', 'linked', 'used', 'state', 'act'] as const
const heights = { row: 58, card: 168 }

/** O6: the iPads linked to users, the newest first. */
function DevicesScreen() {
  const say = useWords(devicesWords)
  const search = devicesRoute.useSearch()
  const navigate = useNavigate({ from: '/devices' })
  const change = (next: DevicesSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const list = useInfiniteQuery(devicesQuery(search))
  const devices = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <TitleRow title={say('title')} />
      <FilterFrame
        chips={useChips(search, change)}
        more={<MoreFilters search={search} onChange={change} />}
      />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && devices.length === 0 ? (
        <EmptyList
          filtered={Object.keys(search).length > 0}
          title={say('none.title')}
          text={say('none.text')}
          onShowAll={() => navigate({ search: {} })}
        />
      ) : (
        !(list.isError && devices.length === 0) && (
          <PagedList
            label={say('title')}
            grid={classes.grid ?? ''}
            heights={heights}
            columns={columns.map((key) => ({ key, title: say(`col.${key}`), unseen: key === 'act' }))}
            items={devices}
            total={list.hasNextPage ? undefined : devices.length}
            waiting={list.isPending}
            stale={list.isPlaceholderData}
            more={list.hasNextPage}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
            }}
            row={(device) => <DeviceRow device={device} />}
          />
        )
      )}
    </>
  )
}

const DeviceRow = memo(({ device }: { readonly device: DeviceWire }) => {
  const may = useMay()
  const { relative } = useTimeWords()
  const now = api.time.now()
  const { user } = device
  return (
    <>
      <Cell card="line">
        <strong>{device.name}</strong>
      </Cell>
      <Cell card="line">
        {may('users', 'read') ? (
          <Link className={classes.user} to="/users/$id" params={{ id: user.id }} search={{ tab: 'devices' }}>
            {nameOf(user)}
          </Link>
        ) : (
          nameOf(user)
        )}
        <small>{user.username}</small>
      </Cell>
      <Cell card="hidden">{relative(device.linkedAt, now)}</Cell>
      <Cell card="half">{relative(device.lastUsedAt, now)}</Cell>
      <Cell card="half">
        <DeviceChip state={device.state} />
      </Cell>
      <Cell card="action">
        <UnlinkButton device={device} />
      </Cell>
    </>
  )
})

interface FilterProps {
  readonly search: DevicesSearch
  readonly onChange: (next: DevicesSearch) => void
}

function MoreFilters({ search, onChange }: FilterProps) {
  const say = useWords(devicesWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  return (
    <>
      {may('users', 'read') && <UserFilter search={search} onChange={onChange} />}
      <Select
        clearable
        label={say('filter.status')}
        placeholder={sayPart('filter.any')}
        withCheckIcon={false}
        data={deviceStates.map((value) => ({ value, label: say(`state.${value}`) }))}
        value={search.status ?? null}
        onChange={(status) => onChange({ status: deviceStates.find((each) => each === status) })}
      />
    </>
  )
}

function UserFilter({ search, onChange }: FilterProps) {
  const say = useWords(devicesWords)
  const sayPart = useWords(partsWords)
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, 200)
  const found = useQuery({ ...foundUsersQuery(words), placeholderData: keepPreviousData })
  const picked = useQuery({ ...userQuery(search.user ?? ''), enabled: Boolean(search.user) })
  const all = [...(found.data?.items ?? []), ...(picked.data ? [picked.data] : [])]
  const options = new Map(all.map((user) => [user.id, `${nameOf(user)} · ${user.username}`]))
  return (
    <Select
      clearable
      searchable
      label={say('filter.user')}
      placeholder={say('filter.type-user')}
      nothingFoundMessage={sayPart('filter.none')}
      data={[...options].map(([value, label]) => ({ value, label }))}
      // The server has searched already, without accents too.
      filter={({ options: every }) => every}
      value={search.user ?? null}
      onSearchChange={setTyped}
      onChange={(id) => onChange({ user: id ?? undefined })}
    />
  )
}

function useChips(search: DevicesSearch, onChange: (next: DevicesSearch) => void): FilterChip[] {
  const say = useWords(devicesWords)
  const may = useMay()
  const { status, user } = search
  const picked = useQuery({ ...userQuery(user ?? ''), enabled: Boolean(user) && may('users', 'read') })
  const ofUser = {
    key: 'user',
    kind: say('filter.user'),
    value: picked.data ? nameOf(picked.data) : '…',
    remove: () => onChange({ user: undefined }),
  }
  const ofStatus = status && {
    key: 'status',
    kind: say('filter.status'),
    value: say(`state.${status}`),
    remove: () => onChange({ status: undefined }),
  }
  return [...(user ? [ofUser] : []), ...(ofStatus ? [ofStatus] : [])]
}
