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
] as const satisfies readonly ContactList['sort'][]

/** What the address of the list says: the API's own words, so that a link to a filter can be passed on. */
export interface ContactsSearch {
  readonly search?: string | undefined
  readonly state?: string | undefined
  readonly mailState?: string | undefined
  readonly retailerId?: string | undefined
  readonly territory?: string | undefined
  readonly sort?: (typeof sorts)[number] | undefined
}

/** Takes from an address what it may say; a word that is none of ours is left out. */
export function contactsSearch(typed: Record<string, unknown>): ContactsSearch {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name].slice(0, 200) : '')
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
    territory: text('territory'),
    sort: sort === 'name' ? undefined : sort,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}

/** The words of a comma-separated list. */
export function chosen(list: string | undefined): string[] {
  return list ? list.split(',').filter(Boolean) : []
}
