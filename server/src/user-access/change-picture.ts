import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay } from '../roles/index.ts'
import { readPicture, removePicture, storePicture } from '../users/index.ts'
import { actOnUser } from './may-act-on.ts'

/** U1: gives a user a picture, decoded and written anew outside the transaction. */
export async function setPicture(app: App, caller: Caller, userId: string, bytes: Uint8Array): Promise<void> {
  await assertMay(app, caller, 'users', 'write', { kind: 'user', id: userId })
  const picture = await readPicture(bytes)
  await actOnUser(app, caller, userId, async (tx) => {
    await storePicture(tx, { user_id: userId, ...picture, updated_at: tx.now })
    recordAct(app, tx, caller, {
      action: 'user.picture-changed',
      target: { kind: 'user', id: userId },
      detail: { after: { picture: picture.type } },
    })
  })
}

/** U1: takes a user's picture away. Refuses `picture-not-found`. */
export async function deletePicture(app: App, caller: Caller, userId: string): Promise<void> {
  await actOnUser(app, caller, userId, async (tx) => {
    if (!(await removePicture(tx, userId))) throw new Refusal('picture-not-found')
    recordAct(app, tx, caller, {
      action: 'user.picture-changed',
      target: { kind: 'user', id: userId },
      detail: { after: { picture: null } },
    })
  })
}
