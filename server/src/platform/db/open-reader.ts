import type { Kysely } from 'kysely'
import type { Engine, Schema } from './database.ts'
import { databaseFile } from './open-database.ts'
import { openPostgresReader } from './postgres.ts'
import { openSqliteReader } from './sqlite.ts'

/** Where the database is, in values a worker thread can be given. */
export interface ReaderPlace {
  readonly databaseUrl: string | null
  readonly dataDir: string
}

export interface Reader {
  readonly engine: Engine
  readonly read: Kysely<Schema>
  close(): Promise<void>
}

/** A connection of its own that only reads, for work of seconds in a thread beside the server's. */
export function openReader({ databaseUrl, dataDir }: ReaderPlace): Reader {
  const read = databaseUrl ? openPostgresReader(databaseUrl) : openSqliteReader(databaseFile(dataDir))
  return { engine: databaseUrl ? 'postgres' : 'sqlite', read, close: () => read.destroy() }
}
