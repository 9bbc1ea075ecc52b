import type { RepDatabase } from './database.ts'

/**
 * Why this device cannot keep the app's rows; null where it can. Live queries stay silent over a database that was never
 * opened, so that it is asked for by itself.
 */
export async function readStorageFault(db: RepDatabase): Promise<unknown> {
  try {
    await db.open()
    await db.kept.count()
    return null
  } catch (fault) {
    return fault
  }
}
