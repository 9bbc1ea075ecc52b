import type { Queries } from '../platform/db/database.ts'
import type { Scope } from '../territories/index.ts'
import { userName, withinUserReach } from '../users/index.ts'

export interface Rep {
  readonly id: string
  readonly name: string
  readonly sort_name: string
  readonly territoryIds: readonly string[]
}

/** R1: active users with territories, by name; of a limited user those he reaches (U5). */
export async function repsWithin(db: Queries, scope: Scope): Promise<Rep[]> {
  const rows = await db
    .selectFrom('staff_user')
    .innerJoin('user_territory', 'user_territory.user_id', 'staff_user.id')
    .select(['staff_user.id', 'staff_user.first_name', 'staff_user.surname', 'staff_user.sort_name'])
    .select('user_territory.territory_id')
    .where('staff_user.deactivated_at', 'is', null)
    .where(withinUserReach(scope))
    .orderBy('staff_user.sort_name')
    .orderBy('staff_user.id')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((of) => {
    const [user] = of
    if (!user) return []
    const name = userName(user)
    return [{ id: user.id, name, sort_name: user.sort_name, territoryIds: of.map((row) => row.territory_id) }]
  })
}
