import { type Instant, instant } from '@latchkey/core/instant'
import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import { toWire } from '@latchkey/core/wire/list'
import type { Queries } from '../platform/db/database.ts'
import { typesOf } from './interest.ts'
import { countDeliveries, type EndpointRow, people } from './store.ts'
import { mayBeTold, toldRights } from './told-rights.ts'

const wire = (at: number | null) => toWire(at as Instant | null)

export async function presentEndpoints(
  db: Queries,
  rows: readonly EndpointRow[],
  now: Instant,
): Promise<EndpointWire[]> {
  const userIds = [...new Set(rows.map((row) => row.user_id))]
  const users = await people(db, userIds)
  const rights = await toldRights(db, userIds)
  return await Promise.all(
    rows.map(async (row) => {
      const user = users.get(row.user_id)
      const types = typesOf(row)
      const own = rights.get(row.user_id) ?? {}
      const formerEnds = row.former_secret_ends_at
      return {
        id: row.id,
        url: row.url,
        description: row.description,
        eventTypes: types,
        state: row.state,
        pauseReason: row.pause_reason,
        pausedAt: wire(row.paused_at),
        user: user
          ? { id: user.id, username: user.username, firstName: user.first_name, surname: user.surname }
          : null,
        notTold: types.filter((type) => !mayBeTold(own, type)),
        formerSecretEndsAt: formerEnds !== null && formerEnds > now ? wire(formerEnds) : null,
        health: {
          waiting: await countDeliveries(db, row.id, 'waiting'),
          failed: await countDeliveries(db, row.id, 'failed'),
          failures: row.failures,
          failingSince: wire(row.failing_since),
          lastSuccessAt: wire(row.last_success_at),
          lastFailureAt: wire(row.last_failure_at),
          lastFailure: row.last_failure,
          lastStatus: row.last_status,
        },
        createdAt: toWire(instant(row.created_at)),
        updatedAt: toWire(instant(row.updated_at)),
        version: row.version,
      }
    }),
  )
}

export async function presentEndpoint(db: Queries, row: EndpointRow, now: Instant): Promise<EndpointWire> {
  const [shown] = await presentEndpoints(db, [row], now)
  if (!shown) throw new Error('an endpoint was not shown')
  return shown
}
