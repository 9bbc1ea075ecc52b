import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { allows } from '@latchkey/core/roles/rights'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import {
  assertMay,
  assertRecentSignIn,
  notingRefusals,
  presentRightsOf,
  RightRefused,
} from '../roles/index.ts'
import { lockUser, type UserRow } from '../users/index.ts'
import { type KeyRow, keyById } from './store.ts'

/** U9: refuses to act on someone with rights or reach beyond one's own; given by the slice above. */
export type MayActOn = (tx: Tx, caller: Caller, target: UserRow) => Promise<void>

/**
 * U9, L5: one act on the keys of a user: write on company, a sign-in under 10 minutes old, his row held and his rights
 * within the caller's own; what was refused leaves an audit event.
 */
export async function managing<T>(
  app: App,
  caller: Caller,
  whose: { readonly userId: string } | { readonly keyId: string },
  mayActOn: MayActOn,
  act: (tx: Tx, user: UserRow) => Promise<T>,
): Promise<T> {
  await assertMay(app, caller, 'company', 'write')
  assertRecentSignIn(app, caller.actor)
  return await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      const userId = 'userId' in whose ? whose.userId : (await existingKey(tx, whose.keyId)).user_id
      const user = await lockUser(tx, userId)
      if (!user) throw new Refusal('user-not-found')
      await assertMayStill(tx, caller, userId)
      await mayActOn(tx, caller, user)
      return await act(tx, user)
    }),
  )
}

export async function existingKey(tx: Tx, id: string): Promise<KeyRow> {
  const row = await keyById(tx.db, id)
  if (!row) throw new Refusal('key-not-found')
  return row
}

async function assertMayStill(tx: Tx, { actor }: Caller, userId: string): Promise<void> {
  if (actor.kind === 'user' && allows(await presentRightsOf(tx.db, actor), 'company', 'write')) return
  throw new RightRefused('not-allowed', {
    target: { kind: 'user', id: userId },
    detail: { module: 'company', reason: 'rights' },
  })
}
