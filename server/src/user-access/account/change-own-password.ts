import { normalisePassword } from '@latchkey/core/passwords/live-rules'
import { Refusal } from '@latchkey/core/refusal'
import { recordRefusal } from '../../audit/index.ts'
import type { App } from '../../platform/app.ts'
import { checkUserPassword, personalWordsOf, storeUserPassword } from '../../reset-codes/index.ts'
import { beginAttempt, evaluate, holdSession, type OpenedSession, openSession } from '../../sessions/index.ts'
import { lockUser, type UserRow, userById } from '../../users/index.ts'
import type { PendingSignIn } from '../sign-in/complete-sign-in.ts'

/**
 * S6, C8: a user's own new password from his account page. Every other session, flow and known device of his ends; this
 * browser gets a session with a new id, no fresher than the one it had: only the password was proven. Refuses
 * `current-password-wrong` (counted, L2), `password-refused`.
 */
export async function changeOwnPassword(
  app: App,
  { caller, session }: Omit<PendingSignIn, 'deviceCookie'>,
  typed: { currentPassword: string; newPassword: string },
): Promise<{ session: OpenedSession; user: UserRow }> {
  const { actor } = caller
  const settings = app.settings()
  const known = await userById(app.db.read, actor.id)
  if (!known) throw new Refusal('not-signed-in')
  const current = normalisePassword(typed.currentPassword)
  await proveCurrent(app, caller, known, current)
  const password = await checkUserPassword(app, typed.newPassword, personalWordsOf(known))
  if (password === current) throw isCurrent()
  const hash = await app.passwords.hash(password, known.id)
  return await app.db.transaction(async (tx) => {
    const user = await lockUser(tx, known.id)
    if (!user || user.deactivated_at !== null || user.password_set_at !== known.password_set_at)
      throw new Refusal('not-signed-in')
    if (!(await holdSession(tx, actor.sessionId))) throw new Refusal('not-signed-in')
    await storeUserPassword(app, tx, caller, user, { hash, how: 'account' })
    const shared = {
      userId: user.id,
      pendingFactor: null,
      authenticatedAt: actor.authenticatedAt,
    } as const
    const opened = await openSession(
      app,
      tx,
      caller,
      settings,
      actor.face !== 'rep'
        ? { face: actor.face, ...shared }
        : { face: 'rep', ...shared, deviceId: session.deviceId, deviceName: session.deviceName },
    )
    return { session: opened, user: { ...user, password_set_at: tx.now } }
  })
}

async function proveCurrent(
  app: App,
  caller: PendingSignIn['caller'],
  user: UserRow,
  current: string,
): Promise<void> {
  const settings = app.settings()
  const attempt = await beginAttempt(app.db, settings, {
    ip: caller.ip ?? '',
    account: `user:${user.id}`,
    // Whoever holds this session is no stranger: its wrong tries lock nobody else out.
    knownDevice: caller.actor.sessionId,
  })
  const known = attempt.allowed ? user.password_hash : null
  const { matches } = await evaluate(attempt, () => app.passwords.check(current, known, user.id))
  if (!matches) {
    await recordRefusal(app, caller, {
      action: 'user.password-change-refused',
      target: { kind: 'user', id: user.id },
      detail: { reason: 'current-password-wrong' },
    })
    const code = 'current-password-wrong'
    throw new Refusal(code, { fields: [{ field: 'currentPassword', code, message: code }] })
  }
  await app.db.transaction((tx) => attempt.succeed(tx))
}

function isCurrent(): Refusal {
  const fields = [{ field: 'newPassword', code: 'is-current', message: 'rule.password.is-current' } as const]
  return new Refusal('password-refused', { fields })
}
