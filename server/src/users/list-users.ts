import type { Caller } from '@latchkey/core/actors/caller'
import { foldForSearch } from '@latchkey/core/search/search-text'
import type { UserList, UserRecord } from '@latchkey/core/users/user-record'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor, type PageOrder } from '../platform/db/paging.ts'
import { scopeOf } from '../territories/index.ts'
import { countUsers, type UserFilter, usersWhere } from './list-store.ts'
import { presentUsers } from './present.ts'
import type { UserView } from './view-store.ts'

/** U1: a page of the users someone reaches (U5); the first page carries the total. */
export async function listUsers(
  app: App,
  { actor }: Caller,
  query: UserList,
): Promise<{ items: UserRecord[]; nextCursor: string | null; total?: number }> {
  const { read } = app.db
  const sort = query.sort.replace('-', '') as UserFilter['sort']
  const order: PageOrder = {
    list: `users by ${query.sort}`,
    value: sort === 'lastSignIn' ? 'number' : 'text',
  }
  const filter: UserFilter = {
    scope: scopeOf(actor),
    words: foldForSearch(query.search ?? ''),
    types: query.type ?? [],
    roles: query.role ?? [],
    active: query.status === undefined ? null : query.status === 'active',
    hasDevice: query.hasDevice === undefined ? null : query.hasDevice === 'true',
    sort,
    descending: query.sort.startsWith('-'),
    after: query.cursor ? decodeCursor(order, query.cursor) : null,
    limit: query.limit + 1,
  }
  const rows = await usersWhere(read, filter)
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: await presentUsers(read, shown, app.clock.now()),
    nextCursor: last ? encodeCursor(order, sortValue(last, sort), last.id) : null,
    ...(query.cursor ? {} : { total: await countUsers(read, filter) }),
  }
}

function sortValue(row: UserView, sort: UserFilter['sort']): string | number {
  if (sort === 'lastSignIn') return row.last_sign_in_at ?? 0
  return sort === 'name' ? row.sort_name : row.username_key
}
