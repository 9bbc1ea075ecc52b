import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aRepAndContact,
  changeCommand,
  isReplay,
  resetCommand,
  sendCommand,
} from '../testing/rep-journeys.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { eventsOf, freshContact, mailSettled, secretsTo } from '../testing/website-journeys.ts'

it('O3: of twenty posts of one key at once one is applied with one letter, and all hear the same answer', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const twenty = <T>(one: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, one))
  const reset = resetCommand(product, contact)
  const sent = await twenty(() => sendCommand(ipad, reset))
  assert.deepEqual([...new Set(sent.map((answer) => answer.status))], [200])
  assert.equal(new Set(sent.map((answer) => answer.text)).size, 1)
  assert.equal(sent.filter((answer) => !isReplay(answer)).length, 1)
  await mailSettled(product)
  assert.equal(secretsTo(product, contact.email).length, 1)
  const issued = (await eventsOf(owner, contact)).filter((event) => event.action === 'contact.reset-issued')
  assert.equal(issued.length, 1)

  const change = changeCommand(product, await freshContact(owner, contact), { username: 'once-7' })
  const changes = await twenty(() => sendCommand(ipad, change))
  assert.equal(new Set(changes.map((answer) => answer.text)).size, 1)
  assert.equal((await freshContact(owner, contact)).version, change.baseVersion + 1)
})

it('O3: of twenty posts of one key that is refused all hear the same refusal, and of two bodies under one key one wins', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const stale = changeCommand(product, { ...contact, version: 99 }, { username: 'stale-7' })
  const refused = await Promise.all(Array.from({ length: 20 }, () => sendCommand(ipad, stale)))
  assert.deepEqual([...new Set(refused.map((answer) => answer.body.code))], ['changed-meanwhile'])
  assert.equal(refused.filter((answer) => !isReplay(answer)).length, 1)

  const one = changeCommand(product, contact, { username: 'one-7' })
  const other = { ...changeCommand(product, contact, { username: 'other-7' }), id: one.id }
  const both = await Promise.all(
    Array.from({ length: 20 }, (_, n) => sendCommand(ipad, n % 2 === 0 ? one : other)),
  )
  assert.deepEqual(both.map((answer) => answer.status).sort(), [
    ...Array(10).fill(200),
    ...Array(10).fill(422),
  ])
  assert.match((await freshContact(owner, contact)).username ?? '', /^(one|other)-7$/)
})
