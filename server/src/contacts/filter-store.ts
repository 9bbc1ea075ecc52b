import { UNTIL_RESET } from '@latchkey/core/sessions/sign-in-throttle'
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Engine, Queries, Schema } from '../platform/db/database.ts'
import { holdsWords } from '../platform/db/search.ts'
import { type Scope, withinScope } from '../territories/index.ts'

export interface ContactFilter {
  readonly words: string
  readonly states: readonly string[]
  readonly mailStates: readonly string[]
  readonly retailerId: string | null
  /** Ids of territories; none asks for all. */
  readonly territories: readonly string[]
  /** U5: of retailers in the territories of this user. */
  readonly rep: string | null
  readonly retailerActive: boolean | null
  /** Last sign-in from an instant on and before another; who never signed in counts as instant 0. */
  readonly signedIn: { readonly from: number; readonly before: number } | null
  readonly scope: Scope
  /** The condition that leaves so few that they are gathered and sorted (`gatheredBy`). */
  readonly gather: Gather
  readonly sort: ContactSort
  readonly descending: boolean
  readonly after: { readonly value: string | number; readonly id: string } | null
  readonly limit: number
}

export type ContactSort = 'name' | 'lastSignIn' | 'stateEnd'
export type Gather = 'retailers' | 'sign-ins' | 'states' | null

/** Which contacts a filter asks for, without order and pages. */
export type Conditions = Omit<ContactFilter, 'gather' | 'sort' | 'descending' | 'after' | 'limit'>

export const everything = sql<boolean>`1 = 1`

const signedInAt = sql<number>`coalesce(contact.last_sign_in_at, 0)`

export function sortColumn({ sort }: Pick<ContactFilter, 'sort'>): RawBuilder<string | number> {
  if (sort === 'name') return sql<string>`contact.sort_name`
  // As the index has it: a state without an end stands with those whose end is far.
  return sort === 'lastSignIn'
    ? signedInAt
    : sql<number>`coalesce(contact.state_until, ${sql.lit(UNTIL_RESET)})`
}

/** Whether what is asked of retailers may leave few of them. */
export function isBounded(filter: Conditions): boolean {
  const { scope, territories, rep, retailerActive } = filter
  return scope !== null || territories.length > 0 || rep !== null || retailerActive === false
}

/** Contacts joined with their retailers, found by retailer first; the cross join keeps SQLite to that order. */
export function within(db: Pick<Queries, 'selectFrom'>, filter: Conditions) {
  return db
    .selectFrom('retailer')
    .crossJoin('contact')
    .whereRef('contact.retailer_id', '=', 'retailer.id')
    .where(ofRetailer(filter))
}

/** The contacts a filter gathers, without the conditions that are asked of each of them. */
export function gathered(
  db: Pick<Queries, 'selectFrom'>,
  filter: ContactFilter,
): SelectQueryBuilder<Schema, 'contact', object> {
  return filter.gather === 'retailers' ? within(db, filter) : db.selectFrom('contact').where(probed(filter))
}

/** What is asked of retailers, asked of each contact that is met. */
export function probed(filter: Conditions): RawBuilder<boolean> {
  if (!isBounded(filter) && filter.retailerActive === null) return everything
  return sql<boolean>`(select ${ofRetailer(filter)} from retailer where retailer.id = contact.retailer_id)`
}

function ofRetailer(filter: Conditions): RawBuilder<boolean> {
  const { scope, territories, rep, retailerActive } = filter
  const active = retailerActive ? sql`is null` : sql`is not null`
  return allOf([
    withinScope(scope),
    ...(territories.length === 0 ? [] : [sql`retailer.territory_id in (${sql.join(territories)})`]),
    ...(rep === null ? [] : [withinScope({ userId: rep })]),
    ...(retailerActive === null ? [] : [sql`retailer.deactivated_at ${active}`]),
  ])
}

/**
 * What is asked of the contact himself. The last sign-in is sought in its index where `bySignIn`; elsewhere it is written
 * so that no engine takes that index and sorts what it finds.
 */
export function conditions(
  engine: Engine,
  filter: Conditions,
  how: { readonly rows: 'all' | 'gathered'; readonly bySignIn: boolean },
): RawBuilder<boolean> {
  const { words, states, mailStates, retailerId, signedIn } = filter
  const at = how.bySignIn ? signedInAt : sql`(${signedInAt} + 0)`
  return allOf([
    ...(words === '' ? [] : [holdsWords(engine, 'contact', words, how.rows)]),
    ...(states.length === 0 ? [] : [sql`contact.state_code in (${sql.join(states)})`]),
    ...(mailStates.length === 0 ? [] : [sql`contact.mail_state in (${sql.join(mailStates)})`]),
    ...(retailerId === null ? [] : [sql`contact.retailer_id = ${retailerId}`]),
    ...(signedIn === null ? [] : [sql`${at} >= ${signedIn.from} and ${at} < ${signedIn.before}`]),
  ])
}

function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<boolean> {
  return conditions.length === 0 ? everything : sql<boolean>`(${sql.join(conditions, sql` and `)})`
}
