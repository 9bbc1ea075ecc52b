import type { AuditPage } from '@latchkey/core/audit/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { pagedQuery } from '../list/paged-query.ts'
import { type AuditSearch, auditQueryOf } from './search.ts'

export type AuditEvent = AuditPage['items'][number]

export function auditTrail(search: AuditSearch) {
  return pagedQuery(['audit', search], (cursor, signal) =>
    api.get('/audit', { query: { ...auditQueryOf(search), limit: 50, cursor }, signal }),
  )
}

export interface Person {
  readonly id: string
  readonly kind: 'user' | 'contact'
  readonly name: string
}

/** Users and contacts whose name fits, of those the person may read. */
export function peopleQuery(search: string, may: { readonly users: boolean; readonly contacts: boolean }) {
  return queryOptions({
    queryKey: ['people', search, may],
    queryFn: async ({ signal }): Promise<Person[]> => {
      const query = { search, limit: 10 }
      const [users, contacts] = await Promise.all([
        may.users ? api.get('/users', { query, signal }) : { items: [] },
        may.contacts ? api.get('/contacts', { query, signal }) : { items: [] },
      ])
      return [
        ...users.items.map((user) => ({ id: user.id, kind: 'user' as const, name: nameOf(user) })),
        ...contacts.items.map((one) => ({ id: one.id, kind: 'contact' as const, name: nameOf(one) })),
      ]
    },
  })
}
