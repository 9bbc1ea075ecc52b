/** What the address of "Add contact" says: the retailer, where it was begun from one. */
export interface NewContactSearch {
  readonly retailerId?: string | undefined
}

export function newContactSearch(typed: Record<string, unknown>): NewContactSearch {
  const { retailerId } = typed
  return typeof retailerId === 'string' && retailerId ? { retailerId: retailerId.slice(0, 64) } : {}
}
