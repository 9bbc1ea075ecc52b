import type { DeviceWire } from '@latchkey/core/devices/wire'

// Named here: the schema itself is no part of the first load.
export const deviceStates = ['linked', 'revoked'] as const satisfies readonly DeviceWire['state'][]

/** What the address of the list of devices says, in the API's own words. */
export interface DevicesSearch {
  readonly user?: string | undefined
  readonly status?: (typeof deviceStates)[number] | undefined
}

export function devicesSearch(typed: Record<string, unknown>): DevicesSearch {
  const status = deviceStates.find((each) => each === typed.status)
  const user = typeof typed.user === 'string' ? typed.user.slice(0, 64) : ''
  return { ...(user ? { user } : {}), ...(status ? { status } : {}) }
}
