import type { Caller } from '@latchkey/core/actors/caller'
import { recordAct } from '../audit/index.ts'
import { type ContactView, refreshStates, updateLogin } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import type { WrappedHash } from '../platform/hashing.ts'

/**
 * I2: gives a contact who never set a password the one of an older system; the transaction holds his row. What is live
 * of his temporary passwords stays: they lead to a password of his own.
 */
export async function importPassword(
  app: App,
  tx: Tx,
  caller: Caller,
  contact: ContactView,
  wrapped: WrappedHash,
): Promise<void> {
  const loginId = contact.website_login_id
  const password = app.passwords.sealWrapped(wrapped, loginId)
  await updateLogin(tx, loginId, { password_hash: password, password_set_at: tx.now })
  await refreshStates(tx, [contact.id])
  recordAct(app, tx, caller, {
    action: 'contact.password-imported',
    target: { kind: 'contact', id: contact.id },
  })
}
