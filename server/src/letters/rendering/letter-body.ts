import type { Instant } from '@latchkey/core/instant'
import {
  type BlockPlace,
  fillPlaces,
  paragraphsOf,
  type TextParagraph,
  type WordPlace,
} from '@latchkey/core/letters/places'
import { type LetterText, shippedText } from '@latchkey/core/letters/shipped-texts'
import { type MessageKey, message } from '@latchkey/core/messages/catalogue'
import { exactMoment } from './exact-moment.ts'
import { holdsAnyOf, inertName } from './inert-name.ts'
import type { LetterContent, LetterFrame } from './letter-content.ts'

/** What both parts of a letter say, in order; the layouts only dress it. */
export interface LetterBody {
  readonly subject: string
  readonly preheader: string
  readonly greeting: string
  readonly blocks: readonly LetterBlock[]
  readonly footer: string
}

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'username'; readonly label: string; readonly username: string }
  | { readonly kind: 'secret'; readonly label: string; readonly secret: string }
  | { readonly kind: 'link'; readonly label: string; readonly hint: string; readonly url: string }

type Sentence = Extract<MessageKey, `letter.${string}`>

/** M2: the edited text, or the shipped one, its places filled literally and once. */
export function letterBody(letter: LetterContent, frame: LetterFrame, edited: LetterText | null): LetterBody {
  const never = letter.never ?? []
  const { language, publicUrl, timeZone } = frame
  const moment = (at: Instant) => exactMoment(at, language, timeZone)
  const values: Partial<Record<WordPlace, string>> = {
    brand: frame.brand.name,
    website: new URL(publicUrl).origin,
  }
  if ('contactName' in letter) {
    const retailer = showableName(letter.retailerName, never)
    values.retailer = retailer || message(language, 'letter.unnamed-retailer')
  }
  if ('otherRetailerName' in letter)
    values['other-retailer'] =
      showableName(letter.otherRetailerName, never) || message(language, 'letter.unnamed-retailer')
  if ('linkUntil' in letter) values.end = moment(letter.linkUntil)
  if ('at' in letter) values.at = moment(letter.at)
  if ('stopUntil' in letter) values.end = moment(letter.stopUntil)
  if ('device' in letter)
    values.device = showableName(letter.device, never) || message(language, 'letter.unnamed-device')
  if ('expiresAt' in letter) values.end = moment(letter.expiresAt)
  const say = (key: Sentence) => message(language, key, { ...values, other: values['other-retailer'] ?? '' })
  const text = edited ?? shippedText(letter.kind, language, { username: true })
  const named = 'signInUrl' in letter && letter.username !== undefined && text.body.includes('{{username}}')
  for (const [place, key] of Object.entries(sentencesOf(letter, named))) values[place as WordPlace] = say(key)

  const name = showableName('name' in letter ? letter.name : letter.contactName, never)
  return {
    subject: fillPlaces(text.subject, values),
    preheader: say(`letter.${letter.kind}.preheader`),
    greeting: name ? message(language, 'letter.hello', { name }) : say('letter.hello-nameless'),
    blocks: paragraphsOf(text.body).flatMap(blockOf),
    footer: say('letter.footer'),
  }

  function blockOf(paragraph: TextParagraph): LetterBlock[] {
    if (paragraph.block !== null) return placed(paragraph.block)
    const said = fillPlaces(paragraph.words, values)
    const strong = 'secret' in letter && paragraph.words.includes('{{end}}')
    return [{ kind: 'paragraph', text: said, ...(strong ? { strong } : {}) }]
  }

  function placed(block: BlockPlace): LetterBlock[] {
    if (block === 'secret' && 'secret' in letter)
      return [{ kind: 'secret', label: say(secretLabel(letter.kind)), secret: letter.secret }]
    // C5: what the setting keeps out is left out, whatever the text says.
    if (block === 'username' && 'signInUrl' in letter && letter.username !== undefined)
      return [{ kind: 'username', label: say('letter.username-label'), username: letter.username }]
    const link = block === 'button' ? linkOf(letter, publicUrl) : undefined
    if (!link) return []
    return [
      {
        kind: 'link',
        label: say(link.label),
        hint: say('letter.or-open'),
        url: ownLink(link.url, publicUrl),
      },
    ]
  }
}

/** Sentences that differ from letter to letter of a kind. */
function sentencesOf(
  letter: LetterContent,
  named: boolean,
): Partial<Record<'why' | 'how' | 'not-you', Sentence>> {
  const how = named ? 'letter.how-with-username' : 'letter.how-without-username'
  switch (letter.kind) {
    case 'website-invite':
      return { how }
    case 'temporary-password':
      return {
        why: `letter.temporary-password.why-${letter.trigger}`,
        how,
        'not-you': `letter.temporary-password.not-you-${letter.trigger}`,
      }
    case 'user-reset':
      return { why: `letter.user-reset.why-${letter.origin}` }
    case 'link-changed':
      return { why: `letter.link-changed.why-${letter.change}` }
    case 'factor-changed':
      return { why: `letter.factor-changed.why-${letter.change}` }
    default:
      return {}
  }
}

function secretLabel(kind: LetterContent['kind']): Sentence {
  if (kind === 'factor-enrol-code') return 'letter.code-label'
  return kind === 'user-set-password' || kind === 'user-reset'
    ? 'letter.reset-code-label'
    : 'letter.secret-label'
}

function linkOf(letter: LetterContent, publicUrl: string): { label: Sentence; url: string } | undefined {
  if ('signInUrl' in letter) return { label: 'letter.button.sign-in', url: letter.signInUrl }
  if ('stopUrl' in letter) return { label: 'letter.button.stop-change', url: letter.stopUrl }
  if ('linkUrl' in letter) return { label: 'letter.button.confirm-link', url: letter.linkUrl }
  if (letter.kind === 'link-changed')
    return { label: 'letter.button.sign-in', url: new URL('/', publicUrl).href }
  if ('resetUrl' in letter) return { label: 'letter.button.choose-password', url: letter.resetUrl }
  if (letter.kind === 'password-changed')
    return { label: 'letter.button.forgot-password', url: new URL('/forgot-password', publicUrl).href }
  if (letter.kind === 'username-changed' || letter.kind === 'factor-enrol-code') return undefined
  return { label: 'letter.button.user-sign-in', url: new URL('/portal/sign-in', publicUrl).href }
}

/** The name made inert, or nothing where it holds what the letter must not say (C5). */
function showableName(name: string, never: readonly string[]): string {
  return holdsAnyOf(name, never) ? '' : inertName(name)
}

/** M2: a letter links to PUBLIC_URL alone; anything else is a fault of ours, not a letter. */
function ownLink(url: string, publicUrl: string): string {
  const link = new URL(url)
  if (link.origin !== new URL(publicUrl).origin) throw new Error('a letter may link to PUBLIC_URL only')
  return link.href
}
