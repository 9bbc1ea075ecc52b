import { syncPage, syncQuery } from '@latchkey/core/sync/wire'
import type { App } from '../platform/app.ts'
import { sendCompressed } from '../platform/http/compressed.ts'
import { userCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { syncRep } from './sync-rep.ts'

/** O4: the rep app's delta sync. */
export function syncRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/rep/sync',
    { config: { door: 'rep' }, schema: { querystring: syncQuery, response: { 200: syncPage } } },
    async (request, reply) => {
      const page = await syncRep(app, userCaller(request), request.query)
      return await sendCompressed(request, reply, page)
    },
  )
}
