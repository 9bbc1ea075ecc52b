import type { RepDatabase } from './database.ts'
import type { Kept, KeptStanding } from './kept-values.ts'
import type { RepSettings } from './types.ts'

export const emptyStanding: KeptStanding = {
  lastSyncAt: null,
  fault: null,
  reachable: true,
  pendingFactor: null,
}
export const emptyCache: Kept['cache'] = { live: 'a', cursor: null }
export const firstSettings: RepSettings = { language: null, theme: 'auto', notify: 'when-new' }

// Not async: each native promise in between is one more for Dexie's live queries to lose their thread in.
export function readKept<Key extends keyof Kept>(db: RepDatabase, key: Key): Promise<Kept[Key] | undefined> {
  return db.kept.get(key).then((row) => row?.value as Kept[Key] | undefined)
}

export async function keep<Key extends keyof Kept>(
  db: RepDatabase,
  key: Key,
  value: Kept[Key],
): Promise<void> {
  await db.kept.put({ key, value })
}

export async function changeStanding(db: RepDatabase, changes: Partial<KeptStanding>): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    const before = (await readKept(db, 'standing')) ?? emptyStanding
    await keep(db, 'standing', { ...before, ...changes })
  })
}
