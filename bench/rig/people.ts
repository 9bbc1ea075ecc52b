import { randomBytes } from 'node:crypto'
import { commandCaller } from '@latchkey/core/actors/caller'
import { userSearchColumns } from '@latchkey/core/users/user-search'
import { openProduct } from '../../server/src/commands/open-product.ts'
import { refreshStates, updateLogin } from '../../server/src/contacts/index.ts'
import { readConfig } from '../../server/src/platform/config.ts'
import { createRetailer } from '../../server/src/retailers/index.ts'
import { issueSetupLink, setUpOwner } from '../../server/src/user-access/index.ts'
import { blankUser, insertUser } from '../../server/src/users/index.ts'
import { createContact } from '../../server/src/website-access/index.ts'
import type { ServerEnvironment } from './server-process.ts'
import { type WebClient, webClient } from './web-client.ts'

export interface Person {
  readonly id: string
  readonly username: string
  readonly email: string
  readonly password: string
}

const OWNER = {
  username: 'olivia.owner@northgate.test',
  firstName: 'Olivia',
  surname: 'Owner',
  password: 'Harbour-7-lamp-quay',
}

/**
 * Through the product's own use cases, before a server runs: the owner, one retailer, contacts with website access,
 * the first of them (all, unless said otherwise) with a password.
 */
export async function seedPeople(
  env: ServerEnvironment,
  count: number,
  withPassword = count,
): Promise<Person[]> {
  const product = await openProduct(readConfig(env))
  const { app, db } = product
  const caller = commandCaller('bench')
  try {
    const { url } = await issueSetupLink(app, caller)
    await setUpOwner(app, caller, { ...OWNER, token: url.split('/').at(-1) ?? '' })
    const retailer = await createRetailer(app, caller, { accountNumber: 'B-1', name: 'Corner Shop' })
    const people: Person[] = []
    for (let n = 0; n < count; n += 1) {
      const username = `bench-${n}`
      const email = `bench-${n}@cornershop.test`
      const password = `lantern ${n} ${randomBytes(4).toString('hex')}`
      const { contact } = await createContact(app, caller, {
        retailerId: retailer.id,
        firstName: 'Jane',
        surname: `Doe ${n}`,
        email,
        username,
        websiteAccess: true,
      })
      people.push({ id: contact.id, username, email, password })
      if (n >= withPassword) continue
      const passwordHash = await app.passwords.hash(password, contact.website_login_id)
      await db.transaction(async (tx) => {
        const set = { password_hash: passwordHash, password_set_at: tx.now }
        await updateLogin(tx, contact.website_login_id, set)
        await refreshStates(tx, [contact.id])
      })
    }
    return people
  } finally {
    await product.close()
  }
}

/** Office users with passwords, as a running installation has them. Their licences are not counted. */
export async function seedUsers(env: ServerEnvironment, count: number): Promise<Omit<Person, 'email'>[]> {
  const product = await openProduct(readConfig(env))
  const { app, db } = product
  try {
    const users = []
    for (let n = 0; n < count; n += 1) {
      const username = `office-${n}@northgate.test`
      const password = `Lantern-${n}-${randomBytes(4).toString('hex')}`
      const id = app.random.id<string>(app.clock.now())
      const passwordHash = await app.passwords.hash(password, id)
      await db.transaction((tx) =>
        insertUser(tx, {
          ...blankUser,
          id,
          username,
          username_key: username,
          first_name: 'Omar',
          surname: `Office ${n}`,
          ...userSearchColumns(username, 'Omar', `Office ${n}`),
          type: 'admin',
          role: 'office',
          owner_at: null,
          password_hash: passwordHash,
          password_set_at: tx.now,
          deactivated_at: null,
          created_at: tx.now,
          updated_at: tx.now,
        }),
      )
      users.push({ id, username, password })
    }
    return users
  } finally {
    await product.close()
  }
}

const REP = { username: 'rita.rep@northgate.test', password: 'Harbour-7-lamp-quay' }

/** A rep who has these territories; she may do everything within them. Her licence is not counted. */
export async function seedRep(env: ServerEnvironment, territories: readonly string[]): Promise<void> {
  const product = await openProduct(readConfig(env))
  const { app, db } = product
  try {
    const id = app.random.id<string>(app.clock.now())
    const passwordHash = await app.passwords.hash(REP.password, id)
    await db.transaction(async (tx) => {
      await insertUser(tx, {
        ...blankUser,
        id,
        username: REP.username,
        username_key: REP.username,
        first_name: 'Rita',
        surname: 'Rep',
        ...userSearchColumns(REP.username, 'Rita', 'Rep'),
        type: 'device',
        role: 'administrator',
        owner_at: null,
        password_hash: passwordHash,
        password_set_at: tx.now,
        deactivated_at: null,
        created_at: tx.now,
        updated_at: tx.now,
      })
      const rows = territories.map((territory_id) => ({ user_id: id, territory_id }))
      await tx.db.insertInto('user_territory').values(rows).execute()
    })
  } finally {
    await product.close()
  }
}

/** The rep, signed in on a device. */
export async function repClient(origin: string): Promise<WebClient> {
  const rep = webClient(origin, '198.51.100.2')
  const answer = await rep.send('POST', '/api/v1/rep/sign-in', { ...REP, device: { name: 'iPad' } })
  if (answer.status !== 200) throw new Error(`the rep cannot sign in: ${answer.status} ${answer.text}`)
  return rep
}

/** The owner, signed in to the portal. */
export async function ownerClient(origin: string): Promise<WebClient> {
  const owner = webClient(origin, '198.51.100.1')
  const { username, password } = OWNER
  const answer = await owner.send('POST', '/api/v1/portal/sign-in', { username, password })
  if (answer.status !== 200) throw new Error(`the owner cannot sign in: ${answer.status} ${answer.text}`)
  return owner
}
