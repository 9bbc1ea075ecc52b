import type { Instant } from '@latchkey/core/instant'
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

export function letterBody(letter: LetterContent, frame: LetterFrame): LetterBody {
  const never = letter.never ?? []
  const { language, publicUrl, timeZone } = frame
  const moment = (at: Instant) => exactMoment(at, language, timeZone)
  const values: Record<string, string> = { brand: frame.brand.name }
  if ('contactName' in letter) {
    const retailer = showableName(letter.retailerName, never)
    values.retailer = retailer || message(language, 'letter.unnamed-retailer')
  }
  if ('at' in letter) values.at = moment(letter.at)
  if ('stopUntil' in letter) values.end = moment(letter.stopUntil)
  if ('device' in letter)
    values.device = showableName(letter.device, never) || message(language, 'letter.unnamed-device')
  if ('expiresAt' in letter) values.end = moment(letter.expiresAt)

  const say = (key: Sentence) => message(language, key, values)
  const paragraph = (key: Sentence): LetterBlock => ({ kind: 'paragraph', text: say(key) })
  const link = (key: Sentence, url: string): LetterBlock => ({
    kind: 'link',
    label: say(key),
    hint: say('letter.or-open'),
    url: ownLink(url, publicUrl),
  })

  const name = showableName('name' in letter ? letter.name : letter.contactName, never)
  return {
    subject: say(`letter.${letter.kind}.subject`),
    preheader: say(`letter.${letter.kind}.preheader`),
    greeting: name ? message(language, 'letter.hello', { name }) : say('letter.hello-nameless'),
    blocks: blocks(),
    footer: say('letter.footer'),
  }

  function blocks(): readonly LetterBlock[] {
    switch (letter.kind) {
      case 'website-invite':
        return temporaryPassword(letter, 'letter.website-invite.why', 'letter.website-invite.not-you')
      case 'temporary-password':
        return temporaryPassword(
          letter,
          `letter.temporary-password.why-${letter.trigger}`,
          `letter.temporary-password.not-you-${letter.trigger}`,
        )
      case 'password-changed':
        return [
          paragraph('letter.password-changed.why'),
          paragraph('letter.password-changed.was-you'),
          paragraph('letter.password-changed.not-you'),
          link('letter.button.forgot-password', new URL('/forgot-password', publicUrl).href),
        ]
      case 'user-set-password':
        return linkAndCode(letter, 'letter.user-set-password.why')
      case 'user-reset':
        return linkAndCode(letter, `letter.user-reset.why-${letter.origin}`)
      case 'user-password-changed':
        return [
          paragraph('letter.user-password-changed.why'),
          paragraph('letter.user-password-changed.was-you'),
          paragraph('letter.user-password-changed.not-you'),
          link('letter.button.user-sign-in', new URL('/portal/sign-in', publicUrl).href),
        ]
      case 'username-changed':
        return [
          paragraph('letter.username-changed.why'),
          paragraph('letter.username-changed.right'),
          paragraph('letter.username-changed.not-you'),
        ]
      case 'factor-enrol-code':
        return [
          paragraph('letter.factor-enrol-code.why'),
          paragraph('letter.factor-enrol-code.how'),
          { kind: 'secret', label: say('letter.code-label'), secret: letter.secret },
          { kind: 'paragraph', text: say('letter.ends'), strong: true },
          paragraph('letter.factor-enrol-code.not-you'),
        ]
      case 'factor-changed':
        return userNotice(`letter.factor-changed.why-${letter.change}`, letter.kind)
      case 'new-device':
        return userNotice('letter.new-device.why', letter.kind)
      case 'email-changed':
      case 'contact-moved':
        return [
          paragraph(`letter.${letter.kind}.why`),
          paragraph(`letter.${letter.kind}.right`),
          paragraph(`letter.${letter.kind}.not-you`),
          link('letter.button.stop-change', letter.stopUrl),
        ]
    }
  }

  function userNotice(why: Sentence, kind: 'factor-changed' | 'new-device'): readonly LetterBlock[] {
    return [
      paragraph(why),
      paragraph(`letter.${kind}.was-you`),
      paragraph(`letter.${kind}.not-you`),
      link('letter.button.user-sign-in', new URL('/portal/sign-in', publicUrl).href),
    ]
  }

  function linkAndCode(
    {
      kind,
      secret,
      resetUrl,
    }: { kind: 'user-set-password' | 'user-reset'; secret: string; resetUrl: string },
    why: Sentence,
  ): readonly LetterBlock[] {
    return [
      paragraph(why),
      paragraph('letter.reset-how'),
      { kind: 'secret', label: say('letter.reset-code-label'), secret },
      { kind: 'paragraph', text: say('letter.reset-ends'), strong: true },
      link('letter.button.choose-password', resetUrl),
      paragraph(`letter.${kind}.not-you`),
    ]
  }

  // Why and how come before the secret: what a mailbox shows beside the subject ends before it (P75).
  function temporaryPassword(
    { secret, username, signInUrl }: { secret: string; username?: string; signInUrl: string },
    why: Sentence,
    notYou: Sentence,
  ): readonly LetterBlock[] {
    const named = username === undefined ? [] : [usernameBlock(username)]
    return [
      paragraph(why),
      paragraph(username === undefined ? 'letter.how-without-username' : 'letter.how-with-username'),
      ...named,
      { kind: 'secret', label: say('letter.secret-label'), secret },
      { kind: 'paragraph', text: say('letter.ends'), strong: true },
      link('letter.button.sign-in', signInUrl),
      paragraph(notYou),
    ]
  }

  function usernameBlock(username: string): LetterBlock {
    return { kind: 'username', label: say('letter.username-label'), username }
  }
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
