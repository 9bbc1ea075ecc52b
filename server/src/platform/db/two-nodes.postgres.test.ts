import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createProduct } from '../../app.ts'
import type { httpClient } from '../../testing/http-client.ts'
import { aContact, aContactWithPassword, ownerClient, websiteSignIn } from '../../testing/people.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'

const PASSWORD = 'green lantern 7'
const ME = '/api/v1/website/me'

/** A second server on the same database, reached under the same name at another port. */
async function secondNode(t: { after(work: () => Promise<void>): void }, first: TestProduct) {
  const { masterKey } = first.config
  assert.ok(masterKey)
  const node = await createProduct(first.config, masterKey, {
    clock: first.clock,
    hashCost: { memoryCost: 64, timeCost: 1, parallelism: 1 },
  })
  const http = await node.createHttp()
  node.startJobs()
  t.after(async () => {
    await http.close()
    await node.close()
  })
  const host = new URL(first.origin).host
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    cookie = '',
    payload?: object,
    ip = '192.0.2.1',
  ) => {
    const headers = { host, origin: first.origin, cookie, 'x-forwarded-for': ip }
    return await http.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  }
  return { ask }
}

const cookieOf = (client: ReturnType<typeof httpClient>) =>
  [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

it('F17, P64: two servers on one database share sessions, and access off holds on both with the next request', async (t) => {
  const first = await startTestProduct(t)
  const second = await secondNode(t, first)
  const owner = await ownerClient(first)
  const { contact, browser } = await aContactWithPassword(first, owner, PASSWORD)
  const cookie = cookieOf(browser)
  assert.equal((await second.ask('GET', ME, cookie)).statusCode, 200)
  const { version } = (await owner.get(`/api/v1/contacts/${contact.id}`)).body
  const off = await owner.patch(`/api/v1/contacts/${contact.id}`, { version, websiteAccess: false })
  assert.equal(off.status, 200)
  assert.equal((await second.ask('GET', ME, cookie)).statusCode, 401)
  assert.equal((await browser.get(ME)).status, 401)
})

it('F17, L2: two servers share the counts of an account and of an address', async (t) => {
  const first = await startTestProduct(t)
  const second = await secondNode(t, first)
  const { contact } = await aContactWithPassword(first, await ownerClient(first), PASSWORD)
  const wrong = { username: contact.username, password: 'wrong password 1' }
  for (let i = 0; i < 5; i += 1) {
    if (i % 2 === 0)
      assert.equal((await websiteSignIn(first.client(), wrong.username, wrong.password)).status, 401)
    else {
      const answer = await second.ask('POST', '/api/v1/website/sign-in', '', wrong, `192.0.2.${i}`)
      assert.equal(answer.statusCode, 401)
    }
  }
  assert.equal((await websiteSignIn(first.client(), contact.username, PASSWORD)).status, 401)
  for (let i = 0; i < 20; i += 1) {
    const name = { username: `name-${i}`, password: 'wrong password 1' }
    if (i % 2 === 0) await websiteSignIn(first.client('203.0.113.9'), name.username, name.password)
    else await second.ask('POST', '/api/v1/website/sign-in', '', name, '203.0.113.9')
  }
  assert.equal((await websiteSignIn(first.client('203.0.113.9'), 'more', 'b')).status, 429)
  const limited = await second.ask('POST', '/api/v1/website/sign-in', '', wrong, '203.0.113.9')
  assert.equal(limited.statusCode, 429)
})

it('F17, M1: with two servers each letter is sent once', async (t) => {
  const first = await startTestProduct(t)
  await secondNode(t, first)
  const owner = await ownerClient(first)
  const contacts = []
  for (let i = 0; i < 30; i += 1) contacts.push(await aContact(owner))
  await Promise.all(
    contacts.map(async ({ id, version, email }) => {
      const answer = await owner.post(`/api/v1/contacts/${id}/resets`, { version, email })
      assert.equal(answer.status, 202, answer.text)
    }),
  )
  await first.sink.waitFor(30, 15_000)
  await first.db.transaction(async () => undefined)
  const recipients = first.sink.messages.map((mail) => mail.envelope.to.join())
  assert.equal(new Set(recipients).size, 30)
  assert.equal(recipients.length, 30)
})
