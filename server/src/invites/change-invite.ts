import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import type { InviteWire } from '@latchkey/core/invites/wire'
import { Refusal } from '@latchkey/core/refusal'
import { type AuditAction, recordAct } from '../audit/index.ts'
import { lockContacts, refreshStates } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { voidTemporaryPasswords } from '../temporary-passwords/index.ts'
import { assertMayWrite } from './create-invite.ts'
import { mayTouch } from './find-invite.ts'
import { peopleInHand, reopenFailed, updatePeople } from './person-store.ts'
import { presentInvite } from './present.ts'
import { move, settleLetters } from './settle-letters.ts'
import { presentStarter } from './starter.ts'
import { countsOf, type InviteRow, lockInvite, updateInvite } from './store.ts'

type Change = (tx: Tx, invite: InviteRow) => Promise<{ changes: Partial<InviteRow>; detail?: object }>

/** I1: no further letters are made until it is resumed. */
export async function pauseInvite(app: App, caller: Caller<UserActor>, id: string): Promise<InviteWire> {
  return await change(app, caller, id, 'invite.paused', async (_tx, invite) => {
    if (isOver(invite)) throw new Refusal('invite-ended')
    if (invite.state === 'paused') throw new Refusal('invite-not-running')
    return { changes: { state: 'paused', pause_reason: 'by-user' }, detail: { reason: 'by-user' } }
  })
}

/** I1: goes on where it was. Where its starter is gone, whoever resumes it takes his place. */
export async function resumeInvite(app: App, caller: Caller<UserActor>, id: string): Promise<InviteWire> {
  return await change(app, caller, id, 'invite.resumed', async (tx, invite) => {
    if (isOver(invite)) throw new Refusal('invite-ended')
    if (invite.state !== 'paused') throw new Refusal('invite-not-paused')
    return { changes: { ...(await goingOn(tx, invite)), ...(await inPlaceOf(tx, invite, caller)) } }
  })
}

/** I1: nothing more leaves: people not served yet stay without a letter, and letters not yet handed over are void. */
export async function cancelInvite(app: App, caller: Caller<UserActor>, id: string): Promise<InviteWire> {
  return await change(app, caller, id, 'invite.cancelled', async (tx, invite) => {
    if (isOver(invite)) throw new Refusal('invite-ended')
    const counts = countsOf(invite)
    await settleLetters(tx, invite, counts)
    await voidUnsent(tx, invite, counts)
    return {
      changes: { ...counts, state: 'cancelled', pause_reason: null, ended_at: tx.now },
      detail: { ...counts },
    }
  })
}

/** I1: those whose letter failed get another. Answers how many with the invite. */
export async function retryFailed(app: App, caller: Caller<UserActor>, id: string): Promise<InviteWire> {
  return await change(app, caller, id, 'invite.retried', async (tx, invite) => {
    if (invite.state === 'cancelled') throw new Refusal('invite-ended')
    const people = await reopenFailed(tx, id, invite.round)
    if (people === 0) throw new Refusal('nothing-to-retry')
    const counts = countsOf(invite)
    for (let n = 0; n < people; n += 1) move(counts, 'failed', 'waiting')
    const again = invite.state === 'finished' ? { state: 'running' as const, ended_at: null } : {}
    return { changes: { ...counts, ...again, ...(await inPlaceOf(tx, invite, caller)) }, detail: { people } }
  })
}

async function change(
  app: App,
  caller: Caller<UserActor>,
  id: string,
  action: AuditAction,
  decide: Change,
): Promise<InviteWire> {
  await assertMayWrite(app, caller)
  return await app.db.transaction(async (tx) => {
    const invite = await lockInvite(tx, id)
    if (!invite || !mayTouch(caller.actor, invite)) throw new Refusal('invite-not-found')
    const { changes, detail } = await decide(tx, invite)
    await updateInvite(tx, id, changes)
    const target = { kind: 'invite', id } as const
    recordAct(app, tx, caller, { action, target, ...(detail ? { detail: { ...detail } } : {}) })
    tx.afterCommit(() => app.wake('invites'))
    return presentInvite({ ...invite, ...changes })
  })
}

const isOver = ({ state }: InviteRow) => state === 'finished' || state === 'cancelled'

async function goingOn(tx: Tx, invite: InviteRow): Promise<Partial<InviteRow>> {
  // A round that had begun goes on; one whose time had not come waits for it.
  const begun = invite.start_at <= tx.now && invite.round_started_at !== null
  const isLaterRound = invite.round_started_at !== null && invite.start_at > invite.round_started_at
  return { state: begun && !isLaterRound ? 'running' : 'waiting', pause_reason: null }
}

async function inPlaceOf(
  tx: Tx,
  invite: InviteRow,
  { actor }: Caller<UserActor>,
): Promise<Partial<InviteRow>> {
  const starter = await presentStarter(tx.db, invite.started_by)
  return starter.caller ? {} : { started_by: actor.id, started_by_name: actor.name }
}

/** M1: letters not yet in the courier's hands die with their temporary passwords. */
async function voidUnsent(tx: Tx, invite: InviteRow, counts: ReturnType<typeof countsOf>): Promise<void> {
  const unsent = (await peopleInHand(tx, invite.id)).filter((one) => one.letter_state === 'queued')
  const ids = unsent.map((one) => one.contact_id)
  if (ids.length === 0) return
  await lockContacts(tx, ids)
  for (const { temporary_password_id: secretId } of unsent)
    if (secretId !== null) await voidTemporaryPasswords(tx, { id: secretId }, 'voided-by-staff')
  await refreshStates(tx, ids)
  const noted = { state: 'skipped', reason: 'cancelled', due_round: null } as const
  await updatePeople(tx, invite.id, ids, noted)
  for (const _ of ids) move(counts, 'sending', 'skipped')
}
