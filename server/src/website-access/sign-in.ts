import type { Caller } from '@latchkey/core/actors/caller'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { normalisePassword } from '@latchkey/core/passwords/live-rules'
import { Refusal } from '@latchkey/core/refusal'
import { usernameKey } from '@latchkey/core/usernames/username'
import { recordAct, tallyUnknownName } from '../audit/index.ts'
import {
  type ContactView,
  type LoginRow,
  lockContact,
  loginByUsernameKey,
  openContactsOf,
  refreshStatesOfLogin,
  updateLogin,
  updateSignedIn,
} from '../contacts/index.ts'
import { markDelivered } from '../letters/index.ts'
import type { LimitName } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import {
  beginAttempt,
  deviceStanding,
  endFormerSession,
  evaluate,
  type OpenedSession,
  openSession,
  type SignInAttempt,
} from '../sessions/index.ts'
import { liveTemporaryPasswords, matchTemporaryPassword } from '../temporary-passwords/index.ts'

/** Stands for the id of a login or contact that a typed name does not have. */
const NOBODY = 'nobody'

export interface SignedIn {
  readonly state: 'signed-in' | 'password-change-required' | 'retailer-choice-required'
  readonly session: OpenedSession
  readonly contact: ContactView
  readonly passwordSetAt: number | null
}

export interface TypedSignIn {
  readonly username: string
  readonly password: string
  readonly deviceCookie: string | undefined
  /** What the browser's session cookie still holds; that session ends with this sign-in. */
  readonly formerToken: string | undefined
}

/**
 * The website's sign-in (C4, L1, L2): username with either the password or a live temporary one, which opens a
 * caged session. Every "no" is the same `sign-in-refused` after one argon2id evaluation; past the address's or
 * prefix's budget it is `too-many-attempts`, and `busy` where too many wait for their turn.
 */
export async function signIn(app: App, caller: Caller, typed: TypedSignIn): Promise<SignedIn> {
  return await app.signIns.through(() => signInNow(app, caller, typed))
}

async function signInNow(app: App, caller: Caller, typed: TypedSignIn): Promise<SignedIn> {
  const settings = app.settings()
  const login = await loginByUsernameKey(app.db.read, usernameKey(typed.username))
  // L1: the look-ups are the same for a name nobody has.
  const now = app.clock.now()
  const temporary = await matchTemporaryPassword(app, app.db.read, login?.id ?? NOBODY, typed.password, now)
  const attempt = await beginAttempt(app.db, settings, {
    ip: caller.ip ?? '',
    account: temporary ? null : accountName(app, login, typed.username),
    knownDevice: login ? deviceStanding(app.keys, typed.deviceCookie, deviceAccount(login)) : null,
  })
  // L1: one evaluation whatever the account's state, or the clock tells a stranger which names exist.
  const password = normalisePassword(typed.password)
  const known = login?.password_hash ?? null
  const checked = await evaluate(attempt, () =>
    app.passwords.check(password, attempt.allowed ? known : null, login?.id ?? NOBODY),
  )
  if (login && (temporary || checked.matches)) {
    const rehashed = !temporary && checked.outdated ? await app.passwords.hash(password, login.id) : null
    const { formerToken } = typed
    const proven = { attempt, temporaryPasswordId: temporary?.id ?? null, rehashed, formerToken }
    const signedIn = await open(app, caller, login, proven)
    if (signedIn) return signedIn
  }
  if (attempt.lockedUntil !== null) await noteLock(app, login?.contact_id ?? NOBODY)
  await noteRefusal(app, caller, login?.contact_id ?? null)
  app.metrics.signIns.inc({ face: 'website', outcome: 'refused' })
  throw new Refusal('sign-in-refused')
}

interface Proven {
  readonly attempt: SignInAttempt
  /** The temporary password that was typed; null for the contact's own. */
  readonly temporaryPasswordId: string | null
  readonly rehashed: string | null
  readonly formerToken: string | undefined
}

/** Opens the session in one transaction with everything that has to hold at that moment; null when it does not. */
async function open(
  app: App,
  caller: Caller,
  login: LoginRow & { contact_id: string },
  { attempt, temporaryPasswordId, rehashed, formerToken }: Proven,
): Promise<SignedIn | null> {
  const settings = app.settings()
  const signedIn = await app.db.transaction(async (tx) => {
    const held = await lockContact(tx, login.contact_id)
    if (held?.website_login_id !== login.id || held.password_set_at !== login.password_set_at) return null
    if (held.username_key !== login.username_key) return null
    const cage = temporaryPasswordId === null ? null : await liveCage(tx, login.id, temporaryPasswordId)
    if (temporaryPasswordId !== null && cage === null) return null
    // A1, A4: each of a person's contacts has access of its own; a temporary password is one contact's.
    const open = await openContactsOf(tx.db, login.id)
    const contact = cage ? open.find((one) => one.id === cage.contactId) : open[0]
    if (!contact) return null
    const choosing = cage === null && open.length > 1
    if (rehashed) await updateLogin(tx, login.id, { password_hash: rehashed })
    const session = await openSession(app, tx, caller, settings, {
      face: 'website',
      contactId: contact.id,
      loginId: login.id,
      cage,
      choosing,
    })
    if (cage) await markDelivered(tx, cage.temporaryPasswordId)
    else if (!choosing) await updateSignedIn(tx, contact.id)
    recordAct(app, tx, caller, {
      action: cage
        ? 'contact.signed-in-temporary'
        : choosing
          ? 'contact.choice-offered'
          : 'contact.signed-in',
      target: { kind: 'contact', id: contact.id },
      detail: { device: caller.device },
    })
    if (formerToken) await endFormerSession(app, tx, 'website', formerToken)
    await attempt.succeed(tx)
    // A7: only now, for this very try may have set a lock that its success lifts.
    await refreshStatesOfLogin(tx, login.id)
    const whole = choosing ? 'retailer-choice-required' : 'signed-in'
    const state: SignedIn['state'] = cage ? 'password-change-required' : whole
    return { state, session, contact, passwordSetAt: contact.password_set_at }
  })
  if (!signedIn) return null
  app.metrics.signIns.inc({ face: 'website', outcome: signedIn.state })
  return signedIn
}

/** A7: the lock shows on the contact's row. Its own transaction: the contact is never taken after a counter. */
export async function noteLock(app: App, contactId: string): Promise<void> {
  await app.db.transaction(async (tx) => {
    const contact = await lockContact(tx, contactId)
    if (contact) await refreshStatesOfLogin(tx, contact.website_login_id)
  })
}

// Read again under the contact's lock: voided or expired meanwhile means no.
async function liveCage(tx: Tx, loginId: string, id: string) {
  const row = (await liveTemporaryPasswords(tx.db, loginId, tx.now)).find((live) => live.id === id)
  return row ? { temporaryPasswordId: row.id, expiresAt: row.expires_at, contactId: row.contact_id } : null
}

function deviceAccount(login: LoginRow) {
  return { accountId: login.id, passwordSetAt: login.password_set_at }
}

// L1: unknown names are counted too, under a keyed hash: what was typed is never stored.
function accountName(app: App, login: LoginRow | undefined, username: string): LimitName {
  return login ? `login:${login.id}` : `unknown:${app.keys.mac('limit-name', usernameKey(username))}`
}

async function noteRefusal(app: App, caller: Caller, contactId: string | null): Promise<void> {
  await app.db.transaction(async (tx) => {
    if (contactId === null) {
      return await tallyUnknownName(tx, 'website-sign-in', clientPrefixes(caller.ip ?? '').prefix)
    }
    recordAct(app, tx, caller, {
      action: 'contact.sign-in-refused',
      target: { kind: 'contact', id: contactId },
      result: 'refused',
    })
  })
}
