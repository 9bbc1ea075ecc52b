import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { systemCaller } from '@latchkey/core/actors/caller'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { sql } from 'kysely'
import { lockContact } from '../contacts/index.ts'
import { pause } from '../platform/clock.ts'
import { lockRetailer } from '../retailers/index.ts'
import type { Answer } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { patchContact } from '../testing/website-journeys.ts'
import { addContact, changeRetailer, readContactFields } from './index.ts'

const MANY = 12

describe('many write at once', async () => {
  const product = await startTestProduct({ after })
  const { app, db } = product
  const owner = await ownerClient(product)
  const caller = systemCaller()
  const together = (make: (index: number) => Promise<Answer<{ code?: string }>>) =>
    Promise.all(Array.from({ length: MANY }, (_, i) => make(i)))

  /** One answer of success, and the rest refused by this code. */
  function oneWins(answers: readonly Answer<{ code?: string }>[], status: number, code: string): void {
    const others = answers.filter((answer) => answer.status !== status)
    assert.equal(others.length, MANY - 1, answers.map((answer) => answer.status).join())
    for (const answer of others) assert.deepEqual([answer.status, answer.body.code], [409, code], answer.text)
  }

  it('A1: of parallel retailers with one account number one is created and the others are told it is taken', async () => {
    const answers = await together(() =>
      owner.post('/api/v1/retailers', { accountNumber: 'R-100', name: 'Race' }),
    )
    oneWins(answers, 201, 'account-number-taken')
  })

  it('A1: of parallel changes to one account number one is made and the others are told it is taken', async () => {
    const retailers = await Promise.all(Array.from({ length: MANY }, () => aRetailer(owner)))
    const answers = await together((i) =>
      owner.patch(`/api/v1/retailers/${retailers[i]?.id}`, { version: 1, accountNumber: 'R-200' }),
    )
    oneWins(answers, 200, 'account-number-taken')
  })

  it('A3: of parallel contacts with one username or one reference one is created and the others are told', async () => {
    const shops = await Promise.all(Array.from({ length: MANY }, () => aRetailer(owner)))
    const create = (i: number, fields: object) =>
      owner.post('/api/v1/contacts', { retailerId: shops[i]?.id, firstName: 'Race', ...fields })
    const named = await together((i) => create(i, { username: 'race-name' }))
    oneWins(named, 201, 'username-taken')
    const referred = await together((i) => create(i, { reference: 'race-reference' }))
    oneWins(referred, 201, 'reference-taken')
    const contacts = await Promise.all(shops.map((shop) => aContact(owner, { retailerId: shop.id })))
    const moved = await together((i) =>
      patchContact(owner, { id: contacts[i]?.id ?? '' }, { reference: 'race-again' }),
    )
    oneWins(moved, 200, 'reference-taken')
  })

  it('A4: a contact that arrives while its retailer is being deactivated is held like the others', async () => {
    const shop = await aRetailer(owner)
    const fields = readContactFields({ firstName: 'Late', surname: 'Arrival' }, fieldCollector())
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>()
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>()
    let late = ''
    const creating = db.transaction(async (tx) => {
      const retailer = await lockRetailer(tx, shop.id)
      assert.ok(retailer)
      const added = await addContact(app, tx, caller, retailer, fields, {
        websiteAccess: false,
        active: true,
      })
      late = added.id
      await waiting(() => mayCommit, commit, 1)
    })
    // Holds what the deactivation writes last, so that it stands still with all its locks.
    const holding = db.transaction(async (tx) => {
      await sql`select 1 from change where entity = 'retailer' and entity_id = ${shop.id} for update`.execute(
        tx.db,
      )
      await mayGoOn
    })
    const deactivating = changeRetailer(app, caller, shop.id, { version: shop.version, active: false })
    await creating
    await untilWaiting(1)
    const seen = db.transaction(async (tx) => (await lockContact(tx, late))?.retailer_deactivated_at)
    let early = true
    const settled = seen.then(() => early)
    await Promise.race([untilWaiting(2), settled])
    early = false
    goOn()
    await Promise.all([holding, deactivating])
    assert.notEqual(await seen, null, 'nobody takes the contact before the deactivation is done')
  })

  async function waiting(what: () => Promise<void>, go: () => void, count: number): Promise<void> {
    void untilWaiting(count).then(go)
    await what()
  }

  /** Resolves when so many connections to this database wait for a lock. */
  async function untilWaiting(count: number): Promise<void> {
    for (let round = 0; round < 1000; round += 1) {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db.read)
      if ((rows[0]?.count ?? 0) >= count) return
      await pause(5)
    }
    throw new Error(`no ${count} connections wait`)
  }
})
