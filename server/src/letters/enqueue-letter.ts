import type { LetterId } from '@latchkey/core/ids'
import type { Instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { showMailState } from './end-letters.ts'
import type { LetterContent } from './rendering/render-letter.ts'
import { sealContent } from './seal-content.ts'
import { insertLetters, type LetterRow } from './store.ts'

export interface LetterOrder {
  readonly content: LetterContent
  readonly contactId: string | null
  readonly userId?: string | null
  readonly temporaryPasswordId?: string | null
  readonly userResetFlowId?: string | null
  readonly linkOfferId?: string | null
  readonly recipient: string
  readonly language: Language
  /** The end of the secret inside, after which the letter never leaves; null for notices. */
  readonly secretEndsAt: Instant | null
  /** Not before this instant; now when absent. */
  readonly notBefore?: Instant
  /** False for one of many, which every urgent letter overtakes (C2). */
  readonly urgent?: boolean
}

/**
 * M1: writes a letter in the transaction that made its secret and holds the contact, the secret sealed for this
 * letter, recipient and end alone, and wakes the courier after the commit.
 */
export async function enqueueLetter(app: App, tx: Tx, order: LetterOrder): Promise<LetterId> {
  const [id] = await enqueueLetters(app, tx, [order])
  if (id === undefined) throw new Error('a letter was not written')
  return id
}

/** The same for several letters to different people; answers their ids in the same order. */
export async function enqueueLetters(app: App, tx: Tx, orders: readonly LetterOrder[]): Promise<LetterId[]> {
  if (orders.length === 0) return []
  const ids = orders.map(() => app.random.id<LetterId>(tx.now))
  await insertLetters(
    tx,
    orders.map((order, n) => letterRow(app, tx, ids[n] as LetterId, order)),
  )
  await showMailState(
    tx,
    orders.map((order) => order.contactId),
  )
  tx.afterCommit(() => app.wake('courier'))
  return ids
}

function letterRow(app: App, tx: Tx, id: LetterId, order: LetterOrder): LetterRow {
  return {
    id,
    kind: order.content.kind,
    contact_id: order.contactId,
    user_id: order.userId ?? null,
    temporary_password_id: order.temporaryPasswordId ?? null,
    user_reset_flow_id: order.userResetFlowId ?? null,
    link_offer_id: order.linkOfferId ?? null,
    recipient: order.recipient,
    language: order.language,
    urgent: order.urgent === false ? 0 : 1,
    ...sealContent(app, { id, ...order }, order.content),
    secret_ends_at: order.secretEndsAt,
    message_id: `<${id}@${senderDomain(app.config.mailFrom)}>`,
    state: 'queued',
    attempts: 0,
    next_attempt_at: order.notBefore ?? tx.now,
    lease_until: null,
    answer: null,
    created_at: tx.now,
    sent_at: null,
    text_version: null,
    report: null,
    reported_at: null,
  }
}

function senderDomain(mailFrom: string): string {
  return /@([^\s<>@]+?)>?$/.exec(mailFrom)?.[1] ?? 'localhost'
}
