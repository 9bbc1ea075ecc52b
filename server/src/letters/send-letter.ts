import { systemCaller } from '@latchkey/core/actors/caller'
import { DAY, instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import { recordAct } from '../audit/index.ts'
import { setMailState } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { dateOf } from '../platform/clock.ts'
import type { MailTransport } from '../platform/mail/outgoing-mail.ts'
import { backOff } from './back-off.ts'
import { showMailState } from './end-letters.ts'
import { sealContext } from './enqueue-letter.ts'
import { putIntoMailbox } from './mailbox.ts'
import { type LetterContent, type RenderedLetter, renderLetter } from './rendering/render-letter.ts'
import { endLetter, type LetterRow, mayLeave, postponeLetter } from './store.ts'

/** Where letters go: an SMTP server, or the local mailbox where there is none. */
export type Delivery =
  | { readonly kind: 'smtp'; readonly transport: MailTransport; close(): Promise<void> }
  | { readonly kind: 'mailbox'; close(): Promise<void> }

/** Notices are tried this long; letters with a secret until it ends. */
const NOTICE_TRIED_FOR = 3 * DAY

/** Sends one claimed letter and notes what came of it. A letter whose secret is dead never leaves (M1). */
export async function sendLetter(app: App, delivery: Delivery, letter: LetterRow): Promise<void> {
  if (!(await mayLeave(app.db.read, letter, app.clock.now()))) return await drop(app, letter)
  const { content, secrets } = openContent(app, letter)
  const rendered = await render(app, letter, content)
  if (delivery.kind === 'mailbox') return await noteEnd(app, letter, 'delivered', 'local mailbox', rendered)
  const { outcome, answer } = await delivery.transport.send({
    messageId: letter.message_id,
    date: dateOf(instant(letter.created_at)),
    to: letter.recipient,
    secrets,
    ...rendered,
  })
  app.metrics.letters.inc({ kind: letter.kind, outcome })
  if (outcome === 'accepted') return await noteEnd(app, letter, 'sent', answer)
  if (outcome === 'permanent') return await noteEnd(app, letter, 'failed', answer)
  await postpone(app, letter, answer)
}

function openContent(app: App, letter: LetterRow): { content: LetterContent; secrets: string[] } {
  const open = JSON.parse(letter.content) as Record<string, unknown>
  if (letter.sealed_secret === null) return { content: open as unknown as LetterContent, secrets: [] }
  const context = sealContext(letter.id, letter.recipient, letter.secret_ends_at)
  const sealed = JSON.parse(app.keys.open('letter', letter.sealed_secret, context).toString()) as Record<
    string,
    string
  >
  return { content: { ...open, ...sealed } as unknown as LetterContent, secrets: Object.values(sealed) }
}

async function render(app: App, letter: LetterRow, content: LetterContent): Promise<RenderedLetter> {
  const settings = await app.settings()
  return renderLetter(content, {
    language: letter.language as Language,
    brand: {
      name: settings['brand.name'],
      accentLight: settings['brand.accent-light'],
      accentDark: settings['brand.accent-dark'],
    },
    publicUrl: app.config.publicUrl.origin,
    timeZone: settings['time-zone'],
  })
}

async function noteEnd(
  app: App,
  letter: LetterRow,
  state: 'sent' | 'delivered' | 'failed',
  answer: string,
  forMailbox?: RenderedLetter,
): Promise<void> {
  await app.db.transaction(async (tx) => {
    if (!(await endLetter(tx, letter.id, state, answer))) return
    if (forMailbox) await putIntoMailbox(app, tx, letter, forMailbox)
    if (letter.contact_id) await setMailState(tx, letter.contact_id, state)
    recordAct(app, tx, systemCaller(), {
      action: state === 'failed' ? 'letter.failed' : 'letter.sent',
      target: { kind: 'letter', id: letter.id },
      detail: { kind: letter.kind, recipient: letter.recipient, answer },
      result: state === 'failed' ? 'failed' : 'done',
    })
  })
}

async function drop(app: App, letter: LetterRow): Promise<void> {
  await app.db.transaction(async (tx) => {
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
  if (next >= end) return await noteEnd(app, letter, 'failed', answer)
  app.log.warn({ letterId: letter.id, answer, nextTryAt: instant(next) }, 'letter postponed')
  await app.db.transaction((tx) => postponeLetter(tx, letter.id, next, answer))
}
