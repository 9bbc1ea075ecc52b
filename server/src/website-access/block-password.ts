import type { Caller } from '@latchkey/core/actors/caller'
import { recordAct } from '../audit/index.ts'
import { type ContactView, updateLogin } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { endSessions } from '../sessions/index.ts'
import { type VoidReason, voidTemporaryPasswords } from '../temporary-passwords/index.ts'

/**
 * C9: what C8 ends, ends at once; the contact counts as one who has set a password, which no longer works. The caller
 * brings the state up to date.
 */
export async function blockPassword(
  app: App,
  tx: Tx,
  caller: Caller,
  contact: ContactView,
  reason: VoidReason,
): Promise<void> {
  // The new date makes every device unknown, and ends a sign-in or change that checked the old password just before.
  const blocked = contact.password_set_at === null ? {} : { password_set_at: tx.now }
  await updateLogin(tx, contact.website_login_id, { password_hash: null, ...blocked })
  await endSecrets(tx, contact, reason)
  recordAct(app, tx, caller, {
    action: 'contact.password-blocked',
    target: { kind: 'contact', id: contact.id },
  })
}

/** Ends a contact's temporary passwords and sessions and leaves the password alone. */
export async function endSecrets(tx: Tx, contact: ContactView, reason: VoidReason): Promise<void> {
  const loginIds = [contact.website_login_id]
  // The password is the person's at all his retailers, and so is what it let in.
  await voidTemporaryPasswords(tx, { loginIds }, reason)
  await endSessions(tx, { loginIds }, reason)
}
