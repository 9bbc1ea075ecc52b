import type { Caller } from '@latchkey/core/actors/caller'
import { checkEmail } from '@latchkey/core/contacts/email-address'
import { DAY } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import { recordAct } from '../audit/index.ts'
import { enqueueLetter, voidUserLetters } from '../letters/index.ts'
import { clearSignInFailuresOf } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { endSessions } from '../sessions/index.ts'
import { type UserRow, updateUser } from '../users/index.ts'
import { formerUsernames } from './store.ts'
import { voidFlows } from './void-flows.ts'

/** C8: so long a replaced address is told of a new password, in milliseconds. */
const TELL_FORMER = 7 * DAY

/**
 * C8, S7: stores a user's new password. The transaction holds his row. With it end every session of every face, reset
 * flow and lock of his, and every device becomes unknown (its cookie is bound to the old password's date). A linked rep
 * device stays linked and asks to sign in at its next contact (O6). The notice also goes to usernames replaced in the
 * last 7 days. `how` says by which door: the reset letter, the account page, or the owner's set-up link.
 */
export async function storeUserPassword(
  app: App,
  tx: Tx,
  caller: Caller,
  user: UserRow,
  { hash, how }: { hash: string; how: 'reset' | 'account' | 'set-up' },
): Promise<void> {
  await updateUser(tx, user.id, { password_hash: hash, password_set_at: tx.now, updated_at: tx.now })
  await voidFlows(tx, user.id, 'password-set')
  await endSessions(tx, { userId: user.id }, 'password-set')
  // M1: the code was for a sign-in that has ended with the others.
  await voidUserLetters(tx, user.id, 'factor-enrol-code')
  await clearSignInFailuresOf(tx, `user:${user.id}`)
  await tell(app, tx, user)
  recordAct(app, tx, caller, {
    action: how === 'account' ? 'user.password-changed' : 'user.password-set',
    target: { kind: 'user', id: user.id },
    detail: { how },
  })
}

async function tell(app: App, tx: Tx, user: UserRow): Promise<void> {
  const { language } = app.settings()
  const former = await formerUsernames(tx.db, user.id, tx.now - TELL_FORMER)
  for (const recipient of new Set([user.username, ...former])) {
    // U8: a legacy username is no address, so there is nobody to tell.
    if (!checkEmail(recipient).ok) continue
    await enqueueLetter(app, tx, {
      content: {
        kind: 'user-password-changed',
        name: [user.first_name, user.surname].filter(Boolean).join(' '),
        at: tx.now,
      },
      contactId: null,
      userId: user.id,
      recipient,
      language: (user.language as Language | null) ?? language,
      secretEndsAt: null,
    })
  }
}
