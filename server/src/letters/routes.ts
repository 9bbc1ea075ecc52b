import type { Instant } from '@latchkey/core/instant'
import {
  letterPage,
  letterPreview,
  letterPreviewQuery,
  letterQuery,
  testLetter,
  testLetterSent,
} from '@latchkey/core/letters/wire'
import { toWire } from '@latchkey/core/wire/list'
import { findContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'
import { type ListedLetter, listLetters } from './list-store.ts'
import { previewLetter, sendTestLetter } from './try-letter.ts'

const order = { list: 'letters', value: 'number' } as const

export function letterRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/letters',
    { config: { door: 'user' }, schema: { querystring: letterQuery, response: { 200: letterPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'letters', 'read')
      const { contactId, userId, state, kind, limit, cursor } = request.query
      const scope = scopeOf(request.caller.actor)
      // U5: who is bounded by territories is told nothing of contacts outside them.
      if (scope && contactId !== undefined) await findContact(app, request.caller, contactId)
      const after = cursor ? decodeCursor(order, cursor) : undefined
      const rows = await listLetters(app.db.read, {
        scope,
        contactId,
        userId,
        states: state,
        kinds: kind,
        before: after && { at: after.value, id: after.id },
        limit: limit + 1,
      })
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return {
        items: rows.slice(0, limit).map(present),
        nextCursor: last ? encodeCursor(order, last.created_at, last.id) : null,
      }
    },
  )

  http.get(
    '/api/v1/letters/preview',
    {
      config: { door: 'user' },
      schema: { querystring: letterPreviewQuery, response: { 200: letterPreview } },
    },
    async (request) => await previewLetter(app, request.caller, request.query),
  )

  http.post(
    '/api/v1/letters/tests',
    { config: { door: 'user' }, schema: { body: testLetter, response: { 202: testLetterSent } } },
    async (request, reply) => reply.code(202).send(await sendTestLetter(app, request.caller, request.body)),
  )
}

function present(row: ListedLetter) {
  return {
    id: row.id,
    kind: row.kind,
    recipient: row.recipient,
    contact: someone(row.contact_id, row.contact_first, row.contact_surname),
    user: someone(row.user_id, row.user_first, row.user_surname),
    state: row.state,
    attempts: row.attempts,
    answer: row.answer,
    createdAt: toWire(row.created_at as Instant),
    sentAt: toWire(row.sent_at as Instant | null),
    report: row.report,
    reportedAt: toWire(row.reported_at as Instant | null),
    nextAttemptAt: row.state === 'queued' ? toWire(row.next_attempt_at as Instant) : null,
  }
}

function someone(id: string | null, first: string | null, surname: string | null) {
  return id === null ? null : { id, name: [first, surname].filter(Boolean).join(' ') }
}
