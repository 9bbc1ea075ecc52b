import { deviceStates } from '@latchkey/core/devices/wire'

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
