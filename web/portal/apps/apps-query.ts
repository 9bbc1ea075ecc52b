import type { ClientWire } from '@latchkey/core/oidc/wire'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'

/** D1: the apps are few; they are read whole, and searched and filtered where they are shown. */
export const appsQuery = queryOptions({
  queryKey: ['apps', 'list'],
  queryFn: ({ signal }) => api.get('/oidc-clients', { signal }),
})

export function appQuery(id: string) {
  return queryOptions({
    queryKey: ['apps', id],
    queryFn: ({ signal }) => api.get('/oidc-clients/{id}', { path: { id }, signal }),
  })
}

/** Puts an app as the server answered it on its page, and reads the list anew. */
export function keepApp(app: ClientWire): void {
  queries.setQueryData(appQuery(app.id).queryKey, (before) => before && { ...before, ...app })
  queries.invalidateQueries({ queryKey: appsQuery.queryKey })
}

/** After an act, or one that was refused because of another's. */
export const readAppsAgain = () => queries.invalidateQueries({ queryKey: ['apps'] })
