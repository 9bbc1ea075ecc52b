import type { Queries } from '../platform/db/database.ts'
import { roleById } from '../roles/index.ts'
import type { UserRow } from '../users/index.ts'
import { factorsOf, recoveryCodesLeft } from './store.ts'

/** L5: what a user has for a second factor, and what it makes of a right password. */
export interface FactorState {
  readonly totp: number
  readonly passkeys: number
  readonly recoveryCodesLeft: number
  /** His role demands a factor. */
  readonly demanded: boolean
  /** What a session opened by a right password has to do first; null where nothing is. */
  readonly pending: 'verify' | 'set-up' | null
}

export async function factorStateOf(db: Queries, user: Pick<UserRow, 'id' | 'role'>): Promise<FactorState> {
  const factors = await factorsOf(db, user.id)
  const totp = factors.filter((factor) => factor.kind === 'totp').length
  const role = await roleById(db, user.role)
  const demanded = (role?.second_factor_required_at ?? null) !== null
  return {
    totp,
    passkeys: factors.length - totp,
    recoveryCodesLeft: factors.length > 0 ? await recoveryCodesLeft(db, user.id) : 0,
    demanded,
    pending: factors.length > 0 ? 'verify' : demanded ? 'set-up' : null,
  }
}
