import type { Actor } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { usernameResemblance } from '@latchkey/core/usernames/username'
import { type LoginRow, loginsLike, loginsWithin } from '../contacts/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { scopeOf } from '../territories/index.ts'

export interface UsernameWarning {
  readonly field: 'username'
  readonly code: 'username-resembles'
  /** The other contact's username, which looks the same on a screen. */
  readonly other: string
}

/**
 * A3: refuses a username that another login has, or that looks like one with letters beyond ASCII. Two ASCII
 * names that look alike are answered as a warning, which names only contacts within the actor's reach (U5).
 */
export async function usernameFree(
  tx: Tx,
  actor: Actor,
  username: { key: string; skeleton: string; ascii: boolean },
  ownLoginId: string | null,
): Promise<UsernameWarning[]> {
  const others = (await loginsLike(tx, username)).filter((login) => login.id !== ownLoginId)
  if (others.some((other) => other.username_key === username.key)) throw usernameTaken()
  const resembles = (other: LoginRow) =>
    usernameResemblance(username, { ascii: other.username_is_ascii === 1 })
  if (others.some((other) => resembles(other) === 'refuse')) {
    throw new Refusal('invalid-request', {
      fields: [{ field: 'username', code: 'username-resembles', message: 'rule.username.looks-like' }],
    })
  }
  const shown = await loginsWithin(
    tx.db,
    scopeOf(actor),
    others.map((other) => other.id),
  )
  return others.flatMap((other) =>
    other.username && shown.has(other.id)
      ? [{ field: 'username', code: 'username-resembles', other: other.username } as const]
      : [],
  )
}

export function usernameTaken(): Refusal {
  return new Refusal('username-taken', {
    fields: [{ field: 'username', code: 'username-taken', message: 'username-taken' }],
  })
}
