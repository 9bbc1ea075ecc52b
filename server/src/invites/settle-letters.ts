import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { DAY } from '@latchkey/core/instant'
import type { PersonState } from '@latchkey/core/invites/wire'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { copyAnswers, heardOf, type News, peopleInHand, updatePeople } from './person-store.ts'
import {
  countsOf,
  type InviteCounts,
  type InviteRow,
  invitesSince,
  lockInvite,
  updateInvite,
} from './store.ts'

/** Bounces and receipts come in for so long after an invite was last worked on. */
const HEARD_FOR = 14 * DAY
const STRETCH = 2_000

/** Counts one person out of a state and into another. */
export function move(counts: InviteCounts, from: PersonState, to: PersonState): void {
  counts[from] -= 1
  counts[to] += 1
}

/** What a person's state becomes when his letter has ended. */
const settledAs: Readonly<Record<string, PersonState>> = {
  sent: 'sent',
  delivered: 'delivered',
  bounced: 'bounced',
  failed: 'failed',
  // His temporary password was voided before the letter left: a new address, access off, cancelled.
  void: 'skipped',
}

/**
 * Notes what became of the letters in hand, in the transaction that holds the invite. Answers how many still wait to
 * leave, and how many of them the mail server has put off.
 */
export async function settleLetters(
  tx: Tx,
  invite: Pick<InviteRow, 'id' | 'sending'>,
  counts: InviteCounts,
): Promise<{ waiting: number; postponed: number }> {
  if (invite.sending === 0) return { waiting: 0, postponed: 0 }
  const ended = new Map<PersonState, string[]>()
  let waiting = 0
  let postponed = 0
  for (const { contact_id, letter_state, next_attempt_at } of await peopleInHand(tx, invite.id)) {
    const state = settledAs[letter_state]
    if (state) ended.set(state, [...(ended.get(state) ?? []), contact_id])
    else if (letter_state === 'queued' && next_attempt_at > tx.now) postponed += 1
    else waiting += 1
  }
  for (const [state, ids] of ended) {
    const stops = state === 'failed' || state === 'bounced' || state === 'skipped'
    await updatePeople(tx, invite.id, ids, {
      state,
      ...(stops ? { due_round: null } : {}),
      ...(state === 'skipped' ? { reason: 'voided' } : {}),
    })
    if (stops) await copyAnswers(tx, invite.id, ids)
    for (const _ of ids) move(counts, 'sending', state)
  }
  return { waiting, postponed }
}

/** Follows letters that had left already when something more was heard: they arrived, or came back. */
export async function followLetters(app: App): Promise<void> {
  for (const invite of await invitesSince(app.db.read, app.clock.now() - HEARD_FOR)) {
    for (let after = 0; after < invite.total + STRETCH; after += STRETCH) {
      const news = await heardOf(app.db.read, invite.id, { after, upTo: after + STRETCH })
      if (news.length > 0) await noteNews(app, invite.id, news)
      await turnOfTheLoop()
    }
  }
}

async function noteNews(app: App, inviteId: string, news: readonly News[]): Promise<void> {
  await app.db.transaction(async (tx) => {
    const invite = await lockInvite(tx, inviteId)
    if (!invite) return
    const counts = countsOf(invite)
    for (const state of ['delivered', 'bounced', 'failed'] as const) {
      const changes = state === 'delivered' ? { state } : { state, due_round: null }
      const heard = news.filter((one) => one.letter_state === state)
      for (const from of ['sent', 'delivered'] as const) {
        const ids = heard.filter((one) => one.state === from).map((one) => one.contact_id)
        const moved = await updatePeople(tx, inviteId, ids, changes, from)
        for (let n = 0; n < moved; n += 1) move(counts, from, state)
      }
      if (state !== 'delivered')
        await copyAnswers(
          tx,
          inviteId,
          heard.map((one) => one.contact_id),
        )
    }
    await updateInvite(tx, inviteId, counts)
  })
}
