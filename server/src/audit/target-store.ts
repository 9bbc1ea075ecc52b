import { contactName } from '../contacts/index.ts'
import type { Queries } from '../platform/db/database.ts'
import { userName } from '../users/index.ts'

interface Target {
  readonly kind: string
  readonly id: string
}

/** The present names of what events were about, by id; what is gone or has no name is absent. */
export async function targetNames(db: Queries, targets: readonly Target[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const kind of kinds) {
    const ids = [...new Set(targets.filter((target) => target.kind === kind).map(({ id }) => id))]
    if (ids.length === 0) continue
    for (const { id, name } of await named[kind](db, ids)) if (name) names.set(id, name)
  }
  return names
}

type Named = Promise<{ id: string; name: string | null }[]>
type Reader = (db: Queries, ids: readonly string[]) => Named

const named = {
  contact: async (db, ids) =>
    (
      await db.selectFrom('contact').select(['id', 'first_name', 'surname']).where('id', 'in', ids).execute()
    ).map((one) => ({ id: one.id, name: contactName(one) })),
  user: async (db, ids) =>
    (
      await db
        .selectFrom('staff_user')
        .select(['id', 'first_name', 'surname'])
        .where('id', 'in', ids)
        .execute()
    ).map((one) => ({ id: one.id, name: userName(one) })),
  retailer: (db, ids) => db.selectFrom('retailer').select(['id', 'name']).where('id', 'in', ids).execute(),
  role: (db, ids) => db.selectFrom('role').select(['id', 'name']).where('id', 'in', ids).execute(),
  territory: (db, ids) => db.selectFrom('territory').select(['id', 'name']).where('id', 'in', ids).execute(),
  view: (db, ids) => db.selectFrom('saved_view').select(['id', 'name']).where('id', 'in', ids).execute(),
  client: (db, ids) => db.selectFrom('oidc_client').select(['id', 'name']).where('id', 'in', ids).execute(),
  webhook: async (db, ids) =>
    (
      await db
        .selectFrom('webhook_endpoint')
        .select(['id', 'url', 'description'])
        .where('id', 'in', ids)
        .execute()
    ).map(({ id, url, description }) => ({ id, name: description || new URL(url).host })),
  invite: (db, ids) => db.selectFrom('invite').select(['id', 'name']).where('id', 'in', ids).execute(),
  letter: (db, ids) =>
    db.selectFrom('letter').select(['id', 'recipient as name']).where('id', 'in', ids).execute(),
} as const satisfies Record<string, Reader>

const kinds = Object.keys(named) as (keyof typeof named)[]
