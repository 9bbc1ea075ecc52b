import { type RawBuilder, sql } from 'kysely'
import type { Engine } from './schema.ts'

/** The condition "this id is one of these": one parameter, so one prepared statement however many they are. */
export function isAmong(engine: Engine, column: string, ids: readonly string[]): RawBuilder<boolean> {
  const json = JSON.stringify(ids)
  return engine === 'postgres'
    ? sql<boolean>`${sql.ref(column)} in (select json_array_elements_text(${json}::text::json))`
    : sql<boolean>`${sql.ref(column)} in (select value from json_each(${json}))`
}
