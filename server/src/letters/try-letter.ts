import type { Caller } from '@latchkey/core/actors/caller'
import { checkEmail } from '@latchkey/core/contacts/email-address'
import type {
  LetterPreview,
  LetterPreviewQuery,
  TestLetter,
  TestLetterSent,
} from '@latchkey/core/letters/wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay } from '../roles/index.ts'
import { userById } from '../users/index.ts'
import { enqueueLetter } from './enqueue-letter.ts'
import { renderLetter } from './rendering/render-letter.ts'
import { frameOf } from './send-letter.ts'
import { specimenOf } from './specimens.ts'
import { checkedText } from './texts/change-text.ts'
import { editedText } from './texts/find-texts.ts'
import { usableText } from './texts/text-of-letter.ts'

/** M2: how a letter reads now, with a specimen secret. */
export async function previewLetter(
  app: App,
  caller: Caller,
  { kind, language }: LetterPreviewQuery,
): Promise<LetterPreview> {
  await assertMay(app, caller, 'letters', 'read')
  const text = usableText(app, kind, await editedText(app, kind, language))
  return renderLetter(specimenOf(app, kind, language), frameOf(app, language), text)
}

/** M2: sends a letter with a specimen secret, and an unsaved text where one is given, to the person who asks alone. */
export async function sendTestLetter(
  app: App,
  caller: Caller,
  { kind, language, text: typed }: TestLetter,
): Promise<TestLetterSent> {
  await assertMay(app, caller, 'letters', 'write')
  const text = typed && checkedText(app, { kind, language }, typed)
  return await app.db.transaction(async (tx) => {
    const user = caller.actor.kind === 'user' ? await userById(tx.db, caller.actor.id) : undefined
    if (!user || !checkEmail(user.username).ok) throw new Refusal('username-not-email')
    const letterId = await enqueueLetter(app, tx, {
      content: { ...specimenOf(app, kind, language), ...(text ? { text } : {}) },
      contactId: null,
      userId: user.id,
      recipient: user.username,
      language,
      secretEndsAt: null,
    })
    recordAct(app, tx, caller, {
      action: 'letter.test-sent',
      target: { kind: 'letter', id: letterId },
      detail: { kind, recipient: user.username },
    })
    return { letterId, recipient: user.username }
  })
}
