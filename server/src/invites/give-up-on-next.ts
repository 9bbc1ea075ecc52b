import type { App } from '../platform/app.ts'
import { dueInRound, updatePeople } from './person-store.ts'
import { move } from './settle-letters.ts'
import { countsOf, lockInvite, updateInvite } from './store.ts'

/**
 * A person whose letter cannot be made holds nobody up: he has failed, visibly, and can be tried again. One who had a
 * letter before keeps what came of it.
 */
export async function giveUpOnNext(app: App, inviteId: string): Promise<void> {
  await app.db.transaction(async (tx) => {
    const invite = await lockInvite(tx, inviteId)
    if (invite?.state !== 'running') return
    const counts = countsOf(invite)
    for (const { contact_id: id, state } of await dueInRound(tx, invite, 1)) {
      const answer = 'not sent: its letter could not be made'
      const isFirst = state === 'waiting'
      await updatePeople(tx, inviteId, [id], {
        answer,
        due_round: null,
        ...(isFirst ? { state: 'failed' as const } : {}),
      })
      if (isFirst) move(counts, 'waiting', 'failed')
    }
    await updateInvite(tx, inviteId, counts)
  })
}
