import type { Caller } from '@latchkey/core/actors/caller'
import { systemCaller } from '@latchkey/core/actors/caller'
import { type Instant, instant } from '@latchkey/core/instant'
import type { SkipReason } from '@latchkey/core/invites/eligibility'
import { MOST_ROUNDS, nextRoundAt } from '@latchkey/core/invites/schedule'
import type { PauseReason } from '@latchkey/core/invites/wire'
import type { Settings } from '@latchkey/core/settings/settings'
import { recordAct } from '../audit/index.ts'
import { lockContacts } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { issueTemporaryPasswords } from '../temporary-passwords/index.ts'
import { judge } from './judge.ts'
import { anyLater, dueInRound, noteLetters, type PersonRow, updatePeople } from './person-store.ts'
import { move, settleLetters } from './settle-letters.ts'
import { presentStarter } from './starter.ts'
import { countsOf, type InviteCounts, type InviteRow, lockInvite, updateInvite } from './store.ts'

/** Letters of one invite that wait to leave, at most: few enough that secrets are made when they are sent. */
const LOOK_AHEAD = 150
/** Letters the mail server has put off, at most: past them no new ones are made, lest their lives run out unread. */
const MOST_POSTPONED = 300

/** What came of a look at an invite: `more` is to be done at once, or nothing until letters have left. */
export type Worked = 'more' | 'wait'

/** One invite in the transaction that holds it. */
interface Work {
  readonly app: App
  readonly tx: Tx
  readonly settings: Settings
  readonly invite: InviteRow
  readonly counts: InviteCounts
}

/**
 * I1: settles the letters of an invite that have left, then makes letters for the next `most` people. The temporary
 * password, its letter and the note that this person has his are one transaction, which holds the invite: a crash undoes
 * or keeps all three, and two processes take turns. Judged by the starter's present rights; with him gone it pauses.
 */
export async function workInvite(app: App, id: string, most: number): Promise<Worked> {
  const settings = app.settings()
  return await app.db.transaction(async (tx) => {
    const invite = await lockInvite(tx, id, 'leave')
    if (!invite) return 'wait'
    const counts = countsOf(invite)
    const { waiting, postponed } = await settleLetters(tx, invite, counts)
    const work: Work = { app, tx, settings, invite, counts }
    const isDue = invite.state === 'waiting' || invite.state === 'running'
    if (!isDue || invite.start_at > tx.now) {
      await updateInvite(tx, id, counts)
      return 'wait'
    }
    const starter = await presentStarter(tx.db, invite.started_by)
    if (!starter.caller) {
      await pauseFor(work, starter.gone)
      return 'wait'
    }
    await begin(work, starter.caller)
    const room = postponed >= MOST_POSTPONED ? 0 : LOOK_AHEAD - waiting
    // A few at a time would cost a transaction each; the letters in hand last until there is room for more.
    if (room < Math.min(most, LOOK_AHEAD)) {
      await updateInvite(tx, id, counts)
      return 'wait'
    }
    const people = await dueInRound(tx, invite, most)
    if (people.length > 0) await serve(work, starter.caller, people)
    const isOver = people.length < most && counts.sending === 0
    if (isOver) await endRound(work)
    else await updateInvite(tx, id, counts)
    return people.length === most ? 'more' : 'wait'
  })
}

async function begin({ app, tx, invite }: Work, caller: Caller): Promise<void> {
  if (invite.state === 'running') return
  invite.state = 'running'
  invite.round_started_at = tx.now
  await updateInvite(tx, invite.id, { state: 'running', round_started_at: tx.now })
  recordAct(app, tx, caller, {
    action: 'invite.started',
    target: { kind: 'invite', id: invite.id },
    detail: { round: invite.round, total: invite.total },
  })
}

async function pauseFor({ app, tx, invite, counts }: Work, reason: PauseReason): Promise<void> {
  await updateInvite(tx, invite.id, { ...counts, state: 'paused', pause_reason: reason })
  recordAct(app, tx, systemCaller(), {
    action: 'invite.paused',
    target: { kind: 'invite', id: invite.id },
    detail: { reason },
  })
}

/** Judges these people and makes the letters of those who get one. */
async function serve(work: Work, caller: Caller, people: readonly PersonRow[]): Promise<void> {
  const { app, tx, settings, invite, counts } = work
  const contacts = await lockContacts(
    tx,
    people.map((person) => person.contact_id),
  )
  const isAgain = invite.again_of !== null
  const before = new Map(people.map((person) => [person.contact_id, person.state] as const))
  const verdicts = await judge(tx.db, contacts, {
    actor: caller.actor,
    now: tx.now,
    own: invite.again_of === null ? [invite.id] : [invite.id, invite.again_of],
    repeated: (contactId) => isAgain || before.get(contactId) !== 'waiting',
  })
  const orders = contacts.flatMap((contact) =>
    contact.email !== null && verdicts.get(contact.id) === null
      ? [{ contact, email: contact.email, trigger: 'portal' as const, urgent: false, inviteId: invite.id }]
      : [],
  )
  const issued = await issueTemporaryPasswords(app, tx, caller, settings, orders)
  const repeats = invite.repeat_days !== null && invite.round < MOST_ROUNDS
  const letters = orders.map(({ contact }, n) => ({
    contactId: contact.id,
    letterId: issued[n]?.letterId ?? '',
  }))
  await noteLetters(tx, invite.id, letters, repeats ? invite.round + 1 : null)
  for (const { contactId } of letters) move(counts, before.get(contactId) ?? 'waiting', 'sending')
  await noteSkipped(work, people, verdicts)
}

/** One who had a letter before keeps what came of it: only the repetition stops for him. */
async function noteSkipped(
  { tx, invite, counts }: Work,
  people: readonly PersonRow[],
  verdicts: ReadonlyMap<string, SkipReason | null>,
): Promise<void> {
  const alike = new Map<SkipReason, { fresh: string[]; repeated: string[] }>()
  for (const { contact_id: id, state } of people) {
    const reason = verdicts.has(id) ? verdicts.get(id) : 'contact-inactive'
    if (!reason) continue
    const group = alike.get(reason) ?? { fresh: [], repeated: [] }
    alike.set(reason, group)
    if (state === 'waiting') group.fresh.push(id)
    else group.repeated.push(id)
  }
  for (const [reason, { fresh, repeated }] of alike) {
    await updatePeople(tx, invite.id, fresh, { state: 'skipped', reason, due_round: null })
    await updatePeople(tx, invite.id, repeated, { reason, due_round: null })
    for (const _ of fresh) move(counts, 'waiting', 'skipped')
  }
}

/** Everybody of this round has been served and every letter has been heard of. */
async function endRound({ app, tx, invite, counts }: Work): Promise<void> {
  const { repeat_days: repeatDays, round } = invite
  const startedAt = instant(invite.round_started_at ?? tx.now) as Instant
  const nextAt = nextRoundAt({ repeatDays, round }, startedAt)
  if (nextAt !== null && (await anyLater(tx, invite.id))) {
    await updateInvite(tx, invite.id, { ...counts, state: 'waiting', round: round + 1, start_at: nextAt })
    return
  }
  await updateInvite(tx, invite.id, { ...counts, state: 'finished', ended_at: tx.now })
  recordAct(app, tx, systemCaller(), {
    action: 'invite.finished',
    target: { kind: 'invite', id: invite.id },
    detail: { rounds: round, ...counts },
  })
}
