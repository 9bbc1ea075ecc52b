import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY } from '@latchkey/core/instant'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aContactWithPassword, aRetailer, ownerClient, signInOwner } from '../testing/people.ts'
import { aTerritory, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { twoTerritories } from '../testing/two-territories.ts'

const PASSWORD = 'green lantern 7'

async function surnames(client: HttpClient, query: string, path = 'contacts'): Promise<string[]> {
  const answer = await client.get(`/api/v1/${path}?${query}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body.items.map((one: { surname: string }) => one.surname)
}

it('A7, R1: contacts are filtered by their rep, their territory and whether their retailer is active, in the list, the report and an invite alike', async (t) => {
  const product = await startTestProduct(t)
  const { owner, rep, ownShop, otherShop, north, south } = await twoTerritories(product)
  const idle = await aRetailer(owner)
  await aContact(owner, { retailerId: idle.id, surname: 'Idle' })
  await owner.patch(`/api/v1/retailers/${idle.id}`, { version: 1, active: false })
  for (const [query, expected] of [
    [`rep=${rep.id}`, ['Ownman']],
    [`rep=${rep.id}&territory=${south}`, []],
    [`territory=${north},${south}`, ['Otherman', 'Ownman']],
    ['rep=nobody', []],
    ['retailerActive=false', ['Idle']],
    ['retailerActive=true', ['Otherman', 'Ownman']],
    [`retailerActive=false&rep=${rep.id}`, []],
  ] as const) {
    assert.deepEqual(await surnames(owner, query), expected, query)
    assert.deepEqual(await surnames(owner, query, 'reports/website-access'), expected, query)
    const { filter, total } = {
      filter: Object.fromEntries(new URLSearchParams(query)),
      total: (await owner.get(`/api/v1/contacts?${query}`)).body.total,
    }
    assert.equal(total, expected.length, query)
    const preview = await owner.post('/api/v1/invites', { filter, dryRun: true })
    assert.equal(preview.body.total, expected.length, preview.text)
    const groups = await owner.get(`/api/v1/reports/website-access/groups?by=retailer&${query}`)
    const counted = groups.body.items.reduce((sum: number, group: { total: number }) => sum + group.total, 0)
    assert.equal(counted, expected.length, query)
  }
  // U5: a filter never widens what a limited user reaches.
  const everywhere = await aUser(product, { territories: [north, south] })
  assert.deepEqual(await surnames(rep.client, `rep=${everywhere.id}`), ['Ownman'])
  const [shown] = (await owner.get(`/api/v1/contacts?retailerId=${ownShop.id}`)).body.items
  assert.deepEqual(shown.retailer.territory, { id: north, name: 'North' })
  assert.equal(shown.invitedAt, null)
  assert.equal((await owner.get(`/api/v1/contacts?retailerId=${otherShop.id}`)).body.items.length, 1)
})

it('A7: contacts are filtered by the day of their last sign-in, or by having none', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner)
  const at = () => new Date(product.clock.now()).toISOString()
  const beginning = at()
  await aContactWithPassword(product, owner, PASSWORD, { retailerId: shop.id, surname: 'First' })
  await aContact(owner, { retailerId: shop.id, surname: 'Never' })
  product.clock.advance(2 * DAY)
  await signInOwner(product, owner)
  const later = at()
  await aContactWithPassword(product, owner, PASSWORD, { retailerId: shop.id, surname: 'Second' })
  for (const [query, expected] of [
    ['neverSignedIn=true', ['Never']],
    [`signedInFrom=${later}`, ['Second']],
    [`signedInBefore=${later}`, ['First']],
    [`signedInFrom=${beginning}&signedInBefore=${later}`, ['First']],
    [`signedInFrom=${beginning}&sort=-lastSignIn`, ['Second', 'First']],
    [`neverSignedIn=true&signedInFrom=${later}`, []],
    ['neverSignedIn=true&state=active', []],
  ] as const)
    assert.deepEqual(await surnames(owner, query), expected, query)
  const wrong = await owner.get('/api/v1/contacts?signedInFrom=yesterday')
  assert.equal(wrong.status, 400, wrong.text)
  assert.equal(wrong.body.errors[0].field, 'signedInFrom')
})

it('A7: contacts are ordered by the end of their state, soonest first, from page to page', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner)
  for (const surname of ['A', 'B', 'C', 'D']) {
    const contact = await aContact(owner, { retailerId: shop.id, surname })
    if (surname === 'A') continue
    const { version, email } = contact
    const sent = await owner.post(`/api/v1/contacts/${contact.id}/resets`, { version, email })
    assert.equal(sent.status, 202, sent.text)
    product.clock.advance(60_000)
  }
  assert.deepEqual(await surnames(owner, 'sort=stateEnd'), ['B', 'C', 'D', 'A'])
  assert.deepEqual(await surnames(owner, 'sort=-stateEnd&state=invited'), ['D', 'C', 'B'])
  const found: string[] = []
  let cursor = ''
  do {
    const page = (await owner.get(`/api/v1/contacts?sort=stateEnd&limit=1${cursor}`)).body
    found.push(page.items[0].surname)
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
  } while (cursor)
  assert.deepEqual(found, ['B', 'C', 'D', 'A'])
})

it('U5: a territory a limited user does not have finds nothing, whatever else he asks for', async (t) => {
  const product = await startTestProduct(t)
  const { rep, south } = await twoTerritories(product)
  for (const query of [
    `territory=${south}`,
    'neverSignedIn=true&retailerActive=false',
    `rep=${await aTerritory(product)}`,
  ])
    assert.deepEqual(await surnames(rep.client, query), [], query)
})
