import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { SECOND } from '@latchkey/core/instant'
import { webhookEventTypes } from '@latchkey/core/webhooks/events'
import { examples } from '@latchkey/core/webhooks/examples'
import type { HttpClient } from '../testing/http-client.ts'
import { IMPORT_HEAD } from '../testing/import-journeys.ts'
import { invited } from '../testing/invite-journeys.ts'
import { LINKED_PASSWORD, linkedContacts } from '../testing/linked-journeys.ts'
import { aContact, aContactWithPassword, aRetailer, ownerClient, websiteSignIn } from '../testing/people.ts'
import { aRole, aUser, STAFF_PASSWORD } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { createdUser } from '../testing/user-acts.ts'
import { anEndpoint, aReceiver, until } from '../testing/webhook-receiver.ts'
import { changed, freshContact, mailSettled } from '../testing/website-journeys.ts'

const PASSWORD = 'green lantern 7'
const page = readFileSync(join(import.meta.dirname, '../../../docs/webhooks.md'), 'utf8')

/** A message without what differs from one to the next. */
function shapeOf(value: unknown): unknown {
  const text = JSON.stringify(value)
    .replace(/[\da-f]{8}-[\da-f]{4}-7[\da-f-]{21}/g, 'id')
    .replace(/"accountNumber":"[^"]+"/g, '"accountNumber":"number"')
    .replace(/"timestamp":"[^"]+"/g, '"timestamp":"time"')
  return JSON.parse(text)
}

async function ok(answer: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await answer
  assert.ok(status < 300, `${status} ${text}`)
}

async function actsOnContacts(product: TestProduct, owner: HttpClient): Promise<void> {
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  await ok(websiteSignIn(product.client(), contact.username, PASSWORD))
  await ok(owner.delete(`/api/v1/contacts/${contact.id}/sessions`))
  await changed(owner, contact, { email: 'other@cornerbike.test', surname: 'Meyer' })
  for (const fields of [
    { websiteAccess: false },
    { websiteAccess: true },
    { active: false },
    { active: true },
  ])
    await changed(owner, contact, fields)
  const { version, email } = await freshContact(owner, contact)
  await ok(owner.post(`/api/v1/contacts/${contact.id}/resets`, { version, email, blockOldPassword: true }))
  await mailSettled(product)
  await invited(product, owner, { contactIds: [(await aContact(owner)).id] })
  await mailSettled(product)
  await bounce(product, owner)
  const last = await freshContact(owner, contact)
  const confirmation = last.username
  await ok(owner.post(`/api/v1/contacts/${contact.id}/erasure`, { version: last.version, confirmation }))
}

/** The mail server says later that the newest mail did not arrive. */
async function bounce(product: TestProduct, owner: HttpClient): Promise<void> {
  const { secret } = (await owner.post('/api/v1/letters/bounces/secret')).body
  const address = product.sink.messages.at(-1)?.envelope.from
  const raw = JSON.stringify({ address, action: 'failed', status: '5.1.1', diagnostic: '550 User unknown' })
  const timestamp = String(Math.floor(product.clock.now() / SECOND))
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const mac = createHmac('sha256', key).update(`msg_1.${timestamp}.${raw}`).digest('base64')
  const headers = {
    origin: undefined,
    'content-type': 'application/json',
    'webhook-id': 'msg_1',
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${mac}`,
  }
  await ok(product.client().request('POST', '/api/v1/bounces', { raw, headers }))
}

async function actsOnOthers(product: TestProduct, owner: HttpClient): Promise<void> {
  const shop = await aRetailer(owner)
  const at = `/api/v1/retailers/${shop.id}`
  await ok(owner.patch(at, { version: 1, name: 'New name', town: 'Bath' }))
  await ok(owner.patch(at, { version: 2, active: false }))
  await ok(owner.patch(at, { version: 3, active: true }))
  const { id } = (await owner.post('/api/v1/territories', { name: 'North' })).body
  const territory = `/api/v1/territories/${id}`
  for (const fields of [{ name: 'South' }, { active: false }, { active: true }]) {
    const { version } = (await owner.get(territory)).body
    await ok(owner.patch(territory, { version, ...fields }))
  }
  const user = await createdUser(owner, { type: 'dual-access' })
  const sam = `/api/v1/users/${user.id}`
  const { version } = (await owner.get(sam)).body
  await ok(owner.patch(sam, { version, role: await aRole(product, { contacts: 'read' }) }))
  await ok(owner.post(`${sam}/deactivate`))
  await ok(owner.post(`${sam}/reactivate`))
  const last = (await owner.get(sam)).body
  await ok(owner.post(`${sam}/erasure`, { version: last.version, confirmation: last.username }))
  const kim = await aUser(product, { type: 'dual-access' })
  const passwords = { currentPassword: STAFF_PASSWORD, newPassword: 'Copper-88-meadow-sail' }
  await ok(kim.client.put('/api/v1/portal/password', passwords))
  const raw = `${IMPORT_HEAD}\nZ-1,Zed,K-1,Jo,Ray,jo@zed.test,jo-zed,1\n`
  await ok(owner.request('POST', '/api/v1/imports', { raw, headers: { 'content-type': 'text/csv' } }))
}

/** Signs in a person of several retailers, who chooses one; answers whom he is there. */
async function choosesRetailer(product: TestProduct, owner: HttpClient) {
  const { kept, joined } = await linkedContacts(product, owner, 'anna@two.test')
  const browser = product.client()
  await ok(websiteSignIn(browser, kept.username, LINKED_PASSWORD))
  for (const contactId of [joined.id, kept.id, joined.id])
    await ok(browser.put('/api/v1/website/retailer', { contactId }))
  return joined
}

it('D2, A6: every type of message is sent as its example in core and in docs/webhooks.md says, and none holds a secret, a name or an address', async (t) => {
  const product = await startTestProduct(t, { env: { BOUNCE_ADDRESS: 'bounces@northgate.test' } })
  const owner = await ownerClient(product)
  const receiver = await aReceiver(t)
  const { id, secret } = await anEndpoint(owner, receiver, webhookEventTypes)
  await actsOnContacts(product, owner)
  await actsOnOthers(product, owner)
  const chosen = await choosesRetailer(product, owner)
  await ok(owner.post(`/api/v1/webhooks/${id}/test`))
  await until(() => receiver.received.some(({ json }) => json.type === 'webhook.test'), 'the last one came')
  const signIns = receiver.received.filter(({ json }) => json.type === 'contact.signed-in')
  const ofChosen = signIns.filter(({ json }) => json.data.contact.id === chosen.id)
  assert.equal(ofChosen.length, 1, 'signed in once he has chosen; a change of retailer tells nothing')
  assert.equal(ofChosen[0]?.json.data.retailer.id, chosen.retailer.id)
  const unlike = examples.flatMap((example) => {
    const wanted = JSON.stringify(shapeOf(example))
    const sent = receiver.received.filter(({ json }) => json.type === example.type)
    const shapes = sent.map(({ json }) => shapeOf(json))
    const fits = shapes.some((shape) => isDeepStrictEqual(shape, shapeOf(example)))
    return fits ? [] : [`${example.type}\n  wanted ${wanted}\n  ${JSON.stringify(shapes[0])}`]
  })
  assert.equal(unlike.join('\n'), '')
  for (const example of examples) {
    const line = `| \`${example.type}\` | \`${JSON.stringify(example.data)}\` |`
    assert.ok(page.includes(line), `docs/webhooks.md has the line ${line}`)
  }
  const all = receiver.received.map(({ body }) => body).join('\n')
  const people = await product.db.read.selectFrom('staff_user').selectAll().execute()
  for (const { username, surname } of people) assert.ok(!all.includes(username) && !all.includes(surname))
  for (const text of [PASSWORD, STAFF_PASSWORD, 'Copper-88', secret.slice(6), '@', 'Doe', 'Meyer', 'ac-user'])
    assert.ok(!all.includes(text), text)
  for (const mail of product.sink.messages)
    for (const temporary of mail.text.match(/[a-z2-9]{4}(?:-[a-z2-9]{4}){3}/g) ?? [])
      assert.ok(!all.includes(temporary), 'no temporary password')
})
