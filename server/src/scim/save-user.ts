import type { Caller, Provisioning, UserActor } from '@latchkey/core/actors/caller'
import { checkEmail } from '@latchkey/core/contacts/email-address'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import { assertMay } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'
import { createUser, provisionUser, removeProvisionedUser } from '../user-access/index.ts'
import type { UserView } from '../users/index.ts'
import { canonical, type Draft } from './canonical.ts'
import type { Resource } from './matches.ts'
import { assertNoPassword, type Operation, patched } from './patch.ts'
import { userKind } from './place.ts'
import { type Base, presentUsers, versionOf } from './present-user.ts'
import { removedUserNamed, userFor } from './store.ts'
import { type Wanted, wantedOf } from './wanted.ts'

type KeyCaller = Caller<UserActor>

export interface Address {
  readonly base: Base
  readonly id: string
  /** RFC 7644 section 3.14: the versions the client has seen; null for any. */
  readonly ifMatch: readonly string[] | null
}

/** How often a change is made anew where somebody else was faster and the client named no version. */
const TRIES = 3

/**
 * RFC 7644 section 3.3, U1: creates a user as the portal does, with what the key says where the directory is silent; a
 * password is passed over (U7). One whom the directory has deleted comes back in his own row. Refuses `scim-value` and
 * what `createUser` refuses.
 */
export async function createFromDirectory(
  app: App,
  caller: KeyCaller,
  base: Base,
  body: unknown,
): Promise<Resource> {
  await assertMay(app, caller, 'users', 'write')
  const { userType, role, sendLetter } = provisioningOf(caller)
  const wanted = await wantedOf(app.db.read, canonical(userKind, body), null, true)
  const { active = true, territoryIds, ...fields } = wanted
  const given = { ...fields, type: fields.type ?? userType, role: fields.role ?? role }
  const known = checkEmail(wanted.username)
  const removed = known.ok ? await removedUserNamed(app.db.read, known.key) : null
  if (removed !== null) {
    const again = { ...given, ...(territoryIds ? { territoryIds: [...territoryIds] } : {}) }
    await provisionUser(app, caller, removed, { fields: again, active, restore: { sendLetter } })
    return await readOne(app, caller, base, removed)
  }
  const { id } = await createUser(app, caller, {
    ...given,
    ...(territoryIds ? { territoryIds: [...territoryIds] } : {}),
    active,
    sendSetPasswordLetter: sendLetter,
  })
  return await readOne(app, caller, base, id)
}

/** RFC 7644 section 3.5.1: what is left out of the resource's own attributes is taken away, of type, role and territories it stays. */
export async function replaceFromDirectory(
  app: App,
  caller: KeyCaller,
  address: Address,
  body: unknown,
): Promise<Resource> {
  if (typeof body === 'object' && body !== null) assertNoPassword(Object.keys(body))
  return await change(app, caller, address, () => ({ draft: canonical(userKind, body), partial: true }))
}

/** RFC 7644 section 3.5.2: all operations or none. */
export async function patchFromDirectory(
  app: App,
  caller: KeyCaller,
  address: Address,
  operations: readonly Operation[],
): Promise<Resource> {
  return await change(app, caller, address, (before) => ({
    draft: patched(userKind, before, operations),
    partial: false,
  }))
}

/** RFC 7644 section 3.6, U6: deactivated, and gone for the directory; his row and his trail stay. */
export async function removeFromDirectory(
  app: App,
  caller: KeyCaller,
  { id, ifMatch }: Address,
): Promise<void> {
  await assertMay(app, caller, 'users', 'write', { kind: 'user', id })
  const row = await rowOf(app, caller, id)
  assertSeen(row, ifMatch)
  await removeProvisionedUser(app, caller, id, ifMatch === null ? undefined : row.version)
}

export async function readOne(app: App, caller: KeyCaller, base: Base, id: string): Promise<Resource> {
  await assertMay(app, caller, 'users', 'read', { kind: 'user', id })
  const [resource] = await presentUsers(app.db.read, base, [await rowOf(app, caller, id)])
  if (!resource) throw new Error(`user ${id} was not presented`)
  return resource
}

async function change(
  app: App,
  caller: KeyCaller,
  { base, id, ifMatch }: Address,
  next: (before: Draft) => { draft: Draft; partial: boolean },
): Promise<Resource> {
  await assertMay(app, caller, 'users', 'write', { kind: 'user', id })
  for (let tries = 1; ; tries += 1) {
    const row = await rowOf(app, caller, id)
    assertSeen(row, ifMatch)
    const [shown] = await presentUsers(app.db.read, base, [row])
    const before = canonical(userKind, shown)
    const { draft, partial } = next(before)
    const wanted = await wantedOf(app.db.read, draft, before, partial)
    try {
      await provisionUser(app, caller, id, { ...stateOf(wanted), version: row.version })
      return await readOne(app, caller, base, id)
    } catch (error) {
      const isOvertaken = error instanceof Refusal && error.code === 'changed-meanwhile'
      if (!isOvertaken || ifMatch !== null || tries === TRIES) throw error
    }
  }
}

function stateOf({ active, territoryIds, ...fields }: Wanted) {
  return { fields: { ...fields, ...(territoryIds ? { territoryIds: [...territoryIds] } : {}) }, active }
}

async function rowOf(app: App, { actor }: KeyCaller, id: string): Promise<UserView> {
  const row = await userFor(app.db.read, scopeOf(actor), id)
  if (!row) throw new Refusal('user-not-found')
  return row
}

function assertSeen(row: UserView, ifMatch: readonly string[] | null): void {
  if (ifMatch !== null && !ifMatch.includes(versionOf(row))) throw new Refusal('changed-meanwhile')
}

function provisioningOf({ actor }: KeyCaller): Provisioning {
  if (!actor.key?.provisioning) throw new Error('this route is not behind the door of directories')
  return actor.key.provisioning
}
