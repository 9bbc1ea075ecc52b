import type { RepSelf, RepSignedIn } from '@latchkey/core/users/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import type { RepDatabase } from '../store/database.ts'
import { changeStanding, keep, readKept } from '../store/kept.ts'
import { readAccount } from '../store/read.ts'
import { emptyRows, wipe } from '../store/reset.ts'
import type { Account } from '../store/types.ts'
import { faultOf, type Trouble } from './ask.ts'
import { noteContact } from './old-rows.ts'
import type { EngineParts } from './parts.ts'

export type SignedIn =
  | { readonly state: 'ready' }
  /** L5: the factor is proven on the server's page; coming back from it, the app finds itself signed in. */
  | { readonly state: 'second-factor-required' | 'second-factor-setup-required' }
  /** Another rep's actions lie here, refused ones too: discard them, or sign in as him. Nothing of his is sent meanwhile. */
  | {
      readonly state: 'other-queue'
      readonly username: string
      readonly name: string
      readonly waiting: number
    }

/** Nobody is signed in here whom a sync could be for. */
export const noSession: Trouble = { kind: 'signed-out', pendingFactor: null }

/** Actions of the device's account that are not done: what must not be lost silently. */
async function openActions(db: RepDatabase): Promise<number> {
  return await db.actions.where('state').notEqual('done').count()
}

/** Takes over who has signed in, from the answer to his sign-in. What another rep left here goes with his consent alone. */
export async function takeOver(
  { db, teller, now }: EngineParts,
  { state, user, device }: RepSignedIn,
  { discardQueue }: { readonly discardQueue: boolean },
): Promise<SignedIn> {
  const taken = await db.transaction('rw', [...db.cached, db.actions, db.kept], async () => {
    const account = await readAccount(db)
    const isOther = account !== null && account.userId !== user.id
    if (isOther) {
      const waiting = await openActions(db)
      if (waiting > 0 && !discardQueue) {
        await keep(db, 'account', { ...account, signedOut: true })
        const name = nameOf(account)
        return { state: 'other-queue', username: account.username, name, waiting } as const
      }
      await forget(db)
    }
    await keep(db, 'signOutOwed', false)
    if (state !== 'signed-in' || !device) {
      const factor = state === 'signed-in' ? null : state
      await changeStanding(db, { pendingFactor: factor })
      return factor === null ? ({ state: 'ready' } as const) : { state: factor }
    }
    await enter(db, { ...user, device, rights: isOther ? {} : (account?.rights ?? {}) }, now())
    return { state: 'ready' } as const
  })
  teller.tell({ kind: 'replaced' })
  return taken
}

/** Removes another rep's rows, queue and screen lock; how the app looks stays. The transaction holds every table. */
async function forget(db: RepDatabase): Promise<void> {
  await emptyRows(db)
  await db.actions.clear()
  await db.kept.bulkDelete(['account', 'lock', 'contact', 'standing'])
}

async function enter(
  db: RepDatabase,
  {
    id,
    username,
    firstName,
    surname,
    rights,
    device,
  }: Pick<RepSelf, 'id' | 'username' | 'firstName' | 'surname' | 'rights' | 'device'>,
  now: number,
): Promise<void> {
  const account: Account = {
    userId: id,
    username,
    firstName,
    surname,
    rights: rights as Account['rights'],
    device,
    signedOut: false,
  }
  await keep(db, 'account', account)
  await keep(db, 'ended', null)
  await changeStanding(db, { pendingFactor: null, fault: null, reachable: true })
  await noteContact(db, now)
}

/**
 * Asks the server who is signed in, so that rights are today's and nothing of one rep goes out in another's name. Null
 * where the sync may go on.
 */
export async function verifySelf({ db, teller, ask, now }: EngineParts): Promise<Trouble | null> {
  const answer = await ask({ method: 'GET', path: '/me' })
  if (answer.kind === 'refused') return { kind: 'later', fault: faultOf(answer.problem), wait: null }
  if (answer.kind !== 'ok') return answer
  const self = answer.body as RepSelf
  if (typeof self?.id !== 'string') return { kind: 'later', fault: 'server', wait: null }
  const outcome = await db.transaction('rw', [...db.cached, db.actions, db.kept], async () => {
    // He signed out while the answer was on its way: it is of a session that is to end.
    if (await readKept(db, 'signOutOwed')) return 'left' as const
    const account = await readAccount(db)
    if (account && account.userId !== self.id) {
      if ((await openActions(db)) > 0) {
        await keep(db, 'account', { ...account, signedOut: true })
        return 'other' as const
      }
      await forget(db)
    }
    await enter(db, self, now())
    return account?.userId === self.id ? ('same' as const) : ('new' as const)
  })
  if (outcome === 'new') teller.tell({ kind: 'replaced' })
  return outcome === 'other' || outcome === 'left' ? noSession : null
}

/** The session is over: data and queue stay, nothing is sent until he signs in again. */
export async function markSignedOut(
  db: RepDatabase,
  pendingFactor: Extract<Trouble, { kind: 'signed-out' }>['pendingFactor'],
): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    const account = await readAccount(db)
    if (account) await keep(db, 'account', { ...account, signedOut: true })
    await changeStanding(db, { fault: account ? 'signed-out' : null, pendingFactor, reachable: true })
  })
}

/** The rep's own sign-out: the rows go, the queue stays under his name. Without a queue nothing of him is kept. */
export async function leave(db: RepDatabase): Promise<void> {
  await db.transaction('rw', [...db.cached, db.actions, db.kept], async () => {
    const account = await readAccount(db)
    const waiting = await openActions(db)
    await emptyRows(db)
    if (account && waiting > 0) await keep(db, 'account', { ...account, signedOut: true })
    else await forget(db)
    await keep(db, 'signOutOwed', true)
  })
}

/** O6: only our own answer `device-revoked` leads here. */
export async function wipeRevoked({ db, teller, now }: EngineParts): Promise<void> {
  await wipe(db, { reason: 'device-revoked', at: now() })
  teller.tell({ kind: 'replaced' })
}
