import type { ContactWire } from '@latchkey/core/contacts/wire'
import { type InfiniteData, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { pagedQuery } from '../list/paged-query.ts'
import { type ContactsSearch, contactWordsOf } from './search.ts'

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
  readonly total?: number | undefined
}

export function contactsQuery(search: ContactsSearch, limit: number) {
  return pagedQuery(['contacts', search, limit], (cursor, signal) =>
    api.get('/contacts', { query: { ...contactWordsOf(search), limit, cursor }, signal }),
  )
}

export function contactQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id],
    queryFn: ({ signal }) => api.get('/contacts/{id}', { path: { id }, signal }),
  })
}

export const territoriesQuery = queryOptions({
  queryKey: ['territories'],
  queryFn: () => api.get('/territories', { query: { limit: 200, status: 'active' } }),
  staleTime: 60_000,
})

export function retailersQuery(search: string) {
  return queryOptions({
    queryKey: ['retailers', { search, limit: 20 }],
    queryFn: ({ signal }) => api.get('/retailers', { query: { search, limit: 20 }, signal }),
  })
}

export function retailerQuery(id: string) {
  return queryOptions({
    queryKey: ['retailer', id],
    queryFn: () => api.get('/retailers/{id}', { path: { id } }),
  })
}

/** Puts a contact as the server answered it wherever it is shown. */
export function keepContact(contact: ContactWire): void {
  queries.setQueryData(contactQuery(contact.id).queryKey, contact)
  queries.setQueriesData<InfiniteData<Page<ContactWire>, string | null>>(
    { queryKey: ['contacts'] },
    (lists) =>
      lists
        ? {
            ...lists,
            pages: lists.pages.map((page) => ({
              ...page,
              items: page.items.map((item) => (item.id === contact.id ? contact : item)),
            })),
          }
        : lists,
  )
}
