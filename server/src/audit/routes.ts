import { auditPage, auditQuery } from '@latchkey/core/audit/wire'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { eventsOfPage } from './events-of-page.ts'
import { noteOutside } from './note-outside.ts'

// Only app.ts may know it: what names the targets of events knows every slice.
export { eventsOfPage }

export function auditRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/audit',
    { config: { door: 'user' }, schema: { querystring: auditQuery, response: { 200: auditPage } } },
    async (request) => {
      const { caller, query } = request
      await assertMay(app, caller, 'audit', 'read')
      if (query.targetId) await noteOutside(app, caller, query.targetId)
      return await eventsOfPage(app, caller, query)
    },
  )
}
