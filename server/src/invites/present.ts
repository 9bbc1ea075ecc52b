import type { Instant } from '@latchkey/core/instant'
import type { InviteState, InviteWire, PersonState, PersonWire } from '@latchkey/core/invites/wire'
import { toWire } from '@latchkey/core/wire/list'
import { contactName } from '../contacts/index.ts'
import type { PersonView } from './person-store.ts'
import { countsOf, type InviteRow } from './store.ts'

export function presentInvite(row: InviteRow): InviteWire {
  return {
    id: row.id,
    name: row.name,
    state: row.state as InviteState,
    pauseReason: row.pause_reason,
    startedBy: { id: row.started_by, name: row.started_by_name },
    startAt: toWire(row.start_at as Instant),
    repeatDays: row.repeat_days,
    round: row.round,
    againOf: row.again_of,
    total: row.total,
    counts: countsOf(row),
    createdAt: toWire(row.created_at as Instant),
    endedAt: toWire(row.ended_at as Instant | null),
  }
}

/** A person of an invite; what is known of his letter by now stands above what was noted. */
export function presentPerson(row: PersonView): PersonWire {
  const state = stateNow(row)
  return {
    contactId: row.contact_id,
    name: contactName(row),
    email: row.email,
    username: row.username,
    retailer: { id: row.retailer_id, accountNumber: row.account_number, name: row.retailer_name },
    state,
    reason: row.reason,
    answer: state === 'failed' || state === 'bounced' ? (row.letter_answer ?? row.answer) : row.answer,
    letterId: row.letter_id,
    letterAt: toWire(row.letter_at as Instant | null),
    signedIn: row.last_sign_in_at !== null,
  }
}

const told: readonly string[] = ['sent', 'delivered', 'bounced', 'failed']

function stateNow({ state, letter_state: letter }: PersonView): PersonState {
  const follows = state === 'sending' || state === 'sent' || state === 'delivered'
  return follows && letter !== null && told.includes(letter) ? (letter as PersonState) : state
}
