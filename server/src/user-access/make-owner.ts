import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { UserRecord } from '@latchkey/core/users/user-record'
import { usesPortal } from '@latchkey/core/users/user-type'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertRecentSignIn, notingRefusals, RightRefused } from '../roles/index.ts'
import { lockUser, presentUser, type UserRow, updateUser } from '../users/index.ts'
import { assertCurrent, endHalfProven } from './change-user.ts'
import { endWaysIn } from './end-ways-in.ts'

/**
 * U4: the owner hands the ownership over to an active admin or dual-access user, whose username he types to confirm.
 * Roles swap, and the old owner is signed out everywhere. Refuses `owner-only`, `recent-sign-in-required`,
 * `not-an-heir`. Both rows are held in one order, so of two hand-overs at once the second finds no owner in its caller.
 */
export async function makeOwner(
  app: App,
  caller: Caller<UserActor>,
  heirId: string,
  confirmed: { username: string; version?: number | undefined },
): Promise<UserRecord> {
  const { actor } = caller
  return await notingRefusals(app, caller, async () => {
    if (!actor.isOwner) throw ownerOnly(heirId)
    assertRecentSignIn(app, actor)
    return await app.db.transaction(async (tx) => {
      const { owner, heir } = await holdBoth(tx, actor.id, heirId)
      if (!owner || owner.owner_at === null) throw ownerOnly(heirId)
      if (!heir) throw new Refusal('user-not-found')
      await assertCurrent(tx, heir, confirmed.version)
      assertConfirmed(heir, confirmed.username)
      const able = heir.id !== owner.id && heir.deactivated_at === null && usesPortal(heir.type)
      if (!able) throw new Refusal('not-an-heir')
      await swap(app, tx, caller, owner, heir)
      return await presentUser(tx.db, heir.id, tx.now)
    })
  })
}

async function swap(app: App, tx: Tx, caller: Caller, owner: UserRow, heir: UserRow): Promise<void> {
  // The old owner first: at no moment are there two.
  const changed = { updated_at: tx.now }
  await updateUser(tx, owner.id, { ...changed, owner_at: null, role: heir.role, version: owner.version + 1 })
  await updateUser(tx, heir.id, { ...changed, owner_at: tx.now, role: owner.role, version: heir.version + 1 })
  const ended = await endWaysIn(tx, owner.id, 'ownership-handed-over')
  await endHalfProven(tx, heir.id, heir.role, owner.role)
  recordAct(app, tx, caller, {
    action: 'user.owner-made',
    target: { kind: 'user', id: heir.id },
    detail: { before: { role: heir.role }, after: { role: owner.role }, formerOwner: owner.username },
  })
  recordAct(app, tx, caller, {
    action: 'user.changed',
    target: { kind: 'user', id: owner.id },
    detail: { before: { role: owner.role }, after: { role: heir.role }, ended },
  })
}

async function holdBoth(tx: Tx, ownerId: string, heirId: string) {
  const rows = new Map<string, UserRow | undefined>()
  for (const id of [ownerId, heirId].sort()) rows.set(id, await lockUser(tx, id))
  return { owner: rows.get(ownerId), heir: rows.get(heirId) }
}

function assertConfirmed(heir: UserRow, typed: string): void {
  if (typed.trim().toLowerCase() === heir.username_key) return
  throw new Refusal('invalid-request', {
    fields: [{ field: 'username', code: 'mismatch', message: 'rule.confirm.mismatch' }],
  })
}

function ownerOnly(heirId: string): RightRefused {
  return new RightRefused('owner-only', {
    target: { kind: 'user', id: heirId },
    detail: { module: 'users', reason: 'owner' },
  })
}
