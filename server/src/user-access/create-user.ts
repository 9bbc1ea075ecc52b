import type { Caller } from '@latchkey/core/actors/caller'
import type { UserId } from '@latchkey/core/ids'
import type { NewUser, UserRecord } from '@latchkey/core/users/user-record'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import { takeLicence } from '../licences/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { issueStaffReset } from '../reset-codes/index.ts'
import { assertMay, assertMayHandOutRoles, notingRefusals } from '../roles/index.ts'
import { setUserTerritories } from '../territories/index.ts'
import { blankUser, insertUser, isLimited, presentUser, type UserRow } from '../users/index.ts'
import { assertMayGiveReach, assertMayGiveRole, assertMayStill, assertMaySwitchLimit } from './may-act-on.ts'
import {
  auditedFields,
  orUsernameTaken,
  readUserFields,
  refuseTakenUsername,
  switchedAt,
  userColumns,
} from './user-fields.ts'

/** What a directory says of a new user beside. One who is not active takes no licence. */
interface Directorys {
  readonly externalId?: string | null | undefined
  readonly active?: boolean | undefined
}

/**
 * U1: creates a user, active and without a password: nobody sets it for him, and the caller says whether he is sent the
 * letter to do it himself (U7). Takes a licence of his type (U3) or refuses `no-licence-free`; a role or a reach beyond
 * the caller's own is refused (U9), and so is a username that somebody has. It hands out a role, so it needs a sign-in
 * under 10 minutes old (L5).
 */
export async function createUser(app: App, caller: Caller, typed: NewUser & Directorys): Promise<UserRecord> {
  await assertMay(app, caller, 'users', 'write')
  assertMayHandOutRoles(app, caller.actor, null)
  const faults = fieldCollector()
  const fields = readUserFields(typed, faults)
  faults.refuseIfAny()
  return await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      await refuseTakenUsername(tx, fields.usernameKey, null)
      const id = app.random.id<UserId>(tx.now)
      const row: UserRow = {
        ...blankUser,
        id,
        ...userColumns(fields, tx),
        type: typed.type,
        role: typed.role,
        owner_at: null,
        password_hash: null,
        password_set_at: null,
        deactivated_at: typed.active === false ? tx.now : null,
        territory_limited_at: switchedAt(typed.territoryLimited ?? false, null, tx),
        created_at: tx.now,
        updated_at: tx.now,
      }
      await addUser(app, tx, caller, row, typed.territoryIds ?? [])
      if (typed.sendSetPasswordLetter && row.deactivated_at === null)
        await issueStaffReset(app, tx, caller, row, 'new-user')
      return await presentUser(tx.db, id, tx.now)
    }),
  )
}

async function addUser(
  app: App,
  tx: Tx,
  caller: Caller,
  row: UserRow,
  territoryIds: readonly string[],
): Promise<void> {
  await assertMayStill(tx, caller, row.id)
  await assertMayGiveRole(tx, caller, row.id, row.role)
  if (row.territory_limited_at !== null) await assertMaySwitchLimit(tx, caller, row.id)
  await assertMayGiveReach(
    tx,
    caller,
    row.id,
    isLimited(row) ? { limited: true, territoryIds } : { limited: false },
  )
  await orUsernameTaken(() => insertUser(tx, row))
  await setUserTerritories(tx, caller, row.id, territoryIds)
  if (row.deactivated_at === null) await takeLicence(tx, row.type)
  recordAct(app, tx, caller, {
    action: 'user.created',
    target: { kind: 'user', id: row.id },
    detail: {
      after: {
        ...auditedFields(row),
        territoryIds,
        ...(row.deactivated_at === null ? {} : { active: false }),
      },
    },
  })
}
