import type { RepDatabase } from './database.ts'
import { changeStanding, emptyCache, keep } from './kept.ts'

/** Takes the server's rows off the device; queue, account and settings stay (O4). */
export async function emptyRows(db: RepDatabase): Promise<void> {
  await db.transaction('rw', [...db.cached, db.kept], async () => {
    await Promise.all(db.cached.map((table) => table.clear()))
    await keep(db, 'cache', emptyCache)
    await db.kept.delete('staging')
    await changeStanding(db, { lastSyncAt: null })
  })
}

/** Takes everything off in one step, the queue too, and says why (O6). How the app looks stays. */
export async function wipe(db: RepDatabase, ended: { reason: 'device-revoked'; at: number }): Promise<void> {
  await db.transaction('rw', [...db.cached, db.actions, db.kept], async () => {
    const settings = await db.kept.get('settings')
    await Promise.all([...db.cached, db.actions, db.kept].map((table) => table.clear()))
    if (settings) await db.kept.put(settings)
    await keep(db, 'ended', ended)
  })
}
