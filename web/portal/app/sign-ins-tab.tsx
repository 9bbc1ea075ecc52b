import type { ClientSignIn } from '@latchkey/core/oidc/wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select } from '@mantine/core'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import { api } from '../api/api.ts'
import { appsWords } from '../apps/words.ts'
import { EmptyList } from '../list/empty-list.tsx'
import { FilterFrame } from '../list/filter-frame.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { ButtonLink } from '../page/button-link.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import classes from './app.module.css'
import { ResultChip } from './result-chip.tsx'
import { type AppSearch, signInResults } from './search.ts'

const columns = ['person', 'at', 'from', 'result'] as const
const heights = { row: 58, card: 132 }

type Result = AppSearch['result']

function signInsQuery(id: string, result: Result) {
  return infiniteQueryOptions({
    queryKey: ['apps', id, 'sign-ins', result],
    queryFn: ({ pageParam, signal }) =>
      api.get('/oidc-clients/{id}/sign-ins', {
        path: { id },
        query: { result, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}

/** D1: who signed in by this app, when and from where, the newest first. */
export function SignInsTab({ id, result }: { readonly id: string; readonly result: Result }) {
  const say = useWords(appsWords)
  const navigate = useNavigate({ from: '/apps/$id' })
  const list = useInfiniteQuery(signInsQuery(id, result))
  const found = list.data?.pages.flatMap((page) => page.items) ?? []
  const show = (next: Result) =>
    navigate({ search: { tab: 'sign-ins', result: next }, replace: true, resetScroll: false })
  return (
    <>
      <FilterFrame
        chips={[]}
        beside={
          <Select
            clearable
            aria-label={say('sign-ins.result')}
            placeholder={say('result.any')}
            withCheckIcon={false}
            data={signInResults.map((value) => ({ value, label: say(`result.${value}`) }))}
            value={result ?? null}
            onChange={(to) => show(signInResults.find((each) => each === to))}
          />
        }
      />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && found.length === 0 ? (
        <EmptyList
          filtered={result !== undefined}
          title={say('sign-ins.none.title')}
          text={say('sign-ins.none.text')}
          onShowAll={() => show(undefined)}
        >
          <ButtonLink from="/apps/$id" to="." search={{ tab: 'connect' }} variant="default">
            {say('sign-ins.how')}
          </ButtonLink>
        </EmptyList>
      ) : (
        !(list.isError && found.length === 0) && (
          <PagedList
            label={say('sign-ins.title')}
            grid={classes.grid ?? ''}
            heights={heights}
            columns={columns.map((key) => ({ key, title: say(`sign-ins.${key}`) }))}
            items={found}
            total={list.hasNextPage ? undefined : found.length}
            waiting={list.isPending}
            stale={list.isPlaceholderData}
            more={list.hasNextPage}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
            }}
            row={(signIn) => <SignInRow signIn={signIn} />}
          />
        )
      )}
    </>
  )
}

const SignInRow = memo(({ signIn }: { readonly signIn: ClientSignIn }) => {
  const { exact } = useTimeWords()
  const { at, ip, device, result } = signIn
  return (
    <>
      <Cell card="lead">
        <Person person={signIn.person} />
      </Cell>
      <Cell card="line">
        <time dateTime={at}>{exact(at)}</time>
      </Cell>
      <Cell card="line">
        {ip}
        {device && <small>{device}</small>}
      </Cell>
      <Cell card="side">
        <ResultChip result={result} />
      </Cell>
    </>
  )
})

/** Who it was, led to where the person may read him. */
function Person({ person }: Pick<ClientSignIn, 'person'>) {
  const say = useWords(appsWords)
  const may = useMay()
  if (!person) return <em>{say('sign-ins.erased')}</em>
  const { kind, id, name, username, retailer } = person
  const to = kind === 'contact' ? '/contacts/$id' : '/users/$id'
  const mayRead = may(kind === 'contact' ? 'contacts' : 'users', 'read')
  return (
    <>
      {mayRead ? (
        <Link to={to} params={{ id }}>
          {name}
        </Link>
      ) : (
        <strong>{name}</strong>
      )}
      <small>{[retailer?.name, username].filter(Boolean).join(' · ')}</small>
    </>
  )
}
