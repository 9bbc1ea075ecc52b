import { AsyncLocalStorage } from 'node:async_hooks'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Refusal } from '@latchkey/core/refusal'
import { type CompiledQuery, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import { type Clock, pause, stopwatch } from '../clock.ts'
import type { Database, KeptRead, Schema, Tx } from './database.ts'
import { openTx } from './transaction.ts'

/** How long a writer of another process may hold the file before we say we are busy, in milliseconds. */
const BUSY_LIMIT = 10_000
/** How long a transaction may wait for the ones before it, in milliseconds. */
const QUEUE_LIMIT = 30_000
const KEPT_STATEMENTS = 500

/**
 * The embedded database: one writer connection behind a queue, one read-only connection. A commit is on disk
 * (WAL, synchronous=FULL). Reads see what is committed and never join an open transaction.
 */
export function openSqlite(file: string, clock: Clock): Database {
  const writer = connect(file, false)
  const reader = connect(file, true)
  const read = new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapt(reader) }) })
  const write = new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapt(writer) }) })
  const inside = new AsyncLocalStorage<true>()
  let tail: Promise<unknown> = Promise.resolve()

  async function run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await begin(writer)
    const open = openTx('sqlite', write as unknown as Tx['db'], clock.now())
    let result: T
    try {
      result = await work(open.tx)
      await open.runBefore()
      writer.exec('commit')
    } catch (error) {
      // A full disk makes SQLite undo by itself; a second rollback would hide the first error.
      if (writer.isTransaction) writer.exec('rollback')
      throw isDiskFull(error) ? new Refusal('disk-full') : error
    }
    open.runAfter()
    return result
  }

  return {
    engine: 'sqlite',
    read,
    transaction(work) {
      // It would wait for itself: the queue has one place.
      if (inside.getStore()) throw new Error('a transaction was begun inside another one')
      const waited = stopwatch()
      const done = tail.then(() => {
        if (waited() > QUEUE_LIMIT) throw new Refusal('busy')
        return inside.run(true, () => run(work))
      })
      tail = done.catch(() => undefined)
      return done
    },
    keepRead<Row>(query: (db: Kysely<Schema>) => { compile(): CompiledQuery<Row> }): KeptRead<Row> {
      const statement = reader.prepare(query(read).compile().sql)
      return async (parameters) => statement.get(...(parameters as SQLInputValue[])) as Row | undefined
    },
    clockOffset: async () => 0,
    async ping() {
      reader.prepare('select 1').get()
    },
    async close() {
      await tail
      await read.destroy()
      await write.destroy()
    },
  }
}

function connect(file: string, readOnly: boolean): DatabaseSync {
  // Timeout 0: a waiting lock would hold the event loop, so waiting is done by `begin` instead.
  const db = new DatabaseSync(file, { readOnly, timeout: 0 })
  if (!readOnly) db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  db.exec('pragma cache_size = -16000; pragma temp_store = memory')
  return db
}

async function begin(writer: DatabaseSync): Promise<void> {
  const elapsed = stopwatch()
  for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
    try {
      writer.exec('begin immediate')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
      if (elapsed() > BUSY_LIMIT) throw new Refusal('busy')
      await pause(wait)
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|database table is locked/.test(error.message)
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /database or disk is full|disk I\/O error/.test(error.message)
}

function adapt(db: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, StatementSync>()
  return {
    close: () => db.close(),
    prepare(sql) {
      const statement = kept.get(sql) ?? db.prepare(sql)
      // The oldest goes first; a statement used again moves to the end.
      kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > KEPT_STATEMENTS) kept.delete(kept.keys().next().value ?? '')
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      }
    },
  }
}
