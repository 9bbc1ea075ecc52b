import type { Language } from '@latchkey/core/messages/catalogue'
import type { Settings } from '@latchkey/core/settings/settings'
import {
  type ContactView,
  contactName,
  contactsOfLogin,
  formerAddresses,
  refreshStatesOfLogin,
  retailersOfLogins,
  updateLogin,
} from '../contacts/index.ts'
import { enqueueLetter } from '../letters/index.ts'
import { clearSignInFailures } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { endSessions } from '../sessions/index.ts'
import { voidTemporaryPasswords } from './void-temporary-passwords.ts'

/**
 * C8: stores a contact's new password and, in the same transaction, ends every temporary password, session and
 * lock of his, makes every device unknown (their cookies are bound to the old password's date), and queues the
 * notice, also to addresses replaced in the last 7 days. The caller records the act and opens the new session.
 */
export async function commitPassword(
  app: App,
  tx: Tx,
  settings: Settings,
  of: { contact: ContactView; passwordHash: string },
): Promise<void> {
  const { contact } = of
  const loginId = contact.website_login_id
  await updateLogin(tx, loginId, { password_hash: of.passwordHash, password_set_at: tx.now })
  await voidTemporaryPasswords(tx, { loginIds: [loginId] }, 'password-set')
  await endSessions(tx, { loginIds: [loginId] }, 'password-set')
  await clearSignInFailures(tx, [`login:${loginId}`])
  const retailerName = (await retailersOfLogins(tx.db, [contact])).get(contact.id) ?? contact.retailer_name
  const former: string[] = []
  for (const { id } of await contactsOfLogin(tx.db, loginId))
    former.push(...(await formerAddresses(tx, id, tx.now)))
  for (const recipient of new Set([contact.email, ...former])) {
    if (recipient === null) continue
    await enqueueLetter(app, tx, {
      content: {
        kind: 'password-changed',
        contactName: contactName(contact),
        retailerName,
        at: tx.now,
        ...(contact.username ? { never: [contact.username] } : {}),
      },
      contactId: contact.id,
      recipient,
      language: (contact.language as Language | null) ?? settings.language,
      secretEndsAt: null,
    })
  }
  await refreshStatesOfLogin(tx, loginId)
}
