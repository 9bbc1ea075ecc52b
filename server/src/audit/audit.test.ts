import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { testEngine } from '../testing/engine.ts'
import type { HttpClient } from '../testing/http-client.ts'
import {
  aContact,
  aContactWithPassword,
  aRetailer,
  ownerClient,
  sendReset,
  websiteSignIn,
} from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'

const PASSWORD = 'green lantern 7'

// biome-ignore lint/suspicious/noExplicitAny: a test names the shape it asserts on
const events = async (owner: HttpClient, query = ''): Promise<any[]> =>
  (await owner.get(`/api/v1/audit?limit=200${query}`)).body.items

it('E1, P80: each act says who, what, whom, when, from where and the result, without secrets', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  const temporary = await sendReset(product, owner, contact)
  await websiteSignIn(product.client('203.0.113.44'), contact.username, 'wrong password 1')
  await browser.post('/api/v1/website/sign-out')
  const { version } = (await owner.get(`/api/v1/contacts/${contact.id}`)).body
  await owner.patch(`/api/v1/contacts/${contact.id}`, { version, surname: 'Mayer', websiteAccess: false })
  const of = await events(owner, `&targetId=${contact.id}`)
  const actions = of.map((event) => event.action)
  for (const action of [
    'contact.created',
    'contact.reset-issued',
    'contact.signed-in-temporary',
    'contact.password-set',
    'contact.sign-in-refused',
    'contact.signed-out',
    'contact.access-off',
  ])
    assert.ok(actions.includes(action), `${action} in ${actions.join(' ')}`)
  const refused = of.find((event) => event.action === 'contact.sign-in-refused')
  assert.equal(refused.result, 'refused')
  assert.equal(refused.ip, '203.0.113.44')
  assert.equal(refused.actor.kind, 'public')
  assert.equal(refused.at, new Date(product.clock.now()).toISOString())
  const changed = of.find((event) => event.action === 'contact.access-off')
  assert.equal(changed.actor.name, 'Olivia Owner')
  assert.deepEqual(changed.detail.before, { surname: 'Doe', websiteAccess: true })
  assert.deepEqual(changed.detail.after, { surname: 'Mayer', websiteAccess: false })
  assert.match(changed.requestId, /^[\da-f-]{36}$/)
  const all = JSON.stringify(await product.db.read.selectFrom('audit_event').selectAll().execute())
  for (const secret of [PASSWORD, temporary, temporary.replaceAll('-', ''), 'wrong password 1', 'Harbour-7'])
    assert.ok(!all.includes(secret), 'no secret in the trail')
})

it('E1: the trail is asked by who, act, result and date, and says the present name of what an act was about', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  const middle = new Date(product.clock.now() + 60_000).toISOString()
  product.clock.advance(120_000)
  await websiteSignIn(product.client(), contact.username, 'wrong password 1')
  const { version } = (await owner.get(`/api/v1/contacts/${contact.id}`)).body
  await owner.patch(`/api/v1/contacts/${contact.id}`, { version, surname: 'Mayer' })
  const about = `&targetId=${contact.id}`
  const late = await events(owner, `${about}&from=${middle}`)
  assert.deepEqual(late.map((event) => event.action).sort(), ['contact.changed', 'contact.sign-in-refused'])
  const early = await events(owner, `${about}&before=${middle}`)
  assert.ok(early.length > 0 && early.every((event) => event.at < middle))
  assert.equal(late.length + early.length, (await events(owner, about)).length)
  const refused = await events(owner, `${about}&result=refused`)
  assert.deepEqual(
    refused.map((event) => event.action),
    ['contact.sign-in-refused'],
  )
  assert.deepEqual(refused[0].target, { kind: 'contact', id: contact.id, name: 'Jane Mayer' })
  const { id } = (await owner.get('/api/v1/portal/me')).body
  const own = await events(owner, `&actorId=${id}`)
  assert.ok(own.length > 0 && own.every((event) => event.actor.id === id))
  const wrong = await owner.get('/api/v1/audit?from=yesterday')
  assert.equal(wrong.status, 400)
  assert.equal(wrong.body.errors[0].field, 'from')
})

it('E1: failures on unknown names are counted per prefix and minute, and the typed text is stored nowhere', async (t) => {
  const product = await startTestProduct(t)
  for (let i = 0; i < 3; i += 1)
    await websiteSignIn(product.client(`203.0.113.${i}`), 'my-secret-typed-here', PASSWORD)
  const rows = await product.db.read.selectFrom('audit_tally').selectAll().execute()
  assert.equal(rows.length, 1)
  assert.equal(rows[0]?.count, 3)
  assert.equal(rows[0]?.prefix, '203.0.113.0/24')
  const everything = await Promise.all(
    (['audit_tally', 'audit_event', 'limit_counter', 'sign_in_counter'] as const).map((table) =>
      product.db.read.selectFrom(table).selectAll().execute(),
    ),
  )
  assert.doesNotMatch(JSON.stringify(everything), /my-secret-typed-here/)
})

it('E1: an act whose audit event cannot be written does not happen, and is answered 500', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  const mails = product.sink.messages.length
  const refuse =
    testEngine === 'postgres'
      ? ['alter table audit_event add constraint full_up check (at < 0) not valid']
      : [`create trigger full_up before insert on audit_event begin select raise(abort, 'full'); end`]
  for (const text of refuse) await product.db.transaction((tx) => sql.raw(text).execute(tx.db))
  const { version, email } = (await owner.get(`/api/v1/contacts/${contact.id}`)).body
  const acts = [
    await owner.post('/api/v1/retailers', { accountNumber: 'Z-1', name: 'Never' }),
    await owner.patch(`/api/v1/contacts/${contact.id}`, { version, surname: 'Never' }),
    await owner.post(`/api/v1/contacts/${contact.id}/resets`, { version, email }),
    await owner.patch('/api/v1/settings', { 'brand.name': 'Never' }),
    await browser.put('/api/v1/website/password', {
      currentPassword: PASSWORD,
      newPassword: 'never 12345 x',
    }),
    await websiteSignIn(product.client(), contact.username, PASSWORD),
    await browser.post('/api/v1/website/sign-out'),
  ]
  for (const [i, answer] of acts.entries()) assert.equal(answer.status, 500, `act ${i}: ${answer.text}`)
  const now = (await owner.get(`/api/v1/contacts/${contact.id}`)).body
  assert.equal(now.version, version)
  assert.equal((await owner.get('/api/v1/settings')).body['brand.name'], 'Latchkey')
  assert.equal((await owner.get('/api/v1/retailers?search=Never')).body.items.length, 0)
  assert.equal((await browser.get('/api/v1/website/me')).status, 200)
  assert.equal(product.sink.messages.length, mails)
})

it('E1, P80: the trail has no way to be changed through the API, and is paged newest first', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  for (let i = 0; i < 6; i += 1) await aRetailer(owner)
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await owner.request(method, '/api/v1/audit', { json: {} })
    assert.ok([404, 405].includes(answer.status), method)
  }
  const seen: string[] = []
  let cursor = ''
  do {
    const page = (await owner.get(`/api/v1/audit?limit=3${cursor}`)).body
    seen.push(...page.items.map((event: { id: string }) => event.id))
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
  } while (cursor)
  assert.equal(new Set(seen).size, seen.length)
  assert.equal(seen.length, (await product.db.read.selectFrom('audit_event').select('id').execute()).length)
  assert.deepEqual(seen, [...seen].sort().reverse())
})

it('P72, P80: what a browser calls itself is kept as plain text, without line ends, control characters or markup', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  const agent = `<img src=x onerror=alert(1)>\u00e9\u0085${'long '.repeat(200)}`
  const signIn = { username: contact.username, password: PASSWORD }
  const answer = await product.client().post('/api/v1/website/sign-in', signIn, { 'user-agent': agent })
  assert.equal(answer.status, 200)
  const [event] = await events(owner, `&targetId=${contact.id}&action=contact.signed-in`)
  assert.ok(event.detail.device.length <= 200)
  assert.match(event.detail.device, /^[\x20-\x7e]+$/)
})

it('E1: without a session the API says not-signed-in and nothing is done', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const stranger = product.client()
  for (const path of [`contacts/${contact.id}/resets`, 'contacts', 'retailers'])
    assert.equal((await stranger.post(`/api/v1/${path}`, {})).status, 401)
  assert.equal((await stranger.get('/api/v1/audit')).body.code, 'not-signed-in')
})
