import postgres from 'postgres'

export const POOL_SIZE = 12
/** How long one statement, or one wait for a row lock, may take, in milliseconds. */
const STATEMENT_LIMIT = 20_000
const LOCK_LIMIT = 5_000
/** Seconds between two tries to connect; constant, so that a failover is over as soon as the new primary answers. */
const RECONNECT_AFTER = 0.1

type Sql = postgres.Sql<{ bigint: number }>
type Asked = postgres.PendingQuery<postgres.Row[]>

interface Statements {
  /** Not sent before it is awaited or iterated. */
  prepare(text: string, parameters: readonly unknown[]): Asked
  ask(text: string, parameters: readonly unknown[]): Promise<postgres.RowList<postgres.Row[]>>
}

/** An open transaction on a connection of its own. Once that connection is lost, every word to it is refused here. */
export interface HeldTransaction extends Statements {
  commit(): Promise<void>
  rollback(): Promise<void>
}

interface PoolWish {
  readonly size?: number
  /** How long a statement may wait for a row or a table, in milliseconds. */
  readonly lockLimit?: number
}

export interface RenewingPool extends Statements {
  begin(): Promise<HeldTransaction>
  end(): Promise<void>
}

/**
 * Connections to PostgreSQL that survive its death. Two faults of the driver (3.4.9) stand behind the shape: a word
 * to a connection that has closed ends the whole process (porsager/postgres#1208), and a connection that closed with
 * words unsent never opens again (#1168). So transactions run in the driver's own `begin`, which tells of the loss
 * before anything more is said, and a pool that has lost a connection takes no new work: a fresh one does.
 */
export function renewingPool(url: string, wish: PoolWish = {}): RenewingPool {
  const former = new Set<Pool>()
  let current = open()
  let ending = false

  function open(): Pool {
    const pool: Pool = {
      served: false,
      sql: postgres<{ bigint: postgres.PostgresType<number> }>(url, {
        ...options,
        max: wish.size ?? POOL_SIZE,
        connection: { ...options.connection, lock_timeout: wish.lockLimit ?? LOCK_LIMIT },
        onclose: () => {
          // A pool that never answered has nothing unsent; it goes on trying.
          if (current === pool && pool.served && !ending) renew()
        },
      }),
    }
    return pool
  }

  function renew(): void {
    const old = current
    current = open()
    former.add(old)
    // What it still has in hand ends within the limit of a statement.
    setTimeout(() => {
      void old.sql.end({ timeout: 1 }).finally(() => former.delete(old))
    }, STATEMENT_LIMIT).unref()
  }

  return {
    prepare: (text, parameters) => put(current.sql, text, parameters),
    async ask(text, parameters) {
      const asked = current
      const rows = await put(asked.sql, text, parameters)
      asked.served = true
      return rows
    },
    begin: () => hold(current),
    async end() {
      ending = true
      await Promise.all([...former, current].map(({ sql }) => sql.end({ timeout: 5 })))
    },
  }
}

interface Pool {
  readonly sql: Sql
  /** It has answered at least once. */
  served: boolean
}

const options: postgres.Options<{ bigint: postgres.PostgresType<number> }> = {
  connect_timeout: 5,
  // No connection is closed by us while we run, so a closed one always means that something happened.
  idle_timeout: 0,
  max_lifetime: 0,
  backoff: () => RECONNECT_AFTER,
  onnotice: () => undefined,
  connection: {
    application_name: 'latchkey',
    statement_timeout: STATEMENT_LIMIT,
    idle_in_transaction_session_timeout: STATEMENT_LIMIT,
  },
  // Instants and counts are below 2^53, so bigint comes as a number.
  types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
}

function put(sql: Pick<Sql, 'unsafe'>, text: string, parameters: readonly unknown[]): Asked {
  return sql.unsafe(text, parameters as never[], { prepare: true })
}

const undone = new Error('rolled back')

/** Begins a transaction and keeps it open until it is told to end. */
function hold(pool: Pool): Promise<HeldTransaction> {
  return new Promise((begun, failed) => {
    const told = Promise.withResolvers<void>()
    let lost: unknown = null
    const over: Promise<unknown> = pool.sql.begin((scope) => {
      pool.served = true
      const prepare = (text: string, parameters: readonly unknown[]) => {
        if (lost) throw lost
        return put(scope, text, parameters)
      }
      begun({
        prepare,
        async ask(text, parameters) {
          try {
            return await prepare(text, parameters)
          } catch (error) {
            if (isLoss(error)) lost = error
            throw error
          }
        },
        async commit() {
          if (lost) throw lost
          told.resolve()
          await over
        },
        async rollback() {
          // Without its connection the server has undone it already; the driver must not be told to.
          if (lost) return
          told.reject(undone)
          await over.catch((error: unknown) => {
            if (error !== undone && !isLoss(error)) throw error
          })
        },
      })
      return told.promise
    })
    over.catch((error: unknown) => {
      lost = error
      failed(error)
    })
  })
}

function isLoss(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' && /^(CONNECTION_|ECONNRESET|EPIPE|ETIMEDOUT)/.test(code)
}
