import type { ApiKeyWire } from '@latchkey/core/api-keys/wire'

// Named here: the schema itself is no part of the first load.
export const keyStates = ['active', 'expired', 'ended'] as const satisfies readonly ApiKeyWire['state'][]

/** What the address of the list of API keys says, in the API's own words. */
export interface ApiKeysSearch {
  readonly status?: (typeof keyStates)[number] | undefined
}

export function apiKeysSearch(typed: Record<string, unknown>): ApiKeysSearch {
  const status = keyStates.find((each) => each === typed.status)
  return status ? { status } : {}
}
