export const retailerTabs = ['general', 'contacts'] as const
type RetailerTab = (typeof retailerTabs)[number]

/** What the address of a retailer's page says. */
export interface RetailerSearch {
  readonly tab?: RetailerTab | undefined
}

export function retailerSearch(typed: Record<string, unknown>): RetailerSearch {
  const tab = retailerTabs.find((each) => each === typed.tab)
  return tab && tab !== 'general' ? { tab } : {}
}
