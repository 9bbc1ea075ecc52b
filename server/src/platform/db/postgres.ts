import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import postgres from 'postgres'
import type { Clock } from '../clock.ts'
import type { Database, KeptRead, Schema } from './database.ts'
import { openTx } from './transaction.ts'

const POOL_SIZE = 12
/** How long one statement, or one wait for a row lock, may take, in milliseconds. */
const STATEMENT_LIMIT = 20_000
const LOCK_LIMIT = 5_000

type Sql = postgres.Sql<{ bigint: number }>
type Reserved = postgres.ReservedSql<{ bigint: number }>

/** PostgreSQL by `postgres` (several hosts in one URL, failover built in), statements prepared and kept. */
export function openPostgres(url: string, clock: Clock): Database {
  const pool: Sql = postgres(url, {
    max: POOL_SIZE,
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => undefined,
    connection: {
      application_name: 'latchkey',
      statement_timeout: STATEMENT_LIMIT,
      lock_timeout: LOCK_LIMIT,
      idle_in_transaction_session_timeout: STATEMENT_LIMIT,
    },
    // Instants and counts are below 2^53, so bigint comes as a number.
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  })
  const db = new Kysely<Schema>({ dialect: dialect(pool) })
  return {
    engine: 'postgres',
    read: db,
    async transaction(work) {
      const { result, runAfter } = await db.transaction().execute(async (trx) => {
        const open = openTx('postgres', trx, clock.now())
        const answer = await work(open.tx)
        await open.runBefore()
        return { result: answer, runAfter: open.runAfter }
      })
      runAfter()
      return result
    },
    keepRead<Row>(query: (db: Kysely<Schema>) => { compile(): CompiledQuery<Row> }): KeptRead<Row> {
      const { sql } = query(db).compile()
      return async (parameters) => (await ask(pool, sql, parameters))[0] as Row | undefined
    },
    async clockOffset() {
      const before = clock.now()
      const rows = await ask(pool, 'select (extract(epoch from clock_timestamp()) * 1000)::bigint as at', [])
      const middle = (before + clock.now()) / 2
      return Math.round(Number(rows[0]?.['at']) - middle)
    },
    async ping() {
      await ask(pool, 'select 1', [])
    },
    async close() {
      await pool.end({ timeout: 5 })
    },
  }
}

function ask(sql: Sql | Reserved, text: string, parameters: readonly unknown[]) {
  return sql.unsafe(text, parameters as never[], { prepare: true })
}

function dialect(pool: Sql): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => driver(pool),
  }
}

/** One connection as Kysely sees it: on the pool until a transaction begins, then on a reserved one. */
class PooledConnection implements DatabaseConnection {
  reserved: Reserved | null = null
  readonly #pool: Sql

  constructor(pool: Sql) {
    this.#pool = pool
  }

  async reserve(): Promise<void> {
    this.reserved = await this.#pool.reserve()
  }

  release(): void {
    this.reserved?.release()
    this.reserved = null
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await ask(this.reserved ?? this.#pool, query.sql, query.parameters)
    return { rows: [...result] as R[], numAffectedRows: BigInt(result.count ?? 0) }
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize = 1000): AsyncIterableIterator<QueryResult<R>> {
    const pending = (this.reserved ?? this.#pool).unsafe(query.sql, query.parameters as never[])
    for await (const rows of pending.cursor(chunkSize)) yield { rows: [...rows] as R[] }
  }
}

function driver(pool: Sql): Driver {
  const run = (connection: DatabaseConnection, text: string) =>
    connection.executeQuery(CompiledQuery.raw(text))
  return {
    init: async () => undefined,
    acquireConnection: async () => new PooledConnection(pool),
    async beginTransaction(connection) {
      await (connection as PooledConnection).reserve()
      await run(connection, 'begin')
    },
    async commitTransaction(connection) {
      await run(connection, 'commit')
    },
    async rollbackTransaction(connection) {
      await run(connection, 'rollback')
    },
    releaseConnection: async (connection) => (connection as PooledConnection).release(),
    destroy: () => pool.end({ timeout: 5 }),
  }
}
