import { deviceNow } from './clock.ts'
import { keep } from './kept.ts'
import { db, teller } from './open.ts'
import { discard, enqueue, type Making, retry } from './queue.ts'
import { newKey } from './random.ts'
import { readSettings } from './read.ts'
import { emptyRows } from './reset.ts'
import type { ContactShown, QueuedAction, RepSettings } from './types.ts'

const making: Making = { now: deviceNow, newKey }

/** O2: e-mail, username, website access of a contact; what is absent stays. Resolves when it is on the disk. */
export async function queueChange(contact: ContactShown, changes: QueuedAction['changes']): Promise<void> {
  await enqueue(db, making, contact, { type: 'contact.change', changes })
  teller.tell({ kind: 'queued' })
}

/** C1: the website invite or password reset, to the address the rep was shown (A1). */
export async function queueReset(contact: ContactShown, email: string): Promise<void> {
  await enqueue(db, making, contact, { type: 'contact.reset', email })
  teller.tell({ kind: 'queued' })
}

/** Sends a refused action again, on the row as it is now; a reset to `email` where he confirmed another address. */
export async function retryAction(id: string, more: { readonly email?: string } = {}): Promise<boolean> {
  const done = await retry(db, making, id, more)
  teller.tell({ kind: 'queued' })
  return done
}

/** False where it was sent and its answer is not here yet: then it cannot be taken back. */
export async function discardAction(id: string): Promise<boolean> {
  const done = await discard(db, id)
  teller.tell({ kind: 'queued' })
  return done
}

export async function changeSettings(changes: Partial<RepSettings>): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    await keep(db, 'settings', { ...(await readSettings(db)), ...changes })
  })
}

/** O5: takes the rows off the device and fetches them anew; the queue goes too only where the rep said so. */
export async function resetLocalData({ withQueue }: { readonly withQueue: boolean }): Promise<void> {
  await db.transaction('rw', [...db.cached, db.actions, db.kept], async () => {
    await emptyRows(db)
    if (withQueue) await db.actions.clear()
  })
  teller.tell({ kind: 'replaced' })
  teller.tell({ kind: 'queued' })
}
