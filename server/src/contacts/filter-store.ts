import { UNTIL_RESET } from '@latchkey/core/sessions/sign-in-throttle'
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Engine, Queries, Schema } from '../platform/db/database.ts'
import { beginsWithWords, holdsWords, isRow, isSought } from '../platform/db/search.ts'
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
  /** The rows its words are in, where they are few (`findRows`). */
  readonly found: readonly number[] | null
  readonly sort: ContactSort
  readonly descending: boolean
  readonly after: { readonly value: string | number; readonly id: string } | null
  readonly limit: number
}

/** By `added` rows are read as they lie; lists offer the others. */
export type ContactSort = 'name' | 'lastSignIn' | 'stateEnd' | 'added'
export type Gather = 'retailers' | 'sign-ins' | 'states' | null

/** Which contacts a filter asks for, without order and pages. */
export type Conditions = Omit<ContactFilter, 'gather' | 'found' | 'sort' | 'descending' | 'after' | 'limit'>

const everything = sql<boolean>`1 = 1`

const signedInAt = sql<number>`coalesce(contact.last_sign_in_at, 0)`

export function sortColumn({ sort }: Pick<ContactFilter, 'sort'>): RawBuilder<string | number> {
  if (sort === 'name') return sql<string>`contact.sort_name`
  if (sort === 'added') return sql<number>`contact.row_id`
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

/** How a filter's conditions are put, so that each engine takes the way that was chosen and no other. */
export interface Way {
  /** The rows words were found in already; `met` asks each row, `sought` the index, `left` nobody. */
  readonly words: readonly number[] | 'met' | 'sought' | 'left'
  /** The last sign-in is sought in its index. */
  readonly bySignIn: boolean
}

/** What is asked of the contact himself. What is not to be sought in an index is written so that none fits. */
export function conditions(engine: Engine, filter: Conditions, way: Way): RawBuilder<boolean> {
  const { states, mailStates, retailerId, signedIn } = filter
  const at = way.bySignIn ? signedInAt : sql`(${signedInAt} + 0)`
  // Rows that were found are few: to seek another index beside would be to read that one whole.
  const unsought = sql.raw(engine === 'sqlite' && typeof way.words !== 'string' ? '+' : '')
  return allOf([
    ...ofWords(engine, filter, way),
    ...(states.length === 0 ? [] : [sql`${unsought}contact.state_code in (${sql.join(states)})`]),
    ...(mailStates.length === 0 ? [] : [sql`${unsought}contact.mail_state in (${sql.join(mailStates)})`]),
    ...(retailerId === null ? [] : [sql`contact.retailer_id = ${retailerId}`]),
    ...(signedIn === null ? [] : [sql`${at} >= ${signedIn.from} and ${at} < ${signedIn.before}`]),
  ])
}

function ofWords(engine: Engine, { words }: Conditions, way: Way): RawBuilder<boolean>[] {
  if (words === '' || way.words === 'left') return []
  if (way.words === 'met') return [holdsWords(engine, 'contact', words)]
  if (way.words === 'sought') return [isSought(engine, 'contact', words)]
  return [isRow(engine, 'contact', way.words), beginsWithWords('contact', words)]
}

function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<boolean> {
  return conditions.length === 0 ? everything : sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

/** Past the last row of the page before. */
export function beyond(filter: ContactFilter) {
  const { after, descending } = filter
  if (after === null) return everything
  const value = sortColumn(filter)
  // The first half is for SQLite, which finds no place in an index by a pair that holds an expression.
  return sql<boolean>`${value} ${sql.raw(descending ? '<=' : '>=')} ${after.value} and
    (${value}, contact.id) ${sql.raw(descending ? '<' : '>')} (${after.value}, ${after.id})`
}

/**
 * A filter by several states as one filter for each: an index holds the rows of one state in order, while several would
 * be sorted whole, or sought among everybody. A retailer or few rows that are gathered are not divided, and the ends of
 * states have one index for all.
 */
export function parts(filter: ContactFilter): ContactFilter[] {
  const { retailerId, states, mailStates, gather, found, sort } = filter
  if (retailerId !== null || gather !== null || found !== null || sort === 'stateEnd') return [filter]
  if (states.length > 1) return [...new Set(states)].map((state) => ({ ...filter, states: [state] }))
  return mailStates.length > 1
    ? [...new Set(mailStates)].map((state) => ({ ...filter, mailStates: [state] }))
    : [filter]
}
