import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { stopwatch } from '../platform/clock.ts'
import { isLongRun, testEngine } from '../testing/engine.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import type { ContactFilter } from './filter-store.ts'
import { contactsWhere, countContacts, countForList, foundBy, gatheredBy } from './list-store.ts'

const ROWS = isLongRun ? 1_000_000 : 50_000
const SHOPS = 1_000

/** A page with its count, in milliseconds; a shared machine in the short suite gets room to breathe. */
const LIMIT = isLongRun ? 150 : 200
const WALKED = 'large: a state that only others have'

/** Contacts in SQL alone: two shops of a thousand in a small territory, six hundred in a large one, the rest in none. */
async function fill({ db }: TestProduct): Promise<void> {
  const series = (count: number) =>
    testEngine === 'postgres'
      ? `(select i from generate_series(1, ${count}) as g (i))`
      : `(with recursive g (i) as (select 1 union all select i + 1 from g where i < ${count}) select i from g)`
  const text = (prefix: string, number = 'i') => `'${prefix}' || cast(${number} as text)`
  const statements = [
    ...['small', 'large'].map(
      (
        id,
      ) => `insert into territory (id, name, name_key, sort_name, search_text, version, created_at, updated_at)
        values ('${id}', '${id}', '${id}', '${id}', ' ${id}', 1, 1, 1)`,
    ),
    ...['small', 'large', 'nobody'].map(
      (
        id,
      ) => `insert into staff_user (id, username, username_key, first_name, surname, type, role, version, created_at, updated_at)
        values ('${id}', '${id}', '${id}', 'A', 'B', 'device', 'sales-rep', 1, 1, 1)`,
    ),
    "insert into user_territory (user_id, territory_id) values ('small', 'small'), ('large', 'large')",
    `insert into retailer (id, account_number, account_number_key, name, sort_name, search_text, territory_id, deactivated_at,
        version, created_at, updated_at)
      select ${text('r')}, ${text('R')}, ${text('r')}, 'Shop', 'shop', ' shop',
        case when i <= 2 then 'small' when i <= 602 then 'large' end,
        case when i % 200 = 2 then 1 end, 1, 1, 1 from ${series(SHOPS)} as s`,
    `insert into website_login (id, created_at) select ${text('l')}, 1 from ${series(ROWS)} as s`,
    `insert into contact (id, retailer_id, website_login_id, first_name, surname, sort_name, search_text,
        last_sign_in_at, state_code, mail_state, version, created_at, updated_at)
      select ${text('c')}, ${text('r', `(i % ${SHOPS}) + 1`)}, ${text('l')}, 'A', 'B',
        'name ' || cast((i * 7919) % ${ROWS} as text),
        case when i % 500 = 0 then ' rareword' when i % 2 = 0 then ' common' else ' x' end,
        case when i % 3 = 0 then i end,
        case when i % ${SHOPS} >= 602 then 'locked' when i % 10000 = 1 then 'invite-expired' else 'active' end,
        case when i % 5000 = 0 then 'bounced' when i % 2 = 0 then 'sent' end, 1, 1, 1 from ${series(ROWS)} as s`,
    'analyze',
  ]
  await db.transaction(async (tx) => {
    for (const statement of statements) await sql.raw(statement).execute(tx.db)
  })
}

const all = {
  words: '',
  states: [],
  mailStates: [],
  retailerId: null,
  territories: [],
  rep: null,
  retailerActive: null,
  signedIn: null,
  sort: 'name',
  descending: false,
  after: null,
  limit: 51,
} as const

const cases: [string, Partial<ContactFilter>][] = [
  ['no filter', {}],
  ['deep', { after: { value: 'name 5', id: 'c' } }],
  ['backwards', { descending: true }],
  ['a common state', { states: ['active'] }],
  ['a rare state', { states: ['invite-expired'] }],
  ['a state that only others have', { states: ['locked'] }],
  ['two states', { states: ['active', 'invite-expired'] }],
  ['a mail state', { mailStates: ['bounced'] }],
  ['last sign-in', { sort: 'lastSignIn', descending: true }],
  ['a common word', { words: 'common' }],
  ['a rare word', { words: 'rareword' }],
  ['one retailer', { retailerId: 'r2' }],
  ['one territory', { territories: ['large'] }],
  ['a rep with a small territory', { rep: 'small' }],
  ['a rep with a large territory', { rep: 'large' }],
  ['a rep who is gone', { rep: 'gone' }],
  ['inactive retailers', { retailerActive: false }],
  ['active retailers', { retailerActive: true }],
  ['active retailers, a rare state', { retailerActive: true, states: ['invite-expired'] }],
  ['never signed in', { signedIn: { from: 0, before: 1 } }],
  ['signed in within a few days', { signedIn: { from: 3000, before: 6000 } }],
]

it('U5: lists and counts of a limited user among 50,000 contacts are right and quick, whether his territories are small, large or none', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  await fill(product)
  const { engine, read } = product.db
  for (const userId of ['small', 'large', 'nobody', null]) {
    for (const [name, wanted] of cases) {
      const scope = userId === null ? null : { userId }
      const words = { ...all, ...wanted, scope }
      const asked = { ...words, found: await foundBy(read, engine, words) }
      const filter: ContactFilter = { ...asked, gather: await gatheredBy(read, engine, asked) }
      const title = `${userId ?? 'everybody'}: ${name}`
      const shown = (await contactsWhere(read, engine, filter)).map((row) => row.id)
      const expected = await plainly(product, filter)
      assert.deepEqual(shown, expected.ids, title)
      assert.equal(await countContacts(read, engine, filter), Math.min(10_001, expected.count), title)
      const fastest = await fastestOf(20, async () => {
        const found = await foundBy(read, engine, words)
        const gather = await gatheredBy(read, engine, { ...words, found })
        await contactsWhere(read, engine, { ...filter, found, gather })
        await countForList(read, engine, { ...filter, found, gather })
      })
      if (isLongRun) t.diagnostic(`${title}: ${fastest.toFixed(1)} ms`)
      // Walked to its end, since none of it is within: the one order that a territory has no index of.
      const limit = title === WALKED ? 5 * LIMIT : LIMIT
      assert.ok(fastest < limit, `${title}: ${fastest} ms`)
    }
  }
})

/** The best of several runs, until one is quick enough: what a busy machine takes away is no fault of a plan. */
async function fastestOf(runs: number, work: () => Promise<void>): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs && fastest >= LIMIT; run += 1) {
    const took = stopwatch()
    await work()
    fastest = Math.min(fastest, took())
  }
  return fastest
}

let everybody: Awaited<ReturnType<typeof readEverybody>> | undefined

async function readEverybody({ db }: TestProduct) {
  return await db.read
    .selectFrom('contact')
    .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .select([
      'contact.id',
      'retailer_id',
      'state_code',
      'mail_state',
      'contact.sort_name',
      'contact.search_text',
    ])
    .select(['last_sign_in_at', 'territory_id', 'retailer.deactivated_at as retailer_deactivated_at'])
    .execute()
}

/** The same page and count without a thought for indexes. */
async function plainly(
  product: TestProduct,
  filter: ContactFilter,
): Promise<{ ids: string[]; count: number }> {
  everybody ??= await readEverybody(product)
  const { words, states, mailStates, retailerId, territories, scope, sort, descending, after } = filter
  const { rep, retailerActive, signedIn } = filter
  const sortValue = (row: NonNullable<typeof everybody>[number]) =>
    sort === 'name' ? row.sort_name : (row.last_sign_in_at ?? 0)
  const isLess = (one: [string | number, string], other: [string | number, string]) =>
    one[0] === other[0] ? one[1] < other[1] : one[0] < other[0]
  const matching = everybody
    .filter((row) => scope === null || row.territory_id === scope.userId)
    .filter((row) => territories.length === 0 || territories.includes(row.territory_id ?? ''))
    .filter((row) => rep === null || row.territory_id === rep)
    .filter((row) => retailerActive === null || (row.retailer_deactivated_at === null) === retailerActive)
    .filter(({ last_sign_in_at }) => {
      const at = last_sign_in_at ?? 0
      return signedIn === null || (at >= signedIn.from && at < signedIn.before)
    })
    .filter((row) => retailerId === null || row.retailer_id === retailerId)
    .filter((row) => states.length === 0 || states.includes(row.state_code))
    .filter((row) => mailStates.length === 0 || mailStates.includes(row.mail_state ?? ''))
    .filter((row) => words === '' || row.search_text.includes(words))
  const pairs = matching
    .map((row): [string | number, string] => [sortValue(row), row.id])
    .filter((pair) => {
      if (after === null) return true
      return descending ? isLess(pair, [after.value, after.id]) : isLess([after.value, after.id], pair)
    })
    .sort((one, other) => (isLess(one, other) === descending ? 1 : -1))
  return { ids: pairs.slice(0, filter.limit).map(([, id]) => id), count: matching.length }
}
