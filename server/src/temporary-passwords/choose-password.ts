import type { Caller, ContactActor } from '@latchkey/core/actors/caller'
import { isCommonPassword } from '@latchkey/core/passwords/common-passwords'
import {
  contactPasswordProblems,
  type PasswordProblem,
  passwordProblem,
} from '@latchkey/core/passwords/contact-password'
import { normalisePassword } from '@latchkey/core/passwords/live-rules'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct, recordRefusal } from '../audit/index.ts'
import {
  type ContactView,
  contactName,
  contactView,
  lockContact,
  loginById,
  markEmailProven,
  openContactsOf,
  updateSignedIn,
} from '../contacts/index.ts'
import { markDelivered } from '../letters/index.ts'
import type { App } from '../platform/app.ts'
import { beginAttempt, evaluate, holdSession, type OpenedSession, openSession } from '../sessions/index.ts'
import { commitPassword } from './commit-password.ts'
import { wasTemporaryPassword } from './match-temporary-password.ts'
import { spend } from './store.ts'

export interface ChosenPassword {
  readonly session: OpenedSession
  readonly passwordSetAt: number
}

/**
 * C7, C8: the contact's own new password, from the caged session (which spends its temporary password) or from
 * the account page (which needs the current password). Answers a fresh session; every other one has ended.
 * Refuses `password-refused` with all reasons, `current-password-wrong`, or `temporary-password-spent`.
 */
export async function choosePassword(
  app: App,
  caller: Caller<ContactActor>,
  typed: { newPassword: string; currentPassword?: string | undefined },
): Promise<ChosenPassword> {
  const { actor } = caller
  const settings = app.settings()
  const contact = await contactView(app.db.read, actor.id)
  const login = await loginById(app.db.read, actor.loginId)
  if (!contact || !login) throw new Refusal('not-signed-in')
  const password = normalisePassword(typed.newPassword)
  const problems = contactPasswordProblems(
    typed.newPassword,
    { username: contact.username, retailerName: contact.retailer_name, contactName: contactName(contact) },
    settings['passwords.refuse-common'] ? { has: isCommonPassword } : null,
  )
  if (await wasTemporaryPassword(app, app.db.read, login.id, typed.newPassword))
    problems.push(passwordProblem('is-temporary'))
  if (actor.cagedBy === null) await proveCurrentPassword(app, caller, login, typed.currentPassword)
  if (problems.length === 0 && (await isCurrent(app, login, password)))
    problems.push(passwordProblem('is-current'))
  if (problems.length > 0) throw passwordRefused(problems)

  const passwordHash = await app.passwords.hash(password, login.id)
  return await app.db.transaction(async (tx) => {
    const held = await lockContact(tx, actor.id)
    if (!held || !mayStillChoose(held, login.password_set_at)) throw new Refusal('temporary-password-spent')
    if (actor.cagedBy !== null) {
      if (!(await spend(tx, actor.cagedBy))) throw new Refusal('temporary-password-spent')
      await markDelivered(tx, actor.cagedBy)
      await markEmailProven(tx, held.id)
    }
    // Hashing takes its time: who was signed out meanwhile gets no session out of the one he had.
    if (!(await holdSession(tx, actor.sessionId))) throw new Refusal('not-signed-in')
    // Out of the cage, who serves several retailers chooses one first.
    const choosing = actor.cagedBy !== null && (await openContactsOf(tx.db, login.id)).length > 1
    if (!choosing) await updateSignedIn(tx, held.id)
    await commitPassword(app, tx, settings, { contact: held, passwordHash })
    const session = await openSession(app, tx, caller, settings, {
      face: 'website',
      contactId: held.id,
      loginId: login.id,
      cage: null,
      choosing,
    })
    recordAct(app, tx, caller, {
      action: actor.cagedBy === null ? 'contact.password-changed' : 'contact.password-set',
      target: { kind: 'contact', id: held.id },
    })
    return { session, passwordSetAt: tx.now }
  })
}

// A change from the account page races with a reset: whoever commits first wins, the other starts anew.
function mayStillChoose(contact: ContactView, passwordSetAt: number | null): boolean {
  if (contact.access_granted_at === null || contact.deactivated_at !== null) return false
  return contact.retailer_deactivated_at === null && contact.password_set_at === passwordSetAt
}

async function proveCurrentPassword(
  app: App,
  caller: Caller<ContactActor>,
  login: { id: string; password_hash: string | null },
  typed: string | undefined,
): Promise<void> {
  const settings = app.settings()
  const attempt = await beginAttempt(app.db, settings, {
    ip: caller.ip ?? '',
    account: `login:${login.id}`,
    knownDevice: caller.actor.sessionId,
  })
  const { matches } = await evaluate(attempt, () =>
    app.passwords.check(normalisePassword(typed ?? ''), login.password_hash, login.id),
  )
  if (!matches || !attempt.allowed) {
    await recordRefusal(app, caller, {
      action: 'contact.password-change-refused',
      target: { kind: 'contact', id: caller.actor.id },
      detail: { reason: 'current-password-wrong' },
    })
    throw new Refusal('current-password-wrong', {
      fields: [
        { field: 'currentPassword', code: 'current-password-wrong', message: 'current-password-wrong' },
      ],
    })
  }
  await app.db.transaction((tx) => attempt.succeed(tx))
}

async function isCurrent(
  app: App,
  login: { id: string; password_hash: string | null },
  password: string,
): Promise<boolean> {
  if (login.password_hash === null) return false
  return (await app.passwords.check(password, login.password_hash, login.id)).matches
}

function passwordRefused(problems: readonly PasswordProblem[]): Refusal {
  return new Refusal('password-refused', { fields: problems.map((p) => ({ field: 'newPassword', ...p })) })
}
