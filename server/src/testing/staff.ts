import assert from 'node:assert/strict'
import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import type { Rights } from '@latchkey/core/roles/rights'
import { userSearchColumns } from '@latchkey/core/users/user-search'
import { type UserType, usesPortal } from '@latchkey/core/users/user-type'
import { recordChanges } from '../changes/index.ts'
import { cookieName } from '../platform/http/cookies.ts'
import { openSession, sessionFinder } from '../sessions/index.ts'
import { blankUser, insertUser } from '../users/index.ts'
import type { HttpClient } from './http-client.ts'
import type { TestProduct } from './test-product.ts'

export const STAFF_PASSWORD = 'Quarry-4-fern-lantern'

export interface UserWishes {
  readonly type?: UserType
  /** The id of his role. */
  readonly role?: string
  /** Ids of his territories. */
  readonly territories?: readonly string[]
  /** U5: the switch; a device user is limited without it. */
  readonly limited?: boolean
  readonly username?: string
}

export interface StaffMember {
  readonly id: string
  readonly username: string
  readonly password: string
  /** Signed in to the portal, or with a rep session where his type has no portal; not signed in for scan-pack. */
  readonly client: HttpClient
}

let made = 0

/** A user as he stands once he has set his password: his licence is taken, his session open. */
export async function aUser(product: TestProduct, wishes: UserWishes = {}): Promise<StaffMember> {
  made += 1
  const { app, clock } = product
  const { type = 'admin', role = 'administrator', territories = [], limited = false } = wishes
  const username = wishes.username ?? `user${made}@northgate.test`
  const id = app.random.id<string>(clock.now())
  const password_hash = await app.passwords.hash(STAFF_PASSWORD, id)
  await app.db.transaction(async (tx) => {
    await insertUser(tx, {
      ...blankUser,
      id,
      username,
      username_key: username.toLowerCase(),
      first_name: 'Sam',
      surname: `Staff ${made}`,
      type,
      role,
      owner_at: null,
      password_hash,
      password_set_at: tx.now,
      deactivated_at: null,
      territory_limited_at: limited ? tx.now : null,
      created_at: tx.now,
      updated_at: tx.now,
      ...userSearchColumns(username, 'Sam', `Staff ${made}`),
    })
    if (territories.length > 0) {
      const rows = territories.map((territory_id) => ({ user_id: id, territory_id }))
      await tx.db.insertInto('user_territory').values(rows).execute()
    }
    // Tests of other things never run out of licences.
    await tx.db
      .updateTable('licence')
      .set((e) => ({ used: e('used', '+', 1), enabled: e('enabled', '+', 1) }))
      .where('type', '=', type)
      .execute()
  })
  const client = product.client()
  if (usesPortal(type)) {
    const answer = await client.post('/api/v1/portal/sign-in', { username, password: STAFF_PASSWORD })
    assert.equal(answer.status, 200, answer.text)
  } else if (type === 'device') await openRepSession(product, client, id)
  return { id, username, password: STAFF_PASSWORD, client }
}

const caller: Caller = {
  actor: { kind: 'public' },
  ip: '127.0.0.1',
  device: 'iPad',
  requestId: null,
  language: 'en',
}

/** U2: a session of a user on his way to another app, in this client's cookies. */
export async function openAppSession(product: TestProduct, client: HttpClient, userId: string) {
  const { app } = product
  const settings = app.settings()
  const { token } = await app.db.transaction((tx) =>
    openSession(app, tx, caller, settings, { face: 'app', userId, pendingFactor: null }),
  )
  client.cookies.set(cookieName(app.config, 'app'), token)
}

/** A rep session on a linked device, in this client's cookies; answers its token. */
export async function openRepSession(
  { app }: TestProduct,
  client: HttpClient,
  userId: string,
): Promise<string> {
  const settings = app.settings()
  const { token } = await app.db.transaction(async (tx) => {
    const deviceId = app.random.id<string>(tx.now)
    await tx.db
      .insertInto('device')
      .values({
        id: deviceId,
        user_id: userId,
        name: 'iPad',
        linked_at: tx.now,
        last_used_at: tx.now,
        ended_at: null,
        end_reason: null,
      })
      .execute()
    return await openSession(app, tx, caller, settings, {
      face: 'rep',
      userId,
      deviceId,
      deviceName: 'iPad',
      pendingFactor: null,
    })
  })
  client.cookies.set(cookieName(app.config, 'rep'), token)
  return token
}

/** The caller a request of this user becomes at a door: his session as it stands, in front of the use cases. */
export async function callerOf(
  { app }: TestProduct,
  client: HttpClient,
  face: 'portal' | 'rep',
): Promise<Caller<UserActor>> {
  const token = client.cookies.get(cookieName(app.config, face))
  const session = token ? await sessionFinder(app)[face](token, '127.0.0.1') : null
  assert.ok(session, `the client is signed in to ${face}`)
  return { actor: session.actor, ip: '127.0.0.1', device: 'test', requestId: null, language: 'en' }
}

/** A role with exactly these rights; answers its id. */
export async function aRole(product: TestProduct, rights: Rights): Promise<string> {
  made += 1
  const id = `role-${made}`
  await product.app.db.transaction(async (tx) => {
    await tx.db
      .insertInto('role')
      .values({
        id,
        name: `Role ${made}`,
        name_key: `role ${made}`,
        rights: JSON.stringify(rights),
        shipped: 0,
        second_factor_required_at: null,
        deactivated_at: null,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
      })
      .execute()
  })
  return id
}

/** A territory of its own, with retailers in it where ids are named; answers its id. */
export async function aTerritory(
  product: TestProduct,
  wished?: string,
  retailerIds: readonly string[] = [],
): Promise<string> {
  made += 1
  const name = wished ?? `Territory ${made}`
  const id = product.app.random.id<string>(product.clock.now())
  await product.app.db.transaction(async (tx) => {
    const key = name.toLowerCase()
    await tx.db
      .insertInto('territory')
      .values({
        id,
        name,
        name_key: key,
        sort_name: key,
        search_text: ` ${key}`,
        deactivated_at: null,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
      })
      .execute()
    if (retailerIds.length === 0) return
    await tx.db.updateTable('retailer').set({ territory_id: id }).where('id', 'in', retailerIds).execute()
    recordChanges(
      tx,
      'retailer',
      retailerIds.map((retailerId) => ({ id: retailerId, retailerId })),
    )
    const contacts = await tx.db
      .selectFrom('contact')
      .select(['id', 'retailer_id as retailerId'])
      .where('retailer_id', 'in', retailerIds)
      .execute()
    recordChanges(tx, 'contact', contacts)
  })
  return id
}
