import { type ColumnMapping, columnOf } from '@latchkey/core/imports/columns'
import type { RowProblem } from '@latchkey/core/imports/problem'
import type { MessageKey } from '@latchkey/core/messages/catalogue'
import { usernameResemblance } from '@latchkey/core/usernames/username'
import { type LoginRow, loginsBySkeletons } from '../contacts/index.ts'
import type { Queries } from '../platform/db/database.ts'

interface WantedUsername {
  readonly row: number
  readonly key: string
  readonly skeleton: string
  readonly ascii: boolean
  /** The login that is to have it; null for a new one. */
  readonly loginId: string | null
}

/** A3: gathers the usernames a batch gives out and compares them with those that are stored. */
export function usernameChecker(mapping: ColumnMapping) {
  let wanted: WantedUsername[] = []
  return {
    add(one: WantedUsername): void {
      wanted.push(one)
    },
    async check(db: Queries): Promise<RowProblem[]> {
      const asked = wanted
      wanted = []
      const skeletons = [...new Set(asked.map((one) => one.skeleton))]
      const stored = Map.groupBy(await loginsBySkeletons(db, skeletons), (login) => login.username_skeleton)
      const column = columnOf(mapping, 'username')
      return asked.flatMap((one): RowProblem[] => {
        const others = (stored.get(one.skeleton) ?? []).filter((login) => login.id !== one.loginId)
        const fault = faultOf(one, others)
        return fault === null ? [] : [{ row: one.row, column, values: {}, ...fault }]
      })
    },
  }
}

function faultOf(
  one: WantedUsername,
  others: readonly LoginRow[],
): { code: string; message: MessageKey } | null {
  if (others.some((other) => other.username_key === one.key)) {
    return { code: 'username-taken', message: 'username-taken' }
  }
  const looksLike = (other: LoginRow) =>
    usernameResemblance(one, { ascii: other.username_is_ascii === 1 }) === 'refuse'
  if (!others.some(looksLike)) return null
  return { code: 'username-resembles', message: 'rule.username.looks-like' }
}
