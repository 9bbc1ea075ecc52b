import assert from 'node:assert/strict'
import { it } from 'node:test'
import { allRights } from '@latchkey/core/roles/rights'
import { type ApiRoute, apiRoutes, sampleOf } from '../testing/api-routes.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { aRole, aUser, openRepSession } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { twoTerritories } from '../testing/two-territories.ts'
import { mailSettled } from '../testing/website-journeys.ts'

/** Two territories, and of the other one everything an id could name. */
async function scene(product: TestProduct) {
  const two = await twoTerritories(product)
  const { owner, other, otherShop, north, south } = two
  // Every right there is: what stands in the way is the territory alone.
  const role = await aRole(product, allRights)
  const rep = await aUser(product, { type: 'dual-access', role, territories: [north], limited: true })
  const foreign = await aUser(product, { type: 'dual-access', territories: [south], limited: true })
  const ipad = product.client()
  await openRepSession(product, ipad, foreign.id)
  const [device] = await product.db.read.selectFrom('device').selectAll().execute()
  const invite = await owner.post('/api/v1/invites', {
    contactIds: [other.id],
    name: 'For Otherman',
    startAt: new Date(product.clock.now() + 86_400_000).toISOString(),
  })
  assert.equal(invite.status, 201, invite.text)
  const file = await owner.post('/api/v1/exports', { list: 'contacts', format: 'csv' })
  const view = await owner.post('/api/v1/views', {
    list: 'contacts',
    name: 'Otherman',
    search: { search: 'Otherman' },
  })
  assert.deepEqual([file.status, view.status], [201, 201], view.text)
  await owner.post(`/api/v1/contacts/${other.id}/resets`, { version: other.version, email: other.email })
  await mailSettled(product)
  const ids: Record<string, string> = {
    contacts: other.id,
    retailers: otherShop.id,
    users: foreign.id,
    territories: south,
    devices: device?.id ?? '',
    invites: invite.body.id,
    exports: file.body.id,
    views: view.body.id,
  }
  const words = ['Otherman', 'Other Cycles', otherShop.accountNumber, other.email, other.username].flatMap(
    (word) => word ?? [],
  )
  return { ...two, rep, foreign, ids, words: [...words, foreign.username] }
}

/** What stands about the other territory's people, whatever the letters' states. */
async function othersRows({ db }: TestProduct, ids: Record<string, string>) {
  const of = async (table: 'contact' | 'retailer' | 'staff_user' | 'device' | 'invite', id: string) =>
    await db.read
      .selectFrom(table)
      .selectAll()
      .where('id', '=', id as never)
      .execute()
  const sent = await db.read.selectFrom('temporary_password').select('id').execute()
  return JSON.stringify([
    await of('contact', ids.contacts ?? ''),
    await of('retailer', ids.retailers ?? ''),
    await of('staff_user', ids.users ?? ''),
    await of('device', ids.devices ?? ''),
    await of('invite', ids.invites ?? ''),
    sent.length,
  ])
}

/** Streams that stay open, whose first word other tests read. */
const isStream = ({ path }: ApiRoute) => path.endsWith('/events')

/** The smallest PNG. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const thingOf = ({ path }: ApiRoute) => path.split('/')[3] ?? ''

async function ask(client: HttpClient, route: ApiRoute, ids: Record<string, string>, given: object) {
  const path = route.path
    .replace('{id}', ids[thingOf(route)] ?? 'none')
    .replace('{type}', 'admin')
    .replace('{kind}', 'website-invite')
    .replace('{language}', 'en')
    .replace(/\{\w+\}/g, 'none')
  if (route.path.endsWith('/picture') && route.method === 'PUT') {
    const headers = { 'content-type': 'image/png' }
    return await client.request('PUT', path, { raw: onePixel, headers })
  }
  const json = route.body ? { json: sampleOf(route.body, { ...given }) } : {}
  return await client.request(route.method, path, json)
}

it('U5, P60: at every door of the API that takes an id, a limited user with every right finds nothing of the other territory and changes nothing', async (t) => {
  const product = await startTestProduct(t)
  const { rep, other, ids, words } = await scene(product)
  const routes = (await apiRoutes(product)).filter(
    (route) => route.path.includes('{') && thingOf(route) in ids && !isStream(route),
  )
  assert.ok(routes.length > 30, `${routes.length} routes`)
  const before = await othersRows(product, ids)
  const given = {
    version: 1,
    email: other.email,
    surname: 'Taken',
    name: 'Taken',
    confirmation: 'Jane Otherman',
  }
  for (const route of routes) {
    const answer = await ask(rep.client, route, ids, given)
    const name = `${route.method} ${route.path}: ${answer.status} ${answer.text}`
    assert.ok([403, 404, 410].includes(answer.status), name)
    for (const word of words) assert.ok(!answer.text.includes(word), `${name} tells ${word}`)
  }
  await mailSettled(product)
  assert.equal(await othersRows(product, ids), before)
})

it('U5, P60: every list, count, overview, report, export and history without an id holds nothing of the other territory', async (t) => {
  const product = await startTestProduct(t)
  const { owner, rep, words } = await scene(product)
  const routes = (await apiRoutes(product)).filter(
    (route) => route.method === 'GET' && !route.path.includes('{') && !isStream(route),
  )
  let told = 0
  for (const { path } of routes) {
    const answer = await rep.client.get(path)
    for (const word of words) assert.ok(!answer.text.includes(word), `${path} tells ${word}: ${answer.text}`)
    const all = await owner.get(path)
    if (words.some((word) => all.text.includes(word))) told += 1
  }
  assert.ok(told >= 8, `the owner is told of them by ${told} of ${routes.length}`)
})
