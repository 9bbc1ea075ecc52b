import type { ContactList, MailState } from '@latchkey/core/contacts/wire'
import type { ContactStateCode } from '@latchkey/core/website-access/contact-state'

export const stateCodes = [
  'not-invited',
  'invited',
  'invite-expired',
  'active',
  'reset-pending',
  'locked',
  'incomplete',
  'no-access',
  'access-off',
  'inactive',
] as const satisfies readonly ContactStateCode[]

export const mailStates = [
  'queued',
  'sent',
  'delivered',
  'bounced',
  'failed',
] as const satisfies readonly MailState[]

export const sorts = [
  'name',
  '-name',
  '-lastSignIn',
  'lastSignIn',
  'stateEnd',
] as const satisfies readonly ContactList['sort'][]

/**
 * What the address of the list says: the API's own words, so that a link to a filter can be passed on. Only the last
 * sign-in is said in days of the viewer's zone.
 */
export interface ContactsSearch {
  readonly search?: string | undefined
  readonly state?: string | undefined
  readonly mailState?: string | undefined
  readonly retailerId?: string | undefined
  readonly retailerActive?: 'true' | 'false' | undefined
  readonly territory?: string | undefined
  readonly rep?: string | undefined
  readonly signedIn?: 'never' | undefined
  /** YYYY-MM-DD, the first and the last day of the last sign-in. */
  readonly signedInFrom?: string | undefined
  readonly signedInUntil?: string | undefined
  readonly sort?: (typeof sorts)[number] | undefined
}

/** Takes from an address what it may say; a word that is none of ours is left out. */
export function contactsSearch(typed: Record<string, unknown>): ContactsSearch {
  const text = (name: string, most = 200) =>
    typeof typed[name] === 'string' ? typed[name].slice(0, most) : ''
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : undefined)
  const signedIn = text('signedIn') === 'never' ? 'never' : undefined
  const known = (name: string, words: readonly string[]) =>
    chosen(text(name))
      .filter((word) => words.includes(word))
      .join(',')
  const sort = sorts.find((each) => each === text('sort'))
  const said: ContactsSearch = {
    search: text('search'),
    state: known('state', stateCodes),
    mailState: known('mailState', mailStates),
    retailerId: text('retailerId'),
    retailerActive: (['true', 'false'] as const).find((each) => each === text('retailerActive')),
    territory: text('territory', 2000),
    rep: text('rep', 64),
    signedIn,
    // Who never signed in has no day.
    signedInFrom: signedIn ? undefined : day('signedInFrom'),
    signedInUntil: signedIn ? undefined : day('signedInUntil'),
    sort: sort === 'name' ? undefined : sort,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}

/** The words of a comma-separated list. */
export function chosen(list: string | undefined): string[] {
  return list ? list.split(',').filter(Boolean) : []
}

/** The API's query: days as their beginning, and the beginning of the day after, in the viewer's zone. */
export function contactWordsOf<Search extends ContactsSearch>({
  signedIn,
  signedInFrom,
  signedInUntil,
  ...others
}: Search) {
  return {
    ...others,
    neverSignedIn: signedIn ? ('true' as const) : undefined,
    signedInFrom: beginningOf(signedInFrom, 0),
    signedInBefore: beginningOf(signedInUntil, 1),
  }
}

function beginningOf(day: string | undefined, later: number): string | undefined {
  if (!day) return undefined
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const beginning = new Date(year, month - 1, date + later)
  return Number.isNaN(beginning.getTime()) ? undefined : beginning.toISOString()
}
