import type { InviteWire, PersonState } from '@latchkey/core/invites/wire'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { pagedQuery } from '../list/paged-query.ts'
import type { InvitesSearch } from './search.ts'

const PAGE_SIZE = 50

export function invitesQuery(search: InvitesSearch) {
  return pagedQuery(['invites', search], (cursor, signal) =>
    api.get('/invites', { query: { ...search, limit: PAGE_SIZE, cursor }, signal }),
  )
}

export function inviteQuery(id: string) {
  return queryOptions({
    queryKey: ['invite', id],
    queryFn: ({ signal }) => api.get('/invites/{id}', { path: { id }, signal }),
  })
}

export function peopleQuery(id: string, state: PersonState | undefined) {
  return infiniteQueryOptions({
    queryKey: ['invite-people', id, state ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api.get('/invites/{id}/people', {
        path: { id },
        query: { state, limit: PAGE_SIZE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}

/** Puts an invite as the server told it on its page; the list and its people are read anew when they are shown. */
export function keepInvite(invite: InviteWire): void {
  queries.setQueryData(inviteQuery(invite.id).queryKey, invite)
  void queries.invalidateQueries({ queryKey: ['invites'] })
}

export type InviteAct = 'pause' | 'resume' | 'cancel' | 'retry-failed'

export async function actOnInvite(id: string, act: InviteAct): Promise<InviteWire> {
  const invite = await api.post(`/invites/{id}/${act}`, { path: { id } })
  keepInvite(invite)
  void queries.invalidateQueries({ queryKey: ['invite-people', id] })
  return invite
}
