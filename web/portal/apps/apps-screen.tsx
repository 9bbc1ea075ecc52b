import type { ClientWire } from '@latchkey/core/oidc/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import { api } from '../api/api.ts'
import { EmptyList } from '../list/empty-list.tsx'
import { FilterFrame } from '../list/filter-frame.tsx'
import { ListCount } from '../list/list-count.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { ButtonLink } from '../page/button-link.tsx'
import { partsWords } from '../parts-words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { AppChip } from './app-chip.tsx'
import classes from './apps.module.css'
import { appsQuery } from './apps-query.ts'
import { type AppsSearch, appPopulations, appStates } from './search.ts'
import { appsWords } from './words.ts'

export const appsRoute = createLazyRoute('/apps')({ component: AppsScreen })

const columns = ['name', 'population', 'kind', 'last', 'state'] as const
const heights = { row: 58, card: 116 }

/** D1: the shops and apps that sign people in through us, those that work first. */
function AppsScreen() {
  const say = useWords(appsWords)
  const may = useMay()
  const search = appsRoute.useSearch()
  const navigate = useNavigate({ from: '/apps' })
  const change = (next: AppsSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const list = useQuery(appsQuery)
  const found = list.data?.items.filter((app) => matches(app, search)).toSorted(worksFirst) ?? []
  const addButton = may('company', 'write') && <ButtonLink to="/apps/new">{say('add')}</ButtonLink>
  return (
    <>
      <TitleRow title={say('title')}>{addButton}</TitleRow>
      <FilterFrame
        search={{ label: say('search'), text: search.search, onChange: (text) => change({ search: text }) }}
        chips={[]}
        beside={<Filters search={search} onChange={change} />}
        count={<ListCount total={list.data && found.length} say={say} />}
      />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && found.length === 0 ? (
        <EmptyList
          filtered={Object.keys(search).length > 0}
          title={say('none.title')}
          text={say('none.text')}
          onShowAll={() => navigate({ search: {} })}
        >
          {addButton}
        </EmptyList>
      ) : (
        !(list.isError && found.length === 0) && (
          <PagedList
            label={say('title')}
            grid={classes.grid ?? ''}
            heights={heights}
            columns={columns.map((key) => ({ key, title: say(`col.${key}`) }))}
            items={found}
            total={list.data && found.length}
            waiting={list.isPending}
            more={false}
            onEnd={() => undefined}
            row={(app) => <AppRow app={app} />}
          />
        )
      )}
    </>
  )
}

const AppRow = memo(({ app }: { readonly app: ClientWire }) => {
  const say = useWords(appsWords)
  const { relative } = useTimeWords()
  return (
    <>
      <Cell card="lead">
        <Link to="/apps/$id" params={{ id: app.id }}>
          {app.name}
        </Link>
        <small>{app.startUri ?? app.redirectUris[0]}</small>
      </Cell>
      <Cell card="half">{say(`population.${app.population}`)}</Cell>
      <Cell card="half" muted>
        {say(`kind.${app.kind}`)}
      </Cell>
      <Cell card="line" muted={app.lastUsedAt === null}>
        {app.lastUsedAt === null ? say('last.none') : relative(app.lastUsedAt, api.time.now())}
      </Cell>
      <Cell card="side">
        <AppChip active={app.active} />
      </Cell>
    </>
  )
})

function Filters(props: { readonly search: AppsSearch; readonly onChange: (next: AppsSearch) => void }) {
  const say = useWords(appsWords)
  const sayPart = useWords(partsWords)
  const { search, onChange } = props
  return (
    <>
      <Select
        clearable
        aria-label={say('filter.population')}
        placeholder={say('filter.population')}
        withCheckIcon={false}
        data={appPopulations.map((value) => ({ value, label: say(`population.${value}`) }))}
        value={search.population ?? null}
        onChange={(to) => onChange({ population: appPopulations.find((each) => each === to) })}
      />
      <Select
        clearable
        aria-label={say('filter.state')}
        placeholder={`${say('filter.state')}: ${sayPart('filter.any')}`}
        withCheckIcon={false}
        data={appStates.map((value) => ({ value, label: say(`state.${value}`) }))}
        value={search.status ?? null}
        onChange={(to) => onChange({ status: appStates.find((each) => each === to) })}
      />
    </>
  )
}

function matches(app: ClientWire, { search, population, status }: AppsSearch): boolean {
  const named = search === undefined || app.name.toLowerCase().includes(search.trim().toLowerCase())
  return (
    named &&
    (population === undefined || app.population === population) &&
    (status === undefined || app.active === (status === 'active'))
  )
}

const worksFirst = (one: ClientWire, other: ClientWire) => Number(other.active) - Number(one.active)
