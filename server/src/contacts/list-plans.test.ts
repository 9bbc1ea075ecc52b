import assert from 'node:assert/strict'
import { it } from 'node:test'
import { systemCaller } from '@latchkey/core/actors/caller'
import { UNTIL_RESET } from '@latchkey/core/sessions/sign-in-throttle'
import { sql } from 'kysely'
import { stopwatch } from '../platform/clock.ts'
import { createRetailer } from '../retailers/index.ts'
import { isLongRun, testEngine } from '../testing/engine.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import type { ContactFilter } from './filter-store.ts'
import { contactsWhere, countContacts, gatheredBy } from './list-store.ts'

const ROWS = 100_000

/** Contacts in SQL alone: nearly all active, one in a thousand locked, one in ten thousand with expired invites. */
async function fill({ app, db }: TestProduct): Promise<void> {
  const retailer = await createRetailer(app, systemCaller(), { accountNumber: 'P-1', name: 'Plans' })
  const series =
    testEngine === 'postgres'
      ? `(select i from generate_series(1, ${ROWS}) as g (i))`
      : `(with recursive g (i) as (select 1 union all select i + 1 from g where i < ${ROWS}) select i from g)`
  const text = (prefix: string) => `'${prefix}' || cast(i as text)`
  await db.transaction(async (tx) => {
    await sql
      .raw(`insert into website_login (id, created_at) select ${text('l')}, 1 from ${series} as s`)
      .execute(tx.db)
    await sql
      .raw(
        `insert into contact (id, retailer_id, website_login_id, first_name, surname, sort_name, search_text,
          last_sign_in_at, state_code, state_until, mail_state, version, created_at, updated_at)
        select ${text('c')}, '${retailer.id}', ${text('l')}, 'A', 'B', 'name ' || cast((i * 7919) % ${ROWS} as text), ' x',
          case when i % 3 = 0 then i end,
          case when i % 10000 = 0 then 'invite-expired' when i % 1000 = 0 then 'locked' else 'active' end,
          case when i % 1000 = 0 then 5000000 + (i * 7919) % ${ROWS} end,
          case when i % 5000 = 0 then 'bounced' when i % 2 = 0 then 'sent' end,
          1, 1, 1 from ${series} as s`,
      )
      .execute(tx.db)
    await sql.raw('analyze').execute(tx.db)
  })
}

const all: ContactFilter = {
  words: '',
  states: [],
  mailStates: [],
  retailerId: null,
  territories: [],
  scope: null,
  rep: null,
  retailerActive: null,
  signedIn: null,
  gather: null,
  found: null,
  sort: 'name',
  descending: false,
  after: null,
  limit: 51,
}

const NEVER = { from: 0, before: 1 }

it('A7: lists by state, its end, mail state and last sign-in among 100,000 contacts are index reads', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  await fill(product)
  const { engine, read } = product.db
  const rows = await everyRow(product)
  const cases: [string, ContactFilter][] = [
    ['no filter', all],
    ['one common state', { ...all, states: ['active'] }],
    ['one rare state', { ...all, states: ['invite-expired'] }],
    ['common and rare states', { ...all, states: ['active', 'locked'] }],
    ['two rare states', { ...all, states: ['locked', 'invite-expired'] }],
    [
      'two rare states, deep',
      { ...all, states: ['locked', 'invite-expired'], after: { value: 'name 5', id: 'c' } },
    ],
    ['a state nobody has and a rare one', { ...all, states: ['not-invited', 'invite-expired'] }],
    ['one mail state', { ...all, mailStates: ['bounced'] }],
    ['two mail states', { ...all, mailStates: ['bounced', 'failed'] }],
    ['state and mail state', { ...all, states: ['active'], mailStates: ['bounced'] }],
    ['last sign-in', { ...all, sort: 'lastSignIn', descending: true }],
    ['last sign-in, deep', { ...all, sort: 'lastSignIn', after: { value: 50_000, id: 'c' } }],
    [
      'last sign-in of two states',
      { ...all, sort: 'lastSignIn', descending: true, states: ['active', 'locked'] },
    ],
    ['never signed in', { ...all, signedIn: NEVER }],
    ['never signed in, deep', { ...all, signedIn: NEVER, after: { value: 'name 5', id: 'c' } }],
    ['never signed in, of two states', { ...all, signedIn: NEVER, states: ['active', 'locked'] }],
    ['signed in within a few days', { ...all, signedIn: { from: 50_000, before: 50_400 } }],
    ['signed in within many days', { ...all, signedIn: { from: 1, before: 90_000 } }],
    ['signed in within no days', { ...all, signedIn: { from: 1, before: 0 } }],
    [
      'signed in within a few days, of a state',
      { ...all, signedIn: { from: 30_000, before: 90_000 }, states: ['locked'] },
    ],
    [
      'signed in within a few days, by sign-in',
      { ...all, sort: 'lastSignIn', descending: true, signedIn: { from: 50_000, before: 50_400 } },
    ],
    [
      'signed in within a few days, bounced',
      { ...all, signedIn: { from: 1, before: 90_000 }, mailStates: ['bounced'] },
    ],
    ['end of the state', { ...all, sort: 'stateEnd' }],
    ['end of the state, deep', { ...all, sort: 'stateEnd', after: { value: UNTIL_RESET, id: 'c5' } }],
    ['end of the state, of a rare one', { ...all, sort: 'stateEnd', states: ['invite-expired'] }],
    ['end of the state, of two', { ...all, sort: 'stateEnd', states: ['locked', 'active'] }],
    ['last sign-in of a rare state', { ...all, sort: 'lastSignIn', descending: true, states: ['locked'] }],
  ]
  for (const [name, wanted] of cases) {
    const filter = { ...wanted, gather: await gatheredBy(read, engine, wanted) }
    const shown = (await contactsWhere(read, engine, filter)).map((row) => row.id)
    assert.deepEqual(shown, plainly(rows, filter), name)
    assert.equal(
      await countContacts(read, engine, filter),
      Math.min(10_001, matching(rows, filter).length),
      name,
    )
    const fastest = await fastestOf(40, async () => {
      await gatheredBy(read, engine, wanted)
      await contactsWhere(read, engine, filter)
      await countContacts(read, engine, filter)
    })
    assert.ok(fastest < LIMIT, `${name}: ${fastest} ms`)
  }
})

/** A page with its count, in milliseconds; a shared machine in the short suite gets room to breathe. */
const LIMIT = isLongRun ? 50 : 200

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

type Row = Awaited<ReturnType<typeof everyRow>>[number]

async function everyRow({ db }: TestProduct) {
  return await db.read
    .selectFrom('contact')
    .select(['id', 'state_code', 'state_until', 'mail_state', 'sort_name', 'last_sign_in_at'])
    .execute()
}

/** The same page without a thought for indexes. */
function plainly(rows: readonly Row[], filter: ContactFilter): string[] {
  const { descending, after, sort } = filter
  const sortValue = (row: Row) =>
    sort === 'name'
      ? row.sort_name
      : sort === 'lastSignIn'
        ? (row.last_sign_in_at ?? 0)
        : (row.state_until ?? UNTIL_RESET)
  const isLess = (one: [string | number, string], other: [string | number, string]) =>
    one[0] === other[0] ? one[1] < other[1] : one[0] < other[0]
  const pairs = matching(rows, filter)
    .map((row): [string | number, string] => [sortValue(row), row.id])
    .filter((pair) => {
      if (after === null) return true
      const place: [string | number, string] = [after.value, after.id]
      return descending ? isLess(pair, place) : isLess(place, pair)
    })
    .sort((one, other) => (isLess(one, other) === descending ? 1 : -1))
  return pairs.slice(0, filter.limit).map(([, id]) => id)
}

function matching(rows: readonly Row[], { states, mailStates, signedIn }: ContactFilter): Row[] {
  return rows
    .filter((row) => states.length === 0 || states.includes(row.state_code))
    .filter((row) => mailStates.length === 0 || mailStates.includes(row.mail_state ?? ''))
    .filter(({ last_sign_in_at }) => {
      const at = last_sign_in_at ?? 0
      return signedIn === null || (at >= signedIn.from && at < signedIn.before)
    })
}
