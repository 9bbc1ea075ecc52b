import { message } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { type Enrolling, factorName } from './enrolling.ts'
import { assertMayEnrol } from './may-enrol.ts'
import { rememberChallenge } from './offer-factors.ts'
import { enrolOptions, newPasskey, passkeysWork } from './passkeys.ts'
import { takeChallenge } from './session-store.ts'
import { blankFactor, type FactorRow, factorsOf, insertFactor } from './store.ts'

/** What the browser needs to make a passkey; its challenge is for this session and one answer. */
export async function beginPasskey(app: App, who: Enrolling): Promise<Record<string, unknown>> {
  await assertMayEnrol(app, who)
  if (!passkeysWork(app.config)) throw new Refusal('passkey-refused')
  const { user, actor } = who.session
  const known = await factorsOf(app.db.read, user.id)
  const options = await enrolOptions(app, { id: user.id, username: user.username, name: actor.name }, known)
  await rememberChallenge(app, actor.sessionId, 'enrol', options.challenge)
  return { ...options }
}

/** The passkey a browser made for this session's challenge, not yet stored. Refuses `passkey-refused`. */
export async function judgeNewPasskey(
  app: App,
  who: Enrolling,
  typed: { name?: string | undefined; response: Readonly<Record<string, unknown>> },
): Promise<Partial<FactorRow>> {
  await assertMayEnrol(app, who)
  const name = factorName(typed.name, message(who.caller.language, 'page.factor.passkey'))
  const { sessionId } = who.caller.actor
  const challenge = await app.db.transaction((tx) => takeChallenge(tx, sessionId, 'enrol'))
  const made = challenge === null ? null : await newPasskey(app, typed.response, challenge)
  if (!made) throw new Refusal('passkey-refused')
  return { ...made, name }
}

export async function storePasskey(
  app: App,
  tx: Tx,
  userId: string,
  made: Partial<FactorRow>,
): Promise<FactorRow> {
  const row: FactorRow = {
    ...blankFactor,
    id: app.random.id<string>(tx.now),
    user_id: userId,
    kind: 'passkey',
    name: '',
    created_at: tx.now,
    ...made,
    confirmed_at: tx.now,
  }
  await insertFactor(tx, row)
  return row
}
