import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/** The file of the embedded database inside the data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'latchkey.db')
}

/** PostgreSQL when a URL is given, else the embedded database in the data folder. */
export function openDatabase(at: { databaseUrl: string | null; dataDir: string }, clock: Clock): Database {
  return at.databaseUrl ? openPostgres(at.databaseUrl, clock) : openSqlite(databaseFile(at.dataDir), clock)
}
