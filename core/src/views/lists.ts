// Apart from the schemas, because a browser that needs the words would load zod with them.

/** A list that has saved views, and the words its address may say. */
export const viewWords = {
  contacts: [
    ...['search', 'state', 'mailState', 'retailerId', 'retailerActive', 'territory', 'rep'],
    ...['signedIn', 'signedInFrom', 'signedInUntil', 'sort'],
  ],
  report: [
    ...['search', 'state', 'mailState', 'retailerId', 'retailerActive', 'territory', 'rep'],
    ...['signedIn', 'signedInFrom', 'signedInUntil', 'by'],
  ],
  users: ['search', 'type', 'role', 'status', 'hasDevice', 'sort'],
  audit: ['action', 'result', 'actorId', 'targetId', 'from', 'until'],
} as const satisfies Record<string, readonly string[]>

export type ViewList = keyof typeof viewWords
export const viewLists = Object.keys(viewWords) as [ViewList, ...ViewList[]]

/** Views of one person over all lists. */
export const MOST_VIEWS = 100
export const VIEW_NAME_MAX = 60
