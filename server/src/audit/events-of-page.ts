import type { Caller } from '@latchkey/core/actors/caller'
import type { AuditPage, AuditQuery } from '@latchkey/core/audit/wire'
import { instant } from '@latchkey/core/instant'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { type Scope, scopeOf, withinScope } from '../territories/index.ts'
import { withinUserReach } from '../users/index.ts'
import { listEvents } from './list-events.ts'
import { sentenceOf } from './sentence-of.ts'
import { targetNames } from './target-store.ts'

const order = { list: 'audit', value: 'number' } as const

/** E1: a page of events newest first, those a limited user may see (U5), each as one sentence in his language. */
export async function eventsOfPage(app: App, caller: Caller, query: AuditQuery): Promise<AuditPage> {
  const { targetId, action, actorId, result, from, before, limit, cursor } = query
  const scope = scopeOf(caller.actor)
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
      sentence: sentenceOf(row, caller.language),
    })),
    nextCursor: last ? encodeCursor(order, last.at, last.id) : null,
  }
}

function boundsOf(scope: Scope) {
  return {
    retailers: withinScope(scope),
    users: withinUserReach(scope),
    territories: withinScope(scope, 'audit_event.target_id'),
  }
}
