import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContactWithPassword, ownerClient, sendReset, websiteSignIn } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { eventsOf } from '../testing/website-journeys.ts'

const PASSWORD = 'green lantern 7'

it('L3, E1: staff see where a contact is signed in and end one session or all; the next request is signed out, and the act is noted', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  const second = product.client()
  assert.equal((await websiteSignIn(second, contact.username, PASSWORD)).status, 200)
  const path = `/api/v1/contacts/${contact.id}/sessions`

  const listed = await owner.get(path)
  assert.equal(listed.status, 200, listed.text)
  assert.equal(listed.body.items.length, 2)
  const [latest] = listed.body.items
  assert.deepEqual([latest.face, latest.standing, latest.current], ['website', 'whole', false])
  // A6: neither a token nor its hash.
  assert.deepEqual(Object.keys(latest).sort(), [
    ...['createdAt', 'current', 'device', 'face', 'id', 'ip', 'lastUsedAt', 'standing'],
  ])

  const own = (await second.get('/api/v1/website/sessions')).body.items.find(
    (one: { current: boolean }) => one.current,
  )
  assert.equal((await owner.delete(`${path}/${own.id}`)).status, 204)
  assert.equal((await second.get('/api/v1/website/me')).status, 401)
  assert.equal((await browser.get('/api/v1/website/me')).status, 200)
  const gone = await owner.delete(`${path}/${own.id}`)
  assert.deepEqual([gone.status, gone.body.code], [404, 'session-not-found'])

  assert.equal((await owner.delete(path)).status, 204)
  assert.equal((await browser.get('/api/v1/website/me')).status, 401)
  assert.deepEqual((await owner.get(path)).body.items, [])
  // Nothing else is lost: the password still signs in.
  assert.equal((await websiteSignIn(browser, contact.username, PASSWORD)).status, 200)
  const events = (await eventsOf(owner, contact)).filter((event) => event.action === 'contact.sessions-ended')
  assert.deepEqual(
    events.map((event) => event.detail?.count),
    [1, 1],
  )
})

it('L3, C6: a session that came in by a temporary password is listed as such; ending it leaves the temporary password', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  await owner.delete(`/api/v1/contacts/${contact.id}/sessions`)
  const secret = await sendReset(product, owner, contact)
  const caged = product.client()
  await websiteSignIn(caged, contact.username, secret)
  const { items } = (await owner.get(`/api/v1/contacts/${contact.id}/sessions`)).body
  assert.deepEqual(
    items.map((one: { standing: string }) => one.standing),
    ['caged'],
  )
  await owner.delete(`/api/v1/contacts/${contact.id}/sessions/${items[0].id}`)
  assert.equal((await caged.put('/api/v1/website/password', { newPassword: 'blue lantern 8' })).status, 401)
  assert.equal((await websiteSignIn(caged, contact.username, secret)).status, 200)
})

it('U4, U5, P60: reading contacts shows their sessions, writing ends them, and neither reaches beyond the territories', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  const path = `/api/v1/contacts/${contact.id}/sessions`
  const reader = await aUser(product, { role: await aRole(product, { contacts: 'read' }) })
  const { items } = (await reader.client.get(path)).body
  assert.equal(items.length, 1)
  assert.equal((await reader.client.delete(path)).status, 403)
  assert.equal((await reader.client.delete(`${path}/${items[0].id}`)).status, 403)
  const nobody = await aUser(product, { role: await aRole(product, { users: 'write' }) })
  assert.equal((await nobody.client.get(path)).status, 403)

  const elsewhere = await aUser(product, { limited: true, territories: [await aTerritory(product)] })
  for (const answer of [await elsewhere.client.get(path), await elsewhere.client.delete(path)])
    assert.deepEqual([answer.status, answer.body.code], [404, 'contact-not-found'])
  assert.equal((await browser.get('/api/v1/website/me')).status, 200)
  assert.equal((await eventsOf(owner, contact))[0]?.action, 'right.refused')

  // Nor is a session of one contact ended under the name of another.
  const other = await aContactWithPassword(product, owner, PASSWORD)
  const crossed = await owner.delete(`/api/v1/contacts/${other.contact.id}/sessions/${items[0].id}`)
  assert.deepEqual([crossed.status, crossed.body.code], [404, 'session-not-found'])
  assert.equal((await browser.get('/api/v1/website/me')).status, 200)
})
