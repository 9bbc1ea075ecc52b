import type { Caller } from '@latchkey/core/actors/caller'
import type { AuditPage, AuditQuery } from '@latchkey/core/audit/wire'
import { instant } from '@latchkey/core/instant'
import { message } from '@latchkey/core/messages/catalogue'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { type Scope, scopeOf, withinScope } from '../territories/index.ts'
import { withinUserReach } from '../users/index.ts'
import { erasedAmong } from './erased-store.ts'
import { type AuditRow, listEvents } from './list-events.ts'
import { sentenceOf } from './sentence-of.ts'
import { targetNames } from './target-store.ts'

const order = { list: 'audit', value: 'number' } as const

/** E1: a page of events newest first, those a limited user may see (U5), each as one sentence in his language. */
export async function eventsOfPage(app: App, caller: Caller, query: AuditQuery): Promise<AuditPage> {
  const { targetId, action, actorId, result, from, before, limit, cursor } = query
  const scope = scopeOf(caller.actor)
  const after = cursor ? decodeCursor(order, cursor) : null
  const found = await listEvents(app.db.read, {
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
  const erased = await pseudonyms(app, caller, found)
  const rows = found.map((row) => ({
    ...row,
    actor: { ...row.actor, name: row.actor.name ?? erased(row.actor) },
  }))
  const names = await targetNames(
    app.db.read,
    rows.flatMap((row) => row.target ?? []),
  )
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map((row) => ({
      ...row,
      at: toWire(row.at),
      target: row.target && { ...row.target, name: names.get(row.target.id) ?? erased(row.target) },
      sentence: sentenceOf(row, caller.language),
    })),
    nextCursor: last ? encodeCursor(order, last.at, last.id) : null,
  }
}

/** E2: what those who were erased are called, by their ids. */
async function pseudonyms(app: App, { language }: Caller, rows: readonly AuditRow[]) {
  const ids = rows.flatMap(({ actor, target }) => [actor.id ?? [], target?.id ?? []].flat())
  const erased = await erasedAmong(app.db.read, ids)
  return ({ id }: { readonly id: string | null }): string | null => {
    const kind = erased.get(id ?? '')
    return kind ? message(language, `audit.erased.${kind}`, { short: (id ?? '').slice(-4) }) : null
  }
}

function boundsOf(scope: Scope) {
  return {
    retailers: withinScope(scope),
    users: withinUserReach(scope),
    territories: withinScope(scope, 'audit_event.target_id'),
  }
}
