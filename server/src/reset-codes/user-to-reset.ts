import { checkEmail } from '@latchkey/core/contacts/email-address'
import type { Queries } from '../platform/db/database.ts'
import { type UserRow, userByUsernameKey } from '../users/index.ts'

/** The user of a typed name, whatever his state. */
export async function userOfTypedName(db: Queries, typed: string): Promise<UserRow | undefined> {
  return await userByUsernameKey(db, typed.trim().toLowerCase())
}

/** S2, U8: whether a link and a code may go to this user at all: he is active, and his username is an address. */
export function mayBeReset(user: UserRow): boolean {
  return user.deactivated_at === null && checkEmail(user.username).ok
}
