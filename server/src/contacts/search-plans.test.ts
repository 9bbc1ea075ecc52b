import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { systemCaller } from '@latchkey/core/actors/caller'
import { sql } from 'kysely'
import { createRetailer } from '../retailers/index.ts'
import { testEngine } from '../testing/engine.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { longestTurn } from '../testing/longest-turn.ts'
import { ownerClient } from '../testing/people.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const ROWS = 60_000
/** Past what is gathered, all beginning with one name, as late in the order as can be. */
const MANY_OF_ONE_NAME = 12_000
/** The rest is of a shop in the north. */
const OF_THE_SOUTH = 30_000

/**
 * Contacts in SQL alone: "shop" is in all of them, "zimmer" in the last fifth by name, "rare7" in every seven thousandth.
 * The second half of them, with everybody named zimmer, is of an inactive shop in the south.
 */
async function fill({ app, db }: TestProduct): Promise<void> {
  const north = await createRetailer(app, systemCaller(), { accountNumber: 'P-1', name: 'Plans' })
  const south = await createRetailer(app, systemCaller(), {
    accountNumber: 'P-2',
    name: 'Plans of the south',
  })
  const retailer = `case when i > ${ROWS - OF_THE_SOUTH} then '${south.id}' else '${north.id}' end`
  const series =
    testEngine === 'postgres'
      ? `(select i from generate_series(1, ${ROWS}) as g (i))`
      : `(with recursive g (i) as (select 1 union all select i + 1 from g where i < ${ROWS}) select i from g)`
  const text = (prefix: string) => `'${prefix}' || cast(i as text)`
  const surname = `case when i > ${ROWS - MANY_OF_ONE_NAME} then 'zimmer' else 'adler' end`
  const number = `cast(100000 + (i * 7919) % ${ROWS} as text)`
  await db.transaction(async (tx) => {
    for (const [id, shop] of [
      ['north', north.id],
      ['south', south.id],
    ]) {
      await sql
        .raw(
          `insert into territory (id, name, name_key, sort_name, search_text, version, created_at, updated_at)
          values ('${id}', '${id}', '${id}', '${id}', ' ${id}', 1, 1, 1)`,
        )
        .execute(tx.db)
      await sql.raw(`update retailer set territory_id = '${id}' where id = '${shop}'`).execute(tx.db)
    }
    await sql.raw(`update retailer set deactivated_at = 1 where id = '${south.id}'`).execute(tx.db)
    await sql
      .raw(`insert into website_login (id, created_at) select ${text('l')}, 1 from ${series} as s`)
      .execute(tx.db)
    await sql
      .raw(
        `insert into contact (id, retailer_id, website_login_id, first_name, surname, sort_name, search_text,
          last_sign_in_at, state_code, mail_state, version, created_at, updated_at)
        select ${text('c')}, ${retailer}, ${text('l')}, 'A', ${surname}, ${surname} || ' ' || ${number},
          ' ' || ${surname} || ' shop no' || ${number} || case when i % 7000 = 0 then ' rare7' else '' end,
          case when i % 4 > 0 then 86400000 * (i % 5) + i end,
          case when i % 3 = 0 then 'active' else 'no-access' end, case when i % 2 = 0 then 'sent' end,
          1, 1, 1 from ${series} as s`,
      )
      .execute(tx.db)
    await sql.raw('analyze').execute(tx.db)
  })
}

async function start(t: TestContext) {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  await fill(product)
  const rows = await product.db.read
    .selectFrom('contact')
    .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .select(['contact.id', 'contact.sort_name', 'contact.search_text', 'state_code', 'mail_state'])
    .select(['last_sign_in_at', 'territory_id'])
    .execute()
  rows.sort((a, b) => Buffer.compare(Buffer.from(a.sort_name), Buffer.from(b.sort_name)))
  const plainly = (query: URLSearchParams, territory = query.get('territory')) => {
    const words = (query.get('search') ?? '').split(' ').filter(Boolean)
    const states = query.get('state')?.split(',')
    const isSouth = territory === 'south' || query.has('rep') || query.has('retailerActive')
    const from = Date.parse(query.get('signedInFrom') ?? '')
    return rows.filter(
      (row) =>
        (!isSouth || row.territory_id === 'south') &&
        (Number.isNaN(from) || (row.last_sign_in_at ?? 0) >= from) &&
        words.every((word) =>
          word.length < 2
            ? row.sort_name.startsWith(word)
            : row.search_text.includes(word.length < 3 ? ` ${word}` : word),
        ) &&
        (!states || states.includes(row.state_code)) &&
        (!query.has('mailState') || row.mail_state === query.get('mailState')),
    )
  }
  await untilServed(owner)
  return { product, owner, plainly }
}

/** The filling held this process, and the server with it; it is busy until its next look. */
async function untilServed(owner: HttpClient): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    if ((await owner.get('/api/v1/contacts')).status === 200) return
    await new Promise((later) => setTimeout(later, 100))
  }
}

it('A7: a search among 60,000 contacts finds the right page whether its word is in few, in all, or in one name far on', async (t) => {
  const { owner, plainly } = await start(t)
  const searches: [string, number | null][] = [
    ['search=rare7', 8],
    ['search=shop', 10_001],
    ['search=zimmer', 10_001],
    ['search=zi', 10_001],
    ['search=zimmer shop', 10_001],
    ['search=z shop', null],
    ['search=q shop', null],
    ['search=rare7 shop', 8],
    ['search=nowhere', 0],
    ['search=shop&state=active', null],
    ['search=zimmer&state=active,no-access', null],
    ['search=zimmer&state=active&mailState=sent', null],
    ['search=rare7&state=active', 2],
    ['search=rare7&state=active,no-access&mailState=sent', 8],
  ]
  for (const [words, total] of searches) {
    const expected = plainly(new URLSearchParams(words)).map(({ id }) => id)
    for (const sort of ['name', '-name']) {
      if (sort === '-name') expected.reverse()
      const first = await owner.get(`/api/v1/contacts?limit=50&sort=${sort}&${words}`)
      assert.equal(first.status, 200, first.text)
      const ids = first.body.items.map(({ id }: { id: string }) => id)
      assert.deepEqual(ids, expected.slice(0, 50), `${words} ${sort}`)
      if (total !== null || first.body.total !== undefined) assert.equal(first.body.total, total, words)
      if (expected.length <= 50) continue
      const next = await owner.get(
        `/api/v1/contacts?limit=50&sort=${sort}&${words}&cursor=${first.body.nextCursor}`,
      )
      const more = next.body.items.map(({ id }: { id: string }) => id)
      assert.deepEqual(more, expected.slice(50, 100), `${words} ${sort}, second page`)
    }
  }
})

it('U5, A7: the same search of a user limited to a territory, and one beside filters by territory, rep, retailer and sign-in', async (t) => {
  const { product, owner, plainly } = await start(t)
  const limited = await aUser(product, { role: 'office', limited: true, territories: ['south'] })
  const since = 'signedInFrom=1970-01-02T00:00:00Z'
  const searches: [HttpClient, string][] = [
    ...['shop', 'adler', 'zimmer', 'shop&state=active', 'adler&mailState=sent&state=active', 'q shop'].map(
      (words): [HttpClient, string] => [limited.client, `search=${words}`],
    ),
    [owner, 'search=shop&territory=south'],
    [owner, 'search=adler&retailerActive=false&state=active,no-access'],
    [owner, `search=zimmer&rep=${limited.id}`],
    [owner, `search=adler&${since}`],
    [owner, `search=zimmer&${since}&territory=south`],
  ]
  for (const [client, words] of searches) {
    const named = plainly(new URLSearchParams(words), client === owner ? undefined : 'south')
    for (const sort of ['name', '-name', 'lastSignIn', '-lastSignIn']) {
      const expected = sort.endsWith('name') ? [...named] : bySignIn(named)
      if (sort.startsWith('-')) expected.reverse()
      const first = await client.get(`/api/v1/contacts?limit=50&sort=${sort}&${words}`)
      assert.equal(first.status, 200, first.text)
      const ids = first.body.items.map(({ id }: { id: string }) => id)
      assert.deepEqual(
        ids,
        expected.slice(0, 50).map(({ id }) => id),
        `${words} ${sort}`,
      )
      const { total } = first.body
      if (total !== undefined) assert.equal(total, Math.min(10_001, named.length), words)
      if (expected.length <= 50) continue
      const next = await client.get(
        `/api/v1/contacts?limit=50&sort=${sort}&${words}&cursor=${first.body.nextCursor}`,
      )
      const more = next.body.items.map(({ id }: { id: string }) => id)
      assert.deepEqual(
        more,
        expected.slice(50, 100).map(({ id }) => id),
        `${words} ${sort}, second page`,
      )
    }
  }
})

function bySignIn<Row extends { id: string; last_sign_in_at: number | null }>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) =>
      (a.last_sign_in_at ?? 0) - (b.last_sign_in_at ?? 0) ||
      Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)),
  )
}

it('A7: a word that every contact holds does not hold the event loop', async (t) => {
  const { owner } = await start(t)
  await owner.get('/api/v1/contacts?search=shop')
  const turn = longestTurn()
  for (const words of ['shop', 'zimmer', 'shop&state=active', 'zi']) {
    assert.equal((await owner.get(`/api/v1/contacts?search=${words}`)).status, 200)
  }
  const longest = turn.stop()
  t.diagnostic(`longest turn of the event loop: ${longest.toFixed(1)} ms`)
  assert.ok(longest < 150, `${longest} ms`)
})
