import type { InvitePreview, InviteWire, PreviewReason } from '@latchkey/core/invites/wire'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import type { Page } from '../contacts/contacts-query.ts'
import { chosen, contactWordsOf } from '../contacts/search.ts'
import type { InviteOptions } from './plan.ts'
import type { NewInviteSearch } from './search.ts'

/** A person of a preview, as the list behind a count shows him. */
export interface PreviewPerson {
  readonly contactId: string
  readonly name: string
  readonly email: string | null
  readonly username: string | null
  readonly retailer: { readonly id: string; readonly accountNumber: string; readonly name: string }
}

const PAGE_SIZE = 50

/** Where an invite is made, and what names its people there. */
function placeOf({ contactIds, againOf, ...filter }: NewInviteSearch) {
  if (againOf) return { path: `/invites/${encodeURIComponent(againOf)}/again`, people: {} }
  return {
    path: '/invites',
    people: contactIds ? { contactIds: chosen(contactIds) } : { filter: contactWordsOf(filter) },
  }
}

/** I1: who would get a letter now and who not, by reason. */
export function previewQuery(search: NewInviteSearch) {
  const { path, people } = placeOf(search)
  return queryOptions({
    queryKey: ['invite-preview', search],
    queryFn: () => api.post<InvitePreview>(path, { ...people, dryRun: true }),
  })
}

/** The people behind one count of the preview. */
export function previewPeopleQuery(search: NewInviteSearch, reason: PreviewReason) {
  const { contactIds, ...others } = search
  return infiniteQueryOptions({
    queryKey: ['invite-preview', search, reason],
    queryFn: ({ pageParam, signal }) => {
      const query = { reason, limit: PAGE_SIZE, ...(pageParam ? { cursor: pageParam } : {}) }
      return contactIds
        ? api.post<Page<PreviewPerson>>('/invites/preview', { contactIds: chosen(contactIds), ...query })
        : api.get<Page<PreviewPerson>>('/invites/preview', { ...contactWordsOf(others), ...query }, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function startInvite(search: NewInviteSearch, options: InviteOptions): Promise<InviteWire> {
  const { path, people } = placeOf(search)
  return api.post<InviteWire>(path, { ...people, ...options })
}
