import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  sql,
} from 'kysely'
import { type Clock, pause } from '../clock.ts'
import { turnstile } from '../turnstile.ts'
import type { Database, KeptRead, Schema } from './database.ts'
import { readLane } from './postgres-lane.ts'
import { type HeldTransaction, POOL_SIZE, type RenewingPool, renewingPool } from './postgres-pool.ts'
import { openTx } from './transaction.ts'

/** Connections no transaction takes, so that a read inside one always finds its own. */
const KEPT_FOR_READS = 3
/** How long a transaction may wait for a connection, in milliseconds. */
const QUEUE_LIMIT = 10_000
/** Tries of a transaction that lost a deadlock or a serialisation; whoever is left wins sooner or later. */
const TRIES = 4

/** PostgreSQL by `postgres` (several hosts in one URL, failover built in), statements prepared and kept. */
export function openPostgres(url: string, clock: Clock): Database {
  const pool = renewingPool(url)
  const lane = readLane(url, pool)
  const gate = turnstile(POOL_SIZE - KEPT_FOR_READS, { longest: QUEUE_LIMIT })
  const db = new Kysely<Schema>({ dialect: dialect(pool) })
  return {
    engine: 'postgres',
    read: db,
    async transaction(work, options) {
      const { result, runAfter } = await gate.through(() =>
        retried(() =>
          db.transaction().execute(async (trx) => {
            const open = openTx('postgres', trx, clock.now())
            if (options?.unhurried) await sql`set local synchronous_commit to off`.execute(trx)
            const answer = await work(open.tx)
            await open.runBefore()
            return { result: answer, runAfter: open.runAfter }
          }),
        ),
      )
      runAfter()
      return result
    },
    keepRead<Row>(query: (db: Kysely<Schema>) => { compile(): CompiledQuery<Row> }): KeptRead<Row> {
      const { sql } = query(db).compile()
      return async (parameters) => (await lane.ask(sql, parameters))[0] as Row | undefined
    },
    async clockOffset() {
      const before = clock.now()
      const rows = await pool.ask('select (extract(epoch from clock_timestamp()) * 1000)::bigint as at', [])
      const middle = (before + clock.now()) / 2
      return Math.round(Number(rows[0]?.at) - middle)
    },
    // What is deleted here is gone from every read and dump; VACUUM takes it off the disk.
    emptyLog: async () => undefined,
    async ping() {
      await pool.ask('select 1', [])
    },
    async close() {
      await Promise.all([lane.end(), pool.end()])
    },
  }
}

/** Reads on two connections that no request waits for. */
export function openPostgresReader(url: string): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: dialect(renewingPool(url, { size: 2 })) })
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      const { code } = (error ?? {}) as { code?: unknown }
      if ((code !== '40P01' && code !== '40001') || tries === TRIES) throw error
      await pause(10 * tries)
    }
  }
}

function dialect(pool: RenewingPool): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => driver(pool),
  }
}

/** One connection as Kysely sees it: on the pool until a transaction begins, then on the transaction's own. */
class PooledConnection implements DatabaseConnection {
  #held: HeldTransaction | null = null
  readonly #pool: RenewingPool

  constructor(pool: RenewingPool) {
    this.#pool = pool
  }

  async begin(): Promise<void> {
    this.#held = await this.#pool.begin()
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    const held = this.#held
    this.#held = null
    await held?.[how]()
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await (this.#held ?? this.#pool).ask(query.sql, query.parameters)
    return { rows: [...result] as R[], numAffectedRows: BigInt(result.count ?? 0) }
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize = 1000): AsyncIterableIterator<QueryResult<R>> {
    const pending = (this.#held ?? this.#pool).prepare(query.sql, query.parameters)
    for await (const rows of pending.cursor(chunkSize)) yield { rows: [...rows] as R[] }
  }
}

function driver(pool: RenewingPool): Driver {
  return {
    init: async () => undefined,
    acquireConnection: async () => new PooledConnection(pool),
    beginTransaction: (connection) => (connection as PooledConnection).begin(),
    commitTransaction: (connection) => (connection as PooledConnection).end('commit'),
    rollbackTransaction: (connection) => (connection as PooledConnection).end('rollback'),
    releaseConnection: async () => undefined,
    destroy: () => pool.end(),
  }
}
