import type { LetterPage, LetterPreview, LetterPreviewQuery } from '@latchkey/core/letters/wire'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import type { MailSearch } from './search.ts'

export type Letter = LetterPage['items'][number]

/** Milliseconds after which the list is read anew: what waits leaves by itself. */
const ANEW_MS = 10_000

export function lettersQuery(search: MailSearch) {
  return infiniteQueryOptions({
    queryKey: ['letters', search],
    queryFn: ({ pageParam, signal }) =>
      api.get<LetterPage>('/letters', { ...search, limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
    refetchInterval: ANEW_MS,
  })
}

export function previewQuery(query: LetterPreviewQuery) {
  return queryOptions({
    queryKey: ['letter-preview', query],
    queryFn: ({ signal }) => api.get<LetterPreview>('/letters/preview', query, signal),
  })
}
