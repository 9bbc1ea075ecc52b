import type { Caller } from '@latchkey/core/actors/caller'
import { checkEmail } from '@latchkey/core/contacts/email-address'
import type { LetterId } from '@latchkey/core/ids'
import { after, HOUR, type Instant, MINUTE } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { generateResetCode, MAX_LIVE_FLOWS_PER_ORIGIN } from '@latchkey/core/reset-codes/reset-code'
import { recordAct } from '../audit/index.ts'
import { enqueueLetter } from '../letters/index.ts'
import { takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import type { UserRow } from '../users/index.ts'
import { codeMac, tokenMac } from './flow-secrets.ts'
import { insertFlow, liveFlows } from './store.ts'
import { voidFlow } from './void-flows.ts'

export interface IssuedFlow {
  readonly letterId: LetterId
  readonly expiresAt: Instant
}

/**
 * S4, S5: makes a link and a code for a user whose row the transaction holds, and queues their letter to his username.
 * The account itself is not touched. The caller has made sure that he is active and can be mailed and, for the public,
 * that fewer than three are live; a staff one past three voids the oldest staff one.
 */
export async function issueFlow(
  app: App,
  tx: Tx,
  caller: Caller,
  to: {
    user: UserRow
    origin: 'public' | 'staff'
    purpose: 'new-user' | 'reset'
    notBefore?: Instant
  },
): Promise<IssuedFlow> {
  const { user, origin } = to
  const settings = app.settings()
  if (origin === 'staff') await makeRoom(tx, user.id)
  const flow = { id: app.random.id<string>(tx.now), user_id: user.id }
  const token = app.random.token()
  const code = generateResetCode(app.random.index)
  const expiresAt = after(tx.now, settings['reset-codes.minutes'] * MINUTE)
  await insertFlow(tx, {
    ...flow,
    token_mac: tokenMac(app, token),
    code_mac: codeMac(app, flow, { token, code }),
    origin,
    issued_by: caller.actor.kind === 'user' ? caller.actor.id : null,
    tries: 0,
    created_at: tx.now,
    expires_at: expiresAt,
    used_at: null,
    voided_at: null,
    void_reason: null,
  })
  const letterId = await enqueueLetter(app, tx, {
    content: {
      ...(to.purpose === 'new-user' ? { kind: 'user-set-password' } : { kind: 'user-reset', origin }),
      name: [user.first_name, user.surname].filter(Boolean).join(' '),
      secret: code,
      expiresAt,
      resetUrl: `${app.config.publicUrl.origin}/reset/${token}`,
    },
    contactId: null,
    userId: user.id,
    userResetFlowId: flow.id,
    recipient: user.username,
    language: (user.language as Language | null) ?? settings.language,
    secretEndsAt: expiresAt,
    ...(to.notBefore ? { notBefore: to.notBefore } : {}),
  })
  recordAct(app, tx, caller, {
    action: 'user.reset-issued',
    target: { kind: 'user', id: user.id },
    detail: { origin, purpose: to.purpose, recipient: user.username, expiresAt, letterId },
  })
  return { letterId, expiresAt }
}

/**
 * U7, S1: the letter a user of the staff (or a command) has sent to another one, whose row the transaction holds.
 * Refuses `user-inactive`, `username-not-email` (U8) and, past the sender's own budget, `too-many-letters` (C10).
 */
export async function issueStaffReset(
  app: App,
  tx: Tx,
  caller: Caller,
  user: UserRow,
  purpose: 'new-user' | 'reset',
): Promise<IssuedFlow> {
  if (user.deactivated_at !== null) throw new Refusal('user-inactive')
  if (!checkEmail(user.username).ok) throw new Refusal('username-not-email')
  if (caller.actor.kind === 'user') {
    const limit = app.settings()['limits.staff-per-user-hour']
    const budget = await takeOne(tx, `staff-letters:${caller.actor.id}`, { limit, window: HOUR })
    if (!budget.within) throw new Refusal('too-many-letters', { values: { limit } })
  }
  return await issueFlow(app, tx, caller, { user, origin: 'staff', purpose })
}

async function makeRoom(tx: Tx, userId: string): Promise<void> {
  const staff = (await liveFlows(tx.db, userId, tx.now)).filter((row) => row.origin === 'staff')
  for (const oldest of staff.slice(0, Math.max(0, staff.length - MAX_LIVE_FLOWS_PER_ORIGIN + 1)))
    await voidFlow(tx, oldest.id, 'displaced')
}
