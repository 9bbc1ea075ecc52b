import type { ClientSignIn } from '@latchkey/core/oidc/wire'

export const appTabs = ['general', 'look', 'connect', 'sign-ins'] as const
type AppTab = (typeof appTabs)[number]
// Named here: the schema itself is no part of the first load.
export const signInResults = ['signed-in', 'reused'] as const satisfies readonly ClientSignIn['result'][]

/** What the address of an app's page says: the tab, and which sign-ins are shown. */
export interface AppSearch {
  readonly tab?: AppTab | undefined
  readonly result?: (typeof signInResults)[number] | undefined
}

export function appSearch(typed: Record<string, unknown>): AppSearch {
  const tab = appTabs.find((each) => each === typed.tab)
  const result = signInResults.find((each) => each === typed.result)
  return { ...(tab && tab !== 'general' ? { tab } : {}), ...(result ? { result } : {}) }
}
