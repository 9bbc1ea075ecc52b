import type { UserRecord } from '@latchkey/core/users/user-record'
import { type InfiniteData, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import type { Page } from '../contacts/contacts-query.ts'
import { pagedQuery } from '../list/paged-query.ts'
import type { UsersSearch } from './search.ts'

const PAGE_SIZE = 50
/** Pages read of a list to choose from: 2,000 roles or territories. */
const MOST_PAGES = 10

export function usersQuery(search: UsersSearch) {
  return pagedQuery(['users', 'list', search], (cursor, signal) =>
    api.get('/users', { query: { ...search, limit: PAGE_SIZE, cursor }, signal }),
  )
}

export function userQuery(id: string) {
  return queryOptions({
    queryKey: ['user', id],
    queryFn: ({ signal }) => api.get('/users/{id}', { path: { id }, signal }),
  })
}

/** The first users a search finds, to choose one from. */
export function foundUsersQuery(search: string) {
  return queryOptions({
    queryKey: ['users', 'found', search],
    queryFn: ({ signal }) => api.get('/users', { query: { search, limit: 20 }, signal }),
  })
}

/** All of a list, to choose from. */
async function allOf<Item>(
  read: (query: { limit: number; cursor: string | null }) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: Page<Item> = await read({ limit: 200, cursor })
    items.push(...page.items)
    cursor = page.nextCursor
    if (cursor === null) break
  }
  return items
}

export const allRolesQuery = queryOptions({
  queryKey: ['roles', 'all'],
  queryFn: () => allOf((query) => api.get('/roles', { query })),
  staleTime: 30_000,
})

export const allTerritoriesQuery = queryOptions({
  queryKey: ['territories', 'all'],
  queryFn: () => allOf((query) => api.get('/territories', { query })),
  staleTime: 30_000,
})

export const licencesQuery = queryOptions({
  queryKey: ['licences'],
  queryFn: async () => (await api.get('/licences')).items,
})

/** Puts a user as the server answered him wherever he is shown. */
export function keepUser(user: UserRecord): void {
  queries.setQueryData(userQuery(user.id).queryKey, user)
  queries.setQueriesData<InfiniteData<Page<UserRecord>, string | null>>(
    { queryKey: ['users', 'list'] },
    (lists) =>
      lists
        ? {
            ...lists,
            pages: lists.pages.map((page) => ({
              ...page,
              items: page.items.map((item) => (item.id === user.id ? user : item)),
            })),
          }
        : lists,
  )
}

/** After an act on users: what it may have moved is read anew. */
export async function readUsersAgain(id?: string): Promise<void> {
  const keys = [['users'], ['licences'], ['roles'], ['devices'], ['self'], ...(id ? [['user', id]] : [])]
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))
}
