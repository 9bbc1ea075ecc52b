import type { Caller } from '@latchkey/core/actors/caller'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'

/** What roles ask of those who keep the users: given by the slice that owns every act on a user. */
export interface RoleUsers {
  /** Holds every user of a role; answers their ids. */
  hold(tx: Tx, roleId: string): Promise<readonly string[]>
  /** U9: gives held users another role, each as if alone, and records it. */
  move(app: App, tx: Tx, caller: Caller, userIds: readonly string[], roleId: string): Promise<void>
  /** L5: signs out the users of a role who have no second factor. */
  endWithoutFactor(tx: Tx, roleId: string): Promise<void>
}
