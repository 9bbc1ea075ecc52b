import type { MailState } from '@latchkey/core/contacts/wire'
import { setMailState } from '../contacts/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { newestState, noteDelivered, voidUnsent, wipeEnded } from './store.ts'

/** M1: a dead secret never leaves: voids the unsent letters that carry these temporary passwords and wipes them. */
export async function voidLettersOf(tx: Tx, temporaryPasswordIds: readonly string[]): Promise<void> {
  await showMailState(tx, await voidUnsent(tx, temporaryPasswordIds))
}

/** M1: a used secret was read, so its letter arrived. */
export async function markDelivered(tx: Tx, temporaryPasswordId: string): Promise<void> {
  await showMailState(tx, await noteDelivered(tx, temporaryPasswordId))
}

/** Ends what is past its time: unsent letters with their secrets, the local mailbox, the history. */
export async function sweepLetters(tx: Tx): Promise<void> {
  await showMailState(tx, await wipeEnded(tx))
}

/** A7: the mail state beside a contact is that of his newest letter; a voided one says nothing any more. */
export async function showMailState(tx: Tx, contactIds: readonly (string | null)[]): Promise<void> {
  for (const id of new Set(contactIds)) {
    if (id === null) continue
    const state = await newestState(tx, id)
    await setMailState(tx, id, state === 'sending' ? 'queued' : (state as MailState | null))
  }
}
