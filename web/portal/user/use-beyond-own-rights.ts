import type { Rights } from '@latchkey/core/roles/rights'
import type { UserRecord } from '@latchkey/core/users/user-record'
import { useQuery } from '@tanstack/react-query'
import { useMay, useSelf } from '../shell/rights.ts'
import { isWithin } from '../users/may-give-role.ts'
import { allRolesQuery } from '../users/users-query.ts'

/**
 * U9: whether a user has rights beyond one's own, so that nothing is offered that the server would refuse. Who may not see
 * roles cannot be told, and is refused by the server alone.
 */
export function useBeyondOwnRights(user: Pick<UserRecord, 'id' | 'role' | 'isOwner'>): boolean {
  const self = useSelf()
  const may = useMay()
  const roles = useQuery({ ...allRolesQuery, enabled: may('roles', 'read') && !self.isOwner })
  if (self.isOwner) return false
  if (user.isOwner) return true
  const role = roles.data?.find(({ id }) => id === user.role)
  return role !== undefined && !isWithin(self.rights as Rights, role)
}
