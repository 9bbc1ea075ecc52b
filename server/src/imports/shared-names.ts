import type { ImportRow } from '@latchkey/core/imports/row'
import { usernameKey } from '@latchkey/core/usernames/username'
import { sharedUsernames } from '../contacts/index.ts'
import type { Queries } from '../platform/db/database.ts'
import { slicesOf } from './give-way.ts'

const LOOK_UP = 500

/** A3: which of the usernames that stand in several rows are stored as one login of several contacts. */
export async function sharedNames(
  db: Queries,
  rows: readonly ImportRow[],
): Promise<(key: string) => boolean> {
  const [once, twice, shared] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { username } of rows) {
    if (!username) continue
    const key = usernameKey(username)
    if (once.has(key)) twice.add(key)
    once.add(key)
  }
  for (const keys of slicesOf([...twice], LOOK_UP))
    for (const key of await sharedUsernames(db, keys)) shared.add(key)
  return (key) => shared.has(key)
}
