import assert from 'node:assert/strict'
import { it } from 'node:test'
import { HOUR, MINUTE } from '@latchkey/core/instant'
import { ownerClient, signInOwner } from '../testing/people.ts'
import { complete, NEW_PASSWORD, publicReset } from '../testing/reset-journeys.ts'
import { aRole, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { eventsOf } from '../testing/website-journeys.ts'

it('S3: when the installation’s budget of unknown names is used up, one event says so, and Home for the hour', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const changed = await owner.patch('/api/v1/settings', { 'limits.installation-per-hour': 5 })
  assert.equal(changed.status, 200, changed.text)
  const tryName = (n: number) =>
    product.client(`198.18.${n}.1`).post('/api/v1/portal/reset-option', { username: `no${n}@x.test` })
  const budgets = async (client = owner) => (await client.get('/api/v1/overview')).body.attention.budgets
  for (let n = 0; n < 5; n += 1) await tryName(n)
  assert.equal(await budgets(), undefined)
  for (let n = 5; n < 12; n += 1) assert.equal((await tryName(n)).body.neutral, true)
  assert.deepEqual(await budgets(), ['unknown-names'])
  const events = (await owner.get('/api/v1/audit?action=reset-option.concealed')).body.items
  assert.equal(events.length, 1, 'one an hour')
  assert.deepEqual(events[0].detail, { limit: 5 })
  const clerk = await aUser(product, { role: await aRole(product, { contacts: 'read' }) })
  assert.equal(await budgets(clerk.client), undefined, 'only for who reads the audit')
  product.clock.advance(HOUR)
  assert.equal(await budgets(await signInOwner(product)), undefined)
})

it('P80, S4: who tries one dead link again and again is in the trail three times an hour and counted from then on', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product)
  const letter = await publicReset(product, user.username)
  assert.equal((await complete(product.client(), letter)).status, 204)
  const client = product.client()
  for (let n = 0; n < 12; n += 1) {
    const answer = await complete(client, letter, `${NEW_PASSWORD}${n}`)
    assert.equal(answer.body.code, 'reset-refused', answer.text)
  }
  const wrong = async () =>
    (await eventsOf(owner, user)).filter((event) => event.action === 'user.reset-code-wrong').length
  assert.equal(await wrong(), 3)
  const tallies = await product.db.read.selectFrom('audit_tally').selectAll().execute()
  assert.equal(
    tallies.reduce((sum, tally) => sum + (tally.name === 'reset-code' ? tally.count : 0), 0),
    9,
  )
  product.clock.advance(HOUR + MINUTE)
  await complete(product.client(), letter, `${NEW_PASSWORD}z`)
  const later = await signInOwner(product)
  assert.equal((await eventsOf(later, user)).filter((e) => e.action === 'user.reset-code-wrong').length, 4)
})
