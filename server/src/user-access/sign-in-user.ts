import type { Caller } from '@latchkey/core/actors/caller'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { normalisePassword } from '@latchkey/core/passwords/live-rules'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct, tallyUnknownName } from '../audit/index.ts'
import type { LimitName } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import {
  beginAttempt,
  deviceStanding,
  evaluate,
  type OpenedSession,
  openSession,
  type SignInAttempt,
} from '../sessions/index.ts'
import { lockUser, type UserRow, updateUser, userByUsernameKey } from '../users/index.ts'

export interface SignedInUser {
  readonly session: OpenedSession
  readonly user: UserRow
}

/** The portal's sign-in (L1, L2). Every "no" is the same `sign-in-refused` after one argon2id evaluation. */
export async function signInUser(
  app: App,
  caller: Caller,
  typed: { username: string; password: string; deviceCookie: string | undefined },
): Promise<SignedInUser> {
  const settings = app.settings()
  const key = typed.username.trim().toLowerCase()
  const user = await userByUsernameKey(app.db.read, key)
  const account: LimitName = user ? `user:${user.id}` : `unknown-user:${app.keys.mac('limit-name', key)}`
  const knownDevice = user
    ? deviceStanding(app.keys, typed.deviceCookie, {
        accountId: user.id,
        passwordSetAt: user.password_set_at,
      })
    : null
  const attempt = await beginAttempt(app.db, settings, { ip: caller.ip ?? '', account, knownDevice })
  const known = attempt.allowed && user ? user.password_hash : null
  const password = normalisePassword(typed.password)
  const { matches, outdated } = await evaluate(attempt, () =>
    app.passwords.check(password, known, user?.id ?? ''),
  )
  const rehashed = user && matches && outdated ? await app.passwords.hash(password, user.id) : null
  const signedIn = user && matches ? await open(app, caller, user, { attempt, rehashed }) : null
  app.metrics.signIns.inc({ face: 'portal', outcome: signedIn ? 'signed-in' : 'refused' })
  if (signedIn) return signedIn
  await noteRefusal(app, caller, user)
  throw new Refusal('sign-in-refused')
}

async function open(
  app: App,
  caller: Caller,
  known: UserRow,
  { attempt, rehashed }: { attempt: SignInAttempt; rehashed: string | null },
): Promise<SignedInUser | null> {
  const settings = app.settings()
  return await app.db.transaction(async (tx) => {
    const user = await lockUser(tx, known.id)
    if (!user || user.deactivated_at !== null || user.password_set_at !== known.password_set_at) return null
    // U2: device and scan-pack users sign in to their own apps.
    if (user.type !== 'admin' && user.type !== 'dual-access') return null
    const session = await openSession(app, tx, caller, settings, {
      face: 'portal',
      userId: user.id,
      pendingFactor: null,
    })
    await updateUser(tx, user.id, {
      last_sign_in_at: tx.now,
      ...(rehashed ? { password_hash: rehashed } : {}),
    })
    recordAct(app, tx, caller, {
      action: 'user.signed-in',
      target: { kind: 'user', id: user.id },
      detail: { device: caller.device },
    })
    await attempt.succeed(tx)
    return { session, user }
  })
}

async function noteRefusal(app: App, caller: Caller, user: UserRow | undefined): Promise<void> {
  await app.db.transaction(async (tx) => {
    if (!user) return await tallyUnknownName(tx, 'portal-sign-in', clientPrefixes(caller.ip ?? '').prefix)
    recordAct(app, tx, caller, {
      action: 'user.sign-in-refused',
      target: { kind: 'user', id: user.id },
      result: 'refused',
    })
  })
}
