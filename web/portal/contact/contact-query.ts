import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { contactQuery } from '../contacts/contacts-query.ts'

export function liveResetsQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'resets'],
    queryFn: () => api.get('/contacts/{id}/resets', { path: { id } }),
  })
}

export function lettersQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'letters'],
    queryFn: () => api.get('/letters', { query: { contactId: id, limit: 50 } }),
  })
}

/** After an act: everything shown of the contact is read anew, the lists too. */
export async function readContactAgain(id: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: contactQuery(id).queryKey }),
    queries.invalidateQueries({ queryKey: ['contacts'] }),
  ])
}

/** The same person's contacts at other retailers, those within reach. */
export function linksQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'links'],
    queryFn: () => api.get('/contacts/{id}/links', { path: { id } }),
  })
}
