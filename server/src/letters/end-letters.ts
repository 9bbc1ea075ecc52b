import type { MailState } from '@latchkey/core/contacts/wire'
import { DAY } from '@latchkey/core/instant'
import { lockContact, setMailStates } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import {
  endUnsent,
  forgetLetters,
  forgetMailbox,
  newestStates,
  noteDelivered,
  type SecretCarrier,
  voidEnded,
  voidUnsent,
} from './store.ts'

/** How many letters one transaction of the sweep ends or forgets. */
const BATCH = 500

/** M1: a dead secret never leaves: voids the unsent letters that carry these secrets and wipes them. */
export async function voidLettersOf(
  tx: Tx,
  secretIds: readonly string[],
  carrier: SecretCarrier = 'temporary_password_id',
): Promise<void> {
  await showMailState(tx, await voidUnsent(tx, carrier, secretIds))
}

/**
 * M1: the same for offers that name two contacts, of which the transaction may hold one: a letter of the other is wiped
 * and ended, and voided by the sweep, which holds him to show it.
 */
export async function voidOfferLetters(
  tx: Tx,
  offerIds: readonly string[],
  heldContactIds: readonly string[],
): Promise<void> {
  await showMailState(tx, await voidUnsent(tx, 'link_offer_id', offerIds, heldContactIds))
  await endUnsent(tx, 'link_offer_id', offerIds)
}

/** M1: a used secret was read, so its letter arrived. */
export async function markDelivered(
  tx: Tx,
  secretId: string,
  carrier: SecretCarrier = 'temporary_password_id',
): Promise<void> {
  await showMailState(tx, await noteDelivered(tx, carrier, secretId))
}

/**
 * Ends what is past its time: unsent letters with their secrets, the local mailbox, the history. Whoever ends a
 * contact's letters holds the contact first, so the sweep lets go of the letters before it takes contacts.
 */
export async function sweepLetters(app: App): Promise<void> {
  for (let full = true; full; ) {
    const ended = await app.db.transaction((tx) => voidEnded(tx, BATCH))
    for (const id of new Set(ended)) {
      if (id === null) continue
      await app.db.transaction(async (tx) => {
        await lockContact(tx, id)
        await showMailState(tx, [id])
      })
    }
    full = ended.length === BATCH
  }
  const kept = app.settings()['retention.letters-days'] * DAY
  while ((await app.db.transaction((tx) => forgetMailbox(tx, BATCH))) === BATCH);
  while ((await app.db.transaction((tx) => forgetLetters(tx, tx.now - kept, BATCH))) === BATCH);
}

/**
 * A7: the mail state beside a contact is that of the newest letter to his present address; a voided one says nothing
 * any more. The transaction holds the contacts.
 */
export async function showMailState(tx: Tx, contactIds: readonly (string | null)[]): Promise<void> {
  const ids = [...new Set(contactIds)].filter((id) => id !== null)
  if (ids.length === 0) return
  const alike = new Map<MailState | null, string[]>()
  for (const { id, state } of await newestStates(tx, ids)) {
    const shown = state === 'sending' ? 'queued' : (state as MailState | null)
    alike.set(shown, [...(alike.get(shown) ?? []), id])
  }
  for (const [state, some] of alike) await setMailStates(tx, some, state)
}
