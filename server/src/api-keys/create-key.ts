import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { KEY_DAYS, type NewApiKey, type ShownApiKey } from '@latchkey/core/api-keys/wire'
import { DAY } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { covers, type Rights } from '@latchkey/core/roles/rights'
import { withRights } from '@latchkey/core/roles/wire'
import { usesPortal } from '@latchkey/core/users/user-type'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { OWNER_ROLE, presentRights, RightRefused, roleById } from '../roles/index.ts'
import type { UserRow } from '../users/index.ts'
import { keyText } from './key-text.ts'
import { presentKey } from './list-keys.ts'
import { type MayActOn, managing } from './may-manage.ts'
import { countLiveKeys, insertKey } from './store.ts'

/** Keys of one user that work at the same time. */
const MOST_KEYS = 20
const NAME_LENGTH = 100

/**
 * D2, U9: makes a key for an active user of the portal, within the caller's rights, with a scope within that user's.
 * Answers the key itself, this once. Refuses `not-allowed`, `recent-sign-in-required`, `user-beyond-own-rights`,
 * `scope-beyond-user`, `user-inactive`, `user-without-portal`, `too-many-keys`.
 */
export async function createKey(
  app: App,
  caller: Caller<UserActor>,
  { userId, name: typedName, scope: typedScope, expiresInDays = KEY_DAYS.usual, provisioning }: NewApiKey,
  mayActOn: MayActOn,
): Promise<ShownApiKey> {
  return await managing(app, caller, { userId }, mayActOn, async (tx, user) => {
    const scope = withRights({}, typedScope)
    const name = typedName.trim()
    refuseFaults(name, scope)
    await assertFit(tx, user, scope)
    if (provisioning) await assertRoleInUse(tx, provisioning.role)
    const id = app.random.id<string>(tx.now)
    const secret = app.random.token()
    const expires_at = tx.now + expiresInDays * DAY
    await insertKey(tx, {
      id,
      user_id: userId,
      name,
      scope: JSON.stringify(scope),
      secret_mac: app.keys.mac('api-key', id, secret),
      former_mac: null,
      former_until: null,
      created_at: tx.now,
      created_by: caller.actor.id,
      rotated_at: null,
      expires_at,
      last_used_at: null,
      last_ip: null,
      ended_at: null,
      end_reason: null,
      provisioning: provisioning ? JSON.stringify(provisioning) : null,
    })
    recordAct(app, tx, caller, {
      action: 'api-key.created',
      target: { kind: 'user', id: userId },
      detail: { apiKey: id, name, scope, days: expiresInDays, ...(provisioning ? { provisioning } : {}) },
    })
    return { ...(await presentKey(tx.db, id, tx.now)), key: keyText(id, secret) }
  })
}

function refuseFaults(name: string, scope: Rights): void {
  const faults = fieldCollector()
  if (name === '') faults.add('name', 'missing', 'wire.missing')
  if (name.length > NAME_LENGTH || /\p{Cc}|\u2028|\u2029/u.test(name))
    faults.add('name', 'not-valid', 'wire.not-valid')
  if (Object.keys(scope).length === 0) faults.add('scope', 'missing', 'wire.missing')
  faults.refuseIfAny()
}

// U9 is judged for each user who gets it, by the rights that the key has then.
async function assertRoleInUse(tx: Tx, id: string): Promise<void> {
  const role = await roleById(tx.db, id)
  const code = !role ? 'role-not-found' : role.id === OWNER_ROLE ? 'role-of-owner' : 'role-inactive'
  if (code !== 'role-inactive' || role?.deactivated_at !== null)
    throw new Refusal('invalid-request', { fields: [{ field: 'provisioning.role', code, message: code }] })
}

async function assertFit(tx: Tx, user: UserRow, scope: Rights): Promise<void> {
  if (user.deactivated_at !== null) throw new Refusal('user-inactive')
  if (!usesPortal(user.type)) throw new Refusal('user-without-portal')
  if (!covers(await presentRights(tx.db, user.id), scope)) {
    throw new RightRefused('scope-beyond-user', {
      target: { kind: 'user', id: user.id },
      detail: { module: 'company', reason: 'scope' },
    })
  }
  if ((await countLiveKeys(tx, user.id)) >= MOST_KEYS)
    throw new Refusal('too-many-keys', { values: { limit: MOST_KEYS } })
}
