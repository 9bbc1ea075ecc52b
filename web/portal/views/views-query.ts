import type { ViewList } from '@latchkey/core/views/lists'
import type { NewView, SavedView, ViewChange } from '@latchkey/core/views/wire'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'

export function viewsQuery(list: ViewList) {
  return queryOptions({
    queryKey: ['views', list],
    queryFn: async ({ signal }) => (await api.get('/views', { query: { list }, signal })).items,
    staleTime: 30_000,
  })
}

const readAgain = (list: ViewList) => queries.invalidateQueries({ queryKey: ['views', list] })

export async function createView(view: NewView): Promise<SavedView> {
  const saved = await api.post('/views', { body: view })
  await readAgain(view.list)
  return saved
}

/** After a refusal too the views are read anew: another window may have changed this one. */
export async function changeView({ id, list }: SavedView, change: ViewChange): Promise<SavedView> {
  return await api.patch('/views/{id}', { path: { id }, body: change }).finally(() => readAgain(list))
}

export async function deleteView({ id, list }: SavedView): Promise<void> {
  await api.delete('/views/{id}', { path: { id } }).finally(() => readAgain(list))
}
