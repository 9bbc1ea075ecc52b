import type { Instant } from '@latchkey/core/instant'
import { toWire } from '@latchkey/core/wire/list'
import type { Queries } from '../platform/db/database.ts'
import { type UserView, userName } from '../users/index.ts'
import type { Resource } from './matches.ts'
import { EXTENSION, USER } from './schema.ts'
import { type NamedTerritory, territoriesFor } from './store.ts'

/** The base of every address: scheme and host are the installation's own (L6). */
export type Base = string

/** RFC 7643 section 8: users as resources; nothing of a password, a factor or a note is among them. */
export async function presentUsers(db: Queries, base: Base, rows: readonly UserView[]): Promise<Resource[]> {
  const territories = await territoriesFor(
    db,
    rows.map(({ id }) => id),
  )
  const byUser = Map.groupBy(territories, ({ user_id }) => user_id)
  return rows.map((row) => resourceOf(base, row, byUser.get(row.id) ?? []))
}

export function versionOf(row: { readonly version: number }): string {
  return `W/"${row.version}"`
}

function resourceOf(base: Base, row: UserView, territories: readonly NamedTerritory[]): Resource {
  const name = userName(row)
  const role = { value: row.role, display: row.role_name ?? row.role }
  return {
    schemas: [USER, EXTENSION],
    id: row.id,
    ...given('externalId', row.external_id),
    meta: {
      resourceType: 'User',
      created: toWire(row.created_at as Instant),
      lastModified: toWire(row.updated_at as Instant),
      location: `${base}/Users/${row.id}`,
      version: versionOf(row),
    },
    userName: row.username,
    name: { formatted: name, familyName: row.surname, givenName: row.first_name },
    displayName: name,
    ...given('preferredLanguage', row.language),
    active: row.deactivated_at === null,
    emails: [{ value: row.username, type: 'work', primary: true }],
    ...given('phoneNumbers', row.phone === null ? null : [{ value: row.phone, type: 'work', primary: true }]),
    groups: [{ ...role, $ref: `${base}/Groups/${row.role}`, type: 'direct' }],
    roles: [{ ...role, primary: true }],
    [EXTENSION]: {
      userType: row.type,
      role: row.role,
      territoryLimited: row.territory_limited_at !== null,
      ...given(
        'territories',
        territories.length === 0 ? null : territories.map(({ id, name }) => ({ value: id, display: name })),
      ),
      owner: row.owner_at !== null,
    },
  }
}

function given(name: string, value: unknown): Resource {
  return value === null ? {} : { [name]: value }
}
