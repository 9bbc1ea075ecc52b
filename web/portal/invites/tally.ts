import type { InviteWire, PersonState } from '@latchkey/core/invites/wire'

export const personStates = [
  'waiting',
  'sending',
  'sent',
  'delivered',
  'bounced',
  'failed',
  'skipped',
] as const satisfies readonly PersonState[]

export const inviteStates = [
  'waiting',
  'running',
  'paused',
  'finished',
  'cancelled',
] as const satisfies readonly InviteWire['state'][]

/** A person's state as it is shown: in an invite that was cancelled nobody waits any more. */
export type ShownState = PersonState | 'left-out'

export function shownState(invite: Pick<InviteWire, 'state'>, state: PersonState): ShownState {
  return state === 'waiting' && invite.state === 'cancelled' ? 'left-out' : state
}

type Counted = Pick<InviteWire, 'counts' | 'total' | 'state'>

/** I1: how far an invite is: those with an outcome, those whose mail has left, and those it did not reach. */
export function tallyOf({ counts, total }: Counted) {
  const { waiting, sending, sent, delivered, bounced, failed } = counts
  return {
    done: total - waiting - sending,
    left: sent + delivered + bounced + failed,
    accepted: sent + delivered,
    undelivered: bounced + failed,
  }
}

/** Whether nothing more will happen by itself. */
export function isOver({ state, counts }: Counted): boolean {
  return (state === 'finished' || state === 'cancelled') && counts.sending === 0
}
