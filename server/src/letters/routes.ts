import type { Instant } from '@latchkey/core/instant'
import { letterPage, letterQuery } from '@latchkey/core/letters/wire'
import { toWire } from '@latchkey/core/wire/list'
import { findContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'
import { historyOf } from './store.ts'

export function letterRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/letters',
    { config: { door: 'user' }, schema: { querystring: letterQuery, response: { 200: letterPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'letters', 'read')
      // U5: who is bounded by territories is told nothing of contacts outside them.
      if (scopeOf(request.caller.actor)) await findContact(app, request.caller, request.query.contactId)
      const rows = await historyOf(app.db.read, request.query.contactId, request.query.limit)
      return {
        items: rows.map((row) => ({
          id: row.id,
          kind: row.kind,
          recipient: row.recipient,
          state: row.state,
          attempts: row.attempts,
          answer: row.answer,
          createdAt: toWire(row.created_at as Instant),
          sentAt: toWire(row.sent_at as Instant | null),
        })),
      }
    },
  )
}
