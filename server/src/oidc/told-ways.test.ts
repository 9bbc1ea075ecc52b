import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, describe, it } from 'node:test'
import { HOUR } from '@latchkey/core/instant'
import { pause } from '../platform/clock.ts'
import { egressFetch } from '../platform/egress.ts'
import { enrolTotp } from '../testing/factors.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { LINKED_PASSWORD, linkedContacts, linkThem } from '../testing/linked-journeys.ts'
import {
  aClient,
  ask,
  CALLBACK,
  follow,
  pathOf,
  protocolPost,
  rpOf,
  tokensFor,
} from '../testing/openid-journeys.ts'
import { aContact, aContactWithPassword, aRetailer, ownerClient, sendReset } from '../testing/people.ts'
import { complete, publicReset } from '../testing/reset-journeys.ts'
import { aRole, aUser, openAppSession, STAFF_PASSWORD } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { patchUser } from '../testing/user-acts.ts'
import { changed, freshContact, pressReset, setPassword } from '../testing/website-journeys.ts'
import { clientLogouts, openIdProvider } from './index.ts'

type Contact = Awaited<ReturnType<typeof aContactWithPassword>>
type User = Awaited<ReturnType<typeof aUser>>

/** A shop's server that notes which sessions it is told of. */
const told: { sid: string; sub: string }[] = []
const server = createServer(async (request, response) => {
  let text = ''
  for await (const part of request) text += part
  const [, body = ''] = (new URLSearchParams(text).get('logout_token') ?? '').split('.')
  told.push(JSON.parse(Buffer.from(body, 'base64url').toString()))
  response.writeHead(200).end()
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
after(() => server.close())
const listening = server.address()
const backchannelLogoutUri = `http://127.0.0.1:${typeof listening === 'object' ? listening?.port : 0}/`

describe('every way in which a session ends is told', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)
  const shop = await aClient(owner, { backchannelLogoutUri })
  const app = await aClient(owner, { population: 'user', backchannelLogoutUri })
  const round = clientLogouts(product.app, openIdProvider(product.app, egressFetch(product.app.config)))
  const [shopRp, appRp] = [await rpOf(product, shop), await rpOf(product, app)]

  async function assertTold(sid: unknown, sub: string, why: string): Promise<void> {
    const heard = () => told.filter((one) => one.sid === sid)
    // The product's own round is a second away.
    await round()
    for (let tries = 0; heard().length === 0; tries += 1) {
      assert.ok(tries < 1200, `${why}: told`)
      await pause(5)
    }
    assert.deepEqual(
      heard().map((one) => one.sub),
      [sub],
      `${why}: once, by the name the client knows`,
    )
  }

  const ok = (answer: { status: number; text: string }) => assert.ok(answer.status < 400, answer.text)

  const contactWays: Record<string, (of: Contact, browser: HttpClient) => Promise<unknown>> = {
    'access off (A4)': ({ contact }) => changed(owner, contact, { websiteAccess: false }),
    'contact inactive (A4)': ({ contact }) => changed(owner, contact, { active: false }),
    'retailer inactive (A4)': async ({ contact }) => {
      const { body } = await owner.get(`/api/v1/retailers/${contact.retailer.id}`)
      const fields = { version: body.version, active: false }
      ok(await owner.patch(`/api/v1/retailers/${contact.retailer.id}`, fields))
    },
    'moved to another retailer (A5)': async ({ contact }) =>
      changed(owner, contact, { retailerId: (await aRetailer(owner)).id }),
    'own new password (C8)': async ({ browser }) =>
      ok(await setPassword(browser, 'yellow lantern 8', 'green lantern 7')),
    'new password by a temporary one (C8)': async ({ contact }) => {
      const elsewhere = product.client()
      const password = await sendReset(product, owner, contact)
      await elsewhere.form('/', { username: contact.username ?? '', password })
      ok(await elsewhere.form('/set-password', { newPassword: 'yellow lantern 8', currentPassword: '' }))
    },
    'old password blocked (C9)': async ({ contact }) =>
      ok(await pressReset(owner, contact, { blockOldPassword: true })),
    'signed out': ({ browser }) => browser.form('/sign-out', {}),
    'ended by himself elsewhere (L3)': async ({ contact }) => {
      const elsewhere = product.client()
      await elsewhere.form('/', { username: contact.username ?? '', password: 'green lantern 7' })
      ok(await elsewhere.form('/account/sessions/end-others', {}))
    },
    'ended by staff (L3)': async ({ contact }) =>
      ok(await owner.delete(`/api/v1/contacts/${contact.id}/sessions`)),
    'signed in anew (L3)': async ({ contact, browser }) =>
      ok(await browser.form('/', { username: contact.username ?? '', password: 'green lantern 7' })),
    'linked with another contact of his (A1)': async ({ contact }) =>
      linkThem(product, owner, contact, await aContact(owner, { email: contact.email })),
    'tokens given back, then signed out': async ({ browser }) => {
      await browser.form('/sign-out', {})
    },
    'erased (E2)': async ({ contact }) => {
      const { version } = await freshContact(owner, contact)
      const fields = { version, confirmation: contact.username }
      ok(await owner.post(`/api/v1/contacts/${contact.id}/erasure`, fields))
    },
  }
  for (const [why, end] of Object.entries(contactWays))
    it(`D1: of a contact: ${why}`, async () => {
      const person = await aContactWithPassword(product, owner, 'green lantern 7')
      const tokens = await tokensFor(product, person.browser, shopRp)
      if (why.startsWith('tokens given back'))
        await protocolPost(product, '/oidc/revoke', { token: tokens.refresh_token ?? '' }, shop)
      await end(person, person.browser)
      await assertTold(tokens.claims()?.sid, person.contact.id, why)
    })

  const linkedWays: Record<string, (kept: string, joined: string, at: HttpClient) => Promise<unknown>> = {
    'another retailer chosen': (_, contactId, at) => at.put('/api/v1/website/retailer', { contactId }),
    'parted, the one who stays': async (kept, joined) =>
      ok(await owner.delete(`/api/v1/contacts/${kept}/links/${joined}`)),
    'parted, the one who leaves': async (kept, joined) =>
      ok(await owner.delete(`/api/v1/contacts/${joined}/links/${kept}`)),
  }
  for (const [n, [why, end]] of Object.entries(linkedWays).entries())
    it(`D1, L3: of one person at several retailers: ${why}`, async () => {
      const { kept, joined } = await linkedContacts(product, owner, `anna@told-${n}.test`)
      const browser = product.client()
      await browser.form('/', { username: kept.username ?? '', password: LINKED_PASSWORD })
      ok(await browser.put('/api/v1/website/retailer', { contactId: kept.id }))
      const tokens = await tokensFor(product, browser, shopRp)
      await end(kept.id, joined.id, browser)
      await assertTold(tokens.claims()?.sid, kept.id, why)
    })

  const userWays: Record<string, (of: User, browser: HttpClient) => Promise<unknown>> = {
    'deactivated (U6)': async ({ id }) => {
      const { version } = (await owner.get(`/api/v1/users/${id}`)).body
      ok(await owner.post(`/api/v1/users/${id}/deactivate`, { version }))
    },
    'password reset (S7)': async ({ username }) =>
      ok(await complete(product.client(), await publicReset(product, username))),
    'own new password': async ({ client }) =>
      ok(
        await client.form('/portal/account/password', {
          currentPassword: STAFF_PASSWORD,
          newPassword: 'Copper-88-meadow-sail',
        }),
      ),
    'renamed (U9)': async ({ id }) => ok(await patchUser(owner, id, { username: `${id}@northgate.test` })),
    'type without the portal (U2)': async ({ id }) => ok(await patchUser(owner, id, { type: 'scan-pack' })),
    'role that demands a factor (L5)': async ({ id }) => {
      const role = await aRole(product, { contacts: 'read' })
      await product.app.db.transaction((tx) =>
        tx.db.updateTable('role').set({ second_factor_required_at: tx.now }).where('id', '=', role).execute(),
      )
      ok(await patchUser(owner, id, { role }))
    },
    'factors removed (L5)': async ({ id, client }) => {
      await enrolTotp(product, client)
      ok(await owner.delete(`/api/v1/users/${id}/factors`))
    },
    'ended by staff (L3)': async ({ id }) => ok(await owner.delete(`/api/v1/users/${id}/sessions`)),
    'erased (E2)': async ({ id, username }) => {
      const { version } = (await owner.get(`/api/v1/users/${id}`)).body
      ok(await owner.post(`/api/v1/users/${id}/erasure`, { version, confirmation: username }))
    },
  }
  for (const [why, end] of Object.entries(userWays))
    it(`D1: of a user: ${why}`, async () => {
      const user = await aUser(product)
      const browser = product.client()
      await openAppSession(product, browser, user.id)
      const tokens = await tokensFor(product, browser, appRp)
      await end(user, browser)
      await assertTold(tokens.claims()?.sid, user.id, why)
    })

  it('U4, D1, D2: an owner who hands over is signed out at apps too, and the key he made is dead', async () => {
    const heir = await aUser(product)
    const me = (await owner.get('/api/v1/portal/me')).body
    const made = await owner.post('/api/v1/api-keys', {
      userId: me.id,
      name: 'Owner’s key',
      scope: { contacts: 'read' },
    })
    assert.equal(made.status, 201, made.text)
    const authorization = `Bearer ${made.body.key}`
    const program = product.client()
    assert.equal((await program.get('/api/v1/contacts', { authorization })).status, 200)
    const browser = product.client()
    await openAppSession(product, browser, me.id)
    const tokens = await tokensFor(product, browser, appRp)
    const { version } = (await owner.get(`/api/v1/users/${heir.id}`)).body
    ok(await owner.post(`/api/v1/users/${heir.id}/make-owner`, { version, username: heir.username }))
    await assertTold(tokens.claims()?.sid, me.id, 'handed over')
    assert.equal((await program.get('/api/v1/contacts', { authorization })).status, 401)
    const back = await heir.client.get('/api/v1/api-keys?status=ended')
    assert.equal(back.body.items[0].endReason, 'ownership-handed-over')
  })
})

it('D1, L3: a session that runs out by itself is told as well, and one that is in use is not', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const app = await aClient(owner, { population: 'user', backchannelLogoutUri })
  const rp = await rpOf(product, app)
  const round = clientLogouts(product.app, openIdProvider(product.app, egressFetch(product.app.config)))
  const [idle, busy] = [await aUser(product), await aUser(product)]
  const sids: unknown[] = []
  const browsers: HttpClient[] = []
  for (const user of [idle, busy]) {
    const browser = product.client()
    await openAppSession(product, browser, user.id)
    sids.push((await tokensFor(product, browser, rp)).claims()?.sid)
    browsers.push(browser)
  }
  const heard = (n: number) => told.filter((one) => one.sid === sids[n]).length
  for (const half of [1, 2, 3]) {
    product.clock.advance(HOUR / 2)
    await tokensFor(product, browsers[1] as HttpClient, rp)
    await round()
    await round()
    assert.deepEqual([heard(0), heard(1)], [half >= 2 ? 1 : 0, 0], `after ${half} half hours`)
  }
})

it('D1: a client that has ended is told to sign out whom it signed in, and answers no sign-in any more', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const shop = await aClient(owner, { backchannelLogoutUri, redirectUris: [CALLBACK] })
  const { browser, contact } = await aContactWithPassword(product, owner, 'green lantern 7')
  const rp = await rpOf(product, shop)
  const tokens = await tokensFor(product, browser, rp)
  ok200(await owner.post(`/api/v1/oidc-clients/${shop.id}/deactivate`, { version: 1 }))
  await clientLogouts(product.app, openIdProvider(product.app, egressFetch(product.app.config)))()
  for (let tries = 0; !told.some((one) => one.sid === tokens.claims()?.sid); tries += 1) {
    assert.ok(tries < 1200, 'told')
    await pause(5)
  }
  assert.equal(told.at(-1)?.sub, contact.id)
  assert.equal((await follow(product, browser, pathOf((await ask(rp)).url))).answer.status, 400)
})

function ok200(answer: { status: number; text: string }): void {
  assert.equal(answer.status, 200, answer.text)
}
