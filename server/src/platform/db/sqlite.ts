import { AsyncLocalStorage } from 'node:async_hooks'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type CompiledQuery, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import { type Clock, pause } from '../clock.ts'
import type { Database, KeptRead, Schema, Tx } from './database.ts'
import { openTx } from './transaction.ts'
import { writerQueue } from './writer-queue.ts'

const KEPT_STATEMENTS = 500
const KEPT_ROWS = 1_000
/** Milliseconds between tries to empty the log. */
const LOG_WAITS = [5, 20, 50, 100, 200, 400]

/**
 * The embedded database: one writer connection behind a queue, one read-only connection. A commit is on disk
 * (WAL, synchronous=FULL). Reads see what is committed and never join an open transaction.
 */
export function openSqlite(file: string, clock: Clock): Database {
  const writer = connect(file, false)
  const reader = connect(file, true)
  const read = new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapt(reader) }) })
  const write = new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapt(writer) }) })
  const queue = writerQueue(writer)
  const inside = new AsyncLocalStorage<true>()

  return {
    engine: 'sqlite',
    read,
    transaction(work, options) {
      // It would wait for itself: there is one writer.
      if (inside.getStore()) throw new Error('a transaction was begun inside another one')
      return queue.run(async () => {
        const open = openTx('sqlite', write as unknown as Tx['db'], clock.now())
        const result = await inside.run(true, () => work(open.tx))
        await open.runBefore()
        return { result, runAfter: open.runAfter }
      }, options)
    },
    keepRead<Row>(query: (db: Kysely<Schema>) => { compile(): CompiledQuery<Row> }): KeptRead<Row> {
      const kept = keptRead(reader, query(read).compile().sql)
      return async (parameters) => kept(parameters) as Row | undefined
    },
    clockOffset: async () => 0,
    emptyLog: () => emptyLog(file),
    async ping() {
      reader.prepare('select 1').get()
    },
    async close() {
      await queue.idle()
      await read.destroy()
      await write.destroy()
    },
  }
}

/** Reads of what is committed, on a connection of their own. */
export function openSqliteReader(file: string): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapt(connect(file, true)) }) })
}

/**
 * A read of one row by its parameters. SQLite tells at almost no cost whether anyone, in this process or another, has
 * committed since; a row stays read until then.
 */
function keptRead(reader: DatabaseSync, sql: string) {
  const statement = reader.prepare(sql)
  const names = statement.columns().map((column) => column.name)
  // As arrays, because naming the values here costs half of what the driver takes for it.
  statement.setReturnArrays(true)
  const commits = reader.prepare('pragma data_version')
  commits.setReturnArrays(true)
  const rows = new Map<string, Readonly<Record<string, unknown>>>()
  let seen: unknown
  return (parameters: readonly unknown[]) => {
    const [now] = commits.get() as unknown as unknown[]
    if (now !== seen || rows.size >= KEPT_ROWS) rows.clear()
    seen = now
    const key = parameters.length === 1 ? String(parameters[0]) : JSON.stringify(parameters)
    const known = rows.get(key)
    if (known) return known
    const values = statement.get(...(parameters as SQLInputValue[])) as unknown as unknown[] | undefined
    if (!values) return undefined
    const row = Object.freeze(named(names, values))
    rows.set(key, row)
    return row
  }
}

function named(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (let i = 0; i < names.length; i += 1) row[names[i] ?? ''] = values[i]
  return row
}

function connect(file: string, readOnly: boolean): DatabaseSync {
  // Timeout 0: a waiting lock would hold the event loop, so waiting is done by `begin` instead.
  const db = new DatabaseSync(file, { readOnly, timeout: 0 })
  if (!readOnly) db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  // E2: what is deleted or replaced is overwritten in the file, not only marked as free.
  if (!readOnly) db.exec('pragma secure_delete = on')
  db.exec('pragma cache_size = -16000; pragma temp_store = memory')
  return db
}

/** A writer or reader in the middle of its work is waited for; past that the next checkpoint does it. */
async function emptyLog(file: string): Promise<void> {
  const db = new DatabaseSync(file, { timeout: 0 })
  try {
    for (const wait of LOG_WAITS) {
      if (db.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0) return
      await pause(wait)
    }
  } finally {
    db.close()
  }
}

function adapt(db: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, { statement: StatementSync; reader: boolean }>()
  return {
    close: () => db.close(),
    prepare(sql) {
      const known = kept.get(sql) ?? prepared(db, sql)
      // The oldest goes first; a statement used again moves to the end.
      kept.delete(sql)
      kept.set(sql, known)
      if (kept.size > KEPT_STATEMENTS) kept.delete(kept.keys().next().value ?? '')
      const { statement, reader } = known
      return {
        reader,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      }
    },
  }
}

function prepared(db: DatabaseSync, sql: string) {
  const statement = db.prepare(sql)
  return { statement, reader: statement.columns().length > 0 }
}
