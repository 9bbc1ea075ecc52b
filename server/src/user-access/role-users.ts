import { recordAct } from '../audit/index.ts'
import type { RoleUsers } from '../roles/index.ts'
import { factorsOf } from '../second-factors/index.ts'
import { endSessions } from '../sessions/index.ts'
import { lockUser, lockUsersOfRole, updateUser, usersOfRole } from '../users/index.ts'
import { endHalfProven } from './change-user.ts'
import { assertMayActOn } from './may-act-on.ts'

/** What changes for users with their role: the acts the roles slice asks for. */
export const roleUsers: RoleUsers = {
  hold: (tx, roleId) => lockUsersOfRole(tx, roleId),
  async move(app, tx, caller, userIds, roleId) {
    for (const id of userIds) {
      const user = await lockUser(tx, id)
      if (!user) throw new Error(`user ${id} is gone while held`)
      await assertMayActOn(tx, caller, user)
      await updateUser(tx, id, { role: roleId, version: user.version + 1, updated_at: tx.now })
      await endHalfProven(tx, id, user.role, roleId)
      recordAct(app, tx, caller, {
        action: 'user.changed',
        target: { kind: 'user', id },
        detail: { before: { role: user.role }, after: { role: roleId } },
      })
    }
  },
  async endWithoutFactor(tx, roleId) {
    for (const userId of await usersOfRole(tx.db, roleId)) {
      if ((await factorsOf(tx.db, userId)).length === 0) await endSessions(tx, { userId }, 'role-changed')
    }
  },
}
