import type { UsernameSource } from '@latchkey/core/imports/choices'
import type { ColumnTarget } from '@latchkey/core/imports/columns'
import type { ImportRun, ImportRunPage } from '@latchkey/core/imports/run-wire'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'

/** How often an import that is being worked on is read anew, milliseconds. */
const MOVING_MS = 1_000
/** The same for one that waits for a person: a colleague may have applied it. */
const RESTING_MS = 15_000

const isMoving = (run: Pick<ImportRun, 'state'>) => run.state === 'checking' || run.state === 'applying'

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam, signal }) =>
    api.get('/imports', { query: { limit: 50, cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: ({ state }) =>
    state.data?.pages.some((page) => page.items.some(isMoving)) ? MOVING_MS : false,
})

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => api.get('/imports/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? MOVING_MS : RESTING_MS),
  })
}

export const pathOf = (id: string) => `/imports/${encodeURIComponent(id)}`

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What the file is by its name: what browsers say of a type depends on the machine. */
export function typeOf({ name }: Pick<File, 'name'>): string | null {
  if (/\.xlsx$/i.test(name)) return XLSX
  return /\.(csv|tsv|txt)$/i.test(name) ? 'text/csv' : null
}

export async function upload(file: File, encoding?: string): Promise<ImportRunPage> {
  const run = await api.post('/imports/files', {
    query: { name: file.name.slice(0, 200), encoding },
    body: file.slice(0, file.size, typeOf(file) ?? ''),
  })
  queries.setQueryData(importQuery(run.id).queryKey, run)
  void queries.invalidateQueries({ queryKey: importsQuery.queryKey })
  return run
}

type Act =
  | {
      readonly act: 'check'
      readonly columns: readonly ColumnTarget[]
      readonly usernameFrom: UsernameSource | null
    }
  | { readonly act: 'read'; readonly sheet?: string }
  | { readonly act: 'apply' | 'withdraw' }

const withoutName = <A extends { act: string }>({ act: _, ...body }: A) => body

function post(id: string, asked: Act): Promise<unknown> {
  const path = { id }
  switch (asked.act) {
    case 'check':
      return api.post('/imports/{id}/check', { path, body: withoutName(asked) })
    case 'read':
      return api.post('/imports/{id}/read', { path, body: withoutName(asked) })
    default:
      return api.post(`/imports/{id}/${asked.act}`, { path })
  }
}

/** Does something with an import, and reads it anew. */
export async function act(id: string, act: Act): Promise<void> {
  await post(id, act)
  await queries.invalidateQueries({ queryKey: importQuery(id).queryKey })
  void queries.invalidateQueries({ queryKey: importsQuery.queryKey })
}
