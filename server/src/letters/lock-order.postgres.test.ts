import assert from 'node:assert/strict'
import { it } from 'node:test'
import { HOUR } from '@latchkey/core/instant'
import { sql } from 'kysely'
import { lockContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { pause } from '../platform/clock.ts'
import { createTransport } from '../platform/mail/transport.ts'
import { aContact, ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { pressReset } from '../testing/website-journeys.ts'
import { sweepLetters, voidLettersOf } from './end-letters.ts'
import { sendLetter } from './send-letter.ts'
import { claimLetters } from './store.ts'

/** A contact whose letter waits, and the app with every run of a transaction's work counted. */
async function setUp(t: { after(work: () => Promise<void>): void }) {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  assert.equal((await pressReset(owner, contact)).status, 202)
  let runs = 0
  const app: App = {
    ...product.app,
    db: {
      ...product.app.db,
      transaction: (work) =>
        product.app.db.transaction((tx) => {
          runs += 1
          return work(tx)
        }),
    },
  }
  return { product, contact, app, runs: () => runs }
}

/** Holds the contact, lets `meanwhile` run into it, then voids his letters, as every change of a contact does. */
async function holdAndVoid(product: TestProduct, contactId: string, meanwhile: () => Promise<void>) {
  let running: Promise<void> = Promise.resolve()
  let runs = 0
  await product.app.db.transaction(async (tx) => {
    runs += 1
    await lockContact(tx, contactId)
    if (runs === 1) running = meanwhile()
    for (let looks = 0; looks < 500 && !(await someoneWaits(product)); looks += 1) await pause(5)
    const rows = await tx.db.selectFrom('temporary_password').select('id').execute()
    await voidLettersOf(
      tx,
      rows.map((row) => row.id),
    )
  })
  await running
  return runs
}

async function someoneWaits({ app }: TestProduct): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_stat_activity where datname = current_database()
    and wait_event_type = 'Lock'`.execute(app.db.read)
  return rows.length > 0
}

const letter = (product: TestProduct) =>
  product.app.db.read.selectFrom('letter').selectAll().executeTakeFirstOrThrow()

it('M1: noting the end of a letter and a change of its contact take their locks in one order', async (t) => {
  const { product, contact, app, runs } = await setUp(t)
  const [claimed] = await product.app.db.transaction((tx) => claimLetters(tx, true, 1))
  assert.ok(claimed)
  const transport = createTransport(product.sink.url, { from: product.config.mailFrom })
  t.after(() => transport.close())
  const delivery = { kind: 'smtp', transport, close: transport.close } as const
  const held = await holdAndVoid(product, contact.id, () => sendLetter(app, delivery, claimed))
  assert.deepEqual([held, runs()], [1, 1], 'nobody was undone by a deadlock')
  assert.equal((await letter(product)).state, 'void')
})

it('M1: dropping a letter whose secret has ended and a change of its contact take their locks in one order', async (t) => {
  const { product, contact, app, runs } = await setUp(t)
  const [claimed] = await product.app.db.transaction((tx) => claimLetters(tx, true, 1))
  assert.ok(claimed)
  product.clock.advance(48 * HOUR)
  const delivery = { kind: 'mailbox', close: async () => undefined } as const
  const held = await holdAndVoid(product, contact.id, () => sendLetter(app, delivery, claimed))
  assert.deepEqual([held, runs()], [1, 1])
})

it('M1: the sweep of ended letters and a change of their contact take their locks in one order', async (t) => {
  const { product, contact, app } = await setUp(t)
  product.clock.advance(48 * HOUR)
  const held = await holdAndVoid(product, contact.id, () => sweepLetters(app))
  assert.equal(held, 1, 'nobody was undone by a deadlock')
  assert.equal((await letter(product)).state, 'void')
  const row = await product.app.db.read.selectFrom('contact').select('mail_state').executeTakeFirstOrThrow()
  assert.equal(row.mail_state, null)
})
