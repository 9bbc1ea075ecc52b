import type { LetterTextWire, WhichText } from '@latchkey/core/letters/text-wire'
import type { LetterPage, LetterPreviewQuery } from '@latchkey/core/letters/wire'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import type { LettersSearch } from './search.ts'

export type Letter = LetterPage['items'][number]

/** Milliseconds after which the list is read anew: what waits leaves by itself. */
const ANEW_MS = 10_000

export function lettersQuery(search: LettersSearch) {
  return infiniteQueryOptions({
    queryKey: ['letters', search],
    queryFn: ({ pageParam, signal }) =>
      api.get('/letters', { query: { ...search, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
    refetchInterval: ANEW_MS,
  })
}

export function previewQuery(query: LetterPreviewQuery) {
  return queryOptions({
    queryKey: ['letter-preview', query],
    queryFn: ({ signal }) => api.get('/letters/preview', { query, signal }),
  })
}

export const textsQuery = queryOptions({
  queryKey: ['letter-texts'],
  queryFn: () => api.get('/letters/texts'),
})

export function textQuery({ kind, language }: WhichText) {
  return queryOptions({
    queryKey: ['letter-text', kind, language],
    queryFn: () => api.get('/letters/texts/{kind}/{language}', { path: { kind, language } }),
  })
}

/** Puts a text as the server answered it wherever it is shown. */
export function keepText(text: LetterTextWire): void {
  queries.setQueryData(textQuery(text).queryKey, text)
  void queries.invalidateQueries({ queryKey: textsQuery.queryKey })
  void queries.invalidateQueries({ queryKey: ['letter-preview'] })
}

/** An unsaved text as it would read; a fault of the text is an answer too, so it is asked once. */
export function textPreviewQuery({ kind, language }: WhichText, text: { subject: string; body: string }) {
  return queryOptions({
    queryKey: ['letter-text-preview', kind, language, text],
    queryFn: () =>
      api.post('/letters/texts/{kind}/{language}/preview', { path: { kind, language }, body: text }),
    staleTime: 60_000,
    retry: false,
  })
}

export const intakeQuery = queryOptions({
  queryKey: ['letter-bounces'],
  queryFn: () => api.get('/letters/bounces'),
})
