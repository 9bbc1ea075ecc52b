import { type Language, languages } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { type UserType, userTypes } from '@latchkey/core/users/user-type'
import type { Queries } from '../platform/db/database.ts'
import { type Draft, isObject, wrong } from './canonical.ts'
import { EXTENSION } from './schema.ts'
import { roleNamed, territoryIdsNamed } from './store.ts'

/** What a directory wants a user to be, in the words of the use cases. What is undefined stays, or takes its usual value. */
export interface Wanted {
  readonly username: string
  readonly firstName: string
  readonly surname: string
  readonly phone: string | null
  readonly language: Language | null
  readonly externalId: string | null
  readonly active: boolean | undefined
  readonly type: UserType | undefined
  readonly role: string | undefined
  readonly territoryLimited: boolean | undefined
  readonly territoryIds: readonly string[] | undefined
}

/**
 * Reads a resource in its canonical form; `before` is the user as he stands, where there is one. With `partial` what is
 * missing was left out (POST, PUT) and stays as it is; without, it was taken away (PATCH).
 */
export async function wantedOf(
  db: Queries,
  draft: Draft,
  before: Draft | null,
  partial: boolean,
): Promise<Wanted> {
  const name = isObject(draft.name) ? draft.name : {}
  const extension = extensionOf(draft)
  return {
    username: required(draft.userName, 'userName'),
    firstName: required(name.givenName, 'name.givenName'),
    surname: required(name.familyName, 'name.familyName'),
    phone: phoneOf(draft),
    language: languageOf(draft.preferredLanguage),
    externalId: typeof draft.externalId === 'string' ? draft.externalId : null,
    active: typeof draft.active === 'boolean' ? draft.active : undefined,
    type: typeOf(extension.userType),
    role: await roleOf(db, draft, before, partial),
    territoryLimited:
      typeof extension.territoryLimited === 'boolean' ? extension.territoryLimited : undefined,
    territoryIds: await territoriesOf(db, extension, partial),
  }
}

function extensionOf(draft: Draft): Draft {
  const extension = draft[EXTENSION]
  return isObject(extension) ? extension : {}
}

function required(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw wrong(`${name} is missing`)
}

function phoneOf(draft: Draft): string | null {
  const numbers = listOf(draft.phoneNumbers)
  const kept =
    numbers.find(({ primary }) => primary === true) ??
    numbers.find(({ type }) => type === 'work') ??
    numbers[0]
  return typeof kept?.value === 'string' ? kept.value : null
}

function languageOf(tag: unknown): Language | null {
  const primary = String(tag ?? '')
    .toLowerCase()
    .split('-')[0]
  return languages.find((language) => language === primary) ?? null
}

function typeOf(word: unknown): UserType | undefined {
  if (word === undefined) return undefined
  const type = userTypes.find((one) => one === String(word).toLowerCase())
  if (!type) throw wrong(`userType is one of ${userTypes.join(', ')}`)
  return type
}

// One role, written in two places: the one that differs from what he has is meant.
async function roleOf(
  db: Queries,
  draft: Draft,
  before: Draft | null,
  partial: boolean,
): Promise<string | undefined> {
  const held = before ? String(extensionOf(before).role) : undefined
  const word = extensionOf(draft).role
  const named = [...listOf(draft.roles).map(({ value }) => value), word].filter(
    (one) => typeof one === 'string',
  )
  const ids = new Set<string>()
  for (const one of new Set(named)) {
    const role = await roleNamed(db, one)
    if (!role) throw wrong(`there is no role ${one}`)
    if (role.id !== held) ids.add(role.id)
  }
  if (ids.size > 1) throw wrong('a user has one role')
  const [anew] = ids
  if (anew !== undefined) return anew
  const isTaken = listOf(draft.roles).length === 0 || word === undefined
  if (before && !partial && isTaken) throw new Refusal('scim-read-only', { values: { attribute: 'roles' } })
  return held
}

async function territoriesOf(db: Queries, extension: Draft, partial: boolean): Promise<string[] | undefined> {
  if (extension.territories === undefined) return partial ? undefined : []
  const named = listOf(extension.territories).map(({ value }) => required(value, 'territories.value'))
  const ids = await territoryIdsNamed(db, named)
  return ids.map((id, at) => {
    if (id === null) throw wrong(`there is no territory ${named[at]}`)
    return id
  })
}

function listOf(value: unknown): Draft[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
