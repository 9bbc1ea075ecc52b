import type { ApiKeyWire } from '@latchkey/core/api-keys/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Select } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import { api } from '../api/api.ts'
import { EmptyList } from '../list/empty-list.tsx'
import { FilterFrame } from '../list/filter-frame.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { partsWords } from '../parts-words.ts'
import { rightsInOrder } from '../role/role-values.ts'
import { rolesWords } from '../roles/words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import classes from './api-keys.module.css'
import { apiKeysQuery } from './api-keys-query.ts'
import { KeyActs } from './key-acts.tsx'
import { KeyChip } from './key-chip.tsx'
import { type ApiKeysSearch, keyStates } from './search.ts'
import { apiKeysWords } from './words.ts'

export const apiKeysRoute = createLazyRoute('/api-keys')({ component: ApiKeysScreen })

const columns = ['name', 'user', 'scope', 'expires', 'used', 'state', 'acts'] as const
const heights = { row: 72, card: 260 }

/** D2: the keys of users, the newest first. */
function ApiKeysScreen() {
  const say = useWords(apiKeysWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const search = apiKeysRoute.useSearch()
  const navigate = useNavigate({ from: '/api-keys' })
  const change = (next: ApiKeysSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const list = useInfiniteQuery(apiKeysQuery(search))
  const keys = list.data?.pages.flatMap((page) => page.items) ?? []
  const addButton = may('company', 'write') && (
    <Button component={Link} to="/api-keys/new">
      {say('add')}
    </Button>
  )
  return (
    <>
      <TitleRow title={say('title')}>{addButton}</TitleRow>
      <FilterFrame
        chips={[]}
        beside={
          <Select
            clearable
            aria-label={say('filter.status')}
            placeholder={sayPart('filter.any')}
            withCheckIcon={false}
            data={keyStates.map((value) => ({ value, label: say(`state.${value}`) }))}
            value={search.status ?? null}
            onChange={(status) => change({ status: keyStates.find((each) => each === status) })}
          />
        }
      />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && keys.length === 0 ? (
        <EmptyList
          filtered={Object.keys(search).length > 0}
          title={say('none.title')}
          text={say('none.text')}
          onShowAll={() => navigate({ search: {} })}
        >
          {addButton}
        </EmptyList>
      ) : (
        !(list.isError && keys.length === 0) && (
          <PagedList
            label={say('title')}
            grid={classes.grid ?? ''}
            heights={heights}
            columns={columns.map((key) => ({ key, title: say(`col.${key}`), unseen: key === 'acts' }))}
            items={keys}
            total={list.hasNextPage ? undefined : keys.length}
            waiting={list.isPending}
            stale={list.isPlaceholderData}
            more={list.hasNextPage}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
            }}
            row={(apiKey) => <KeyRow apiKey={apiKey} />}
          />
        )
      )}
    </>
  )
}

const KeyRow = memo(({ apiKey }: { readonly apiKey: ApiKeyWire }) => {
  const say = useWords(apiKeysWords)
  const { relative, exact } = useTimeWords()
  const now = api.time.now()
  const { name, user, createdBy, expiresAt, formerUntil, lastUsedAt, lastUsedFrom } = apiKey
  return (
    <>
      <Cell card="lead">
        <strong>{name}</strong>
        {createdBy && <small>{say('made-by', { name: nameOf(createdBy) })}</small>}
      </Cell>
      <Cell card="line">
        {nameOf(user)}
        <small>{user.username}</small>
      </Cell>
      <Cell card="line">
        {apiKey.provisioning && <small>{say('for-directory')}</small>}
        <Scope scope={apiKey.scope} />
      </Cell>
      <Cell card="half">
        {exact(expiresAt)}
        {formerUntil && <small>{say('former-until', { when: exact(formerUntil) })}</small>}
      </Cell>
      <Cell card="half">
        {lastUsedAt === null ? say('never-used') : relative(lastUsedAt, now)}
        {lastUsedFrom && <small>{say('used-from', { address: lastUsedFrom })}</small>}
      </Cell>
      <Cell card="side">
        <KeyChip state={apiKey.state} />
      </Cell>
      <Cell card="action">
        <KeyActs apiKey={apiKey} />
      </Cell>
    </>
  )
})

function Scope({ scope }: Pick<ApiKeyWire, 'scope'>) {
  const say = useWords(apiKeysWords)
  const sayRole = useWords(rolesWords)
  const named = (level: 'read' | 'write') =>
    rightsInOrder
      .filter((right) => scope[right] === level)
      .map((right) => sayRole(`right.${right}`))
      .join(', ')
  const [read, write] = [named('read'), named('write')]
  return (
    <>
      {write && <small>{say('scope.write', { modules: write })}</small>}
      {read && <small>{say('scope.read', { modules: read })}</small>}
    </>
  )
}
