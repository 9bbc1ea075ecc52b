/** What the address of the list of territories says, in the API's own words. */
export interface TerritoriesSearch {
  readonly search?: string | undefined
  readonly status?: 'active' | 'inactive' | undefined
}

export function territoriesSearch(typed: Record<string, unknown>): TerritoriesSearch {
  const search = typeof typed.search === 'string' ? typed.search.slice(0, 200) : ''
  const status = (['active', 'inactive'] as const).find((each) => each === typed.status)
  return { ...(search ? { search } : {}), ...(status ? { status } : {}) }
}
