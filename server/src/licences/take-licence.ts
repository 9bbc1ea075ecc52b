import { Refusal } from '@latchkey/core/refusal'
import type { UserType } from '@latchkey/core/users/user-type'
import type { Tx } from '../platform/db/database.ts'
import { giveOneLicenceBack, takeOneLicence } from './store.ts'

/** U3: takes a licence of the type, or refuses `no-licence-free` naming it. The transaction holds the user first. */
export async function takeLicence(tx: Tx, type: UserType): Promise<void> {
  if (await takeOneLicence(tx, type)) return
  throw new Refusal('no-licence-free', {
    values: { type },
    fields: [{ field: 'type', code: 'no-licence-free', message: 'no-licence-free', values: { type } }],
  })
}

/** U6: the licence of a user who is active no more. */
export async function freeLicence(tx: Tx, type: UserType): Promise<void> {
  await giveOneLicenceBack(tx, type)
}

/** U3: a user changes his type. Types are taken in one order, so that two who swap never wait for each other. */
export async function moveLicence(tx: Tx, from: UserType, to: UserType): Promise<void> {
  if (from === to) return
  const steps = [
    { type: from, step: () => freeLicence(tx, from) },
    { type: to, step: () => takeLicence(tx, to) },
  ]
  for (const { step } of steps.sort((a, b) => (a.type < b.type ? -1 : 1))) await step()
}
