import assert from 'node:assert/strict'
import { type ClientRequest, request } from 'node:http'
import { after, describe, it } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { withoutFormulaMark } from '@latchkey/core/imports/formula-mark'
import { MINUTE } from '@latchkey/core/instant'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { testEngine } from '../testing/engine.ts'
import { longestTurn } from '../testing/longest-turn.ts'
import { aContact, aRetailer, ownerClient, sendReset, signInOwner } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { mailSettled } from '../testing/website-journeys.ts'

const path = '/api/v1/reports/website-access'

it('R1, A7: the CSV holds what the screen shows, in its words and the language of the one who takes it', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner, { name: 'Müller, "Rad" & Co', accountNumber: 'AC-1' })
  const invited = await aContact(owner, {
    retailerId: shop.id,
    surname: 'Abel',
    username: 'abel',
    email: 'a@x.test',
  })
  await sendReset(product, owner, invited)
  await mailSettled(product)
  await aContact(owner, { retailerId: shop.id, surname: 'Berg', websiteAccess: false })
  const answer = await owner.get(`${path}.csv`)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/)
  assert.match(answer.headers.get('content-disposition') ?? '', /filename="website-access-2026-03-02\.csv"/)
  const rows: Record<string, string>[] = parse(answer.text, { columns: true, bom: true })
  assert.equal(rows.length, 2)
  assert.deepEqual(rows[0], {
    'Account number': 'AC-1',
    'Retailer name': 'Müller, "Rad" & Co',
    Territory: '',
    'First name': 'Jane',
    Surname: 'Abel',
    'E-mail': 'a@x.test',
    Username: 'abel',
    State: 'Invited',
    'Locked until (UTC)': '',
    Mail: 'Sent',
    'Last invite (UTC)': '2026-03-02 09:00',
    'Invited by': 'Olivia Owner',
    'Temporary password ends (UTC)': '2026-03-04 09:00',
    'Last sign-in (UTC)': '',
  })
  assert.equal(rows[1]?.State, 'No access')
  const german = await owner.get(`${path}.csv?state=invited`, { 'accept-language': 'de' })
  const [line] = parse<Record<string, string>>(german.text, { columns: true, bom: true })
  assert.deepEqual([line?.Zustand, line?.Zustellung], ['Eingeladen', 'Gesendet'])
})

it('R1, A7: a state whose end has passed is exported by the clock, before the sweep has written it', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const { version, email } = contact
  await owner.post(`/api/v1/contacts/${contact.id}/resets`, { version, email })
  product.clock.advance(48 * 60 * MINUTE)
  const later = await signInOwner(product)
  const [row] = parse<Record<string, string>>((await later.get(`${path}.csv`)).text, {
    columns: true,
    bom: true,
  })
  assert.equal(row?.State, 'Invite expired')
})

it('I2: cells that a spreadsheet would calculate carry a mark in CSV and XLSX, which import takes off', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const evil = '=HYPERLINK("http://x.test","x")'
  const shop = await aRetailer(owner, { name: evil })
  await aContact(owner, { retailerId: shop.id, surname: '+1', firstName: '@sum' })
  const csv = await owner.get(`${path}.csv`)
  const [row] = parse<Record<string, string>>(csv.text, { columns: true, bom: true })
  assert.deepEqual([row?.['Retailer name'], row?.Surname, row?.['First name']], [`'${evil}`, "'+1", "'@sum"])
  assert.equal(withoutFormulaMark(row?.['Retailer name'] ?? ''), evil)
  const sheet = await sheetOf(product, owner.cookies)
  assert.ok(sheet.includes('&apos;=HYPERLINK') || sheet.includes("'=HYPERLINK"), sheet.slice(0, 2000))
  assert.ok(!/<f>/.test(sheet), 'no cell is a formula')
})

it('E1, L5: an export is an audit event with its filter, and needs a sign-in of the last 10 minutes', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await aContact(owner)
  assert.equal((await owner.get(`${path}.csv?state=invited`)).status, 200)
  assert.equal((await owner.get(`${path}.xlsx`)).status, 200)
  const exported = async () => (await owner.get('/api/v1/audit?action=report.exported')).body.items
  const events = await exported()
  assert.deepEqual(
    events.map((event: { detail: { format: string; filter: object } }) => [
      event.detail.format,
      event.detail.filter,
    ]),
    [
      ['xlsx', {}],
      ['csv', { state: ['invited'] }],
    ],
  )
  product.clock.advance(10 * MINUTE)
  for (const end of ['.csv', '.xlsx', '/export?format=csv', '/export?format=xlsx']) {
    const refused = await owner.get(`${path}${end}`)
    assert.deepEqual([refused.status, refused.body.code], [403, 'recent-sign-in-required'], end)
  }
  assert.equal((await exported()).length, 2)
  assert.equal((await owner.get(path)).status, 200, 'looking at it does not')
})

describe('exports of a hundred thousand contacts', async () => {
  const product = await startTestProduct({ after }, { startJobs: false })
  const owner = await ownerClient(product)
  // Names so long that an export is more than the buffers of a connection take, and stands half-way until it is read.
  await fill(product, 100_001, 'x'.repeat(240))

  it('R1: an Excel file holds 100,000 rows at most; past that the refusal says CSV, which goes on', async (t) => {
    const refused = await owner.get(`${path}.xlsx`)
    assert.deepEqual([refused.status, refused.body.code], [422, 'too-many-rows'])
    assert.match(refused.body.detail, /100,000 rows.*CSV/)
    assert.equal((await owner.get(`${path}/export?format=xlsx`)).body.code, 'too-many-rows')
    assert.deepEqual((await owner.get(`${path}/export?format=xlsx&state=locked`)).body, { rows: 100 })
    const turn = longestTurn()
    const csv = await owner.get(`${path}.csv`)
    const longest = turn.stop()
    assert.equal(csv.text.split('\r\n').length, 100_001 + 2, 'a head, every row once, and the last line end')
    assert.equal(new Set(csv.text.split('\r\n').map((line) => line.split(',')[4])).size, 100_001 + 2)
    t.diagnostic(`longest turn of the event loop: ${longest.toFixed(1)} ms`)
  })

  it('R1: who breaks an export off frees its thread, and one too many is told that the server is busy', async () => {
    const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const begin = () =>
      new Promise<ClientRequest>((begun, failed) => {
        const asked = request(
          `${product.origin}${path}.csv`,
          { headers: { cookie }, agent: false },
          (answer) => {
            answer.once('readable', () => begun(asked))
          },
        )
        asked.once('error', failed).end()
      })
    const open = [await begin(), await begin(), await begin()]
    const refused = await owner.get(`${path}.csv`)
    assert.deepEqual([refused.status, refused.body.code], [503, 'busy'])
    for (const asked of open) asked.destroy()
    for (let tries = 0; ; tries += 1) {
      const again = await owner.get(`${path}.csv?state=locked`)
      if (again.status === 200) break
      assert.ok(tries < 50, 'the threads are free again')
      await new Promise((soon) => setTimeout(soon, 100))
    }
  })
})

async function sheetOf(product: TestProduct, cookies: Map<string, string>): Promise<string> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${product.origin}${path}.xlsx`, { headers: { cookie } })
  assert.equal(answer.status, 200)
  return unzipped(Buffer.from(await answer.arrayBuffer()))
}

/** All files of a zip archive as one text, by its central directory (APPNOTE 4.3.12). */
function unzipped(zip: Buffer): string {
  const texts: string[] = []
  for (
    let at = zip.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const [packed, size, local] = [
      zip.readUInt16LE(at + 10) !== 0,
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 42),
    ]
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(from, from + size)
    texts.push((packed ? inflateRawSync(bytes) : bytes).toString())
  }
  return texts.join('\n')
}

/** Contacts of one retailer in SQL alone; one in a thousand is locked. */
async function fill({ db }: TestProduct, count: number, firstName: string): Promise<void> {
  const series =
    testEngine === 'postgres'
      ? `(select i from generate_series(1, ${count}) as g (i))`
      : `(with recursive g (i) as (select 1 union all select i + 1 from g where i < ${count}) select i from g)`
  const text = (prefix: string) => `'${prefix}' || cast(i as text)`
  const statements = [
    `insert into retailer (id, account_number, account_number_key, name, sort_name, search_text, version, created_at, updated_at)
      values ('r', 'R', 'r', 'Shop', 'shop', ' shop', 1, 1, 1)`,
    `insert into website_login (id, username, username_key, created_at)
      select ${text('l')}, ${text('u')}, ${text('u')}, 1 from ${series} as s`,
    `insert into contact (id, retailer_id, website_login_id, first_name, surname, sort_name, search_text, state_code,
        version, created_at, updated_at)
      select ${text('c')}, 'r', ${text('l')}, '${firstName}', ${text('B')}, ${text('b')}, ' x',
        case when i % 1000 = 0 then 'locked' else 'active' end, 1, 1, 1 from ${series} as s`,
  ]
  await db.transaction(async (tx) => {
    for (const statement of statements) await sql.raw(statement).execute(tx.db)
  })
}
