import type { Caller } from '@latchkey/core/actors/caller'
import { checkEmail } from '@latchkey/core/contacts/email-address'
import { checkName } from '@latchkey/core/contacts/names'
import type { UserId } from '@latchkey/core/ids'
import { after, HOUR, type Instant, SECOND } from '@latchkey/core/instant'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { passwordProblem } from '@latchkey/core/passwords/contact-password'
import { normalisePassword, PASSWORD_MAX } from '@latchkey/core/passwords/live-rules'
import { Refusal } from '@latchkey/core/refusal'
import { meetsAcceptable } from '@latchkey/core/strength/strength'
import { userSearchColumns } from '@latchkey/core/users/user-search'
import { usesPortal } from '@latchkey/core/users/user-type'
import type { Setup } from '@latchkey/core/users/wire'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import { moveLicence, takeLicence } from '../licences/index.ts'
import { takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Queries, Tx } from '../platform/db/database.ts'
import { storeUserPassword } from '../reset-codes/index.ts'
import { removeFactors } from '../second-factors/index.ts'
import {
  blankUser,
  holdSetupLinks,
  insertSetupLink,
  insertUser,
  liveSetupLink,
  lockUser,
  spendSetupLink,
  theOwner,
  type UserRow,
  updateUser,
  userByUsernameKey,
  voidSetupLinks,
} from '../users/index.ts'
import { endWaysIn } from './end-ways-in.ts'
import { orUsernameTaken } from './user-fields.ts'

/** N2: how long a set-up link works, in milliseconds. */
const LINK_LIFE = HOUR
/** Each try scores and hashes a password; one address gets this many an hour. */
const TRIES = { limit: 30, window: HOUR }

export async function ownerExists(db: Queries): Promise<boolean> {
  return (await theOwner(db)) !== undefined
}

/** N2: a one-time link to make the owner; an older one stops working. Answers the address to open. */
export async function issueSetupLink(app: App, caller: Caller): Promise<{ url: string; expiresAt: Instant }> {
  const token = app.random.token()
  return await app.db.transaction(async (tx) => {
    const expiresAt = after(tx.now, LINK_LIFE)
    await insertSetupLink(tx, {
      id: app.random.id<string>(tx.now),
      mac: app.keys.mac('setup-link', token),
      created_at: tx.now,
      expires_at: expiresAt,
      used_at: null,
      voided_at: null,
    })
    recordAct(app, tx, caller, { action: 'setup.link-issued', detail: { expiresAt } })
    return { url: `${app.config.publicUrl.origin}/setup/${token}`, expiresAt }
  })
}

/** Looking at a link spends nothing. */
export async function setupLinkIsLive(app: App, token: string): Promise<boolean> {
  return await liveSetupLink(app.db.read, app.keys.mac('setup-link', token), app.clock.now())
}

/**
 * N2: makes the owner through the one-time link. Refuses `invalid-request` naming fields, `password-refused`
 * below Acceptable (S6), `setup-link-spent`, `too-many-attempts`.
 * An owner who is there already gives way: the link was issued for that.
 */
export async function setUpOwner(app: App, caller: Caller, typed: Setup): Promise<UserId> {
  // Before anything that costs: whoever has no link gets no hash and no score out of us.
  if (!(await setupLinkIsLive(app, typed.token))) throw new Refusal('setup-link-spent')
  await takeTry(app, caller)
  const faults = fieldCollector()
  const username = faults.note('username', checkEmail(typed.username))
  const firstName = faults.note('firstName', checkName(typed.firstName, { required: true }))
  const surname = faults.note('surname', checkName(typed.surname, { required: true }))
  const password = normalisePassword(typed.password)
  const personal = [typed.username, typed.firstName, typed.surname]
  if ([...password].length > PASSWORD_MAX)
    faults.note('password', { ok: false, ...passwordProblem('too-long') })
  else if (!meetsAcceptable((await app.strength.score(password, personal)).label)) {
    faults.note('password', { ok: false, ...passwordProblem('not-acceptable') })
  }
  faults.refuseIfAny()
  if (!username.ok || !firstName.ok || !surname.ok) throw new Refusal('invalid-request')
  const known = await userByUsernameKey(app.db.read, username.key)
  const id = (known?.id ?? app.random.id(app.clock.now())) as UserId
  const hash = await app.passwords.hash(password, id)
  return await app.db.transaction(async (tx) => {
    await holdSetupLinks(tx)
    if (!(await spendSetupLink(tx, app.keys.mac('setup-link', typed.token))))
      throw new Refusal('setup-link-spent')
    // Two servers that start on one empty database each print a link; the first one used is the only one.
    await voidSetupLinks(tx)
    const former = await theOwner(tx.db)
    const { stored, owner } = await holdBoth(tx, known?.id, former?.id)
    if (owner && owner.id !== id) await stepDown(tx, owner)
    const columns = {
      username: username.email,
      username_key: username.key,
      first_name: firstName.text,
      surname: surname.text,
      type: stored && usesPortal(stored.type) ? stored.type : 'admin',
      role: 'owner',
      owner_at: tx.now,
      deactivated_at: null,
      updated_at: tx.now,
      ...userSearchColumns(username.email, firstName.text, surname.text),
    } as const
    if (stored) {
      await updateUser(tx, id, { ...columns, version: stored.version + 1 })
      // U3: whoever is active holds a licence already, and is not counted twice.
      if (stored.deactivated_at === null) await moveLicence(tx, stored.type, columns.type)
      else await takeLicence(tx, columns.type)
      await storeUserPassword(app, tx, caller, { ...stored, ...columns }, { hash, how: 'set-up' })
      // L5: whoever has the machine is above every factor, and nobody else helps an owner who lost his.
      await removeFactors(app, tx, caller, { ...stored, ...columns })
    } else {
      const password = { password_hash: hash, password_set_at: tx.now }
      const row = { ...blankUser, id, ...columns, ...password, created_at: tx.now }
      await orUsernameTaken(() => insertUser(tx, row))
      await takeLicence(tx, columns.type)
    }
    recordAct(app, tx, caller, {
      action: 'setup.owner-made',
      target: { kind: 'user', id },
      detail: { username: username.email, replaced: former?.username ?? null },
    })
    return id
  })
}

async function takeTry(app: App, caller: Caller): Promise<void> {
  const { address } = clientPrefixes(caller.ip ?? '')
  await app.db.transaction(async (tx) => {
    const taken = await takeOne(tx, `setup-address:${address}`, TRIES)
    if (taken.within) return
    const seconds = Math.max(1, Math.ceil((taken.endsAt - tx.now) / SECOND))
    throw new Refusal('too-many-attempts', { values: { seconds } })
  })
}

// Rows of users are held in one order everywhere.
async function holdBoth(tx: Tx, knownId: string | undefined, ownerId: string | undefined) {
  const rows = new Map<string, UserRow | undefined>()
  for (const id of [knownId ?? '', ownerId ?? ''].filter(Boolean).sort()) rows.set(id, await lockUser(tx, id))
  return { stored: rows.get(knownId ?? ''), owner: rows.get(ownerId ?? '') }
}

// U4: the old owner keeps an account, without the rights, and is signed out.
async function stepDown(tx: Tx, owner: UserRow): Promise<void> {
  await updateUser(tx, owner.id, {
    owner_at: null,
    role: 'administrator',
    version: owner.version + 1,
    updated_at: tx.now,
  })
  await endWaysIn(tx, owner.id, 'ownership-handed-over')
}
