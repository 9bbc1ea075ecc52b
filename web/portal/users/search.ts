import type { UserList } from '@latchkey/core/users/user-record'
import { userTypes } from '@latchkey/core/users/user-type'
import { chosen } from '../contacts/search.ts'

// Named here: the schema itself is no part of the first load.
export const userSorts = [
  'name',
  '-name',
  'username',
  '-username',
  '-lastSignIn',
  'lastSignIn',
] as const satisfies readonly UserList['sort'][]

/** What the address of the list of users says, in the API's own words. */
export interface UsersSearch {
  readonly search?: string | undefined
  readonly type?: string | undefined
  readonly role?: string | undefined
  readonly status?: 'active' | 'inactive' | undefined
  readonly hasDevice?: 'true' | 'false' | undefined
  readonly sort?: (typeof userSorts)[number] | undefined
}

/** Takes from an address what it may say; a word that is none of ours is left out. */
export function usersSearch(typed: Record<string, unknown>): UsersSearch {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name].slice(0, 500) : '')
  const oneOf = <Word extends string>(name: string, words: readonly Word[]) =>
    words.find((word) => word === text(name))
  const sort = userSorts.find((each) => each === text('sort'))
  const said: UsersSearch = {
    search: text('search').slice(0, 200),
    type: chosen(text('type'))
      .filter((word) => userTypes.some((type) => type === word))
      .join(','),
    role: text('role'),
    status: oneOf('status', ['active', 'inactive']),
    hasDevice: oneOf('hasDevice', ['true', 'false']),
    sort: sort === 'name' ? undefined : sort,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}
