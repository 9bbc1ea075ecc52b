import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { enrolTotp, pendingClient } from '../../testing/factors.ts'
import type { HttpClient } from '../../testing/http-client.ts'
import { aUser, STAFF_PASSWORD } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { mailSettled, mailsTo } from '../../testing/website-journeys.ts'

const NEW = 'Harvest-31-copper-gull'
const change = (client: HttpClient, currentPassword: string, newPassword: string) =>
  client.put('/api/v1/portal/password', { currentPassword, newPassword })

it('C8, L3, P50: a changed password keeps this browser signed in with a new id and ends every other session', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const other = product.client()
  await other.post('/api/v1/portal/sign-in', { username: sam.username, password: STAFF_PASSWORD })
  const old = product.client()
  for (const [name, value] of sam.client.cookies) old.cookies.set(name, value)
  assert.equal((await change(sam.client, STAFF_PASSWORD, NEW)).status, 204)
  assert.equal((await sam.client.get('/api/v1/portal/me')).status, 200)
  for (const dead of [other, old]) assert.equal((await dead.get('/api/v1/portal/me')).status, 401)
  const signIn = async (password: string) =>
    (await product.client().post('/api/v1/portal/sign-in', { username: sam.username, password })).status
  assert.deepEqual([await signIn(STAFF_PASSWORD), await signIn(NEW)], [401, 200])
  await mailSettled(product)
  assert.ok(mailsTo(product, sam.username).some((mail) => /was changed/.test(mail.subject)))
})

it('S6: a new password below Acceptable, too long or the same is refused with the reason', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  for (const [password, code] of [
    ['Password1', 'not-acceptable'],
    [sam.username, 'not-acceptable'],
    ['x'.repeat(129), 'too-long'],
    ['', 'missing'],
    [STAFF_PASSWORD, 'is-current'],
  ] as const) {
    const answer = await change(sam.client, STAFF_PASSWORD, password)
    assert.deepEqual([answer.status, answer.body.code], [422, 'password-refused'], password)
    assert.deepEqual([answer.body.errors[0].field, answer.body.errors[0].code], ['newPassword', code])
    assert.ok(password === '' || !answer.text.includes(password))
  }
  assert.equal((await sam.client.get('/api/v1/portal/me')).status, 200)
})

it('L2: wrong current passwords are counted and delayed, lock nobody else out, and leave an event', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  for (let i = 0; i < 5; i += 1) {
    const answer = await change(sam.client, 'wrong password 1', NEW)
    assert.deepEqual([answer.status, answer.body.code], [422, 'current-password-wrong'])
    assert.equal(answer.body.errors[0].field, 'currentPassword')
  }
  assert.equal((await change(sam.client, STAFF_PASSWORD, NEW)).status, 422, 'the delay runs')
  const elsewhere = await product
    .client()
    .post('/api/v1/portal/sign-in', { username: sam.username, password: STAFF_PASSWORD })
  assert.equal(elsewhere.status, 200)
  product.clock.advance(MINUTE)
  assert.equal((await change(sam.client, STAFF_PASSWORD, NEW)).status, 204)
  const events = await product.db.read
    .selectFrom('audit_event')
    .select('action')
    .where('target_id', '=', sam.id)
    .execute()
  const refused = events.filter((event) => event.action === 'user.password-change-refused')
  assert.equal(refused.length, 6)
})

it('L5: a session that waits for its second factor cannot change the password', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  await enrolTotp(product, sam.client)
  const client = await pendingClient(product, sam.username)
  const answer = await change(client, STAFF_PASSWORD, NEW)
  assert.deepEqual([answer.status, answer.body.code], [403, 'second-factor-required'])
})

it('L5: a changed password does not make an old sign-in a recent one', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  product.clock.advance(10 * MINUTE)
  assert.equal((await change(sam.client, STAFF_PASSWORD, NEW)).status, 204)
  const answer = await sam.client.post('/api/v1/portal/factors/totp', {})
  assert.deepEqual([answer.status, answer.body.code], [403, 'recent-sign-in-required'])
})

it('U2: a device user changes his password behind the rep app’s door and keeps his device', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product, { type: 'device' })
  const answer = await sam.client.put('/api/v1/rep/password', {
    currentPassword: STAFF_PASSWORD,
    newPassword: NEW,
  })
  assert.equal(answer.status, 204, answer.text)
  const me = await sam.client.get('/api/v1/rep/me')
  assert.deepEqual([me.status, me.body.device.name], [200, 'iPad'])
})
