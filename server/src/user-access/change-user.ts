import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { UserChange, UserRecord } from '@latchkey/core/users/user-record'
import { type UserType, usesPortal, usesRepApp } from '@latchkey/core/users/user-type'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { endKeysOf } from '../api-keys/index.ts'
import { recordAct } from '../audit/index.ts'
import { endDevices } from '../devices/index.ts'
import { tellUser } from '../letters/index.ts'
import { moveLicence } from '../licences/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertMayHandOutRoles, roleById } from '../roles/index.ts'
import { endSessions } from '../sessions/index.ts'
import { setUserTerritories, territoryIdsOf } from '../territories/index.ts'
import {
  insertFormerUsername,
  isLimited,
  presentUser,
  reachOfUser,
  type UserRow,
  updateUser,
} from '../users/index.ts'
import { endWaysIn } from './end-ways-in.ts'
import { actOnUser, assertMayGiveReach, assertMayGiveRole, assertMaySwitchLimit } from './may-act-on.ts'
import {
  auditedFields,
  orUsernameTaken,
  readUserFields,
  refuseTakenUsername,
  switchedAt,
  userColumns,
} from './user-fields.ts'

/** A directory names his id there as well. */
export type GivenFields = Omit<UserChange, 'version'> & { readonly externalId?: string | null | undefined }

/**
 * Changes the given fields of a user and leaves the rest (U1). A stale version is `changed-meanwhile` with the current
 * row. A new type moves the licence (U3); a new username or role needs a sign-in under 10 minutes old (L5), and neither
 * role nor reach goes beyond the caller's own (U9). Nothing is written when nothing changes.
 */
export async function changeUser(
  app: App,
  caller: Caller,
  userId: string,
  { version, ...given }: UserChange,
): Promise<UserRecord> {
  return await actOnUser(app, caller, userId, async (tx, user) => {
    await assertCurrent(tx, user, version)
    await writeFields(app, tx, caller, user, given)
    return await presentUser(tx.db, userId, tx.now)
  })
}

/** The same inside a transaction that holds the user and has judged whether he may be acted on. */
export async function writeFields(
  app: App,
  tx: Tx,
  caller: Caller,
  user: UserRow,
  given: GivenFields,
): Promise<void> {
  const faults = fieldCollector()
  const columns = columnsOf(tx, user, given, faults)
  faults.refuseIfAny()
  await assertMayChange(app, tx, caller, user, { ...user, ...columns })
  const territories = await changeTerritories(tx, caller, user, { ...user, ...columns }, given)
  await write(app, tx, caller, user, { columns, territories })
}

/** A stale version is refused with the user as he is now, so that neither change is lost. */
export async function assertCurrent(tx: Tx, user: UserRow, version: number | undefined): Promise<void> {
  if (version === undefined || user.version === version) return
  throw new Refusal('changed-meanwhile', { extra: { current: await presentUser(tx.db, user.id, tx.now) } })
}

function columnsOf(tx: Tx, user: UserRow, given: GivenFields, faults: ReturnType<typeof fieldCollector>) {
  const fields = readUserFields(
    {
      username: given.username ?? user.username,
      firstName: given.firstName ?? user.first_name,
      surname: given.surname ?? user.surname,
      emailTo: given.emailTo === undefined ? user.email_to : given.emailTo,
      phone: given.phone === undefined ? user.phone : given.phone,
      notes: given.notes === undefined ? user.notes : given.notes,
      language: given.language === undefined ? (user.language as UserRecord['language']) : given.language,
      receiveSystemMessages: given.receiveSystemMessages ?? user.system_messages_at !== null,
      externalId: given.externalId === undefined ? user.external_id : given.externalId,
    },
    faults,
    user,
  )
  const limited = given.territoryLimited ?? user.territory_limited_at !== null
  return {
    ...userColumns(fields, tx, user),
    type: given.type ?? user.type,
    role: given.role ?? user.role,
    territory_limited_at: switchedAt(limited, user.territory_limited_at, tx),
  } satisfies Partial<UserRow>
}

async function assertMayChange(
  app: App,
  tx: Tx,
  caller: Caller,
  user: UserRow,
  wanted: UserRow,
): Promise<void> {
  const renamed = wanted.username !== user.username
  const reRoled = wanted.role !== user.role
  // U4: there is always an owner, and he can always come in.
  if (user.owner_at !== null && (reRoled || !usesPortal(wanted.type))) throw new Refusal('owner-stays')
  if (reRoled) await assertMayGiveRole(tx, caller, user.id, wanted.role)
  if (renamed || reRoled) assertMayHandOutRoles(app, caller.actor, user.id)
  if (renamed) await refuseTakenUsername(tx, wanted.username_key, user.id)
  const switched = (wanted.territory_limited_at !== null) !== (user.territory_limited_at !== null)
  if (switched) await assertMaySwitchLimit(tx, caller, user.id)
}

/** U5, U9: the territories and the reach that the change leaves him with. */
async function changeTerritories(tx: Tx, caller: Caller, user: UserRow, wanted: UserRow, given: GivenFields) {
  const change = given.territoryIds ? await setUserTerritories(tx, caller, user.id, given.territoryIds) : null
  if (!change && isLimited(wanted) === isLimited(user)) return change
  const reach = isLimited(wanted)
    ? { limited: true as const, territoryIds: await territoryIdsOf(tx.db, user.id) }
    : await reachOfUser(tx.db, wanted)
  await assertMayGiveReach(tx, caller, user.id, reach)
  return change
}

interface Change {
  readonly columns: Partial<UserRow>
  readonly territories: Awaited<ReturnType<typeof setUserTerritories>>
}

async function write(app: App, tx: Tx, caller: Caller, user: UserRow, { columns, territories }: Change) {
  const wanted: UserRow = { ...user, ...columns }
  const same = Object.entries(columns).every(([name, value]) => user[name as keyof UserRow] === value)
  if (same && !territories) return
  const renamed = wanted.username !== user.username
  await orUsernameTaken(() =>
    updateUser(tx, user.id, {
      ...columns,
      ...(renamed ? { username_changed_at: tx.now } : {}),
      version: user.version + 1,
      updated_at: tx.now,
    }),
  )
  if (user.deactivated_at === null) await moveLicence(tx, user.type, wanted.type)
  if (renamed) await announceRename(app, tx, caller, user, wanted)
  if (wanted.type !== user.type) await endWhatTypeLacks(tx, user.id, user.type, wanted.type)
  if (wanted.role !== user.role) await endHalfProven(tx, user.id, user.role, wanted.role)
  const { username: _, ...before } = { ...auditedFields(user), territoryIds: territories?.before }
  const { username: __, ...after } = { ...auditedFields(wanted), territoryIds: territories?.after }
  // Notes are shown as there or not; that they changed is an event all the same (E1).
  const detail = differences(before, after, wanted.notes === user.notes ? [] : ['notes'])
  if (Object.keys(detail.after).length === 0) return
  recordAct(app, tx, caller, { action: 'user.changed', target: { kind: 'user', id: user.id }, detail })
}

// U9: the old address is told, without the new one, and nothing that came by it goes on.
async function announceRename(app: App, tx: Tx, caller: Caller, user: UserRow, wanted: UserRow) {
  await insertFormerUsername(tx, {
    id: app.random.id<string>(tx.now),
    user_id: user.id,
    username: user.username,
    replaced_at: tx.now,
  })
  const ended = await endWaysIn(tx, user.id, 'username-changed')
  const never = [wanted.username]
  await tellUser(app, tx, user, (name) => ({ kind: 'username-changed', name, at: tx.now, never }))
  recordAct(app, tx, caller, {
    action: 'user.renamed',
    target: { kind: 'user', id: user.id },
    detail: { before: { username: user.username }, after: { username: wanted.username }, ended },
  })
}

// U2: an app that a type does not sign in to is left at once.
async function endWhatTypeLacks(tx: Tx, userId: string, from: UserType, to: UserType): Promise<void> {
  // D2: a key was made for what he was.
  await endKeysOf(tx, userId, 'type-changed')
  if (usesRepApp(from) && !usesRepApp(to)) {
    await endDevices(tx, userId, 'type-changed')
    // A sign-in that waits for its factor has no device yet, and would link one.
    await endSessions(tx, { userId, pendingOnly: true }, 'type-changed')
  }
  if (usesPortal(from) && !usesPortal(to)) await endSessions(tx, { userId }, 'type-changed')
}

/** L5: a role that demands a second factor is entered by a sign-in that asks for it. */
export async function endHalfProven(tx: Tx, userId: string, from: string, to: string): Promise<void> {
  const demands = async (id: string) => (await roleById(tx.db, id))?.second_factor_required_at != null
  if ((await demands(to)) && !(await demands(from))) await endSessions(tx, { userId }, 'role-changed')
}

function differences(before: object, after: object, also: string[]): { before: object; after: object } {
  const differs = (key: string) => before[key as never] !== after[key as never] || also.includes(key)
  const keys = Object.keys({ ...before, ...after }).filter(differs)
  const only = (from: object) => Object.fromEntries(keys.map((key) => [key, from[key as never]]))
  return { before: only(before), after: only(after) }
}
