import assert from 'node:assert/strict'
import { get } from 'node:http'
import { it, type TestContext } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { SyncPage } from '@latchkey/core/sync/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { everythingTellable, syncedRep } from '../testing/synced-rep.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { changed } from '../testing/website-journeys.ts'

/** Three shops with four contacts each, all in one rep's territory. */
async function scene(t: TestContext) {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const shops = [await aRetailer(owner), await aRetailer(owner), await aRetailer(owner)]
  const contacts = []
  for (const { id } of [...shops, ...shops, ...shops, ...shops])
    contacts.push(await aContact(owner, { retailerId: id }))
  const ids = shops.map(({ id }) => id)
  const territory = await aTerritory(product, 'North', ids)
  const role = await aRole(product, { contacts: 'read', retailers: 'read' })
  const { client } = await aUser(product, { type: 'device', role, territories: [territory] })
  return { product, owner, shops, contacts, territory, client }
}

it('O4: pages hold at most what was asked for, each thing comes once, and the last one says that there is no more', async (t) => {
  const { product, client, owner, contacts } = await scene(t)
  const rep = syncedRep(product, client)
  await everythingTellable(product)
  const sizes: number[] = []
  for (let more = true; more; ) {
    const page = await rep.pull(4)
    sizes.push(page.changes.length)
    more = page.more
  }
  assert.deepEqual(sizes, [4, 4, 4, 3])
  assert.equal(new Set(rep.told).size, 15)
  for (const contact of contacts.slice(0, 4)) await changed(owner, contact, { phone: '1' })
  await everythingTellable(product)
  const page = await rep.pull(4)
  assert.deepEqual(
    [page.changes.length, page.more],
    [4, false],
    'a page that is full to the last is the last',
  )
})

it('O4: what is written, moved and erased between two pages is told by a later one', async (t) => {
  const { product, client, owner, contacts, shops, territory } = await scene(t)
  const rep = syncedRep(product, client)
  const elsewhere = await aRetailer(owner)
  const writes = [
    () => changed(owner, contacts[0] ?? { id: '' }, { phone: '1' }),
    () => changed(owner, contacts[1] ?? { id: '' }, { retailerId: elsewhere.id }),
    () => changed(owner, contacts[11] ?? { id: '' }, { retailerId: elsewhere.id }),
    () => owner.patch(`/api/v1/retailers/${shops[0]?.id}`, { version: 1, territoryId: null }),
    () =>
      owner.post(`/api/v1/contacts/${contacts[5]?.id}/erasure`, {
        version: 1,
        confirmation: contacts[5]?.username,
      }),
    () => changed(owner, contacts[11] ?? { id: '' }, { retailerId: shops[1]?.id }),
    () => aContact(owner, { retailerId: shops[2]?.id ?? '' }),
  ]
  for (let more = true; more || writes.length > 0; ) {
    await writes.shift()?.()
    more = (await rep.pull(2)).more
  }
  await rep.sync(2)
  const shown = await owner.get(`/api/v1/contacts?limit=200&territory=${territory}`)
  const stored = shown.body.items
    .map(({ id, version }: { id: string; version: number }) => [id, version])
    .sort()
  const kept = [...rep.contacts.values()].map(({ id, version }) => [id, version]).sort()
  assert.deepEqual(kept, stored)
  assert.equal(rep.retailers.size, 2)
})

/** The answer's bytes as they came over the line. */
async function bytesOf(client: HttpClient, origin: string, path: string, encoding: string | undefined) {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return await new Promise<{
    coding: string | undefined
    vary: string | undefined
    cache: string | undefined
    bytes: Buffer
  }>((resolve, reject) => {
    const headers = { cookie, ...(encoding === undefined ? {} : { 'accept-encoding': encoding }) }
    get(`${origin}${path}`, { headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const { 'content-encoding': coding, vary, 'cache-control': cache } = answer.headers
        resolve({ coding, vary, cache, bytes: Buffer.concat(parts) })
      })
    }).on('error', reject)
  })
}

it('O4: a page goes as brotli or gzip where the device takes that, a tiny one as it is, and nobody keeps it on the way', async (t) => {
  const { product, client } = await scene(t)
  await everythingTellable(product)
  const ask = async (encoding?: string, path = '/api/v1/rep/sync') =>
    await bytesOf(client, product.origin, path, encoding)
  const plain = await ask()
  assert.deepEqual([plain.coding, plain.vary, plain.cache], [undefined, 'accept-encoding', 'no-store'])
  const page = JSON.parse(plain.bytes.toString()) as SyncPage
  assert.equal(page.changes.length, 15)
  for (const [encoding, coding, open] of [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['GZIP;q=0.5', 'gzip', gunzipSync],
  ] as const) {
    const answer = await ask(encoding)
    assert.equal(answer.coding, coding, encoding)
    assert.deepEqual(JSON.parse(open(answer.bytes).toString()).changes, page.changes)
    assert.ok(answer.bytes.length < plain.bytes.length / 3, `${answer.bytes.length} of ${plain.bytes.length}`)
  }
  for (const encoding of ['identity', 'gzip;q=0, br;q=0.0', 'zstd', ''])
    assert.equal((await ask(encoding)).coding, undefined, encoding)
  const tiny = await ask('br, gzip', `/api/v1/rep/sync?cursor=${page.cursor}`)
  assert.equal(tiny.coding, undefined)
  assert.deepEqual(JSON.parse(tiny.bytes.toString()).changes, [])
})
