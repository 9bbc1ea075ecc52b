import type { InvitePreview, InviteWire, PreviewReason } from '@latchkey/core/invites/wire'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
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

/** An invite is made of people, or of those of a former one once more. */
function post(
  { contactIds, againOf, ...filter }: NewInviteSearch,
  options: InviteOptions | { dryRun: true },
) {
  if (againOf) return api.post('/invites/{id}/again', { path: { id: againOf }, body: options })
  const people = contactIds ? { contactIds: chosen(contactIds) } : { filter: contactWordsOf(filter) }
  return api.post('/invites', { body: { ...people, ...options } })
}

/** I1: who would get a letter now and who not, by reason. */
export function previewQuery(search: NewInviteSearch) {
  return queryOptions({
    queryKey: ['invite-preview', search],
    // A dry run is answered with what it would do.
    queryFn: () => post(search, { dryRun: true }) as Promise<InvitePreview>,
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
        ? api.post('/invites/preview', { body: { contactIds: chosen(contactIds), ...query } })
        : api.get('/invites/preview', { query: { ...contactWordsOf(others), ...query }, signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function startInvite(search: NewInviteSearch, options: InviteOptions): Promise<InviteWire> {
  return post(search, options) as Promise<InviteWire>
}
