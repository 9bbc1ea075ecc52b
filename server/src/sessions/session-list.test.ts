import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { HttpClient } from '../testing/http-client.ts'
import { aContactWithPassword, ownerClient, websiteSignIn } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const PASSWORD = 'green lantern 7'
const ME = '/api/v1/website/me'
const SESSIONS = '/api/v1/website/sessions'

type Listed = { id: string; current: boolean }

const list = async (client: HttpClient, path = SESSIONS): Promise<Listed[]> =>
  (await client.get(path)).body.items

async function threeBrowsers(product: TestProduct, owner: HttpClient) {
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  const others = [product.client(), product.client()]
  for (const other of others) await websiteSignIn(other, contact.username, PASSWORD)
  return { contact, browsers: [browser, ...others] as const }
}

it('L3: a contact ends one of his sessions, and that browser is out with its next request', async (t) => {
  const product = await startTestProduct(t)
  const { browsers } = await threeBrowsers(product, await ownerClient(product))
  const [here, there, elsewhere] = browsers
  assert.ok(here && there && elsewhere)
  assert.equal((await list(here)).length, 3)
  const theirs = (await list(there)).find((session) => session.current)
  assert.equal((await here.delete(`${SESSIONS}/${theirs?.id}`)).status, 204)
  assert.equal((await there.get(ME)).status, 401)
  assert.equal((await elsewhere.get(ME)).status, 200)
  assert.equal((await list(here)).length, 2)
  const again = await here.delete(`${SESSIONS}/${theirs?.id}`)
  assert.equal(again.body.code, 'session-not-found')
})

it('L3: a contact ends every other session at once and keeps his own', async (t) => {
  const product = await startTestProduct(t)
  const { browsers } = await threeBrowsers(product, await ownerClient(product))
  const [here, ...others] = browsers
  assert.equal((await here.delete(SESSIONS)).status, 204)
  for (const other of others) assert.equal((await other.get(ME)).status, 401)
  assert.equal((await here.get(ME)).status, 200)
  assert.equal((await list(here)).length, 1)
})

it('L3: of parallel requests to end one session exactly one ends it and the others hear that there is none', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
  await websiteSignIn(product.client(), contact.username, 'green lantern 7')
  const { items } = (await browser.get(SESSIONS)).body
  const other = items.find((session: { current: boolean }) => !session.current)
  const api = await Promise.all(Array.from({ length: 6 }, () => browser.delete(`${SESSIONS}/${other.id}`)))
  assert.deepEqual(api.map((answer) => answer.status).sort(), [204, 404, 404, 404, 404, 404])
  assert.equal((await browser.form(`/account/sessions/${other.id}/end`, {})).status, 404)
})

it('L3: a user lists his portal sessions and ends one or every other one', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const credentials = { username: 'olivia.owner@northgate.test', password: 'Harbour-7-lamp-quay' }
  const [second, third] = [product.client(), product.client()]
  for (const client of [second, third])
    assert.equal((await client.post('/api/v1/portal/sign-in', credentials)).status, 200)
  const path = '/api/v1/portal/sessions'
  const other = (await list(second, path)).find((session) => session.current)
  assert.equal((await owner.delete(`${path}/${other?.id}`)).status, 204)
  assert.equal((await second.get('/api/v1/portal/me')).status, 401)
  assert.equal((await owner.delete(path)).status, 204)
  assert.equal((await third.get('/api/v1/portal/me')).status, 401)
  assert.equal((await owner.get('/api/v1/portal/me')).status, 200)
})

it('P61: a contact reaches nothing of another by naming his ids in path, body, query or header', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact: victim, browser: victims } = await aContactWithPassword(product, owner, PASSWORD)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  const session = (await list(victims))[0]
  const ended = await browser.delete(`${SESSIONS}/${session?.id}`)
  assert.equal(ended.body.code, 'session-not-found')
  assert.equal((await victims.get(ME)).status, 200)

  const asked = await browser.get(`${ME}?id=${victim.id}&contactId=${victim.id}`, {
    'x-contact-id': victim.id,
    'x-user-id': victim.id,
  })
  assert.equal(asked.body.id, contact.id)
  const wrote = await browser.put('/api/v1/website/password', {
    currentPassword: PASSWORD,
    newPassword: 'blue lantern 77',
    contactId: victim.id,
  })
  assert.equal(wrote.status, 400)
  assert.equal((await websiteSignIn(product.client(), victim.username, PASSWORD)).status, 200)
})

it('P61, A6: a contact’s session opens no door of the management API', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  browser.cookies.set('latchkey-portal', browser.cookies.get('latchkey-website') ?? '')
  for (const path of ['contacts', `contacts/${contact.id}`, 'retailers', 'audit', 'settings', 'portal/me']) {
    assert.equal((await browser.get(`/api/v1/${path}`)).status, 401, path)
  }
  const letters = await browser.get(`/api/v1/letters?contactId=${contact.id}`)
  assert.equal(letters.status, 401)
  owner.cookies.set('latchkey-website', owner.cookies.get('latchkey-portal') ?? '')
  assert.equal((await owner.get(ME)).status, 401)
})

it('P64, A4: access off ends a live session with the next request, and on again does not revive it', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  const change = async (fields: object) => {
    const { version } = (await owner.get(`/api/v1/contacts/${contact.id}`)).body
    const answer = await owner.patch(`/api/v1/contacts/${contact.id}`, { version, ...fields })
    assert.equal(answer.status, 200, answer.text)
  }
  await change({ websiteAccess: false })
  assert.equal((await browser.get(ME)).status, 401)
  await change({ websiteAccess: true })
  assert.equal((await browser.get(ME)).status, 401)
  assert.equal((await websiteSignIn(browser, contact.username, PASSWORD)).status, 200)
})
