import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { sendPage } from '../platform/http/frame.ts'
import type { Http } from '../platform/http/server.ts'
import type { Pages } from '../platform/pages/index.ts'
import { clientById } from './store.ts'
import { lookOf } from './waiting-client.ts'

/**
 * D1: who asked for a new password in a shop and set it in another browser, or later than the shop waits, ends here: what
 * to do next, with a link to the address the client has registered, and to no other.
 */
export function backToClientPage(http: Http, app: App, pages: Pages): void {
  http.get(
    '/back-to/:id',
    {
      config: { door: 'contact-choosing' },
      schema: { hide: true, params: z.object({ id: z.string().max(64) }) },
    },
    async (request, reply) => {
      const row = await clientById(app.db.read, request.params.id)
      if (!row || row.deactivated_at !== null || row.population !== 'contact')
        return reply.redirect('/account?done=password-set', 303)
      const client = lookOf(row)
      const model = { client: row.name, startUri: row.start_uri, errors: [] }
      return await sendPage(app, pages, request, reply, { view: 'back-to-client', model, client })
    },
  )
}
