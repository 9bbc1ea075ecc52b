import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { RetailerWire } from '@latchkey/core/retailers/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { refusalsAbout, twoTerritories } from '../testing/two-territories.ts'
import { createdUser } from '../testing/user-acts.ts'
import { freshContact, mailSettled, mailsTo } from '../testing/website-journeys.ts'

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
    ['live resets', () => client.get(`${path}/resets`), 'contact-not-found'],
    ['unlock', () => client.delete(`${path}/lock`), 'contact-not-found'],
    ['letters', () => client.get(`/api/v1/letters?contactId=${other.id}`), 'contact-not-found'],
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

it('U5: the audit tells a limited user nothing of users and territories that are not there for him', async (t) => {
  const product = await startTestProduct(t)
  const { owner, rep, north } = await twoTerritories(product)
  const elsewhere = (await owner.post('/api/v1/territories', { name: 'Elsewhere' })).body.id
  const stranger = await createdUser(owner, { phone: '+49 30 555' })
  const colleague = await createdUser(owner, { territoryLimited: true, territoryIds: [north] })
  const seen = async (query = '') =>
    (await rep.client.get(`/api/v1/audit?limit=200${query}`)).body.items as {
      target: { id: string } | null
    }[]
  const events = await seen()
  const targets = new Set(events.map((event) => event.target?.id))
  assert.ok(targets.has(colleague.id) && targets.has(rep.id))
  for (const id of [stranger.id, elsewhere]) {
    assert.ok(!targets.has(id))
    assert.deepEqual(await seen(`&targetId=${id}`), [])
  }
  assert.ok(!JSON.stringify(events).includes(stranger.username))
})
