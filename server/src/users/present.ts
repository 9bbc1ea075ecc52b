import type { Instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import { UNTIL_RESET } from '@latchkey/core/sessions/sign-in-throttle'
import type { UserRecord } from '@latchkey/core/users/user-record'
import { toWire } from '@latchkey/core/wire/list'
import { type LimitName, locksOf } from '../limits/index.ts'
import type { Queries } from '../platform/db/database.ts'
import { territoriesByUser, type UserView, userView } from './view-store.ts'

/** First name and surname as one name. */
export function userName(user: { first_name: string; surname: string }): string {
  return [user.first_name, user.surname].filter(Boolean).join(' ')
}

/** L2: the counter of a user's sign-ins from devices we do not know. */
export function signInCounter(userId: string): LimitName {
  return `user:${userId}`
}

/** U1, L2: users as the API shows them, with the lock as it stands now. */
export async function presentUsers(
  db: Queries,
  rows: readonly UserView[],
  now: Instant,
): Promise<UserRecord[]> {
  const ids = rows.map((row) => row.id)
  const territories = await territoriesByUser(db, ids)
  const locks = await locksOf(db, ids.map(signInCounter), now)
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    firstName: row.first_name,
    surname: row.surname,
    type: row.type,
    role: row.role,
    roleName: row.role_name ?? row.role,
    isOwner: row.owner_at !== null,
    active: row.deactivated_at === null,
    emailTo: row.email_to,
    phone: row.phone,
    notes: row.notes,
    language: row.language as Language | null,
    receiveSystemMessages: row.system_messages_at !== null,
    territoryLimited: row.territory_limited_at !== null,
    territoryIds: territories.get(row.id) ?? [],
    hasPassword: row.password_hash !== null,
    hasPicture: Number(row.has_picture) > 0,
    hasDevice: Number(row.has_device) > 0,
    hasSecondFactor: Number(row.has_second_factor) > 0,
    lastSignInAt: toWire(row.last_sign_in_at as Instant | null),
    ...lockWire(locks.get(signInCounter(row.id))),
    version: row.version,
    createdAt: toWire(row.created_at as Instant),
    updatedAt: toWire(row.updated_at as Instant),
  }))
}

/** The user as the API shows him after an act that the transaction or the read sees. */
export async function presentUser(db: Queries, id: string, now: Instant): Promise<UserRecord> {
  const row = await userView(db, id, null)
  const [user] = row ? await presentUsers(db, [row], now) : []
  if (!user) throw new Error(`user ${id} was not presented`)
  return user
}

function lockWire(until: Instant | undefined): Pick<UserRecord, 'locked' | 'lockedUntil'> {
  if (until === undefined) return { locked: false, lockedUntil: null }
  return { locked: true, lockedUntil: until >= UNTIL_RESET ? null : toWire(until) }
}
