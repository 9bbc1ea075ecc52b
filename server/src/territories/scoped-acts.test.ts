import assert from 'node:assert/strict'
import { it } from 'node:test'
import { Refusal } from '@latchkey/core/refusal'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact } from '../testing/people.ts'
import { aUser, callerOf } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { refusalsAbout, twoTerritories } from '../testing/two-territories.ts'
import { mailSettled, mailsTo } from '../testing/website-journeys.ts'
import {
  changeContact,
  changeRetailer,
  createContact,
  sendReset,
  voidResets,
} from '../website-access/index.ts'

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
})
