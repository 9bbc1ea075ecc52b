import type { Caller } from '@latchkey/core/actors/caller'
import type { ErasedWire, EraseWire } from '@latchkey/core/erasure/wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import { freeLicence } from '../licences/index.ts'
import { clearSignInFailuresOf } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertRecentSignIn, notingRefusals } from '../roles/index.ts'
import { rememberGoneDevices } from '../sessions/index.ts'
import { lockUser, presentUser, signInCounter, type UserRow, userName } from '../users/index.ts'
import { pauseEndpointsOf } from '../webhooks/index.ts'
import { assertConfirmed } from './confirmed.ts'
import { eraseTrailOf, noteErasure } from './erase-trail.ts'
import { assertOwner } from './may-erase.ts'
import {
  addressesOfOthers,
  blankLetters,
  blankNames,
  blankWebhookAnswers,
  deleteExports,
  deleteUser,
  pauseInvitesOf,
  tracesOfUser,
} from './person-store.ts'
import { pseudonymOf, valuesOf } from './values.ts'
import { whileOverwriting } from './while-overwriting.ts'

/**
 * E2: erases a user for good: what U6 ends ends at once, his licence is free, his username may be used again, invites of
 * his pause. The owner cannot be erased, and so nobody erases himself. Refuses `owner-only`,
 * `recent-sign-in-required`, `user-not-found`, `changed-meanwhile`, `owner-stays`.
 */
export async function eraseUser(app: App, caller: Caller, id: string, typed: EraseWire): Promise<ErasedWire> {
  await notingRefusals(app, caller, async () => {
    assertOwner(caller, { kind: 'user', id })
    assertRecentSignIn(app, caller.actor)
    await whileOverwriting(app, async (tx) => {
      const user = await lockUser(tx, id)
      if (!user) throw new Refusal('user-not-found')
      if (user.owner_at !== null) throw new Refusal('owner-stays')
      if (user.version !== typed.version) {
        throw new Refusal('changed-meanwhile', { extra: { current: await presentUser(tx.db, id, tx.now) } })
      }
      assertConfirmed(typed.confirmation, [userName(user), user.username])
      await erase(app, tx, caller, user)
    })
  })
  return { id, trailDone: await eraseTrailOf(app, id) }
}

async function erase(app: App, tx: Tx, caller: Caller, user: UserRow): Promise<void> {
  const { id } = user
  const traces = await tracesOfUser(tx, id)
  await clearSignInFailuresOf(tx, signInCounter(id))
  await deleteExports(tx)
  const letters = await blankLetters(tx, 'user_id', id)
  const invites = await pauseInvitesOf(tx, id)
  await pauseEndpointsOf(app, tx, caller, id)
  await blankWebhookAnswers(tx, id)
  await blankNames(tx, id, pseudonymOf('user', id))
  await rememberGoneDevices(tx, id)
  await deleteUser(tx, id)
  if (user.deactivated_at === null) await freeLicence(tx, user.type)
  const addresses = (user.email_to ?? '').split(/[;|,\s]+/)
  const values = valuesOf([
    userName(user),
    user.username,
    user.phone,
    user.external_id,
    ...addresses,
    ...traces.values,
  ])
  const shared = await addressesOfOthers(tx, values)
  await noteErasure(app, tx, {
    personId: id,
    kind: 'user',
    by: caller.actor.kind === 'user' ? caller.actor.id : null,
    ids: traces.ids,
    values: values.filter((value) => !shared.has(value)),
  })
  for (const invite of invites)
    recordAct(app, tx, caller, {
      action: 'invite.paused',
      target: { kind: 'invite', id: invite },
      detail: { reason: 'starter-inactive' },
    })
  recordAct(app, tx, caller, {
    action: 'user.erased',
    target: { kind: 'user', id },
    detail: { type: user.type, letters, invites: invites.length },
  })
}
