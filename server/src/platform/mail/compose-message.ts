import { createHash } from 'node:crypto'
import type { SendMailOptions } from 'nodemailer'
import addressParser from 'nodemailer/lib/addressparser'
import type { OutgoingMail } from './outgoing-mail.ts'

export type Composed =
  | { readonly ok: true; readonly message: SendMailOptions }
  | { readonly ok: false; readonly fault: string }

const BARE_ADDRESS = /^[!#$%&'*+/=?^_`{|}~.\w-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i
const HEADER_NAME = /^[a-z][a-z0-9-]{0,63}$/i

/**
 * The mail as nodemailer takes it. Nothing is left to chance or to the clock, so a repeat is the same bytes; one
 * recipient, whatever the input tries (P73); no file or address is ever read to fill a part.
 */
export function composeMessage(mail: OutgoingMail, defaultFrom: string): Composed {
  const from = senderOf(mail.from ?? defaultFrom)
  if (!from) return { ok: false, fault: 'the sender is not one ASCII address' }
  if (!isBareAddress(mail.to)) return { ok: false, fault: 'the recipient is not one ASCII address' }
  if (mail.envelopeFrom !== undefined && !isBareAddress(mail.envelopeFrom))
    return { ok: false, fault: 'the envelope sender is not one ASCII address' }
  const messageId = mail.messageId.replace(/^<|>$/g, '')
  if (!/^[\x21-\x7e]+@[\x21-\x7e]+$/.test(messageId) || /[<>]/.test(messageId))
    return { ok: false, fault: 'the Message-ID is not of the form left@right' }
  return {
    ok: true,
    message: {
      from,
      to: { name: '', address: mail.to },
      envelope: { from: mail.envelopeFrom ?? from.address, to: [mail.to] },
      messageId: `<${messageId}>`,
      date: mail.date,
      subject: headerText(mail.subject),
      text: mail.text,
      html: mail.html,
      headers: {
        ...extraHeaders(mail.headers),
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      },
      // Headers alone come back in a bounce: the whole mail would carry the secret to whoever reads them (A6).
      // Success is asked for only where the bounce address is the letter's own.
      dsn: {
        ret: 'HDRS',
        envid: messageId,
        notify: mail.envelopeFrom === undefined ? ['FAILURE'] : ['SUCCESS', 'FAILURE'],
      },
      baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 32),
      boundaryPrefix: '--part',
      newline: 'win',
      xMailer: false,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  }
}

function isBareAddress(text: string): boolean {
  return text.length <= 254 && BARE_ADDRESS.test(text) && !text.includes('..')
}

function senderOf(text: string): { name: string; address: string } | undefined {
  const [only, ...more] = addressParser(headerText(text), { flatten: true })
  if (!only?.address || more.length > 0 || !isBareAddress(only.address)) return undefined
  return { name: only.name ?? '', address: only.address }
}

/** One line of words: no line ends or control characters, and text that looks like an encoded word stays text (P73). */
function headerText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/=\?/g, '= ?')
    .trim()
}

function extraHeaders(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => HEADER_NAME.test(name))
      .map(([name, value]) => [name, headerText(value)]),
  )
}
