import { MINUTE } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { useSession } from '../sessions/index.ts'
import { endGrant, type GrantStanding, grantStanding } from './grant-store.ts'
import { readsOf } from './kept-reads.ts'
import { noteClientSignIn, type SignInRow } from './sign-in-store.ts'
import { touchClient } from './store.ts'

/** E1: a client was given tokens for a code, in the transaction that spends it. */
export async function noteSignIn(app: App, tx: Tx, grantId: string): Promise<void> {
  const standing = await grantStanding(tx.db, grantId)
  if (!standing) return
  await note(app, tx, standing, 'signed-in')
  if (isStale(standing, tx.now)) await touchClient(tx, standing.client_id)
}

/** E1: a code or refresh token came a second time; whoever has what came of it has nothing now. */
export async function noteReuse(app: App, tx: Tx, grantId: string): Promise<void> {
  const standing = await grantStanding(tx.db, grantId)
  if (standing && standing.ended_at === null) await note(app, tx, standing, 'reused')
  await endGrant(tx, grantId)
}

/** L3: whoever goes on using an app or shop uses his session with us, and the client. */
export async function noteUse(app: App, grantId: string): Promise<void> {
  const standing = await readsOf(app).standing(grantId)
  if (!standing) return
  await useSession(app, { ...standing, id: standing.session_id })
  if (isStale(standing, app.clock.now()))
    await app.db.transaction((tx) => touchClient(tx, standing.client_id))
}

function isStale({ client_last_used_at: at }: GrantStanding, now: number): boolean {
  return at === null || at <= now - 5 * MINUTE
}

// From where: the person's browser, as his session knows it. The client's server is what asks here.
async function note(app: App, tx: Tx, standing: GrantStanding, result: SignInRow['result']): Promise<void> {
  await noteClientSignIn(tx, {
    id: app.random.id<string>(tx.now),
    client_id: standing.client_id,
    person_id: standing.person_id,
    session_id: standing.session_id,
    result,
    at: tx.now,
    ip: standing.ip,
    device: standing.device,
  })
}
