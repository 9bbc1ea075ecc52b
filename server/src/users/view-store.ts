import { type RawBuilder, sql } from 'kysely'
import type { Queries } from '../platform/db/database.ts'
import type { Scope } from '../territories/index.ts'

/** Users with what their row does not hold: the name of the role, and whether there is a device or a picture. */
export function userViews(db: Queries) {
  return db
    .selectFrom('staff_user')
    .leftJoin('role', 'role.id', 'staff_user.role')
    .selectAll('staff_user')
    .select([
      'role.name as role_name',
      hasDevice().as('has_device'),
      hasPicture().as('has_picture'),
      hasSecondFactor().as('has_second_factor'),
    ])
}

export type UserView = Awaited<ReturnType<ReturnType<typeof userViews>['execute']>>[number]

/** L5: an authenticator app or a passkey that is set up and not removed. */
function hasSecondFactor(): RawBuilder<number> {
  return sql<number>`(select count(*) from second_factor where second_factor.user_id = staff_user.id
    and second_factor.confirmed_at is not null and second_factor.removed_at is null)`
}

/** O6: a device that is still linked. */
export function hasDevice(): RawBuilder<number> {
  return sql<number>`(select count(*) from device where device.user_id = staff_user.id and device.ended_at is null)`
}

function hasPicture(): RawBuilder<number> {
  return sql<number>`(select count(*) from user_picture where user_picture.user_id = staff_user.id)`
}

/** U5, U9: the users someone reaches: himself and those who are bounded to some of his own territories. */
export function withinUserReach(scope: Scope): RawBuilder<boolean> {
  if (scope === null) return sql<boolean>`1 = 1`
  const own = sql`select territory_id from user_territory where user_id = ${scope.userId}`
  return sql<boolean>`(staff_user.id = ${scope.userId} or (staff_user.owner_at is null
    and (staff_user.type = 'device' or staff_user.territory_limited_at is not null)
    and not exists (select 1 from user_territory theirs
      where theirs.user_id = staff_user.id and theirs.territory_id not in (${own}))))`
}

export async function userView(db: Queries, id: string, scope: Scope): Promise<UserView | undefined> {
  return await userViews(db).where('staff_user.id', '=', id).where(withinUserReach(scope)).executeTakeFirst()
}

/** U5: the territories of several users, by user. */
export async function territoriesByUser(
  db: Queries,
  userIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('user_territory')
    .selectAll()
    .where('user_id', 'in', userIds)
    .orderBy('territory_id')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.user_id)
  return new Map([...grouped].map(([id, some]) => [id, some.map((row) => row.territory_id)]))
}
