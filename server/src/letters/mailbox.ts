import { DAY, type Instant, instant } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { insertMailboxLetter, mailboxRow, mailboxRows } from './mailbox-store.ts'
import type { RenderedLetter } from './rendering/render-letter.ts'
import type { LetterRow } from './store.ts'

/** Notices carry no end of their own; the local mailbox keeps them a week. */
const NOTICE_KEPT_FOR = 7 * DAY

export interface MailboxLetter extends RenderedLetter {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly receivedAt: Instant
}

/** N4: puts a letter into the local mailbox, sealed, until its secret ends. */
export async function putIntoMailbox(
  app: App,
  tx: Tx,
  letter: LetterRow,
  rendered: RenderedLetter,
): Promise<void> {
  const sealed = { ...rendered, from: app.config.mailFrom, to: letter.recipient }
  await insertMailboxLetter(tx, {
    id: letter.id,
    letter_id: letter.id,
    sealed: app.keys.seal('mailbox', JSON.stringify(sealed), [letter.id]),
    received_at: tx.now,
    expires_at: letter.secret_ends_at ?? tx.now + NOTICE_KEPT_FOR,
  })
}

/** The letters in the local mailbox, newest first. */
export async function mailboxLetters(app: App): Promise<MailboxLetter[]> {
  const rows = await mailboxRows(app.db.read, app.clock.now(), 200)
  return rows.map((row) => open(app, row))
}

export async function openMailboxLetter(app: App, id: string): Promise<MailboxLetter | undefined> {
  const row = await mailboxRow(app.db.read, id, app.clock.now())
  return row && open(app, row)
}

function open(app: App, row: { id: string; sealed: string; received_at: number }): MailboxLetter {
  const letter = JSON.parse(app.keys.open('mailbox', row.sealed, [row.id]).toString()) as Omit<
    MailboxLetter,
    'id' | 'receivedAt'
  >
  return { ...letter, id: row.id, receivedAt: instant(row.received_at) }
}
