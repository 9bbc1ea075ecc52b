import type { Caller } from '@latchkey/core/actors/caller'
import { HOUR } from '@latchkey/core/instant'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { passwordProblem } from '@latchkey/core/passwords/contact-password'
import { normalisePassword } from '@latchkey/core/passwords/live-rules'
import { type FieldRefusal, Refusal } from '@latchkey/core/refusal'
import { canonicalResetCode } from '@latchkey/core/reset-codes/reset-code'
import type { CompleteReset } from '@latchkey/core/reset-codes/wire'
import { recordAct, tallyUnknownName } from '../audit/index.ts'
import { markDelivered } from '../letters/index.ts'
import { takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import { lockUser } from '../users/index.ts'
import { personalWordsOf, userPasswordProblem } from './check-user-password.ts'
import { tokenMac } from './flow-secrets.ts'
import { type FlowWithHolder, flowByToken, spendFlow } from './store.ts'
import { storeUserPassword } from './store-user-password.ts'
import { giveBackCode, tryCode } from './try-code.ts'

/** Events of one dead link in an hour, at most. */
const DEAD_NOTED = 3

/**
 * S5, S7: sets a user's new password by the link's token and the code. Nobody is signed in by it. Faults of the fields
 * are named all at once and cost no try: `password-refused` for the passwords, `invalid-request` for the code's form.
 * Everything else is one `reset-refused`: a dead or unknown link, a wrong code, too many of them.
 */
export async function completeReset(app: App, caller: Caller, typed: CompleteReset): Promise<void> {
  const flow = await openFlow(app, typed.token)
  if (!flow) return await refuseToken(app, caller, typed.token)
  await assertFields(app, flow, typed)
  const code = canonicalResetCode(typed.code) ?? ''
  if (!(await tryCode(app, caller, flow, { token: typed.token, code }))) throw new Refusal('reset-refused')

  try {
    const hash = await hashNew(app, flow, typed.newPassword)
    await app.db.transaction(async (tx) => {
      const user = await lockUser(tx, flow.user_id)
      if (!user || user.deactivated_at !== null || !(await spendFlow(tx, flow.id)))
        throw new Refusal('reset-refused')
      await markDelivered(tx, flow.id, 'user_reset_flow_id')
      await storeUserPassword(app, tx, caller, user, { hash, how: 'reset' })
    })
  } finally {
    // The code was right, so whatever comes of it costs no try.
    await giveBackCode(app, flow)
  }
}

/** S4: the live flow of a token, or null. Reading it spends nothing. */
export async function openFlow(app: App, token: string): Promise<FlowWithHolder | null> {
  const flow = await flowByToken(app.db.read, tokenMac(app, token))
  return flow && deathOf(flow, app.clock.now()) === null ? flow : null
}

function deathOf(flow: FlowWithHolder, now: number): 'used' | 'void' | 'expired' | 'inactive' | null {
  if (flow.used_at !== null) return 'used'
  if (flow.voided_at !== null) return 'void'
  if (flow.expires_at <= now) return 'expired'
  return flow.holder_deactivated_at === null ? null : 'inactive'
}

async function refuseToken(app: App, caller: Caller, token: string): Promise<never> {
  const dead = await flowByToken(app.db.read, tokenMac(app, token))
  await app.db.transaction(async (tx) => {
    const { prefix } = clientPrefixes(caller.ip ?? '')
    if (!dead) return await tallyUnknownName(tx, 'reset-code', prefix)
    // Whoever keeps trying one dead link is counted, and writes the trail no fuller.
    const { within } = await takeOne(tx, `dead-reset-link:${dead.id}`, { limit: DEAD_NOTED, window: HOUR })
    if (!within) return await tallyUnknownName(tx, 'reset-code', prefix)
    recordAct(app, tx, caller, {
      action: 'user.reset-code-wrong',
      target: { kind: 'user', id: dead.user_id },
      detail: { reason: deathOf(dead, tx.now) },
      result: 'refused',
    })
  })
  throw new Refusal('reset-refused')
}

async function assertFields(app: App, flow: FlowWithHolder, typed: CompleteReset): Promise<void> {
  const fields: FieldRefusal[] = []
  if (canonicalResetCode(typed.code) === null) {
    const code = typed.code.trim() === '' ? 'missing' : 'malformed'
    fields.push({ field: 'code', code, message: `rule.code.${code}` })
  }
  const problem = await userPasswordProblem(app, typed.newPassword, personalWordsOf(flow))
  if (problem) fields.push({ field: 'newPassword', ...problem })
  if (typed.confirmPassword === '')
    fields.push({ field: 'confirmPassword', code: 'missing', message: 'rule.password.confirm-missing' })
  else if (normalisePassword(typed.confirmPassword) !== normalisePassword(typed.newPassword))
    fields.push({ field: 'confirmPassword', ...passwordProblem('not-repeated') })
  if (fields.length === 0) return
  const code = fields.every(({ field }) => field === 'code') ? 'invalid-request' : 'password-refused'
  throw new Refusal(code, { fields })
}

/** The hash of the new password, once it is known to differ from the current one. */
async function hashNew(app: App, flow: FlowWithHolder, typed: string): Promise<string> {
  const password = normalisePassword(typed)
  const { password_hash: current, user_id: id } = flow
  if (current !== null && (await app.passwords.check(password, current, id)).matches) {
    throw new Refusal('password-refused', {
      fields: [{ field: 'newPassword', ...passwordProblem('is-current') }],
    })
  }
  return await app.passwords.hash(password, id)
}
