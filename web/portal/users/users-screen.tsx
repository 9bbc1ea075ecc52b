import type { UserRecord } from '@latchkey/core/users/user-record'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import { api } from '../api/api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import { ListCount } from '../list/list-count.tsx'
import { usePaged } from '../list/paged.ts'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { ViewsBar } from '../views/views-bar.tsx'
import { UserChip } from './user-chip.tsx'
import { UserFilters } from './user-filters.tsx'
import classes from './users.module.css'
import { usersQuery } from './users-query.ts'
import { usersWords } from './words.ts'

export const usersRoute = createLazyRoute('/users')({ component: UsersScreen })

const columns = ['user', 'type', 'role', 'device', 'status', 'last'] as const

/** U1: who works here, as what, and how each stands. */
function UsersScreen() {
  const say = useWords(usersWords)
  const may = useMay()
  const { view, columns: said, ...search } = usersRoute.useSearch()
  const list = useInfiniteQuery(usersQuery(search))
  const { total, isEmpty, isShown, rows } = usePaged(list)
  const navigate = useNavigate({ from: '/users' })
  // Who may not see the roles has none to give.
  const addButton = may('users', 'write') && may('roles', 'read') && (
    <Button component={Link} to="/users/new">
      {say('add')}
    </Button>
  )
  return (
    <>
      <TitleRow title={say('title')}>
        <ExportButton list="users" filter={{ ...search }} />
        {addButton}
      </TitleRow>
      <ViewsBar list="users" search={search} look={{ view, columns: said }} columns={null} />
      <UserFilters search={search} count={<ListCount total={total} say={say} />} />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {isEmpty && (
        <EmptyList
          filtered={Object.keys(search).some((name) => name !== 'sort')}
          title={say('none.title')}
          text={say('none.text')}
          onShowAll={() => navigate({ search: {} })}
        >
          {addButton}
        </EmptyList>
      )}
      {isShown && (
        <PagedList
          {...rows}
          label={say('title')}
          grid={classes.grid ?? ''}
          columns={columns.map((key) => ({ key, title: say(`col.${key}`), roomy: key === 'last' }))}
          row={(user) => <UserRow user={user} />}
        />
      )}
    </>
  )
}

const UserRow = memo(({ user }: { readonly user: UserRecord }) => {
  const say = useWords(usersWords)
  const { relative } = useTimeWords()
  return (
    <>
      <Cell card="lead">
        <Link to="/users/$id" params={{ id: user.id }}>
          {nameOf(user)}
        </Link>
        <small>{user.username}</small>
      </Cell>
      <Cell card="half">{say(`type.${user.type}`)}</Cell>
      <Cell card="half">{user.isOwner ? say('owner') : user.roleName}</Cell>
      <Cell card="hidden" muted={!user.hasDevice}>
        {user.hasDevice ? say('device.true') : '–'}
      </Cell>
      <Cell card="side">
        <UserChip user={user} />
      </Cell>
      <Cell roomy card="hidden" muted={!user.lastSignInAt}>
        {relative(user.lastSignInAt, api.time.now())}
      </Cell>
    </>
  )
})
