import type { MessageValues } from '../messages/catalogue.ts'
import type { FieldRefusal } from '../refusal.ts'
import type { ListedKind } from './kinds.ts'
import { blockPlaces, letterShapes, type Place, paragraphsOf } from './places.ts'
import type { LetterText } from './shipped-texts.ts'

export const SUBJECT_LENGTH = 120
export const BODY_LENGTH = 4000
/** P75: characters that stand before the secret at least, so that no mailbox shows it beside the subject. */
const BEFORE_SECRET = 120
/** Faults told at once; nobody mends more in one go. */
const MOST_FAULTS = 50
/** What a place is worth in that count, at least. */
const worth: Readonly<Partial<Record<string, number>>> = {
  why: 60,
  how: 100,
  'not-you': 100,
  at: 30,
  end: 30,
}

const PLACE = /\{\{([^{}\n]*)\}\}/g
const UNSEEN = /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u
/** A scheme is bounded, so that a long word without a colon costs no more than its length. */
const LINK =
  /(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/[^\s<>"'{}]*|\b(?:mailto|tel|sms|javascript|vbscript|data|file):\S*|\bwww\.\S*/giu

export interface TextBounds {
  /** The one origin a text may lead to. */
  readonly publicUrl: string
  /** C5: whether the company names the username in letters. */
  readonly username: boolean
}

/** As it is kept: one kind of line end, nothing around it, at most one empty line between paragraphs. */
export function tidyText({ subject, body }: LetterText): LetterText {
  const lines = body.replace(/\r\n?/g, '\n').split('\n')
  return {
    subject: subject.normalize('NFC').trim(),
    body: lines
      .map((line) => line.trimEnd())
      .join('\n')
      .normalize('NFC')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  }
}

/** M2: everything that stands in the way of a tidied text, at once up to fifty. None means it may leave. */
export function checkLetterText(
  kind: ListedKind,
  text: LetterText,
  bounds: TextBounds,
): readonly FieldRefusal[] {
  const faults: FieldRefusal[] = []
  const fault = (field: 'subject' | 'body', code: FaultCode, values: MessageValues = {}) =>
    faults.push({ field, code, message: `rule.letter-text.${code}`, values })
  const { words, blocks, needed } = letterShapes[kind]

  if (text.subject === '') fault('subject', 'subject-missing')
  if (text.subject.length > SUBJECT_LENGTH) fault('subject', 'too-long', { max: SUBJECT_LENGTH })
  if (text.body.length > BODY_LENGTH) fault('body', 'too-long', { max: BODY_LENGTH })
  // What is far too long is not read on.
  if (faults.some(({ code }) => code === 'too-long')) return faults
  if (UNSEEN.test(text.subject) || text.subject.includes('\n')) fault('subject', 'invisible', { line: 1 })
  for (const [place, name = ''] of text.subject.matchAll(PLACE)) {
    if (name === 'brand') continue
    fault('subject', isKnown(name) ? 'subject-place' : 'unknown-place', { place, line: 1 })
  }
  if (/\{\{|\}\}/.test(text.subject.replace(PLACE, ''))) fault('subject', 'loose-braces', { line: 1 })

  if (text.body === '') fault('body', 'body-missing')
  const used = new Map<string, number>()
  for (const [n, line] of text.body.split('\n').entries()) {
    const at = { line: n + 1 }
    if (UNSEEN.test(line)) fault('body', 'invisible', at)
    if (/\{\{|\}\}/.test(line.replace(PLACE, ''))) fault('body', 'loose-braces', at)
    for (const [place, name = ''] of line.matchAll(PLACE)) {
      used.set(name, (used.get(name) ?? 0) + 1)
      const block = blockPlaces.some((each) => each === name)
      if (!isKnown(name)) fault('body', 'unknown-place', { place, ...at })
      else if (![...words, ...blocks].some((each) => each === name))
        fault('body', 'not-here', { place, ...at })
      else if (block && line.trim() !== place) fault('body', 'not-alone', { place, ...at })
      if (block && used.get(name) === 2) fault('body', 'twice', { place, ...at })
    }
  }
  if (used.has('username') && blocks.includes('username') && !bounds.username) fault('body', 'username-off')
  for (const place of needed) if (!used.has(place)) fault('body', missing(place), { place: `{{${place}}}` })
  if (used.has('secret') && beforeSecret(text.body) < BEFORE_SECRET)
    fault('body', 'secret-too-early', { count: BEFORE_SECRET })
  const isSubjectFaulty = faults.some(({ field }) => field === 'subject')
  for (const field of ['subject', 'body'] as const) {
    if (field === 'subject' && isSubjectFaulty) continue
    for (const [found] of asRead(text[field], bounds.publicUrl).matchAll(LINK)) {
      const link = withoutPunctuation(found)
      if (field === 'subject' || !isOwn(link, bounds.publicUrl))
        fault(field, 'other-address', { link: link.slice(0, 80), own: bounds.publicUrl })
    }
  }
  return faults.slice(0, MOST_FAULTS)
}

/** With its places filled: what stands beside a filled address may turn it into another. */
function asRead(words: string, publicUrl: string): string {
  return words.replace(PLACE, (_, name: string) => (name === 'website' ? publicUrl : 'x'))
}

function withoutPunctuation(link: string): string {
  let end = link.length
  while (end > 0 && '.,;:!?)]'.includes(link.charAt(end - 1))) end -= 1
  return link.slice(0, end)
}

type FaultCode =
  | 'subject-missing'
  | 'body-missing'
  | 'too-long'
  | 'invisible'
  | 'subject-place'
  | 'unknown-place'
  | 'loose-braces'
  | 'not-here'
  | 'not-alone'
  | 'twice'
  | 'username-off'
  | 'secret-missing'
  | 'end-missing'
  | 'link-missing'
  | 'why-missing'
  | 'secret-too-early'
  | 'other-address'

function isKnown(name: string): boolean {
  return Object.values(letterShapes).some(({ words, blocks }) =>
    [...words, ...blocks].some((place) => place === name),
  )
}

function missing(place: Place): FaultCode {
  if (place === 'end') return 'end-missing'
  if (place === 'why') return 'why-missing'
  return place === 'secret' ? 'secret-missing' : 'link-missing'
}

function beforeSecret(body: string): number {
  let count = 0
  for (const paragraph of paragraphsOf(body)) {
    if (paragraph.block === 'secret') return count
    if (paragraph.block === null)
      count += paragraph.words.replace(PLACE, (_, name: string) => '.'.repeat(worth[name] ?? 1)).length
  }
  return count
}

function isOwn(link: string, publicUrl: string): boolean {
  const [lower, own] = [link.toLowerCase(), publicUrl.toLowerCase()]
  return lower === own || ['/', '?', '#'].some((sign) => lower.startsWith(own + sign))
}
