import { MOST_CHOSEN } from '../chosen/most-chosen.ts'
import { type ContactsSearch, contactsSearch } from '../contacts/search.ts'

/** Whom a new invite is for, as its address says it: a filter of contacts, ids of chosen ones, or an earlier invite. */
export interface NewInviteSearch extends Omit<ContactsSearch, 'sort'> {
  readonly contactIds?: string | undefined
  readonly againOf?: string | undefined
}

export function newInviteSearch(typed: Record<string, unknown>): NewInviteSearch {
  const { contactIds, againOf } = typed
  if (typeof againOf === 'string' && againOf) return { againOf: againOf.slice(0, 64) }
  if (typeof contactIds === 'string' && contactIds)
    return { contactIds: contactIds.split(',').filter(Boolean).slice(0, MOST_CHOSEN).join(',') }
  const { sort: _, ...filter } = contactsSearch(typed)
  return filter
}
