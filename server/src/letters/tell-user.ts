import { checkEmail } from '@latchkey/core/contacts/email-address'
import type { Language } from '@latchkey/core/messages/catalogue'
import type { App } from '../platform/app.ts'
import type { Schema, Tx } from '../platform/db/database.ts'
import { enqueueLetter, type LetterOrder } from './enqueue-letter.ts'
import type { LetterContent } from './rendering/render-letter.ts'

type ToUser = Pick<Schema['staff_user'], 'id' | 'username' | 'first_name' | 'surname' | 'language'>

/** A letter to a user's username in his language. A legacy username is no address, so nobody is told (U8): answers false. */
export async function tellUser(
  app: App,
  tx: Tx,
  user: ToUser,
  content: (name: string) => LetterContent,
  secretEndsAt: LetterOrder['secretEndsAt'] = null,
): Promise<boolean> {
  if (!checkEmail(user.username).ok) return false
  const { language } = app.settings()
  await enqueueLetter(app, tx, {
    content: content([user.first_name, user.surname].filter(Boolean).join(' ')),
    contactId: null,
    userId: user.id,
    recipient: user.username,
    language: (user.language as Language | null) ?? language,
    secretEndsAt,
  })
  return true
}
