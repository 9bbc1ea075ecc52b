import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import { assertMay } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'
import { readFilter } from './filter.ts'
import { matches, type Resource } from './matches.ts'
import { narrowed } from './narrow.ts'
import { placeOf, userKind } from './place.ts'
import { type Base, presentUsers } from './present-user.ts'
import { projected } from './projection.ts'
import type { SearchRequest } from './search-request.ts'
import { countUsersFor, sortColumns, type UserSearch, usersFor } from './store.ts'

/** P70: users that are looked at one by one for what the database cannot judge. */
const MOST_LOOKED_AT = 10_000

export interface Found {
  readonly totalResults: number
  readonly startIndex: number
  readonly resources: Resource[]
}

/**
 * RFC 7644 section 3.4.2: the users a key reaches (U5), filtered, sorted and paged. What a filter says of columns is judged
 * by the database, the rest user by user.
 */
export async function listForDirectory(
  app: App,
  caller: Caller<UserActor>,
  base: Base,
  request: SearchRequest,
): Promise<Found> {
  await assertMay(app, caller, 'users', 'read')
  const { read } = app.db
  const test = request.filter === undefined ? null : readFilter(userKind, request.filter)
  const { conditions, whole } = test ? narrowed(test) : { conditions: [], whole: true }
  const { startIndex, count } = request
  const search: UserSearch = {
    scope: scopeOf(caller.actor),
    conditions,
    sortBy: sortOf(request.sortBy),
    descending: request.sortOrder === 'descending',
    ...(whole ? { offset: startIndex - 1, limit: count } : { offset: 0, limit: MOST_LOOKED_AT + 1 }),
  }
  const shown = (resources: readonly Resource[]) =>
    resources.map((resource) => projected(userKind, resource, request))
  if (whole || test === null) {
    const totalResults = await countUsersFor(read, search)
    const rows = count === 0 ? [] : await usersFor(read, search)
    return { totalResults, startIndex, resources: shown(await presentUsers(read, base, rows)) }
  }
  const rows = await usersFor(read, search)
  if (rows.length > MOST_LOOKED_AT) throw new Refusal('scim-too-many', { values: { limit: MOST_LOOKED_AT } })
  const found = (await presentUsers(read, base, rows)).filter((resource) => matches(resource, test))
  return {
    totalResults: found.length,
    startIndex,
    resources: shown(found.slice(startIndex - 1, startIndex - 1 + count)),
  }
}

function sortOf(path: string | undefined): UserSearch['sortBy'] {
  if (path === undefined) return 'id'
  const place = placeOf(userKind, path)
  const name =
    place && place !== 'not-kept' && !place.extension
      ? [place.attribute?.name, place.sub?.name].filter(Boolean).join('.')
      : ''
  const sortBy = Object.keys(sortColumns).find((one) => one === name)
  if (!sortBy)
    throw new Refusal('scim-value', {
      values: { reason: `sortBy is one of ${Object.keys(sortColumns).join(', ')}` },
    })
  return sortBy as UserSearch['sortBy']
}
