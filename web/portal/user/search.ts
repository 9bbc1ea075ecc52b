export const userTabs = ['general', 'access', 'devices', 'history'] as const
type UserTab = (typeof userTabs)[number]

/** What the address of a user's page says: the tab. */
export interface UserSearch {
  readonly tab?: UserTab | undefined
}

export function userSearch(typed: Record<string, unknown>): UserSearch {
  const tab = userTabs.find((each) => each === typed.tab)
  return tab && tab !== 'general' ? { tab } : {}
}
