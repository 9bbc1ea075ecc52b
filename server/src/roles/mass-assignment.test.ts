import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type ApiRoute, apiRoutes, type Schema, sampleOf, variantsOf } from '../testing/api-routes.ts'
import { aContactWithPassword, aRetailer, ownerClient } from '../testing/people.ts'
import { aTerritory, aUser, openAppSession, openRepSession } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { dumpOf, mailSettled } from '../testing/website-journeys.ts'

/** Fields that would give power or standing, and are nobody's to set where a request does not name them. */
const planted = {
  role: 'administrator',
  isAdmin: true,
  isOwner: true,
  ownerAt: 1,
  rights: { users: 'write' },
  retailerId: 'another',
  territoryId: 'another',
  accessOn: true,
  password: 'Harbour-7-lamp-quay',
  passwordHash: '$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaA',
  mustChange: false,
  validUntil: '2099-01-01T00:00:00.000Z',
  state: { code: 'active' },
  email: 'thief@x.test',
  username: 'thief@x.test',
  shipped: true,
  id: 'mine',
  createdAt: '2020-01-01T00:00:00.000Z',
  __proto: { isAdmin: true },
}

/** Limits of failed sign-ins would answer before the fields are read. */
const patient = {
  'limits.sign-in-failures-per-address': 100_000,
  'limits.requests-per-address-hour': 100_000,
  'limits.installation-per-hour': 100_000,
}

async function everybody(product: TestProduct) {
  const owner = await ownerClient(product)
  const changed = await owner.patch('/api/v1/settings', patient)
  assert.equal(changed.status, 200, changed.text)
  const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
  const user = await aUser(product, { type: 'dual-access', role: 'office' })
  const ipad = product.client()
  await openRepSession(product, ipad, user.id)
  const elsewhere = product.client()
  await openAppSession(product, elsewhere, user.id)
  const ids: Record<string, string> = {
    contacts: contact.id,
    retailers: (await aRetailer(owner)).id,
    territories: await aTerritory(product),
    users: user.id,
    roles: 'office',
  }
  await mailSettled(product)
  const faces = { website: browser, rep: ipad, app: elsewhere }
  const client = ({ path }: ApiRoute) => faces[path.split('/')[3] as keyof typeof faces] ?? owner
  const at = ({ path }: ApiRoute) =>
    path
      .replace('{type}', 'admin')
      .replace('{kind}', 'website-invite')
      .replace('{language}', 'en')
      .replace(/\{\w+\}/g, ids[path.split('/')[3] ?? ''] ?? 'none')
  return { client, at }
}

const knows = (schema: Schema, field: string): boolean =>
  variantsOf(schema).some((variant) => variant.properties && field in variant.properties)

it('P63: a field that is not the request’s own is refused at every POST, PUT and PATCH the product has, and nothing is written', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  product.startJobs()
  const { client, at } = await everybody(product)
  const routes = (await apiRoutes(product)).filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method))
  const before = await dumpOf(product)
  let asked = 0
  for (const route of routes) {
    const { method, body } = route
    if (!body || readsItself(route.path)) continue
    const sample = sampleOf(body, { version: 1 }) as object
    for (const [field, value] of Object.entries(planted)) {
      if (knows(body, field)) continue
      asked += 1
      const answer = await client(route).request(method, at(route), { json: { ...sample, [field]: value } })
      assert.equal(answer.status, 400, `${method} ${route.path} with ${field}: ${answer.text}`)
      const named = (answer.body.errors ?? []).some((error: { field: string }) => error.field.endsWith(field))
      assert.ok(named, `${method} ${route.path} does not name ${field}: ${answer.text}`)
    }
  }
  assert.ok(asked > 500, `${asked} tries over ${routes.length} routes`)
  assert.equal(await dumpOf(product), before)
})

it('P63: what takes no body at all does not read one', async (t) => {
  const product = await startTestProduct(t)
  const { client, at } = await everybody(product)
  const routes = (await apiRoutes(product)).filter(
    ({ method, body, path }) => ['POST', 'PUT', 'PATCH'].includes(method) && !body && !readsItself(path),
  )
  for (const route of routes) {
    const answer = await client(route).request(route.method, at(route), { json: planted })
    assert.ok(answer.status < 500, `${route.method} ${route.path}: ${answer.text}`)
    assert.doesNotMatch(answer.text, /thief/, `${route.method} ${route.path}`)
  }
  assert.doesNotMatch(await dumpOf(product), /thief@x\.test|Harbour-7/)
})

/** Files and signed reports, whose bodies have forms of their own. */
const readsItself = (path: string): boolean => /\/(imports|bounces|picture)(\/|$)/.test(path)
