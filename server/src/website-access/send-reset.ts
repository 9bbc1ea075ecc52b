import type { Caller } from '@latchkey/core/actors/caller'
import { HOUR } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct, recordRefusal } from '../audit/index.ts'
import { type ContactView, presentContact, refreshStates, refreshStatesOfLogin } from '../contacts/index.ts'
import { takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertMay, mayChangeEmail, notingRefusals } from '../roles/index.ts'
import {
  type IssuedReset,
  issueTemporaryPassword,
  liveTemporaryPasswords,
  readdressedLately,
  voidTemporaryPasswords,
} from '../temporary-passwords/index.ts'
import { blockPassword } from './block-password.ts'
import { holdContact } from './hold-contact.ts'
import { assertReachable } from './reachable.ts'

/** What the person who presses was shown: the contact's version and the address (A1). */
export interface ShownContact {
  readonly version: number
  readonly email: string
  readonly blockOldPassword?: boolean | undefined
}

/**
 * C1, C12: a user sends a contact a temporary password: the website invite, or the password reset once the
 * contact has set a password. Refuses `changed-meanwhile` when version or address differ from what was shown (A1),
 * what is missing (C11), `four-eyes-needed` (A5), `too-many-letters` (C10), `not-allowed` for blocking (C9).
 */
export async function sendReset(
  app: App,
  caller: Caller,
  contactId: string,
  shown: ShownContact,
): Promise<IssuedReset> {
  return await judgedReset(app, caller, contactId, () =>
    app.db.transaction((tx) => sendResetWithin(app, tx, caller, contactId, shown)),
  )
}

/** U4, P60, P80: the right a reset needs, and the notes its refusals leave, around the transaction it is made in. */
export async function judgedReset<T>(
  app: App,
  caller: Caller,
  contactId: string,
  work: () => Promise<T>,
): Promise<T> {
  await assertMay(app, caller, 'contacts', 'write', { kind: 'contact', id: contactId })
  try {
    return await notingRefusals(app, caller, work)
  } catch (error) {
    // P60, P80: a refused act leaves its trace although its own transaction is undone.
    if (error instanceof Refusal && !isUntraced(error, caller)) {
      const target = { kind: 'contact', id: contactId } as const
      await recordRefusal(app, caller, {
        action: 'contact.reset-refused',
        target,
        detail: { reason: error.code },
      })
    }
    throw error
  }
}

/** What is no refusal of this reset, and what a queued command will meet again and again, since it is tried until it is judged. */
function isUntraced({ code }: Refusal, { commandId }: Caller): boolean {
  if (code === 'busy' || code === 'contact-not-found') return true
  return commandId !== undefined && code === 'too-many-letters'
}

/** The reset itself, for whoever has a transaction in which more happens; `judgedReset` stands around that. */
export async function sendResetWithin(
  app: App,
  tx: Tx,
  caller: Caller,
  contactId: string,
  shown: ShownContact,
): Promise<IssuedReset> {
  const settings = app.settings()
  const contact = await holdContact(tx, caller, contactId)
  const email = assertReachable(contact)
  if (contact.version !== shown.version || email !== shown.email) {
    throw new Refusal('changed-meanwhile', {
      extra: { current: await presentContact(tx.db, contact, tx.now) },
    })
  }
  if (settings['contacts.four-eyes']) assertSecondPerson(tx, caller, contact)
  if (caller.actor.kind === 'user') {
    const limit = settings['limits.staff-per-user-hour']
    const budget = await takeOne(tx, `staff-letters:${caller.actor.id}`, { limit, window: HOUR })
    if (!budget.within) throw new Refusal('too-many-letters', { values: { limit } })
  }
  if (shown.blockOldPassword) {
    if (!mayChangeEmail(caller.actor)) throw new Refusal('not-allowed')
    await blockPassword(app, tx, caller, contact, 'password-blocked')
    await refreshStatesOfLogin(tx, contact.website_login_id)
  }
  const trigger = caller.actor.kind === 'user' && caller.actor.face === 'rep' ? 'rep' : 'portal'
  return await issueTemporaryPassword(app, tx, caller, settings, { contact, email, trigger })
}

function assertSecondPerson(tx: Tx, { actor }: Caller, contact: ContactView): void {
  if (!readdressedLately(contact, tx.now)) return
  if (actor.kind === 'user' && contact.email_changed_by === actor.id) throw new Refusal('four-eyes-needed')
}

/** C13: voids every live temporary password of a contact. Refuses `nothing-to-void`. */
export async function voidResets(app: App, caller: Caller, contactId: string): Promise<void> {
  await assertMay(app, caller, 'contacts', 'write', { kind: 'contact', id: contactId })
  await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      const contact = await holdContact(tx, caller, contactId)
      const own = { loginIds: [contact.website_login_id], contactIds: [contact.id] }
      const ofLogin = await liveTemporaryPasswords(tx.db, contact.website_login_id, tx.now)
      const live = ofLogin.filter((one) => one.contact_id === contact.id)
      if (live.length === 0) throw new Refusal('nothing-to-void')
      await voidTemporaryPasswords(tx, own, 'voided-by-staff')
      await refreshStates(tx, [contact.id])
      recordAct(app, tx, caller, {
        action: 'contact.temporary-password-voided',
        target: { kind: 'contact', id: contact.id },
        detail: { count: live.length },
      })
    }),
  )
}
