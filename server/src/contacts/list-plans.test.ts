import assert from 'node:assert/strict'
import { it } from 'node:test'
import { systemCaller } from '@latchkey/core/actors/caller'
import { sql } from 'kysely'
import { stopwatch } from '../platform/clock.ts'
import { createRetailer } from '../retailers/index.ts'
import { isLongRun, testEngine } from '../testing/engine.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { type ContactFilter, contactsWhere, countContacts } from './list-store.ts'

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
          last_sign_in_at, state_code, mail_state, version, created_at, updated_at)
        select ${text('c')}, '${retailer.id}', ${text('l')}, 'A', 'B', 'name ' || cast((i * 7919) % ${ROWS} as text), ' x',
          case when i % 3 = 0 then i end,
          case when i % 10000 = 0 then 'invite-expired' when i % 1000 = 0 then 'locked' else 'active' end,
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
  narrow: false,
  sort: 'name',
  descending: false,
  after: null,
  limit: 51,
}

it('A7: lists by state, mail state and last sign-in among 100,000 contacts are index reads', async (t) => {
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
    ['last sign-in of a rare state', { ...all, sort: 'lastSignIn', descending: true, states: ['locked'] }],
  ]
  for (const [name, filter] of cases) {
    const shown = (await contactsWhere(read, engine, filter)).map((row) => row.id)
    assert.deepEqual(shown, plainly(rows, filter), name)
    const fastest = await fastestOf(40, async () => {
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
    .select(['id', 'state_code', 'mail_state', 'sort_name', 'last_sign_in_at'])
    .execute()
}

/** The same page without a thought for indexes. */
function plainly(rows: readonly Row[], filter: ContactFilter): string[] {
  const { states, mailStates, descending, after, sort } = filter
  const sortValue = (row: Row) => (sort === 'name' ? row.sort_name : (row.last_sign_in_at ?? 0))
  const isLess = (one: [string | number, string], other: [string | number, string]) =>
    one[0] === other[0] ? one[1] < other[1] : one[0] < other[0]
  const pairs = rows
    .filter((row) => states.length === 0 || states.includes(row.state_code))
    .filter((row) => mailStates.length === 0 || mailStates.includes(row.mail_state ?? ''))
    .map((row): [string | number, string] => [sortValue(row), row.id])
    .filter((pair) => {
      if (after === null) return true
      const place: [string | number, string] = [after.value, after.id]
      return descending ? isLess(pair, place) : isLess(place, pair)
    })
    .sort((one, other) => (isLess(one, other) === descending ? 1 : -1))
  return pairs.slice(0, filter.limit).map(([, id]) => id)
}
