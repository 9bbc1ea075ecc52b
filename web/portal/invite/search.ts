import { personStates } from '../invites/tally.ts'

/** What the address of an invite's page says: whose results are shown. */
export interface InviteSearch {
  readonly state?: (typeof personStates)[number] | undefined
}

export function inviteSearch(typed: Record<string, unknown>): InviteSearch {
  const state = personStates.find((each) => each === typed.state)
  return state ? { state } : {}
}
