import { usernameKey } from '@latchkey/core/usernames/username'
import { contactView, loginByUsernameKey } from '../contacts/index.ts'
import type { Queries } from '../platform/db/database.ts'
import { userById, userByUsernameKey } from '../users/index.ts'

/** A contact or user by his id or username, as the command line names him. */
export async function findPerson(
  db: Queries,
  kind: 'contact' | 'user',
  who: string,
): Promise<{ id: string; version: number } | undefined> {
  if (kind === 'user') return (await userById(db, who)) ?? (await userByUsernameKey(db, who.toLowerCase()))
  const login = await loginByUsernameKey(db, usernameKey(who))
  return await contactView(db, login?.contact_id ?? who)
}
