import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { Refusal } from '@latchkey/core/refusal'
import type { RetailerWire } from '@latchkey/core/retailers/wire'
import type { Rights } from '@latchkey/core/roles/rights'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser, callerOf } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { dumpOf, eventsOf, freshContact, mailSettled, mailsTo } from '../testing/website-journeys.ts'
import {
  changeContact,
  changeRetailer,
  createContact,
  sendReset,
  voidResets,
} from '../website-access/index.ts'

/** Everything a territory could stand in the way of. */
const rights: Rights = {
  contacts: 'write',
  retailers: 'write',
  letters: 'read',
  audit: 'read',
  imports: 'write',
  territories: 'read',
  'contact-email': 'write',
}

/** Two shops in two territories with a contact each, and a user who is limited to the first. */
async function twoTerritories(product: TestProduct) {
  const owner = await ownerClient(product)
  const [ownShop, otherShop] = [
    await aRetailer(owner, { name: 'Own Cycles' }),
    await aRetailer(owner, { name: 'Other Cycles' }),
  ]
  const own = await aContact(owner, { retailerId: ownShop.id, surname: 'Ownman' })
  const other = await aContact(owner, { retailerId: otherShop.id, surname: 'Otherman' })
  const north = await aTerritory(product, 'North', [ownShop.id])
  const south = await aTerritory(product, 'South', [otherShop.id])
  const role = await aRole(product, rights)
  const rep = await aUser(product, { type: 'dual-access', role, territories: [north], limited: true })
  return { owner, rep, own, other, ownShop, otherShop, north, south, role }
}

const refusalsAbout = async (owner: HttpClient, target: { id: string }) =>
  (await eventsOf(owner, target)).filter((event) => event.action === 'right.refused')

/** Each act as a name, what it does, and the code of its refusal. */
type Acts = [string, () => Promise<{ status: number; text: string }>, string][]

it('U5, P60: a contact outside his territories is not there for a limited user, at every door, and every try leaves an event', async (t) => {
  const product = await startTestProduct(t)
  const { owner, rep, own, other } = await twoTerritories(product)
  const { client } = rep
  await owner.post(`/api/v1/contacts/${other.id}/resets`, { version: other.version, email: other.email })
  await mailSettled(product)
  const { version, email } = await freshContact(owner, other)
  const mails = mailsTo(product, email).length
  const before = await freshContact(owner, other)
  const path = `/api/v1/contacts/${other.id}`
  const page = `/portal/contacts/${other.id}`
  const acts: Acts = [
    ['read', () => client.get(path), 'contact-not-found'],
    ['change', () => client.patch(path, { version, surname: 'Taken' }), 'contact-not-found'],
    ['access off', () => client.patch(path, { version, websiteAccess: false }), 'contact-not-found'],
    ['new address', () => client.patch(path, { version, email: 'thief@x.test' }), 'contact-not-found'],
    ['pull over', () => client.patch(path, { version, retailerId: own.retailerId }), 'contact-not-found'],
    ['reset', () => client.post(`${path}/resets`, { version, email }), 'contact-not-found'],
    [
      'block',
      () => client.post(`${path}/resets`, { version, email, blockOldPassword: true }),
      'contact-not-found',
    ],
    ['void', () => client.delete(`${path}/resets`), 'contact-not-found'],
    ['unlock', () => client.delete(`${path}/lock`), 'contact-not-found'],
    ['letters', () => client.get(`/api/v1/letters?contactId=${other.id}`), 'contact-not-found'],
    ['page', () => client.get(page), ''],
    ['confirmation', () => client.get(`${page}/confirm-reset`), ''],
    [
      'change by page',
      () => client.form(page, { version: `${version}`, username: 'x1', firstName: 'T', surname: 'T' }),
      '',
    ],
    [
      'access by page',
      () => client.form(`${page}/website-access`, { version: `${version}`, value: 'off' }),
      '',
    ],
    ['reset by page', () => client.form(`${page}/resets`, { version: `${version}`, email: email ?? '' }), ''],
    ['unlock by page', () => client.form(`${page}/unlock`, {}), ''],
    ['void by page', () => client.form(`${page}/void`, {}), ''],
  ]
  for (const [name, act, code] of acts) {
    const noted = (await refusalsAbout(owner, other)).length
    const answer = await act()
    assert.equal(answer.status, 404, `${name}: ${answer.text}`)
    if (code) assert.equal(JSON.parse(answer.text).code, code, name)
    assert.ok(
      !/Otherman|Other Cycles/.test(answer.text) && !answer.text.includes(email ?? '-'),
      `${name} tells`,
    )
    const events = await refusalsAbout(owner, other)
    assert.equal(events.length, noted + 1, `${name} leaves one event`)
    assert.deepEqual([events[0]?.actor.id, events[0]?.result], [rep.id, 'refused'])
  }
  await mailSettled(product)
  assert.equal(mailsTo(product, email).length, mails, 'no mail')
  assert.deepEqual(await freshContact(owner, other), before)
  // As if there were none: an id nobody has is answered in the same words.
  const [real, made] = [
    await client.get(path),
    await client.get(`/api/v1/contacts/${own.id.replace(/.$/, 'x')}`),
  ]
  assert.deepEqual([real.status, real.text], [made.status, made.text])
})

it('U5, P60: lists, searches, counts, cursors, filters, letters and audit of a limited user hold his territories alone', async (t) => {
  const product = await startTestProduct(t)
  const { owner, rep, own, other, ownShop, otherShop, north, south } = await twoTerritories(product)
  const { client } = rep
  const homeless = await aContact(owner, { surname: 'Nomad' })
  for (const contact of [own, other]) {
    const { version, email } = contact
    await owner.post(`/api/v1/contacts/${contact.id}/resets`, { version, email })
  }
  await mailSettled(product)
  const surnames = async (who: HttpClient, query: string) => {
    const { body } = await who.get<{ items: ContactWire[]; total: number }>(`/api/v1/contacts?${query}`)
    assert.equal(body.total, body.items.length, query)
    return body.items.map((contact) => contact.surname)
  }
  for (const query of [
    '',
    'search=man',
    'state=invited',
    'state=invited,not-invited',
    'mailState=sent',
    'sort=-lastSignIn',
    `territory=${north}`,
    `territory=${north},${south}`,
    `retailerId=${ownShop.id}`,
  ])
    assert.deepEqual(await surnames(client, query), ['Ownman'], query)
  for (const query of [
    'search=Otherman',
    `search=${other.username}`,
    `retailerId=${otherShop.id}`,
    `territory=${south}`,
    `search=Nomad`,
  ])
    assert.deepEqual(await surnames(client, query), [], query)
  assert.deepEqual(await surnames(owner, `territory=${south}`), ['Otherman'])
  assert.deepEqual(await surnames(owner, `territory=${north},${south}`), ['Otherman', 'Ownman'])
  assert.deepEqual(await surnames(owner, ''), ['Nomad', 'Otherman', 'Ownman'])
  const next = (await owner.get('/api/v1/contacts?limit=1')).body.nextCursor
  const beyond = (await client.get(`/api/v1/contacts?cursor=${next}`)).body
  assert.deepEqual(
    beyond.items.map((contact: ContactWire) => contact.surname),
    ['Ownman'],
  )

  const shops = async (who: HttpClient, query: string) => {
    const { body } = await who.get<{ items: RetailerWire[]; total: number }>(`/api/v1/retailers?${query}`)
    assert.equal(body.total, body.items.length, query)
    return body.items.map((shop) => shop.name)
  }
  for (const query of ['', 'search=cycles', 'active=true', `territory=${north}`])
    assert.deepEqual(await shops(client, query), ['Own Cycles'], query)
  for (const query of ['search=other', `territory=${south}`, 'active=false'])
    assert.deepEqual(await shops(client, query), [], query)
  assert.deepEqual(await shops(owner, `territory=${south}`), ['Other Cycles'])

  const list = await client.get('/portal/')
  assert.ok(list.text.includes('Ownman') && !/Otherman|Nomad/.test(list.text))
  assert.ok(!(await client.get('/portal/?search=other')).text.includes('Otherman'))

  const events = (await client.get('/api/v1/audit?limit=200')).body.items
  const targets = new Set(events.map((event: { target: { id: string } | null }) => event.target?.id))
  assert.ok(targets.has(own.id) && targets.has(ownShop.id))
  for (const { id } of [other, otherShop, homeless]) assert.ok(!targets.has(id))
  assert.ok(!JSON.stringify(events).includes(other.email ?? '-'), 'letters to others are not told either')
  assert.ok(JSON.stringify(events).includes(own.email ?? '-'))
  for (const target of [other, otherShop]) {
    assert.deepEqual((await client.get(`/api/v1/audit?targetId=${target.id}`)).body.items, [])
    assert.equal((await refusalsAbout(owner, target)).length, 1, 'asking for it is noted')
  }
  assert.equal((await client.get(`/api/v1/letters?contactId=${own.id}`)).body.items.length, 1)
  const made = await client.get('/api/v1/letters?contactId=nobody')
  assert.equal(made.body.code, 'contact-not-found')
})

it('U5: a limited user acts within his territories as others do, and with no territory on nobody', async (t) => {
  const product = await startTestProduct(t)
  const { owner, rep, own, ownShop, otherShop, role } = await twoTerritories(product)
  const { client } = rep
  const changed = await client.patch(`/api/v1/contacts/${own.id}`, { version: own.version, phone: '12' })
  assert.equal(changed.status, 200, changed.text)
  const { version, email } = changed.body
  assert.equal((await client.post(`/api/v1/contacts/${own.id}/resets`, { version, email })).status, 202)
  assert.equal((await client.delete(`/api/v1/contacts/${own.id}/resets`)).status, 204)
  const made = await client.post('/api/v1/contacts', { retailerId: ownShop.id, surname: 'New' })
  assert.equal(made.status, 201, made.text)
  assert.equal((await client.get(`/portal/contacts/${own.id}`)).status, 200)
  assert.equal((await client.get(`/api/v1/retailers/${ownShop.id}`)).body.territory.name, 'North')

  const create = { retailerId: otherShop.id, surname: 'New' }
  const [real, none] = [
    await client.post('/api/v1/contacts', create),
    await client.post('/api/v1/contacts', { ...create, retailerId: 'nobody' }),
  ]
  assert.deepEqual([real.status, real.body.code], [404, 'retailer-not-found'])
  assert.deepEqual([none.status, none.body.code], [404, 'retailer-not-found'])
  const away = await client.patch(`/api/v1/contacts/${own.id}`, { version, retailerId: otherShop.id })
  assert.deepEqual([away.status, away.body.code], [404, 'retailer-not-found'])
  const shop = await client.patch(`/api/v1/retailers/${otherShop.id}`, { version: 1, name: 'Mine' })
  assert.deepEqual([shop.status, shop.body.code], [404, 'retailer-not-found'])
  assert.equal((await client.get(`/api/v1/retailers/${otherShop.id}`)).status, 404)
  assert.equal((await refusalsAbout(owner, otherShop)).length, 4)

  for (const type of ['admin', 'dual-access'] as const) {
    const nobody = await aUser(product, { type, role, limited: true })
    assert.equal((await nobody.client.get('/api/v1/contacts')).body.total, 0)
    assert.equal((await nobody.client.get('/api/v1/retailers')).body.total, 0)
    assert.equal((await nobody.client.get(`/api/v1/contacts/${own.id}`)).status, 404)
  }
  const free = await aUser(product, { role, territories: [] })
  assert.equal((await free.client.get('/api/v1/contacts')).body.total, 3, 'who is not limited sees all')
})

it('U5: a username that looks like one outside his territories warns a limited user without naming it', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const { owner, rep, ownShop, otherShop } = await twoTerritories(product)
  await aContact(owner, { retailerId: otherShop.id, username: 'AC-20117' })
  const wish = { retailerId: ownShop.id, surname: 'Like', username: 'AC-20I17' }
  const answer = await rep.client.post('/api/v1/contacts', wish)
  assert.equal(answer.status, 201)
  assert.ok(!answer.text.includes('AC-20117'), answer.text)
  const shown = await owner.post('/api/v1/contacts', { ...wish, username: 'AC-2OI17' })
  assert.match(shown.text, /AC-20117/)
})

it('U5, I2: a limited user imports nothing, since a file speaks of any retailer', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const { owner, rep, ownShop, role } = await twoTerritories(product)
  const file = `Account number,Retailer name,Surname\n${ownShop.accountNumber},Own Cycles,Imported\n`
  const send = (client: HttpClient, query: string) =>
    client.request('POST', `/api/v1/imports${query}`, { raw: file, headers: { 'content-type': 'text/csv' } })
  for (const query of ['', '?dryRun=true']) {
    const answer = await send(rep.client, query)
    assert.deepEqual([answer.status, answer.body.code], [403, 'not-allowed'], answer.text)
  }
  const [event] = (await owner.get(`/api/v1/audit?actorId=${rep.id}&action=right.refused`)).body.items
  assert.equal(event.detail.module, 'imports')
  const free = await aUser(product, { role })
  assert.equal((await send(free.client, '')).status, 200)
})

it('U5, C1: a device user acts from the rep app within his territories, by the same engine', async (t) => {
  const product = await startTestProduct(t)
  const { owner, own, other, ownShop, otherShop, north } = await twoTerritories(product)
  const { client } = await aUser(product, { type: 'device', role: 'sales-rep', territories: [north] })
  const rep = await callerOf(product, client, 'rep')
  const { app } = product
  const shown = { version: own.version, email: own.email ?? '' }
  await sendReset(app, rep, own.id, shown)
  const stored = await product.db.read.selectFrom('temporary_password').selectAll().execute()
  assert.deepEqual(
    stored.map((row) => [row.contact_id, row.trigger_by, row.origin]),
    [[own.id, 'rep', 'staff']],
  )
  await voidResets(app, rep, own.id)
  const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
  const far = { version: other.version, email: other.email ?? '' }
  await assert.rejects(sendReset(app, rep, other.id, far), refusal('contact-not-found'))
  await assert.rejects(voidResets(app, rep, other.id), refusal('contact-not-found'))
  const off = { version: other.version, websiteAccess: false }
  await assert.rejects(changeContact(app, rep, other.id, off), refusal('contact-not-found'))
  const created = createContact(app, rep, { retailerId: otherShop.id, surname: 'No' })
  await assert.rejects(created, refusal('retailer-not-found'))
  const moved = changeRetailer(app, rep, ownShop.id, { version: 1, territoryId: null })
  await assert.rejects(moved, refusal('not-allowed'))
  assert.equal((await refusalsAbout(owner, other)).length, 3)
  await mailSettled(product)
  assert.equal(mailsTo(product, other.email).length, 0)
  assert.ok(!(await dumpOf(product)).includes('"trigger_by":"portal"'))
})
