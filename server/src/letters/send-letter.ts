import { systemCaller } from '@latchkey/core/actors/caller'
import { DAY, instant } from '@latchkey/core/instant'
import type { LetterText } from '@latchkey/core/letters/shipped-texts'
import type { Language } from '@latchkey/core/messages/catalogue'
import { recordAct } from '../audit/index.ts'
import { holdContacts } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { dateOf } from '../platform/clock.ts'
import type { Tx } from '../platform/db/database.ts'
import type { MailTransport } from '../platform/mail/outgoing-mail.ts'
import { backOff } from './back-off.ts'
import { bounceAddressOf } from './bounces/bounce-address.ts'
import { showMailState } from './end-letters.ts'
import { endLetter } from './end-store.ts'
import { noteEnd } from './note-ends.ts'
import { type LetterFrame, type RenderedLetter, renderLetter } from './rendering/render-letter.ts'
import { openContent } from './seal-content.ts'
import { type LetterRow, mayLeave, postponeLetter } from './store.ts'
import { textOfLetter, usableText } from './texts/text-of-letter.ts'

/** Where letters go: an SMTP server, or the local mailbox where there is none. */
export type Delivery =
  | {
      readonly kind: 'smtp'
      readonly transport: MailTransport
      /** For letters that are not urgent; the other one where absent. */
      readonly bulk?: MailTransport
      close(): Promise<void>
    }
  | { readonly kind: 'mailbox'; close(): Promise<void> }

/** Notices are tried this long; letters with a secret until it ends. */
const NOTICE_TRIED_FOR = 3 * DAY

/** Sends one claimed letter and notes what came of it. A letter whose secret is dead never leaves (M1). */
export async function sendLetter(app: App, delivery: Delivery, letter: LetterRow): Promise<void> {
  const frame = frameOf(app, letter.language as Language)
  const edited = await textOfLetter(app, letter)
  const written = writeOut(app, letter, { frame, edited })
  if (!(await mayLeave(app.db.read, letter, app.clock.now()))) return await drop(app, letter)
  if ('fault' in written) return await noteEnd(app, { letter, state: 'failed', answer: written.fault })
  const { rendered, secrets } = written
  if (delivery.kind === 'mailbox')
    return await noteEnd(app, {
      letter,
      state: 'delivered',
      answer: 'local mailbox',
      forMailbox: rendered,
    })
  const transport = letter.urgent === 1 ? delivery.transport : (delivery.bulk ?? delivery.transport)
  const bounceAddress = bounceAddressOf(app, letter.id)
  const { outcome, answer } = await transport.send({
    messageId: letter.message_id,
    date: dateOf(instant(letter.created_at)),
    to: letter.recipient,
    ...(bounceAddress === null ? {} : { envelopeFrom: bounceAddress }),
    secrets,
    ...(letter.secret_ends_at === null ? {} : { within: letter.secret_ends_at - app.clock.now() }),
    ...rendered,
  })
  app.metrics.letters.inc({ kind: letter.kind, outcome })
  if (outcome === 'accepted') return await noteEnd(app, { letter, state: 'sent', answer })
  if (outcome === 'permanent') return await noteEnd(app, { letter, state: 'failed', answer })
  await postpone(app, letter, answer)
}

/** The company's look and links around a letter, as they are now. */
export function frameOf(app: App, language: Language): LetterFrame {
  const settings = app.settings()
  return {
    language,
    brand: {
      name: settings['brand.name'],
      accentLight: settings['brand.accent-light'],
      accentDark: settings['brand.accent-dark'],
    },
    publicUrl: app.config.publicUrl.origin,
    timeZone: settings['time-zone'],
  }
}

/** The letter as it leaves, or why it never can: then no later try would fare better. */
function writeOut(
  app: App,
  letter: LetterRow,
  { frame, edited }: { readonly frame: LetterFrame; readonly edited: LetterText | null },
): { rendered: RenderedLetter; secrets: string[] } | { fault: string } {
  let fault = 'not sent: its content cannot be read'
  try {
    const { content, secrets } = openContent(app, letter)
    fault = 'not sent: it cannot be written out'
    const text = usableText(app, letter.kind, content.text ?? edited)
    return { rendered: renderLetter(content, frame, text), secrets }
  } catch (error) {
    // The words of such an error may quote the secret, so its name alone is kept.
    const name = error instanceof Error ? error.name : 'unknown'
    app.log.error({ letterId: letter.id, kind: letter.kind, error: name }, fault)
    return { fault }
  }
}

/** Everyone who ends a letter takes its contact before the letter, so that two never wait for each other. */
async function holdContact(tx: Tx, { contact_id: id }: LetterRow): Promise<void> {
  if (id !== null) await holdContacts(tx, [id])
}

async function drop(app: App, letter: LetterRow): Promise<void> {
  await app.db.transaction(async (tx) => {
    await holdContact(tx, letter)
    if (!(await endLetter(tx, letter.id, 'void', 'not sent: its temporary password is no longer valid')))
      return
    await showMailState(tx, [letter.contact_id])
    recordAct(app, tx, systemCaller(), {
      action: 'letter.dropped',
      target: { kind: 'letter', id: letter.id },
      detail: { kind: letter.kind },
    })
  })
}

async function postpone(app: App, letter: LetterRow, answer: string): Promise<void> {
  const now = app.clock.now()
  const next = now + backOff(letter.attempts)
  const end = letter.secret_ends_at ?? letter.created_at + NOTICE_TRIED_FOR
  if (next >= end) return await noteEnd(app, { letter, state: 'failed', answer })
  app.log.warn({ letterId: letter.id, answer, nextTryAt: instant(next) }, 'letter postponed')
  await app.db.transaction((tx) => postponeLetter(tx, letter.id, next, answer))
}
