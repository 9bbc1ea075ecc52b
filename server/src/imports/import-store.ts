import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/** The advisory lock all imports into one PostgreSQL take. */
const IMPORT_LOCK = 7243392

/**
 * Waits for an import of another process, up to 15 seconds, then fails with 55P03. SQLite has one writer anyway.
 */
export async function takeImportLock(tx: Tx): Promise<void> {
  if (tx.engine !== 'postgres') return
  await sql`set local lock_timeout = 15000`.execute(tx.db)
  await sql`select pg_advisory_xact_lock(${sql.lit(IMPORT_LOCK)})`.execute(tx.db)
  await sql`set local lock_timeout = 5000`.execute(tx.db)
}

/** PostgreSQL codes of what another writer did meanwhile: unique violation, deadlock, serialization failure. */
export function isOvertaken(error: unknown): boolean {
  return /^(23505|40P01|40001)$/.test(codeOf(error))
}

/** A lock that was not to be had in time. */
export function isLockTimeout(error: unknown): boolean {
  return codeOf(error) === '55P03'
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '')
}
