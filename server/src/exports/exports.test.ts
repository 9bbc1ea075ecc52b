import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { ExportWire } from '@latchkey/core/exports/wire'
import { DAY, MINUTE, SECOND } from '@latchkey/core/instant'
import { parse } from 'csv-parse/sync'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient, signInOwner } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { twoTerritories } from '../testing/two-territories.ts'
import { sweepExports } from './index.ts'

const path = '/api/v1/exports'

/** Waits for a file; the job wakes by the order itself. */
async function done(client: HttpClient, ordered: ExportWire): Promise<ExportWire> {
  for (let look = 0; look < 400; look += 1) {
    const { body } = await client.get<ExportWire>(`${path}/${ordered.id}`)
    if (body.state === 'ready' || body.state === 'failed') return body
    await new Promise((later) => setTimeout(later, 25))
  }
  throw new Error('the export was not made')
}

async function ordered(client: HttpClient, wish: object, headers = {}): Promise<ExportWire> {
  const answer = await client.post<ExportWire>(path, { format: 'csv', ...wish }, headers)
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

async function table(client: HttpClient, wish: object, headers = {}): Promise<Record<string, string>[]> {
  const file = await done(client, await ordered(client, wish, headers))
  assert.equal(file.state, 'ready')
  const answer = await client.get(`${path}/${file.id}/file`)
  assert.equal(answer.status, 200, answer.text)
  return parse(answer.text, { columns: true, bom: true })
}

async function start(t: TestContext): Promise<{ product: TestProduct; owner: HttpClient }> {
  const product = await startTestProduct(t)
  return { product, owner: await ownerClient(product) }
}

it('I2: an export of contacts holds what an import reads, the state of A7, and only what the filter finds', async (t) => {
  const { owner } = await start(t)
  const shop = await aRetailer(owner, { name: 'Müller, "Rad" & Co', accountNumber: 'AC-1', town: 'Köln' })
  await aContact(owner, { retailerId: shop.id, surname: 'Abel', username: 'abel', email: 'a@x.test' })
  await aContact(owner, { retailerId: shop.id, surname: '=1+1', websiteAccess: false })
  const rows = await table(owner, { list: 'contacts' })
  assert.equal(rows.length, 2)
  assert.deepEqual(
    rows.map((row) => [row.Surname, row['Website access'], row.State]),
    [
      ["'=1+1", 'no', 'No access'],
      ['Abel', 'yes', 'Not invited'],
    ],
  )
  assert.deepEqual(
    [rows[1]?.['Account number'], rows[1]?.['Retailer name'], rows[1]?.['Retailer town'], rows[1]?.Username],
    ['AC-1', 'Müller, "Rad" & Co', 'Köln', 'abel'],
  )
  const german = await table(
    owner,
    { list: 'contacts', filter: { state: 'not-invited', search: 'abel' } },
    { 'accept-language': 'de' },
  )
  assert.deepEqual(
    german.map((row) => [row.Nachname, row['Website-Zugang'], row.Zustand]),
    [['Abel', 'ja', 'Nicht eingeladen']],
  )
})

it('I2: an exported file read in again changes nothing', async (t) => {
  const { owner } = await start(t)
  const shop = await aRetailer(owner, { name: '+Corner', accountNumber: '-17' })
  await aContact(owner, {
    retailerId: shop.id,
    surname: '@Abel',
    firstName: '=Anna',
    username: 'abel',
    email: 'a@x.test',
  })
  for (const language of ['en', 'de']) {
    const file = await done(
      owner,
      await ordered(owner, { list: 'contacts' }, { 'accept-language': language }),
    )
    const { text } = await owner.get(`${path}/${file.id}/file`)
    const read = await owner.request('POST', '/api/v1/imports?dryRun=true', {
      raw: text,
      headers: { 'content-type': 'text/csv' },
    })
    assert.equal(read.status, 200, read.text)
    assert.deepEqual(
      [read.body.contacts, read.body.retailers],
      [
        { created: 0, changed: 0, unchanged: 1 },
        { created: 0, changed: 0, unchanged: 1 },
      ],
      read.text,
    )
  }
})

it('I2: retailers, users, audit and the report are exported as their screens show them', async (t) => {
  const { owner } = await start(t)
  await aRetailer(owner, { name: 'Harbour', accountNumber: 'AC-1' })
  assert.deepEqual(
    (await table(owner, { list: 'retailers' })).map((row) => [row['Account number'], row['Retailer active']]),
    [['AC-1', 'yes']],
  )
  const users = await table(owner, { list: 'users' })
  assert.deepEqual(
    users.map((row) => [row.Username, row.Type]),
    [['olivia.owner@northgate.test', 'Admin']],
  )
  const events = await table(owner, { list: 'audit', filter: { action: 'retailer.created' } })
  assert.deepEqual(
    events.map((row) => [row.Act, row.Who, row.About, row.Result]),
    [['retailer.created', 'Olivia Owner', 'Harbour', 'Done']],
  )
  assert.deepEqual(await table(owner, { list: 'website-access' }), [])
})

it('I2: an Excel file opens as one: its bytes are a whole zip archive, and more rows than it holds are refused by name', async (t) => {
  const { product, owner } = await start(t)
  await aContact(owner)
  const file = await done(owner, await ordered(owner, { list: 'contacts', format: 'xlsx' }))
  const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${product.origin}${path}/${file.id}/file`, { headers: { cookie } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  assert.equal(bytes.subarray(0, 2).toString(), 'PK')
  assert.equal(bytes.subarray(-22, -18).toString('latin1'), 'PK\u0005\u0006')
  assert.match(answer.headers.get('content-disposition') ?? '', /filename="contacts-2026-03-02\.xlsx"/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
})

it('L5, E1: ordering and downloading need a sign-in of the last 10 minutes, and each leaves an event', async (t) => {
  const { product, owner } = await start(t)
  const file = await done(owner, await ordered(owner, { list: 'contacts', filter: { state: 'active' } }))
  assert.equal((await owner.get(`${path}/${file.id}/file`)).status, 200)
  product.clock.advance(10 * MINUTE)
  const late = await owner.post(path, { list: 'contacts', format: 'csv' })
  assert.deepEqual([late.status, late.body.code], [403, 'recent-sign-in-required'])
  for (const end of ['/file', '?for=download']) {
    const refused = await owner.get(`${path}/${file.id}${end}`)
    assert.deepEqual([refused.status, refused.body.code], [403, 'recent-sign-in-required'], end)
  }
  assert.equal((await owner.get(`${path}/${file.id}`)).status, 200, 'to look how far it is takes none')
  await owner.delete(`${path}/${file.id}`)
  const events = (await owner.get('/api/v1/audit?limit=10')).body.items
    .map(({ action, detail }: { action: string; detail: object }) => [action, detail])
    .filter(([action]: [string]) => action.startsWith('export.'))
  assert.deepEqual(events, [
    ['export.removed', { list: 'contacts', format: 'csv' }],
    ['export.downloaded', { list: 'contacts', format: 'csv', rows: 0 }],
    ['export.ordered', { list: 'contacts', format: 'csv', filter: { state: ['active'] } }],
  ])
})

it("U5, P60: a limited user's export holds his territories only, by his rights at the time it is made, and is nobody else's", async (t) => {
  const product = await startTestProduct(t)
  const { owner, rep, own, south } = await twoTerritories(product)
  const client = rep.client
  for (const list of ['users', 'website-access']) {
    const refused = await client.post(path, { list, format: 'csv' })
    assert.deepEqual([refused.status, refused.body.code], [403, 'not-allowed'], list)
  }
  const rows = await table(client, { list: 'contacts' })
  assert.deepEqual(
    rows.map((row) => row.Username),
    [own.username],
  )
  const theirs = await ordered(client, { list: 'contacts' })
  for (const act of [
    () => owner.get(`${path}/${theirs.id}`),
    () => owner.get(`${path}/${theirs.id}/file`),
    () => owner.delete(`${path}/${theirs.id}`),
  ]) {
    assert.equal((await act()).body.code, 'export-not-found')
  }
  assert.ok(!(await owner.get(path)).body.items.some(({ id }: ExportWire) => id === theirs.id))
  await done(client, theirs)
  assert.equal((await client.get(`${path}/${theirs.id}/file`)).status, 200)
  const trail = (await client.get('/api/v1/audit')).body.items.map(({ action }: { action: string }) => action)
  assert.ok(!trail.some((action: string) => action.startsWith('export.')), 'a limited auditor sees none')
  const seen = (await owner.get(`/api/v1/users/${rep.id}`)).body
  const moved = await owner.patch(`/api/v1/users/${rep.id}`, { version: seen.version, territoryIds: [south] })
  assert.equal(moved.status, 200, moved.text)
  for (const end of ['/file', '?for=download']) {
    const refused = await client.get(`${path}/${theirs.id}${end}`)
    assert.deepEqual([refused.status, refused.body.code], [403, 'export-out-of-reach'], end)
  }
})

it('N1: a file that goes while it is sent is broken off, not cut short, and the server goes on', async (t) => {
  const { product, owner } = await start(t)
  const file = await done(owner, await ordered(owner, { list: 'contacts' }))
  await product.db.transaction(async (tx) => {
    const pieces = await tx.db.selectFrom('list_export_piece').selectAll().execute()
    const bytes = gzipSync('x'.repeat(3_000_000), { level: 0 }).toString('base64')
    assert.equal(pieces.length, 1)
    for (let position = 1; position < 8; position += 1)
      await tx.db.insertInto('list_export_piece').values({ export_id: file.id, position, bytes }).execute()
  })
  const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'accept-encoding': 'identity' }
  const answer = await fetch(`${product.origin}${path}/${file.id}/file`, { headers })
  const reader = answer.body?.getReader()
  await reader?.read()
  await owner.delete(`${path}/${file.id}`)
  await assert.rejects(async () => {
    for (let read = await reader?.read(); read && !read.done; ) read = await reader?.read()
  })
  assert.equal((await owner.get(path)).status, 200)
})

it('I2: a file whose server dies is begun anew by the next, once, and its half is not left behind', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  await aContact(owner)
  const file = await ordered(owner, { list: 'contacts' })
  await product.db.transaction(async (tx) => {
    await tx.db
      .updateTable('list_export')
      .set({ state: 'running', lease: 'gone', lease_until: tx.now + 30 * SECOND, tries: 1, row_count: 7 })
      .execute()
    await tx.db
      .insertInto('list_export_piece')
      .values({ export_id: file.id, position: 0, bytes: Buffer.from('half').toString('base64') })
      .execute()
  })
  product.startJobs()
  assert.equal((await owner.get<ExportWire>(`${path}/${file.id}`)).body.state, 'running')
  product.clock.advance(30 * SECOND)
  const ready = await done(owner, file)
  assert.deepEqual([ready.state, ready.rows], ['ready', 1])
  assert.ok(!(await owner.get(`${path}/${file.id}/file`)).text.includes('half'))
})

it('I2: files are kept for a day, 20 a person, and what is removed while it is made leaves nothing', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const five = []
  for (let i = 0; i < 5; i += 1) five.push(await ordered(owner, { list: 'contacts' }))
  const sixth = await owner.post(path, { list: 'contacts', format: 'csv' })
  assert.deepEqual([sixth.status, sixth.body.code], [409, 'too-many-exports'])
  await owner.delete(`${path}/${five[0]?.id}`)
  product.startJobs()
  for (const one of five.slice(1)) assert.equal((await done(owner, one)).state, 'ready')
  for (let i = 0; i < 18; i += 1) await done(owner, await ordered(owner, { list: 'retailers' }))
  assert.ok((await owner.get(path)).body.items.length <= 20)
  product.clock.advance(DAY)
  await sweepExports(product.app)
  const left = await product.db.read.selectFrom('list_export_piece').selectAll().execute()
  assert.equal(left.length, 0)
  const later = await signInOwner(product)
  assert.deepEqual((await later.get(path)).body.items, [])
})

it('P63: an export takes the words of its list and no others', async (t) => {
  const { owner } = await start(t)
  const wishes = [
    { list: 'contacts', format: 'csv', filter: { limit: '5' } },
    { list: 'contacts', format: 'csv', filter: { state: 'happy' } },
    { list: 'retailers', format: 'csv', filter: { mailState: 'sent' } },
    { list: 'letters', format: 'csv' },
    { list: 'contacts', format: 'pdf' },
    { list: 'contacts', format: 'csv', userId: 'another' },
  ]
  for (const wish of wishes) {
    const refused = await owner.post(path, wish)
    assert.equal(refused.status, 400, JSON.stringify(wish))
    assert.ok(refused.body.errors?.length > 0 || refused.body.code, refused.text)
  }
})
