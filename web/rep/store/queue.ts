import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import type { ActionRow, RepDatabase } from './database.ts'
import { readKept } from './kept.ts'
import { readContact, readShown } from './read.ts'
import type { ContactShown, QueuedAction } from './types.ts'

/** What an action's making needs of the device. */
export interface Making {
  now(): number
  newKey(): string
}

export type Wanted =
  | { readonly type: 'contact.change'; readonly changes: QueuedAction['changes'] }
  | { readonly type: 'contact.reset'; readonly email: string }

/** O3: writes an action to the end of the queue; it waits behind a refused one of the same contact. */
export async function enqueue(
  db: RepDatabase,
  { now, newKey }: Making,
  contact: ContactShown,
  wanted: Wanted,
): Promise<string> {
  const { pending: _, refused: __, ...seen } = contact
  const retailerName = (await readShown(db, ({ retailers }) => retailers.get(contact.retailerId)))?.name ?? ''
  return await db.transaction('rw', db.actions, db.kept, async () => {
    const account = await readKept(db, 'account')
    if (!account) throw new Error('nobody is signed in on this device')
    const earlier = await db.actions.where('contactId').equals(contact.id).toArray()
    const last = await db.actions.orderBy('position').last()
    const id = newKey()
    await db.actions.add({
      id,
      position: (last?.position ?? 0) + 1,
      userId: account.userId,
      type: wanted.type,
      contactId: contact.id,
      contactName: nameOf(contact),
      retailerName,
      changes: wanted.type === 'contact.change' ? wanted.changes : {},
      email: wanted.type === 'contact.reset' ? wanted.email : null,
      button: wanted.type === 'contact.reset' ? contact.resetButton : null,
      baseVersion: versionAfterOwn(contact.version, earlier),
      seen,
      createdAt: now(),
      state: earlier.some(({ state }) => state === 'refused') ? 'held' : 'queued',
      answeredAt: null,
      problem: null,
      expiresAt: null,
      sent: null,
      appliedVersion: null,
    })
    return id
  })
}

/** A version the rep saw, moved on over his own actions that were applied while his screen still showed it. */
function versionAfterOwn(seen: number, actions: readonly ActionRow[]): number {
  const applied = actions.filter(({ state }) => state === 'done').toSorted((a, b) => a.position - b.position)
  return applied.reduce(
    (version, { sent, appliedVersion }) =>
      sent?.baseVersion === version && appliedVersion !== null ? appliedVersion : version,
    seen,
  )
}

/**
 * O3: a refused action once more, as a new intent. A change goes on the version of the conflict the rep was shown, so that
 * what came after it is a conflict anew; anything else on the row as it is now. A reset goes to `email` where the rep
 * confirmed another address, else to the one he was shown then.
 */
export async function retry(
  db: RepDatabase,
  { now, newKey }: Making,
  id: string,
  { email }: { readonly email?: string | undefined } = {},
): Promise<boolean> {
  const action = await db.actions.get(id)
  const live = action && (await readContact(db, action.contactId))
  return await db.transaction('rw', db.actions, async () => {
    const refused = await db.actions.get(id)
    if (refused?.state !== 'refused') return false
    const isReset = refused.type === 'contact.reset'
    const conflict = refused.problem?.current
    const shown = (isReset ? (live ?? conflict) : (conflict ?? live)) ?? refused.seen
    const { pending: _, refused: __, ...seen } = { pending: {}, refused: true, ...shown }
    await db.actions.delete(id)
    await db.actions.add({
      ...refused,
      id: newKey(),
      position: isReset ? await behindChanges(db, refused) : refused.position,
      createdAt: now(),
      email: isReset ? (email ?? refused.email) : null,
      baseVersion: seen.version,
      seen,
      state: 'held',
      answeredAt: null,
      problem: null,
      sent: null,
    })
    await release(db, refused.contactId)
    return true
  })
}

/** Where a retried reset goes: behind its contact's held changes, which may be what it lacked; else its old place. */
async function behindChanges(db: RepDatabase, { contactId, position }: ActionRow): Promise<number> {
  const later = await db.actions
    .where('contactId')
    .equals(contactId)
    .filter((action) => action.position > position && action.state === 'held')
    .toArray()
  if (!later.some(({ type }) => type === 'contact.change')) return position
  return ((await db.actions.orderBy('position').last())?.position ?? 0) + 1
}

/** O3: takes an action off the list. One that was sent and not answered stays: nobody knows yet whether it was applied. */
export async function discard(db: RepDatabase, id: string): Promise<boolean> {
  return await db.transaction('rw', db.actions, async () => {
    const action = await db.actions.get(id)
    if (!action || action.state === 'sending') return false
    if (action.state === 'queued' && action.sent !== null) return false
    await db.actions.delete(id)
    await release(db, action.contactId)
    return true
  })
}

/** Lets the actions of a contact go on up to the next one that was refused. The transaction holds the queue. */
async function release(db: RepDatabase, contactId: string): Promise<void> {
  const inOrder = await db.actions.where('contactId').equals(contactId).sortBy('position')
  for (const { id, state } of inOrder) {
    if (state === 'refused') return
    if (state === 'held') await db.actions.update(id, { state: 'queued' })
  }
}
