import type { TerritoryWire } from '@latchkey/core/territories/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import { memo, useState } from 'react'
import { api } from '../api/api.ts'
import { EmptyList } from '../list/empty-list.tsx'
import { FilterFrame } from '../list/filter-frame.tsx'
import { ListCount } from '../list/list-count.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { ActiveChip } from '../users/active-chip.tsx'
import { StatusFilter } from '../users/status-filter.tsx'
import type { TerritoriesSearch } from './search.ts'
import classes from './territories.module.css'
import { ActiveDialog, NameDialog } from './territory-dialogs.tsx'
import { territoriesWords } from './words.ts'

export const territoriesRoute = createLazyRoute('/territories')({ component: TerritoriesScreen })

function territoriesQuery(search: TerritoriesSearch) {
  return infiniteQueryOptions({
    queryKey: ['territories', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      api.get('/territories', { query: { ...search, limit: 100, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}

const columns = ['territory', 'retailers', 'users', 'status', 'acts'] as const
const heights = { row: 58, card: 140 }

/** U5: the territories, each with its retailers and users. */
function TerritoriesScreen() {
  const say = useWords(territoriesWords)
  const may = useMay()
  const search = territoriesRoute.useSearch()
  const navigate = useNavigate({ from: '/territories' })
  const [adding, setAdding] = useState(false)
  const change = (next: TerritoriesSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const list = useInfiniteQuery(territoriesQuery(search))
  const territories = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total
  const addButton = may('territories', 'write') && (
    <Button onClick={() => setAdding(true)}>{say('add')}</Button>
  )
  return (
    <>
      <TitleRow title={say('title')}>{addButton}</TitleRow>
      {adding && <NameDialog territory={null} onClose={() => setAdding(false)} />}
      <FilterFrame
        search={{ label: say('search'), text: search.search, onChange: (text) => change({ search: text }) }}
        chips={[]}
        beside={<StatusFilter status={search.status} onChange={(status) => change({ status })} />}
        count={<ListCount total={total} say={say} />}
      />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && territories.length === 0 ? (
        <EmptyList
          filtered={Object.keys(search).length > 0}
          title={say('none.title')}
          text={say('none.text')}
          onShowAll={() => navigate({ search: {} })}
        >
          {addButton}
        </EmptyList>
      ) : (
        !(list.isError && territories.length === 0) && (
          <PagedList
            label={say('title')}
            grid={classes.grid ?? ''}
            heights={heights}
            columns={columns.map((key) => ({ key, title: say(`col.${key}`), unseen: key === 'acts' }))}
            items={territories}
            total={total}
            waiting={list.isPending}
            stale={list.isPlaceholderData}
            more={list.hasNextPage}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
            }}
            row={(territory) => <TerritoryRow territory={territory} />}
          />
        )
      )}
    </>
  )
}

const TerritoryRow = memo(({ territory }: { readonly territory: TerritoryWire }) => {
  const say = useWords(territoriesWords)
  const { retailers, users, name, active } = territory
  return (
    <>
      <Cell card="lead">
        <strong>{name}</strong>
      </Cell>
      <Cell card="half">
        {retailers === 1 ? say('retailers.one') : say('retailers.many', { count: retailers })}
      </Cell>
      <Cell card="half">{users === 1 ? say('users.one') : say('users.many', { count: users })}</Cell>
      <Cell card="side">
        <ActiveChip active={active} />
      </Cell>
      <Cell card="action">
        <RowActs territory={territory} />
      </Cell>
    </>
  )
})

function RowActs({ territory }: { readonly territory: TerritoryWire }) {
  const say = useWords(territoriesWords)
  const may = useMay()
  const [asking, setAsking] = useState<'name' | 'active' | null>(null)
  if (!may('territories', 'write')) return null
  const { name, active } = territory
  const toggle = active ? 'deactivate' : 'reactivate'
  const close = () => setAsking(null)
  return (
    <span className={classes.acts}>
      <Button
        variant="default"
        size="xs"
        aria-label={say('rename.of', { name })}
        onClick={() => setAsking('name')}
      >
        {say('rename')}
      </Button>
      <Button
        variant="default"
        size="xs"
        aria-label={say(`${toggle}.of`, { name })}
        onClick={() => setAsking('active')}
      >
        {say(toggle)}
      </Button>
      {asking === 'name' && <NameDialog territory={territory} onClose={close} />}
      {asking === 'active' && <ActiveDialog territory={territory} onClose={close} />}
    </span>
  )
}
