import type { ActionRow, RepDatabase, Rows } from './database.ts'
import { emptyCache, emptyStanding, firstSettings, readKept } from './kept.ts'
import type { KeptStanding } from './kept-values.ts'
import { isWaiting, shownContact } from './pending.ts'
import type { Account, ContactShown, QueuedAction, RepSettings, RetailerShown } from './types.ts'

/** Reads the rows that are shown; once more where a renewed pull took their place meanwhile. */
export async function readShown<T>(db: RepDatabase, read: (rows: Rows) => Promise<T>): Promise<T> {
  let generation = ((await readKept(db, 'cache')) ?? emptyCache).live
  for (;;) {
    const found = await read(db.rows(generation))
    const now = ((await readKept(db, 'cache')) ?? emptyCache).live
    if (now === generation) return found
    generation = now
  }
}

export async function readRetailer(db: RepDatabase, id: string): Promise<RetailerShown | null> {
  return await readShown(db, async ({ retailers, contacts }) => {
    const row = await retailers.get(id)
    return row ? { ...row, contactCount: await contacts.where('retailerId').equals(id).count() } : null
  })
}

export async function readContactsOf(db: RepDatabase, retailerId: string): Promise<readonly ContactShown[]> {
  const rows = await readShown(db, ({ contacts }) =>
    contacts.where('retailerId').equals(retailerId).toArray(),
  )
  const actions = await db.actions
    .where('contactId')
    .anyOf(rows.map(({ id }) => id))
    .toArray()
  const byContact = Map.groupBy(actions, ({ contactId }) => contactId)
  return rows
    .map((row) => shownContact(row, byContact.get(row.id) ?? []))
    .toSorted((a, b) => a.surname.localeCompare(b.surname) || a.firstName.localeCompare(b.firstName))
}

export async function readContact(db: RepDatabase, id: string): Promise<ContactShown | null> {
  const row = await readShown(db, ({ contacts }) => contacts.get(id))
  if (!row) return null
  return shownContact(row, await db.actions.where('contactId').equals(id).toArray())
}

/** In the order they were queued; those that are done stay for a week. */
export async function readQueue(db: RepDatabase): Promise<readonly QueuedAction[]> {
  return (await db.actions.orderBy('position').toArray()).map(withoutBody)
}

/** What the screens see of an action. */
export function withoutBody({ sent: _, appliedVersion: __, ...action }: ActionRow): QueuedAction {
  return action
}

export async function readAccount(db: RepDatabase): Promise<Account | null> {
  return (await readKept(db, 'account')) ?? null
}

/** Whether someone is signed in here: not after a sign-out of his own, even where the server has not heard of it yet. */
export async function isSignedIn(db: RepDatabase): Promise<boolean> {
  const account = await readAccount(db)
  return account !== null && !account.signedOut && !(await readKept(db, 'signOutOwed'))
}

export async function readSettings(db: RepDatabase): Promise<RepSettings> {
  return { ...firstSettings, ...(await readKept(db, 'settings')) }
}

/** Why the app holds nothing: the server said that this device is no longer linked (O6). */
export async function readEnded(db: RepDatabase): Promise<'device-revoked' | null> {
  return (await readKept(db, 'ended'))?.reason ?? null
}

export interface StandingOnDisk extends KeptStanding {
  readonly counts: { readonly retailers: number; readonly contacts: number }
  readonly queued: number
  readonly refused: number
}

export async function readStanding(db: RepDatabase): Promise<StandingOnDisk> {
  const counts = await readShown(db, async ({ retailers, contacts }) => ({
    retailers: await retailers.count(),
    contacts: await contacts.count(),
  }))
  const actions = await db.actions.where('state').notEqual('done').toArray()
  return {
    ...emptyStanding,
    ...(await readKept(db, 'standing')),
    counts,
    queued: actions.filter(isWaiting).length,
    refused: actions.filter(({ state }) => state === 'refused').length,
  }
}
