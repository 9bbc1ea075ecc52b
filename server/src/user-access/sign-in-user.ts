import type { Caller } from '@latchkey/core/actors/caller'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { normalisePassword } from '@latchkey/core/passwords/live-rules'
import { Refusal } from '@latchkey/core/refusal'
import { usesPortal, usesRepApp } from '@latchkey/core/users/user-type'
import { recordAct, tallyUnknownName } from '../audit/index.ts'
import type { LimitName } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import { factorStateOf } from '../second-factors/index.ts'
import {
  beginAttempt,
  deviceStanding,
  endFormerSession,
  evaluate,
  type OpenedSession,
  type SignInAttempt,
} from '../sessions/index.ts'
import { lockUser, type UserRow, updateUser, userByUsernameKey } from '../users/index.ts'
import { openPending, openWhole, type UserDoor } from './sign-in/open-user-session.ts'

export type SignInState = 'signed-in' | 'second-factor-required' | 'second-factor-setup-required'

export interface SignedInUser {
  readonly state: SignInState
  readonly session: OpenedSession
  readonly user: UserRow
}

export interface TypedSignIn {
  readonly username: string
  readonly password: string
  readonly deviceCookie: string | undefined
  /** The session this browser had at this door before; it ends (L3). */
  readonly formerToken: string | undefined
}

type Elsewhere = 'use-the-portal' | 'use-the-rep-app' | 'use-another-app'

/**
 * The users' sign-in at the portal's and the rep app's door (L1, L2, U2, U8). Every "no" is the same `sign-in-refused`
 * after one argon2id evaluation; only after the right password a user of another type hears which app is his. Where a
 * second factor is still to be proven or set up the session can do that alone (L5).
 */
export async function signInUser(
  app: App,
  caller: Caller,
  door: UserDoor,
  typed: TypedSignIn,
): Promise<SignedInUser> {
  return await app.signIns.through(() => signInNow(app, caller, door, typed))
}

async function signInNow(
  app: App,
  caller: Caller,
  door: UserDoor,
  typed: TypedSignIn,
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
  const opened =
    user && matches
      ? await open(app, caller, door, user, { attempt, rehashed, formerToken: typed.formerToken })
      : null
  if (opened && 'elsewhere' in opened) return await sendElsewhere(app, caller, opened, attempt)
  app.metrics.signIns.inc({ face: door.face, outcome: opened?.state ?? 'refused' })
  if (!opened) {
    await noteRefusal(app, caller, user)
    throw new Refusal('sign-in-refused')
  }
  return opened
}

interface Proven {
  readonly attempt: SignInAttempt
  readonly rehashed: string | null
  readonly formerToken: string | undefined
}

/** Opens the session in one transaction with everything that has to hold at that moment; null when it does not. */
async function open(
  app: App,
  caller: Caller,
  door: UserDoor,
  known: UserRow,
  { attempt, rehashed, formerToken }: Proven,
): Promise<SignedInUser | { elsewhere: Elsewhere; user: UserRow } | null> {
  return await app.db.transaction(async (tx) => {
    const user = await lockUser(tx, known.id)
    if (!user || user.deactivated_at !== null || user.password_set_at !== known.password_set_at) return null
    if (user.username_key !== known.username_key) return null
    const elsewhere = elsewhereOf(door.face, user)
    if (elsewhere) return { elsewhere, user }
    if (rehashed) await updateUser(tx, user.id, { password_hash: rehashed })
    const { pending } = await factorStateOf(tx.db, user)
    if (pending !== null) {
      // P48: the failures stay counted until the last factor is right.
      const session = await openPending(app, tx, caller, { door, user, pending })
      if (formerToken) await endFormerSession(app, tx, door.face, formerToken)
      await attempt.passOn(tx)
      return { state: `second-factor-${pending === 'verify' ? 'required' : 'setup-required'}`, session, user }
    }
    const session = await openWhole(app, tx, caller, { door, user, method: null })
    if (formerToken) await endFormerSession(app, tx, door.face, formerToken)
    await attempt.succeed(tx)
    return { state: 'signed-in', session, user }
  })
}

// U2: other apps are for users of every type.
function elsewhereOf(face: UserDoor['face'], { type }: UserRow): Elsewhere | null {
  if (face === 'app') return null
  if (face === 'portal' ? usesPortal(type) : usesRepApp(type)) return null
  if (usesPortal(type)) return 'use-the-portal'
  return usesRepApp(type) ? 'use-the-rep-app' : 'use-another-app'
}

// The password was right and opened nothing: the try counts neither for nor against anybody.
async function sendElsewhere(
  app: App,
  caller: Caller,
  { elsewhere, user }: { elsewhere: Elsewhere; user: UserRow },
  attempt: SignInAttempt,
): Promise<never> {
  await attempt.undo()
  await noteRefusal(app, caller, user, elsewhere)
  throw new Refusal(elsewhere)
}

async function noteRefusal(
  app: App,
  caller: Caller,
  user: UserRow | undefined,
  reason?: Elsewhere,
): Promise<void> {
  await app.db.transaction(async (tx) => {
    if (!user) return await tallyUnknownName(tx, 'portal-sign-in', clientPrefixes(caller.ip ?? '').prefix)
    recordAct(app, tx, caller, {
      action: 'user.sign-in-refused',
      target: { kind: 'user', id: user.id },
      ...(reason ? { detail: { reason } } : {}),
      result: 'refused',
    })
  })
}
