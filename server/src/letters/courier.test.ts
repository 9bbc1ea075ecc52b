import assert from 'node:assert/strict'
import { it } from 'node:test'
import { SECOND } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { createTransport } from '../platform/mail/transport.ts'
import { aContact, ownerClient } from '../testing/people.ts'
import { startSmtpSink } from '../testing/smtp-sink.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { pressReset } from '../testing/website-journeys.ts'
import { createCourier } from './courier.ts'

it('M1: a letter claimed while the courier stops is given back untried, and none leaves after the stop', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  assert.equal((await pressReset(owner, contact)).status, 202)
  const claiming = Promise.withResolvers<void>()
  const stopping = Promise.withResolvers<void>()
  const app: App = {
    ...product.app,
    db: {
      ...product.db,
      async transaction(work) {
        const answer = await product.db.transaction(work)
        claiming.resolve()
        await stopping.promise
        return answer
      },
    },
  }
  const transport = createTransport(product.sink.url, { from: product.config.mailFrom })
  const courier = createCourier(app, { kind: 'smtp', transport, close: transport.close })
  courier.wake()
  await claiming.promise
  const stopped = courier.stop()
  stopping.resolve()
  await stopped
  const letter = await product.db.read.selectFrom('letter').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([letter.state, letter.attempts, letter.lease_until], ['queued', 0, null])
  assert.equal(product.sink.messages.length, 0)
  product.startJobs()
  await product.sink.waitFor(1)
})

it('C2: an urgent letter leaves at once while every other one is stuck at a mail server that says nothing', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const others = []
  for (let i = 0; i < 4; i += 1) others.push(await aContact(owner, { email: `stuck${i}@slow.test` }))
  for (const contact of others) assert.equal((await pressReset(owner, contact)).status, 202)
  await product.db.transaction((tx) => tx.db.updateTable('letter').set({ urgent: 0 }).execute())
  for (let i = 0; i < 2; i += 1) {
    const stuck = await aContact(owner, { email: `stuck-urgent${i}@slow.test` })
    assert.equal((await pressReset(owner, stuck)).status, 202)
  }
  product.clock.advance(SECOND)
  const contact = await aContact(owner)
  assert.equal((await pressReset(owner, contact)).status, 202)
  const sink = await startSmtpSink({
    behave: ({ to }) => (to.endsWith('@slow.test') ? 'black-hole' : undefined),
  })
  const transport = createTransport(sink.url, { from: product.config.mailFrom, timeouts: { mail: 8000 } })
  const bulk = createTransport(sink.url, { from: product.config.mailFrom, timeouts: { mail: 8000 } })
  const close = async () => {
    await Promise.all([transport.close(), bulk.close()])
  }
  const courier = createCourier(product.app, { kind: 'smtp', transport, bulk, close })
  t.after(async () => {
    sink.setMode('black-hole')
    await sink.close()
    await courier.stop()
  })
  courier.wake()
  const mail = await sink.waitFor((m) => m.envelope.to[0] === contact.email, 6000)
  assert.ok(mail)
})
