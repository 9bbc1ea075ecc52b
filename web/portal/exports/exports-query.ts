import type { ExportList, ExportWire } from '@latchkey/core/exports/wire'
import type { ExportFormat } from '@latchkey/core/reports/wire'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'

/** Milliseconds between two looks at a file that is being made. */
const LOOK_EVERY = 700

export function isUnderWay({ state }: Pick<ExportWire, 'state'>): boolean {
  return state === 'waiting' || state === 'running'
}

export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: ({ signal }) => api.get('/exports', { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? LOOK_EVERY : false),
})

export function exportQuery(id: string) {
  return queryOptions({
    queryKey: ['exports', id],
    queryFn: ({ signal }) => api.get('/exports/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : LOOK_EVERY),
  })
}

export async function orderExport(
  list: ExportList,
  format: ExportFormat,
  filter: Readonly<Record<string, string | undefined>>,
): Promise<ExportWire> {
  const made = await api.post('/exports', { body: { list, format, filter } })
  void queries.invalidateQueries({ queryKey: exportsQuery.queryKey, exact: true })
  return made
}

export async function removeExport({ id }: ExportWire): Promise<void> {
  await api.delete('/exports/{id}', { path: { id } })
  await queries.invalidateQueries({ queryKey: exportsQuery.queryKey, exact: true })
}

/**
 * Downloads a file that is ready. Asked first whether it would be refused, because a download itself can neither have a
 * person sign in again nor say why there is no file.
 */
export async function downloadExport({ id, fileName }: ExportWire): Promise<void> {
  await api.get('/exports/{id}', { path: { id }, query: { for: 'download' } })
  const link = document.createElement('a')
  link.href = `/api/v1/exports/${id}/file`
  link.download = fileName
  link.click()
}
