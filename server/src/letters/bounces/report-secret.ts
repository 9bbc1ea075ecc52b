import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Caller } from '@latchkey/core/actors/caller'
import { type Instant, MINUTE, SECOND } from '@latchkey/core/instant'
import type { ReportSecret } from '@latchkey/core/letters/report-wire'
import { recordAct } from '../../audit/index.ts'
import type { App } from '../../platform/app.ts'
import { assertMay, assertRecentSignIn } from '../../roles/index.ts'
import { liveSecret, replaceSecret } from './report-store.ts'

/** How far the clock of whoever signs may be from ours, in milliseconds. */
const TOLERANCE = 5 * MINUTE
const PREFIX = 'whsec_'
const SECRET_BYTES = 32
const SIGNATURES_MOST = 10

/** M1: makes the secret with which reports are signed, shown once; one made before stops working. */
export async function makeReportSecret(app: App, caller: Caller): Promise<ReportSecret> {
  await assertMay(app, caller, 'letters', 'write')
  assertRecentSignIn(app, caller.actor)
  const secret = app.random.bytes(SECRET_BYTES)
  await app.db.transaction(async (tx) => {
    const id = app.random.id<string>(tx.now)
    await replaceSecret(tx, {
      id,
      sealed_secret: app.keys.seal('report-secret', secret, [id]),
      made_at: tx.now,
      made_by: caller.actor.kind === 'user' ? caller.actor.id : null,
      ended_at: null,
    })
    recordAct(app, tx, caller, { action: 'letter.report-secret-made' })
  })
  return { secret: `${PREFIX}${secret.toString('base64')}` }
}

/** Whether a secret is there with which a report could be signed. */
export async function hasReportSecret(app: App): Promise<boolean> {
  return (await liveSecret(app.db.read)) !== undefined
}

type Header = string | string[] | undefined

/**
 * M1: whether a body was signed with the secret in the last five minutes, in the manner of Standard Webhooks: HMAC-SHA-256
 * over id, time and body, any of several signatures.
 */
export async function isSigned(
  app: App,
  headers: Readonly<Record<string, Header>>,
  body: Buffer,
): Promise<boolean> {
  const id = one(headers['webhook-id'])
  const timestamp = one(headers['webhook-timestamp'])
  const row = await liveSecret(app.db.read)
  if (!row || !/^[\x21-\x7e]{1,200}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return false
  if (!isNear(app.clock.now(), Number(timestamp) * SECOND)) return false
  const secret = app.keys.open('report-secret', row.sealed_secret, [row.id])
  const right = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest()
  return one(headers['webhook-signature'])
    .split(' ')
    .slice(0, SIGNATURES_MOST)
    .some((signature) => {
      if (!signature.startsWith('v1,')) return false
      const given = Buffer.from(signature.slice(3), 'base64')
      return given.length === right.length && timingSafeEqual(given, right)
    })
}

function isNear(now: Instant, at: number): boolean {
  return Math.abs(now - at) <= TOLERANCE
}

function one(header: Header): string {
  return typeof header === 'string' ? header : ''
}
