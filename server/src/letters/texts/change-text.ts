import type { Caller } from '@latchkey/core/actors/caller'
import { checkLetterText, tidyText } from '@latchkey/core/letters/check-text'
import type { LetterText } from '@latchkey/core/letters/shipped-texts'
import type { LetterTextChange, LetterTextWire, WhichText } from '@latchkey/core/letters/text-wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../../audit/index.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/db/database.ts'
import { assertMay, assertRecentSignIn } from '../../roles/index.ts'
import { presentText } from './find-texts.ts'
import { insertText } from './text-store.ts'

/**
 * M2: saves a letter's text in a language. Letters that wait and were not tried yet leave with it. Needs a recent sign-in
 * (L5). Refuses `invalid-request` naming all that is wrong, and `changed-meanwhile` with the text as it stands.
 */
export async function saveText(
  app: App,
  caller: Caller,
  which: WhichText,
  { version, ...typed }: LetterTextChange,
): Promise<LetterTextWire> {
  await assertMay(app, caller, 'letters', 'write')
  assertRecentSignIn(app, caller.actor)
  const text = checkedText(app, which, typed)
  return await nextVersion(app, caller, which, { version, text })
}

/** M2: goes back to the text the letter came with. */
export async function dropText(
  app: App,
  caller: Caller,
  which: WhichText,
  version: number,
): Promise<LetterTextWire> {
  await assertMay(app, caller, 'letters', 'write')
  assertRecentSignIn(app, caller.actor)
  return await nextVersion(app, caller, which, { version, text: null })
}

/** The text tidied; refuses it with every fault at its field. */
export function checkedText(app: App, { kind }: WhichText, typed: LetterText): LetterText {
  const text = tidyText(typed)
  const fields = checkLetterText(kind, text, {
    publicUrl: app.config.publicUrl.origin,
    username: app.settings()['letters.include-username'],
  })
  if (fields.length > 0) throw new Refusal('invalid-request', { fields })
  return text
}

async function nextVersion(
  app: App,
  caller: Caller,
  which: WhichText,
  { version, text }: { readonly version: number; readonly text: LetterText | null },
): Promise<LetterTextWire> {
  return await app.db.transaction(async (tx) => {
    const before = await presentText(app, tx.db, which)
    if (before.version !== version) throw await changedMeanwhile(app, tx, which)
    if (text ? isSame(text, before) && before.edited : !before.edited) return before
    const row = {
      kind: which.kind,
      language: which.language,
      version: version + 1,
      subject: text?.subject ?? null,
      body: text?.body ?? null,
      saved_at: tx.now,
      saved_by: caller.actor.kind === 'user' ? caller.actor.id : null,
    }
    if (!(await insertText(tx, row))) throw await changedMeanwhile(app, tx, which)
    const after = text ?? before.shipped
    recordAct(app, tx, caller, {
      action: text ? 'letter.text-changed' : 'letter.text-dropped',
      detail: {
        kind: which.kind,
        language: which.language,
        before: { subject: before.subject, body: before.body },
        after: { subject: after.subject, body: after.body },
      },
    })
    return await presentText(app, tx.db, which)
  })
}

function isSame(text: LetterText, other: LetterText): boolean {
  return text.subject === other.subject && text.body === other.body
}

async function changedMeanwhile(app: App, tx: Tx, which: WhichText): Promise<Refusal> {
  return new Refusal('changed-meanwhile', { extra: { current: await presentText(app, tx.db, which) } })
}
