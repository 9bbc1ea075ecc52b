import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { DAY, HOUR, MINUTE } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { pause } from '../platform/clock.ts'
import { aContact, ownerClient, signInOwner, websiteSignIn } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { forgot, secretsTo } from '../testing/website-journeys.ts'
import { resetRequestJob } from './reset-request-job.ts'

const requests = (product: TestProduct) =>
  product.db.read.selectFrom('reset_request').select('id').orderBy('id').execute()

it('C10: a request that cannot be worked off holds up no other one, and is dropped with an audit event after five tries', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  let owner = await ownerClient(product)
  const contact = await aContact(owner)
  const ask = (username: string | null) =>
    product.client().post('/api/v1/website/forgot-password', { username })
  await ask('typed-by-mistake-1')
  const [broken] = await requests(product)
  await product.db.transaction((tx) =>
    tx.db.updateTable('reset_request').set({ sealed_username: 'broken' }).execute(),
  )
  await ask(contact.username)
  product.startJobs()
  await product.sink.waitFor((mail) => mail.envelope.to[0] === contact.email)
  assert.deepEqual(await requests(product), [broken])
  let minutes = 0
  for (; (await requests(product)).length > 0 && minutes < 60; minutes += 1) {
    product.clock.advance(MINUTE)
    product.app.wake('reset-requests')
    await pause(100)
  }
  assert.ok(minutes < 60, 'it was dropped')
  owner = await signInOwner(product, owner)
  const events = await owner.get('/api/v1/audit?action=contact.reset-asked')
  assert.equal(events.body.items.length, 1)
  assert.equal(events.body.items[0].result, 'failed')
  assert.deepEqual(events.body.items[0].detail, { reason: 'could-not-be-worked-off', attempts: 5 })
})

it('C10: whoever wakes the job at any moment of its last look has it look once more', async (t) => {
  const { app } = await startTestProduct(t, { startJobs: false })
  for (let moments = 0; moments < 60; moments += 1) {
    let looks = 0
    const db = { ...app.db, read: app.db.read }
    Object.defineProperty(db, 'read', {
      get() {
        looks += 1
        return app.db.read
      },
    })
    const counted: App = { ...app, db }
    const job = resetRequestJob(counted)
    job.wake()
    for (let moment = 0; moment < moments; moment += 1) await undefined
    const before = looks
    job.wake()
    for (let waited = 0; looks === before && waited < 2000; waited += 1) await pause(1)
    assert.ok(looks > before, `woken ${moments} moments after the first look`)
    await job.stop()
  }
})

it('C3, C10: a slowed letter leaves within a quarter of the life of its temporary password, so that it is never lost', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const set = { 'limits.installation-per-hour': 1, 'temporary-password.hours': 1 }
  assert.equal((await owner.patch('/api/v1/settings', set)).status, 200)
  const people = [await aContact(owner), await aContact(owner), await aContact(owner), await aContact(owner)]
  for (const { username } of people) await forgot(product, username)
  assert.equal(product.sink.messages.length, 1)
  product.clock.advance(HOUR / 4)
  for (const { email, username } of people) {
    await product.sink.waitFor((mail) => mail.envelope.to[0] === email)
    const [secret] = secretsTo(product, email)
    assert.equal((await websiteSignIn(product.client(), username, secret ?? '')).status, 200)
  }
})

it('C10: a mailbox gets five letters in any 24 hours, also around the end of a day counted from the first', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const people: ContactWire[] = []
  for (let i = 0; i < 12; i += 1) people.push(await aContact(owner, { email: 'shared@cornerbike.test' }))
  const [first, ...others] = people
  const ask = async (some: typeof people) => {
    for (const { username } of some) await forgot(product, username)
    return product.sink.messages.length
  }
  assert.equal(await ask(first ? [first] : []), 1)
  product.clock.advance(DAY - MINUTE)
  assert.equal(await ask(others.slice(0, 5)), 5)
  product.clock.advance(MINUTE)
  assert.equal(await ask(others.slice(5)), 6, 'the place of the first alone is free again')
  product.clock.advance(DAY - MINUTE)
  assert.equal(await ask(others.slice(6)), 10)
})
