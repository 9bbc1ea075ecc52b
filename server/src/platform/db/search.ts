import { type RawBuilder, sql } from 'kysely'
import type { Queries } from './database.ts'
import type { Engine } from './schema.ts'

/**
 * The one place where the engines search differently: FTS5 trigrams on SQLite, a trigram GIN index on PostgreSQL.
 * `folded` comes from core's foldForSearch; search texts begin with a blank, so that a word of two characters can be
 * found as the start of a word. One character is the start of the sort name.
 */
export type SearchTable = 'contact' | 'retailer'

/** Matches that are gathered and sorted at most: about as much work as walking an order until a page of so many is full. */
export const FOUND_FEW = 10_000

function termsOf(folded: string): { readonly long: string[]; readonly short: string[] } {
  const words = folded.split(' ').filter(Boolean).slice(0, 8)
  const terms = words.map((word) => ([...word].length < 3 ? ` ${word}` : word))
  return {
    long: terms.filter((term) => [...term].length >= 3),
    short: terms.filter((term) => [...term].length < 3).map((term) => term.trim()),
  }
}

/** Whether the index finds rows by these words at all. */
export function isIndexed(folded: string): boolean {
  return termsOf(folded).long.length > 0
}

/** Whether it knows every one of them: a word of one character is asked of the sort name alone. */
export function isWhollyIndexed(folded: string): boolean {
  const { long, short } = termsOf(folded)
  return long.length > 0 && short.length === 0
}

/**
 * The condition "this row's search text holds every word", asked of each row that is met: where few are gathered already,
 * and where a word is in so many that walking an order fills a page soon.
 */
export function holdsWords(engine: Engine, table: SearchTable, folded: string): RawBuilder<boolean> {
  const { long } = termsOf(folded)
  return allOf([beginsWithWords(table, folded), ...long.map((term) => holds(engine, table, term))])
}

/** What is left to ask of rows that `findRows` found. */
export function beginsWithWords(table: SearchTable, folded: string): RawBuilder<boolean> {
  return allOf(termsOf(folded).short.map((word) => startsWith(`${table}.sort_name`, word)))
}

/** The rows the index finds by these words; null where they are more than a few, or no word is one the index knows. */
export async function findRows(
  db: Queries,
  engine: Engine,
  table: SearchTable,
  folded: string,
): Promise<number[] | null> {
  const { long } = termsOf(folded)
  if (long.length === 0) return null
  const found = await sql<{ row_id: number }>`${sought(engine, table, long)} limit ${FOUND_FEW + 1}`.execute(
    db,
  )
  return found.rows.length > FOUND_FEW ? null : found.rows.map(({ row_id }) => Number(row_id))
}

/** The next rows the index finds by words that are in many, by their number. */
export async function nextRows(
  db: Queries,
  folded: string,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<number[]> {
  const { long } = termsOf(folded)
  const found = await sql<{ row_id: number }>`${matching('contact', long)} and rowid > ${after}
    order by rowid limit ${most}`.execute(db)
  return found.rows.map(({ row_id }) => Number(row_id))
}

/** The condition "this row is one of these". */
export function isRow(engine: Engine, table: SearchTable, rows: readonly number[]): RawBuilder<boolean> {
  const row = sql.ref(`${table}.row_id`)
  return engine === 'postgres'
    ? sql<boolean>`${row} = any(string_to_array(${rows.join(',')}, ',')::bigint[])`
    : sql<boolean>`${row} in (select value from json_each(${JSON.stringify(rows)}))`
}

/** The condition "the index finds this row by these words", for one who reads all of them at once. */
export function isSought(engine: Engine, table: SearchTable, folded: string): RawBuilder<boolean> {
  const { long } = termsOf(folded)
  const begins = beginsWithWords(table, folded)
  if (long.length === 0) return begins
  if (engine === 'postgres') return allOf([begins, containsAll(table, long)])
  return allOf([begins, sql`${sql.ref(`${table}.row_id`)} in (${matching(table, long)})`])
}

function sought(engine: Engine, table: string, terms: readonly string[]): RawBuilder<unknown> {
  if (engine === 'sqlite') return matching(table, terms)
  return sql`select row_id from ${sql.table(table)} where ${containsAll(table, terms)}`
}

function matching(table: string, terms: readonly string[]): RawBuilder<unknown> {
  const query = terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ')
  const index = sql.table(`${table}_search`)
  return sql`select rowid as row_id from ${index} where ${index} match ${query}`
}

function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<boolean> {
  return conditions.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function containsAll(table: string, terms: readonly string[]): RawBuilder<boolean> {
  const text = sql.ref(`${table}.search_text`)
  return allOf(terms.map((term) => sql`${text} like ${`%${term.replace(/[\\%_]/g, '\\$&')}%`}`))
}

function holds(engine: Engine, table: string, term: string): RawBuilder<unknown> {
  const text = sql.ref(`${table}.search_text`)
  return engine === 'postgres' ? sql`strpos(${text}, ${term}) > 0` : sql`instr(${text}, ${term}) > 0`
}

function startsWith(column: string, word: string): RawBuilder<unknown> {
  return sql`${sql.ref(column)} >= ${word} and ${sql.ref(column)} < ${`${word}\u{10ffff}`}`
}
