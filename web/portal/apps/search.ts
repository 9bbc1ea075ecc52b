import type { ClientWire } from '@latchkey/core/oidc/wire'

// Named here: the schema itself is no part of the first load.
export const appPopulations = ['contact', 'user'] as const satisfies readonly ClientWire['population'][]
export const appStates = ['active', 'inactive'] as const

/** What the address of the list of apps says. */
export interface AppsSearch {
  readonly search?: string | undefined
  readonly population?: (typeof appPopulations)[number] | undefined
  readonly status?: (typeof appStates)[number] | undefined
}

export function appsSearch(typed: Record<string, unknown>): AppsSearch {
  const search = typeof typed.search === 'string' ? typed.search.slice(0, 200) : ''
  const population = appPopulations.find((each) => each === typed.population)
  const status = appStates.find((each) => each === typed.status)
  return {
    ...(search ? { search } : {}),
    ...(population ? { population } : {}),
    ...(status ? { status } : {}),
  }
}
