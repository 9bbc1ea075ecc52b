import { inviteStates } from './tally.ts'

/** What the address of the list of invites says. */
export interface InvitesSearch {
  readonly state?: (typeof inviteStates)[number] | undefined
}

export function invitesSearch(typed: Record<string, unknown>): InvitesSearch {
  const state = inviteStates.find((each) => each === typed.state)
  return state ? { state } : {}
}
