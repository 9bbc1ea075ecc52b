import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import type { GroupPage, ReportPage, ReportRow } from '@latchkey/core/reports/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aContactWithPassword, aRetailer, ownerClient, sendReset } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { twoTerritories } from '../testing/two-territories.ts'
import { changed, mailSettled } from '../testing/website-journeys.ts'

const path = '/api/v1/reports/website-access'
const report = async (who: HttpClient, query = '') => {
  const answer = await who.get<ReportPage>(`${path}?${query}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body
}
const groups = async (who: HttpClient, query: string) =>
  (await who.get<GroupPage>(`${path}/groups?${query}`)).body.items.map(({ name, total }) => [name, total])

it('R1: the report holds each contact with state, last invite and by whom, end of the temporary password, mail state and last sign-in', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner, { name: 'Corner Shop' })
  await aTerritory(product, 'North', [shop.id])
  const invited = await aContact(owner, { retailerId: shop.id, surname: 'Invited' })
  await sendReset(product, owner, invited)
  const { contact: active } = await aContactWithPassword(product, owner, 'lantern-7-quay', {
    retailerId: shop.id,
    surname: 'Signed',
  })
  product.clock.advance(5 * MINUTE)
  await sendReset(product, owner, active)
  await aContact(owner, { surname: 'Waiting', retailerId: shop.id })
  await mailSettled(product)
  const { items, total, counts } = await report(owner)
  assert.equal(total, 3)
  assert.deepEqual(
    [counts?.invited, counts?.['reset-pending'], counts?.['not-invited'], counts?.locked],
    [1, 1, 1, 0],
  )
  const row = (surname: string) => items.find((one) => one.surname === surname) as ReportRow
  assert.equal(row('Invited').territory?.name, 'North')
  assert.equal(row('Invited').retailer.name, 'Corner Shop')
  assert.equal(row('Invited').mailState, 'sent')
  assert.deepEqual(
    [row('Invited').lastInvite?.by?.name, row('Invited').lastInvite?.trigger],
    ['Olivia Owner', 'portal'],
  )
  assert.equal(row('Invited').temporaryPasswordEndsAt, row('Invited').state.until)
  assert.equal(row('Signed').lastInvite?.at, '2026-03-02T09:00:00.000Z', 'a later reset is no invite')
  assert.equal(row('Signed').temporaryPasswordEndsAt, '2026-03-04T09:05:00.000Z')
  assert.equal(row('Signed').state.lastSignInAt, '2026-03-02T09:00:00.000Z')
  assert.deepEqual([row('Waiting').lastInvite, row('Waiting').temporaryPasswordEndsAt], [null, null])
})

it('R1: the report goes by pages, and filters as the list of contacts does', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner)
  for (const surname of ['Adams', 'Baker', 'Clark'])
    await aContact(owner, { surname, firstName: '', retailerId: shop.id })
  const elsewhere = await aContact(owner, { surname: 'Dyer', websiteAccess: false })
  const first = await report(owner, 'limit=2')
  assert.deepEqual(
    first.items.map((row) => row.surname),
    ['Adams', 'Baker'],
  )
  const second = await report(owner, `limit=2&cursor=${first.nextCursor}`)
  assert.deepEqual(
    second.items.map((row) => row.surname),
    ['Clark', 'Dyer'],
  )
  assert.deepEqual([second.counts, second.nextCursor], [undefined, null])
  for (const [query, names] of [
    ['state=no-access', ['Dyer']],
    [`retailerId=${shop.id}`, ['Adams', 'Baker', 'Clark']],
    ['search=baker', ['Baker']],
    ['mailState=bounced', []],
    [`retailerId=${elsewhere.retailerId}&state=not-invited`, []],
  ] as const) {
    const page = await report(owner, query)
    assert.deepEqual(
      page.items.map((row) => row.surname),
      names,
      query,
    )
    assert.equal(page.total, names.length, query)
  }
})

it('R1: counts by retailer, territory and rep, a retailer without a territory apart, two reps of one territory both', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [alpha, beta, gamma] = [
    await aRetailer(owner, { name: 'Alpha' }),
    await aRetailer(owner, { name: 'Beta' }),
    await aRetailer(owner, { name: 'Gamma' }),
  ]
  const north = await aTerritory(product, 'North', [alpha.id, beta.id])
  for (const { id } of [alpha, alpha, beta, gamma]) await aContact(owner, { retailerId: id })
  const off = await aContact(owner, { retailerId: beta.id })
  await changed(owner, off, { active: false })
  await aUser(product, {
    type: 'device',
    role: 'sales-rep',
    territories: [north],
    username: 'a@northgate.test',
  })
  await aUser(product, {
    type: 'device',
    role: 'sales-rep',
    territories: [north],
    username: 'b@northgate.test',
  })
  assert.deepEqual(await groups(owner, 'by=retailer'), [
    ['Alpha', 2],
    ['Beta', 2],
    ['Gamma', 1],
  ])
  assert.deepEqual(await groups(owner, 'by=retailer&state=inactive'), [['Beta', 1]])
  const page = (await owner.get<GroupPage>(`${path}/groups?by=retailer&limit=2`)).body
  assert.deepEqual(await groups(owner, `by=retailer&limit=2&cursor=${page.nextCursor}`), [['Gamma', 1]])
  assert.deepEqual(await groups(owner, 'by=territory'), [
    ['North', 4],
    [null, 1],
  ])
  const reps = (await owner.get<GroupPage>(`${path}/groups?by=rep`)).body.items
  assert.deepEqual(
    reps.map(({ total, counts }) => [total, counts.inactive, counts['not-invited']]),
    [
      [4, 1, 3],
      [4, 1, 3],
    ],
  )
})

it('U4, U5: the report needs its right, and a limited user sees, counts and groups his territories alone', async (t) => {
  const product = await startTestProduct(t)
  const { owner, own, north, south } = await twoTerritories(product)
  const role = await aRole(product, { reports: 'read', contacts: 'read' })
  const rep = await aUser(product, { type: 'dual-access', role, territories: [north], limited: true })
  const blind = await aUser(product, { role: await aRole(product, { contacts: 'write' }) })
  for (const end of ['', '/groups?by=rep', '/trend', '.csv', '.xlsx', '/export?format=csv']) {
    const refused = await blind.client.get(`${path}${end}`)
    assert.deepEqual([refused.status, refused.body.code], [403, 'not-allowed'], end)
  }
  const page = await report(rep.client)
  assert.deepEqual([page.items.map((row) => row.id), page.total], [[own.id], 1])
  assert.equal((await report(owner)).total, 2)
  assert.equal((await report(rep.client, `territory=${south}`)).total, 0)
  assert.deepEqual(await groups(rep.client, 'by=retailer'), [['Own Cycles', 1]])
  assert.deepEqual(await groups(rep.client, 'by=territory'), [['North', 1]])
  const csv = await rep.client.get(`${path}.csv`)
  assert.match(csv.text, /Ownman/)
  assert.doesNotMatch(csv.text, /Otherman|Other Cycles/)
  const trend = (await rep.client.get(`${path}/trend`)).body.items
  assert.equal(trend.at(-1).counts['not-invited'], 1)
})
