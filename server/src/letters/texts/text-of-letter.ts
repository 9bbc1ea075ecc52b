import { checkLetterText } from '@latchkey/core/letters/check-text'
import { type ListedKind, letterKinds } from '@latchkey/core/letters/kinds'
import type { LetterText } from '@latchkey/core/letters/shipped-texts'
import type { App } from '../../platform/app.ts'
import type { LetterRow } from '../store.ts'
import { textVersion } from './text-store.ts'

/** Versions never change, so what was read once is kept; a company has few. */
const KEPT_MOST = 200
const kept = new WeakMap<App['db'], Map<string, LetterText | null>>()

/** The edited text a letter in hand has, or null for the shipped one. */
export async function textOfLetter(app: App, letter: LetterRow): Promise<LetterText | null> {
  const { kind, language, text_version: version } = letter
  if (version === null || version === 0) return null
  const known = kept.get(app.db) ?? new Map<string, LetterText | null>()
  kept.set(app.db, known)
  const key = `${kind} ${language} ${version}`
  const found = known.get(key)
  if (found !== undefined) return found
  const row = await textVersion(app.db.read, { kind, language }, version)
  const text =
    row && row.subject !== null && row.body !== null ? { subject: row.subject, body: row.body } : null
  if (known.size > KEPT_MOST) known.clear()
  known.set(key, text)
  return text
}

/** M2: an edited text that no longer obeys, as when PUBLIC_URL changed, does not leave: the shipped one does. */
export function usableText(app: App, kind: string, text: LetterText | null): LetterText | null {
  const listed = letterKinds.find((each) => each === kind)
  return text && listed && isUsable(app, listed, text) ? text : null
}

export function isUsable(app: App, kind: ListedKind, text: LetterText): boolean {
  return checkLetterText(kind, text, { publicUrl: app.config.publicUrl.origin, username: true }).length === 0
}
