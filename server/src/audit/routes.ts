import { auditPage, auditQuery } from '@latchkey/core/audit/wire'
import { instant } from '@latchkey/core/instant'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { type Scope, scopeOf, withinScope } from '../territories/index.ts'
import { withinUserReach } from '../users/index.ts'
import { listEvents } from './list-events.ts'
import { noteOutside } from './note-outside.ts'
import { sentenceOf } from './sentence-of.ts'
import { targetNames } from './target-store.ts'

const order = { list: 'audit', value: 'number' } as const

export function auditRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/audit',
    { config: { door: 'user' }, schema: { querystring: auditQuery, response: { 200: auditPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'audit', 'read')
      const { targetId, action, actorId, result, from, before, limit, cursor } = request.query
      const scope = scopeOf(request.caller.actor)
      if (targetId) await noteOutside(app, request.caller, targetId)
      const after = cursor ? decodeCursor(order, cursor) : null
      const rows = await listEvents(app.db.read, {
        ...(scope ? { within: boundsOf(scope) } : {}),
        ...(targetId ? { targetId } : {}),
        ...(action ? { action } : {}),
        ...(actorId ? { actorId } : {}),
        ...(result ? { result } : {}),
        ...(from ? { from: instant(from) } : {}),
        ...(before ? { to: instant(before) } : {}),
        ...(after ? { before: { at: after.value, id: after.id } } : {}),
        limit: limit + 1,
      })
      const names = await targetNames(
        app.db.read,
        rows.flatMap((row) => row.target ?? []),
      )
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return {
        items: rows.slice(0, limit).map((row) => ({
          ...row,
          at: toWire(row.at),
          target: row.target && { ...row.target, name: names.get(row.target.id) ?? null },
          sentence: sentenceOf(row, request.caller.language),
        })),
        nextCursor: last ? encodeCursor(order, last.at, last.id) : null,
      }
    },
  )
}

function boundsOf(scope: Scope) {
  return {
    retailers: withinScope(scope),
    users: withinUserReach(scope),
    territories: withinScope(scope, 'audit_event.target_id'),
  }
}
