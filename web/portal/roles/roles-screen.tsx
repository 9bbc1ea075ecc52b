import type { RoleWire } from '@latchkey/core/roles/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import { EmptyList } from '../list/empty-list.tsx'
import { FilterFrame } from '../list/filter-frame.tsx'
import { ListCount } from '../list/list-count.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { ActiveChip } from '../users/active-chip.tsx'
import { StatusFilter } from '../users/status-filter.tsx'
import classes from './roles.module.css'
import { rolesQuery } from './roles-query.ts'
import { rolesWords } from './words.ts'

export const rolesRoute = createLazyRoute('/roles')({ component: RolesScreen })

const columns = ['role', 'users', 'factor', 'status'] as const
const heights = { row: 58, card: 92 }

/** U4: the roles, with how many users each has. */
function RolesScreen() {
  const say = useWords(rolesWords)
  const may = useMay()
  const search = rolesRoute.useSearch()
  const navigate = useNavigate({ from: '/roles' })
  const list = useInfiniteQuery(rolesQuery(search))
  const roles = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total
  return (
    <>
      <TitleRow title={say('title')}>
        {may('roles', 'write') && (
          <Button component={Link} to="/roles/new">
            {say('add')}
          </Button>
        )}
      </TitleRow>
      <FilterFrame
        chips={[]}
        beside={
          <StatusFilter
            status={search.status}
            onChange={(status) => navigate({ search: { status }, replace: true, resetScroll: false })}
          />
        }
        count={<ListCount total={total} say={say} />}
      />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && roles.length === 0 ? (
        <EmptyList
          filtered={search.status !== undefined}
          title={say('none.title')}
          text={say('none.text')}
          onShowAll={() => navigate({ search: {} })}
        />
      ) : (
        !(list.isError && roles.length === 0) && (
          <PagedList
            label={say('title')}
            grid={classes.grid ?? ''}
            heights={heights}
            columns={columns.map((key) => ({ key, title: say(`col.${key}`) }))}
            items={roles}
            total={total}
            waiting={list.isPending}
            stale={list.isPlaceholderData}
            more={list.hasNextPage}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
            }}
            row={(role) => <RoleRow role={role} />}
          />
        )
      )}
    </>
  )
}

const RoleRow = memo(({ role }: { readonly role: RoleWire }) => {
  const say = useWords(rolesWords)
  const users = role.users === 1 ? say('users.one') : say('users.many', { count: role.users })
  const origin = role.shipped ? say('shipped') : ''
  return (
    <>
      <Cell card="lead">
        <Link to="/roles/$id" params={{ id: role.id }}>
          {role.name}
        </Link>
        <small>{role.editable ? origin : say('owner-role')}</small>
      </Cell>
      <Cell card="half">{users}</Cell>
      <Cell card="half" muted={!role.secondFactorRequired}>
        {say(role.secondFactorRequired ? 'factor.demanded' : 'factor.free')}
      </Cell>
      <Cell card="side">
        <ActiveChip active={role.active} />
      </Cell>
    </>
  )
})
