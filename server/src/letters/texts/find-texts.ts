import type { Caller } from '@latchkey/core/actors/caller'
import type { Instant } from '@latchkey/core/instant'
import { type ListedKind, letterKinds } from '@latchkey/core/letters/kinds'
import { letterShapes } from '@latchkey/core/letters/places'
import { type LetterText, shippedText } from '@latchkey/core/letters/shipped-texts'
import type { LetterTextList, LetterTextWire, WhichText } from '@latchkey/core/letters/text-wire'
import { type Language, languages } from '@latchkey/core/messages/catalogue'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../../platform/app.ts'
import type { Queries } from '../../platform/db/database.ts'
import { assertMay } from '../../roles/index.ts'
import { isUsable } from './text-of-letter.ts'
import { newestTexts, type SavedText } from './text-store.ts'

/** M2: every letter in every language, and which of them were edited by whom. */
export async function listTexts(app: App, caller: Caller): Promise<LetterTextList> {
  await assertMay(app, caller, 'letters', 'read')
  const saved = await newestTexts(app.db.read)
  return {
    items: letterKinds.flatMap((kind) =>
      languages.map((language) => {
        const row = saved.find((each) => each.kind === kind && each.language === language)
        return { kind, language, ...stateOf(app, kind, row) }
      }),
    ),
  }
}

export async function findText(app: App, caller: Caller, which: WhichText): Promise<LetterTextWire> {
  await assertMay(app, caller, 'letters', 'read')
  return await presentText(app, app.db.read, which)
}

export async function presentText(app: App, db: Queries, which: WhichText): Promise<LetterTextWire> {
  const [row] = await newestTexts(db, which)
  const { kind, language } = which
  const username = app.settings()['letters.include-username']
  const shipped = shippedText(kind, language, { username })
  const { words, blocks: all, needed } = letterShapes[kind]
  const blocks = all.filter((block) => username || block !== 'username')
  return {
    kind,
    language,
    ...stateOf(app, kind, row),
    ...(textIn(row) ?? shipped),
    shipped,
    places: [...blocks, ...words].map((name) => ({
      name,
      alone: blocks.some((block) => block === name),
      needed: needed.some((place) => place === name),
    })),
  }
}

/** The text as it is edited, or null where it is the shipped one. */
export async function editedText(app: App, kind: ListedKind, language: Language): Promise<LetterText | null> {
  const [row] = await newestTexts(app.db.read, { kind, language })
  return textIn(row)
}

function textIn(row: SavedText | undefined): LetterText | null {
  return row && row.subject !== null && row.body !== null ? { subject: row.subject, body: row.body } : null
}

function stateOf(app: App, kind: ListedKind, row: SavedText | undefined) {
  const text = textIn(row)
  return {
    version: row?.version ?? 0,
    edited: text !== null,
    /** An edited text that no longer obeys the rules is not sent. */
    used: text === null || isUsable(app, kind, text),
    savedAt: toWire((row?.saved_at ?? null) as Instant | null),
    savedBy: row ? [row.first_name, row.surname].filter(Boolean).join(' ') || null : null,
  }
}
