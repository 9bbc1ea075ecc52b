import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR, SECOND } from '@latchkey/core/instant'
import { sql } from 'kysely'
import { aContact, ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { freshContact, pressReset } from '../testing/website-journeys.ts'
import { sweepLetters } from './end-letters.ts'

const letters = (product: TestProduct) =>
  product.db.read.selectFrom('letter').selectAll().orderBy('created_at').execute()

it('N4: the metrics tell how many letters wait', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const waiting = async () =>
    /^latchkey_letters_waiting (\S+)$/m.exec(await (await fetch(`${product.origin}/metrics`)).text())?.[1]
  assert.equal(await waiting(), '0')
  for (let i = 0; i < 2; i += 1) assert.equal((await pressReset(owner, await aContact(owner))).status, 202)
  assert.equal(await waiting(), '2')
  product.startJobs()
  await product.sink.waitFor(2)
})

it('E2: letters are kept a year, and however many there are the sweep forgets them by the index, in batches', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  assert.equal((await pressReset(owner, await aContact(owner))).status, 202)
  const [letter] = await letters(product)
  assert.ok(letter)
  const old = Array.from({ length: 1200 }, (_, i) => ({
    ...letter,
    id: `old-${i}`,
    temporary_password_id: null,
    state: 'sent' as const,
    sealed_secret: null,
    created_at: letter.created_at - 365 * DAY + (i < 1100 ? -SECOND : 0),
  }))
  await product.db.transaction(async (tx) => {
    for (let from = 0; from < old.length; from += 400)
      await tx.db
        .insertInto('letter')
        .values(old.slice(from, from + 400))
        .execute()
  })
  let most = 0
  await sweepLetters({
    ...product.app,
    db: {
      ...product.db,
      async transaction(work) {
        const before = (await letters(product)).length
        const answer = await product.db.transaction(work)
        most = Math.max(most, before - (await letters(product)).length)
        return answer
      },
    },
  })
  assert.equal((await letters(product)).length, 101)
  assert.equal(most, 500)
  if (product.db.engine === 'sqlite') {
    const plan = await sql<{ detail: string }>`explain query plan select id from letter
      where created_at < 1 order by created_at limit 500`.execute(product.db.read)
    assert.match(plan.rows.map((row) => row.detail).join('; '), /USING (COVERING )?INDEX letter_created/)
  }
})

it('M1: an unsent letter whose secret has ended is swept with its secret, and the mail state beside the contact with it', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  assert.equal((await pressReset(owner, contact)).status, 202)
  assert.equal((await freshContact(owner, contact)).mailState, 'queued')
  product.clock.advance(48 * HOUR)
  await sweepLetters(product.app)
  const [letter] = await letters(product)
  assert.deepEqual([letter?.state, letter?.sealed_secret], ['void', null])
  const row = await product.db.read.selectFrom('contact').select('mail_state').executeTakeFirstOrThrow()
  assert.equal(row.mail_state, null)
})
