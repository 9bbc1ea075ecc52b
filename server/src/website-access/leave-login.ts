import type { Caller } from '@latchkey/core/actors/caller'
import { recordAct } from '../audit/index.ts'
import { type ContactView, contactsOfLogin, insertLogin, moveToLogin } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { endSessions } from '../sessions/index.ts'
import { type VoidReason, voidTemporaryPasswords } from '../temporary-passwords/index.ts'

/**
 * Takes a contact out of the login he shares with other contacts of his person: he has a login of his own from now on,
 * without username and password, and what was live of his ends. Answers its id, or null where he shares none. The others
 * keep the login as it is, and nothing here says who they are.
 */
export async function leaveLogin(
  app: App,
  tx: Tx,
  caller: Caller,
  contact: Pick<ContactView, 'id' | 'website_login_id'>,
  reason: VoidReason,
): Promise<string | null> {
  const { id, website_login_id: shared } = contact
  if ((await contactsOfLogin(tx.db, shared)).every((one) => one.id === id)) return null
  const own = { loginIds: [shared], contactIds: [id] }
  await voidTemporaryPasswords(tx, own, reason)
  await endSessions(tx, own, reason)
  const loginId = app.random.id<string>(tx.now)
  await insertLogin(tx, {
    id: loginId,
    username: null,
    username_key: null,
    username_skeleton: null,
    username_is_ascii: 0,
    password_hash: null,
    password_set_at: null,
    created_at: tx.now,
  })
  await moveToLogin(tx, contact, loginId)
  recordAct(app, tx, caller, {
    action: 'contact.login-left',
    target: { kind: 'contact', id },
    detail: { reason },
  })
  return loginId
}
