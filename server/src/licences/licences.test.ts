import assert from 'node:assert/strict'
import { it } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import type { LedgerPage, LicenceWire } from '@latchkey/core/licences/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient } from '../testing/people.ts'
import { aRole, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { issueSetupLink } from '../user-access/index.ts'

const OWN_PASSWORD = 'Lantern-9-quay-boats'

const licences = async (client: HttpClient): Promise<LicenceWire[]> =>
  (await client.get('/api/v1/licences')).body.items

async function licence(client: HttpClient, type: string): Promise<LicenceWire> {
  const found = (await licences(client)).find((one) => one.type === type)
  assert.ok(found, type)
  return found
}

const change = (client: HttpClient, type: string, body: object) =>
  client.patch(`/api/v1/licences/${type}`, body)

it('U3, N2: a new installation has a starter set of licences, of which the owner uses one', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const shown = (await licences(owner)).map(({ type, enabled, used, free }) => [type, enabled, used, free])
  assert.deepEqual(shown, [
    ['admin', 5, 1, 4],
    ['dual-access', 5, 0, 5],
    ['device', 10, 0, 10],
    ['scan-pack', 5, 0, 5],
  ])
})

it('U3: the owner set up once more is not counted twice, and a new owner takes a licence of his own', async (t) => {
  const product = await startTestProduct(t)
  const again = await ownerClient(product).then(() => ownerClient(product))
  assert.equal((await licence(again, 'admin')).used, 1)
  const { url } = await issueSetupLink(product.app, commandCaller('test'))
  const next = { username: 'nora@northgate.test', firstName: 'Nora', surname: 'Next', password: OWN_PASSWORD }
  const client = product.client()
  const set = await client.post('/api/v1/setup', { token: url.split('/').at(-1), ...next })
  assert.equal(set.status, 201, set.text)
  await client.post('/api/v1/portal/sign-in', { username: next.username, password: OWN_PASSWORD })
  assert.equal((await licence(client, 'admin')).used, 2)
})

it('U3: licences are changed with a version, the price is for display, and each change is in the ledger', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { version } = await licence(owner, 'device')
  const first = await change(owner, 'device', {
    version,
    enabled: 12,
    price: '€ 9 a month',
    note: 'Two reps',
  })
  assert.equal(first.status, 200, first.text)
  assert.deepEqual(
    [first.body.enabled, first.body.price, first.body.free, first.body.version],
    [12, '€ 9 a month', 12, version + 1],
  )
  const stale = await change(owner, 'device', { version, enabled: 20 })
  assert.equal(stale.status, 409)
  assert.equal(stale.body.code, 'changed-meanwhile')
  assert.deepEqual([stale.body.current.enabled, stale.body.current.version], [12, version + 1])
  const same = await change(owner, 'device', { version: version + 1, enabled: 12 })
  assert.equal(same.body.version, version + 1, 'what changes nothing writes nothing')
  assert.equal((await change(owner, 'device', { version: version + 1, price: null })).body.price, null)
  const ledger = (await owner.get<LedgerPage>('/api/v1/licences/ledger')).body
  assert.equal(ledger.total, 2)
  const [newest, oldest] = ledger.items
  assert.deepEqual(
    [newest?.enabledBefore, newest?.enabledAfter, newest?.priceBefore, newest?.priceAfter],
    [12, 12, '€ 9 a month', null],
  )
  assert.deepEqual(
    [oldest?.enabledBefore, oldest?.enabledAfter, oldest?.note, oldest?.changedBy.name],
    [10, 12, 'Two reps', 'Olivia Owner'],
  )
  const events = (await owner.get('/api/v1/audit?action=licence.changed')).body.items
  assert.equal(events.length, 2)
  assert.deepEqual(events[1].detail.after, { enabled: 12, price: '€ 9 a month' })
})

it('U3: licences are never set below what is used', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await aUser(product, { type: 'device', role: 'sales-rep' })
  await aUser(product, { type: 'device', role: 'sales-rep' })
  const { version } = await licence(owner, 'device')
  const refused = await change(owner, 'device', { version, enabled: 1 })
  assert.equal(refused.status, 400, refused.text)
  assert.deepEqual(refused.body.errors, [
    {
      field: 'enabled',
      code: 'below-used',
      message: '2 of these licences are in use. Deactivate users first.',
    },
  ])
  const atUsed = await change(owner, 'device', { version, enabled: 2 })
  assert.deepEqual([atUsed.status, atUsed.body.free], [200, 0], atUsed.text)
})

it('U3, P62: licences are read with read on Subscription and changed with write, and nothing else', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const reader = await aUser(product, {
    role: await aRole(product, { subscription: 'read', users: 'write' }),
  })
  const nobody = await aUser(product, { role: 'office' })
  const { version } = await licence(reader.client, 'device')
  assert.equal((await change(reader.client, 'device', { version, enabled: 99 })).status, 403)
  for (const path of ['/api/v1/licences', '/api/v1/licences/ledger']) {
    assert.equal((await reader.client.get(path)).status, 200, path)
    assert.equal((await nobody.client.get(path)).status, 403, path)
    assert.equal((await product.client().get(path)).status, 401, path)
  }
  assert.equal((await licence(owner, 'device')).version, version)
})

it('P63, P68: unknown fields, counts out of range and unreadable notes are refused and change nothing', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { version } = await licence(owner, 'admin')
  for (const [body, code] of [
    [{ version, enabled: 9, used: 0 }, 'unknown'],
    [{ version, enabled: -1 }, 'out-of-range'],
    [{ version, enabled: 2.5 }, 'wrong-type'],
    [{ version, enabled: 9, note: 'a\u202Eb' }, 'invisible'],
    [{ version, enabled: 9, price: 'a\u0000b' }, 'unreadable-text'],
    [{ enabled: 9 }, 'missing'],
  ] as const) {
    const answer = await change(owner, 'admin', body)
    assert.equal(answer.status, 400, answer.text)
    assert.equal(answer.body.errors[0].code, code, answer.text)
  }
  assert.equal((await change(owner, 'gold', { version, enabled: 9 })).body.code, 'licence-not-found')
  assert.equal((await licence(owner, 'admin')).version, version)
})

it('U3: the ledger is read page by page, newest first, and by type', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  for (const enabled of [11, 12, 13]) {
    const { version } = await licence(owner, 'device')
    await change(owner, 'device', { version, enabled })
    product.clock.advance(1)
  }
  const { version } = await licence(owner, 'scan-pack')
  await change(owner, 'scan-pack', { version, enabled: 6 })
  const seen: number[] = []
  for (let cursor = ''; ; ) {
    const page = (await owner.get<LedgerPage>(`/api/v1/licences/ledger?type=device&limit=2${cursor}`)).body
    seen.push(...page.items.map((item) => item.enabledAfter))
    if (page.nextCursor === null) break
    cursor = `&cursor=${page.nextCursor}`
  }
  assert.deepEqual(seen, [13, 12, 11])
})
