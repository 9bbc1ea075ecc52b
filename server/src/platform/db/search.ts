import { type RawBuilder, sql } from 'kysely'
import type { Engine } from './schema.ts'

/**
 * The condition "this row's search text holds every word". The one place where the engines search differently:
 * FTS5 trigrams on SQLite, a trigram GIN index on PostgreSQL. `folded` comes from core's foldForSearch; search
 * texts begin with a blank, so that a word of two characters can be found as the start of a word. One character
 * is the start of the sort name. Where few rows are `gathered` already, their texts are read: a word that half of all
 * rows hold is no work then.
 */
export function holdsWords(
  engine: Engine,
  table: 'contact' | 'retailer',
  folded: string,
  rows: 'all' | 'gathered' = 'all',
): RawBuilder<boolean> {
  const words = folded.split(' ').filter(Boolean).slice(0, 8)
  const terms = words.map((word) => ([...word].length < 3 ? ` ${word}` : word))
  const long = terms.filter((term) => [...term].length >= 3)
  const short = terms.filter((term) => [...term].length < 3).map((term) => term.trim())
  const conditions = [
    ...short.map((word) => startsWith(`${table}.sort_name`, word)),
    ...(engine === 'postgres'
      ? long.map((term) => contains(table, term))
      : rows === 'all'
        ? inIndex(table, long)
        : long.map((term) => holds(table, term))),
  ]
  return conditions.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function inIndex(table: string, terms: readonly string[]): RawBuilder<unknown>[] {
  if (terms.length === 0) return []
  const query = terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ')
  const index = sql.table(`${table}_search`)
  return [sql`${sql.ref(`${table}.row_id`)} in (select rowid from ${index} where ${index} match ${query})`]
}

function contains(table: string, term: string): RawBuilder<unknown> {
  return sql`${sql.ref(`${table}.search_text`)} like ${`%${term.replace(/[\\%_]/g, '\\$&')}%`}`
}

function holds(table: string, term: string): RawBuilder<unknown> {
  return sql`instr(${sql.ref(`${table}.search_text`)}, ${term}) > 0`
}

function startsWith(column: string, word: string): RawBuilder<unknown> {
  return sql`${sql.ref(column)} >= ${word} and ${sql.ref(column)} < ${`${word}\u{10ffff}`}`
}
