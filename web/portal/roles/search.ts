/** What the address of the list of roles says. */
export interface RolesSearch {
  readonly status?: 'active' | 'inactive' | undefined
}

export function rolesSearch(typed: Record<string, unknown>): RolesSearch {
  const status = (['active', 'inactive'] as const).find((each) => each === typed.status)
  return status ? { status } : {}
}
