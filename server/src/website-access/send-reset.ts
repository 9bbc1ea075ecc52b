import type { Caller } from '@latchkey/core/actors/caller'
import { HOUR } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct, recordRefusal } from '../audit/index.ts'
import {
  type ContactView,
  lockContact,
  presentContact,
  refreshStates,
  updateLogin,
} from '../contacts/index.ts'
import { takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { endSessions } from '../sessions/index.ts'
import {
  type IssuedReset,
  issueTemporaryPassword,
  voidTemporaryPasswords,
} from '../temporary-passwords/index.ts'
import { mayChangeEmail } from '../users/index.ts'
import { STOP_WINDOW } from './announce-change.ts'
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
  try {
    return await app.db.transaction(async (tx) => await send(app, tx, caller, contactId, shown))
  } catch (error) {
    // P60, P80: a refused act leaves its trace although its own transaction is undone.
    if (error instanceof Refusal && error.code !== 'busy' && error.code !== 'contact-not-found') {
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

async function send(
  app: App,
  tx: Tx,
  caller: Caller,
  contactId: string,
  shown: ShownContact,
): Promise<IssuedReset> {
  const contact = await lockContact(tx, contactId)
  if (!contact) throw new Refusal('contact-not-found')
  const email = assertReachable(contact)
  if (contact.version !== shown.version || email !== shown.email) {
    throw new Refusal('changed-meanwhile', {
      extra: { current: await presentContact(tx.db, contact, tx.now) },
    })
  }
  const settings = await app.settings()
  if (settings['contacts.four-eyes']) assertSecondPerson(tx, caller, contact)
  if (caller.actor.kind === 'user') {
    const limit = settings['limits.staff-per-user-hour']
    const budget = await takeOne(tx, `staff-letters:${caller.actor.id}`, { limit, window: HOUR })
    if (!budget.within) throw new Refusal('too-many-letters', { values: { limit } })
  }
  if (shown.blockOldPassword) await blockOldPassword(app, tx, caller, contact)
  return await issueTemporaryPassword(app, tx, caller, settings, { contact, email, trigger: 'portal' })
}

// A5: only for a contact who has set a password; a first invite after a corrected address needs no second pair.
function assertSecondPerson(tx: Tx, { actor }: Caller, contact: ContactView): void {
  const changedAt = contact.email_changed_at
  if (contact.password_set_at === null || changedAt === null || changedAt <= tx.now - STOP_WINDOW) return
  if (actor.kind === 'user' && contact.email_changed_by === actor.id) throw new Refusal('four-eyes-needed')
}

/** C9: what C8 ends, ends at once; the contact counts as one who has set a password, which no longer works. */
async function blockOldPassword(app: App, tx: Tx, caller: Caller, contact: ContactView): Promise<void> {
  if (!mayChangeEmail(caller.actor)) throw new Refusal('not-allowed')
  const loginIds = [contact.website_login_id]
  await updateLogin(tx, contact.website_login_id, { password_hash: null })
  await voidTemporaryPasswords(tx, { loginIds }, 'password-blocked')
  await endSessions(tx, { loginIds }, 'password-blocked')
  recordAct(app, tx, caller, {
    action: 'contact.password-blocked',
    target: { kind: 'contact', id: contact.id },
  })
}

/** C13: voids every live temporary password of a contact. Refuses `nothing-to-void`. */
export async function voidResets(app: App, caller: Caller, contactId: string): Promise<void> {
  await app.db.transaction(async (tx) => {
    const contact = await lockContact(tx, contactId)
    if (!contact) throw new Refusal('contact-not-found')
    const count = await voidTemporaryPasswords(
      tx,
      { loginIds: [contact.website_login_id] },
      'voided-by-staff',
    )
    if (count === 0) throw new Refusal('nothing-to-void')
    await refreshStates(tx, [contact.id])
    recordAct(app, tx, caller, {
      action: 'contact.temporary-password-voided',
      target: { kind: 'contact', id: contact.id },
      detail: { count },
    })
  })
}
