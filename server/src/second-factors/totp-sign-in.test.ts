import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, MINUTE } from '@latchkey/core/instant'
import { enrolTotp, pendingClient, proveTotp, TIME_STEP, totpCode, wrongCode } from '../testing/factors.ts'
import { ownerClient } from '../testing/people.ts'
import { aUser, STAFF_PASSWORD } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { mailSettled, mailsTo } from '../testing/website-journeys.ts'

it('L5: a right password alone opens a session that can prove its second factor or sign out, and nothing else', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const { secret } = await enrolTotp(product, sam.client)
  const client = await pendingClient(product, sam.username)
  for (const [method, path] of [
    ['GET', '/api/v1/portal/me'],
    ['GET', '/api/v1/contacts'],
    ['GET', '/api/v1/portal/sessions'],
    ['GET', '/api/v1/portal/factors'],
    ['GET', '/api/v1/portal/devices'],
    ['DELETE', '/api/v1/portal/factors/any'],
    ['POST', '/api/v1/portal/factors/recovery-codes'],
    ['PUT', '/api/v1/portal/password'],
    ['DELETE', `/api/v1/users/${sam.id}/factors`],
  ] as const) {
    const json =
      method === 'PUT' ? { currentPassword: STAFF_PASSWORD, newPassword: 'Other-9-quay-boats' } : undefined
    const answer = await client.request(method, path, json ? { json } : {})
    assert.equal(answer.status, 403, `${method} ${path}: ${answer.text}`)
    assert.equal((answer.body as { code: string }).code, 'second-factor-required', path)
  }
  for (const path of [
    'totp',
    'totp/confirm',
    'passkeys/options',
    'passkeys',
    'enrol-code',
    'enrol-code/confirm',
  ]) {
    const json = path === 'passkeys' ? { response: {} } : path.endsWith('confirm') ? { code: '123456' } : {}
    const answer = await client.post(`/api/v1/portal/factors/${path}`, json)
    assert.deepEqual([answer.status, answer.body.code], [403, 'second-factor-required'], path)
  }
  assert.equal((await proveTotp(client, totpCode(product, secret))).body.state, 'signed-in')
  const other = await pendingClient(product, sam.username)
  assert.equal((await other.post('/api/v1/portal/sign-out')).status, 204)
  assert.equal((await other.get('/api/v1/portal/second-factor/options')).status, 401)
})

it('L3, L5, P50: the second factor turns the sign-in into a session with a new id, and the pending one is dead', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const { secret } = await enrolTotp(product, sam.client)
  const client = await pendingClient(product, sam.username)
  const before = new Map(client.cookies)
  const answer = await proveTotp(client, totpCode(product, secret))
  assert.equal(answer.status, 200, answer.text)
  assert.deepEqual([answer.body.state, answer.body.user.username], ['signed-in', sam.username])
  assert.equal((await client.get('/api/v1/portal/me')).status, 200)
  const old = product.client()
  for (const [name, value] of before) old.cookies.set(name, value)
  assert.notEqual(client.cookies.get('latchkey-portal'), old.cookies.get('latchkey-portal'))
  assert.equal((await old.get('/api/v1/portal/second-factor/options')).status, 401)
  assert.equal((await proveTotp(old, totpCode(product, secret, 1))).status, 401)
})

it('L5: a pending sign-in ends after 15 minutes', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const { secret } = await enrolTotp(product, sam.client)
  const client = await pendingClient(product, sam.username)
  product.clock.advance(15 * MINUTE)
  assert.equal((await proveTotp(client, totpCode(product, secret))).status, 401)
})

it('L5: a time step is used once: by enrolling, by a sign-in, and never again', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const { secret } = await enrolTotp(product, sam.client)
  const first = await pendingClient(product, sam.username)
  const used = await proveTotp(first, totpCode(product, secret, -1))
  assert.deepEqual([used.status, used.body.code], [422, 'second-factor-refused'], 'the step that enrolled it')
  const code = totpCode(product, secret)
  assert.equal((await proveTotp(first, code)).status, 200)
  const second = await pendingClient(product, sam.username)
  assert.equal((await proveTotp(second, code)).status, 422)
  product.clock.advance(TIME_STEP)
  assert.equal((await proveTotp(second, totpCode(product, secret))).status, 200)
})

for (const [steps, status] of [
  [-2, 422],
  [-1, 200],
  [0, 200],
  [1, 200],
  [2, 422],
] as const) {
  it(`L5: a code ${steps} steps of 30 seconds away is answered with ${status}`, async (t) => {
    const product = await startTestProduct(t)
    const sam = await aUser(product)
    const { secret } = await enrolTotp(product, sam.client)
    product.clock.advance(5 * TIME_STEP)
    const client = await pendingClient(product, sam.username)
    const code = totpCode(product, secret, steps)
    assert.equal((await proveTotp(client, ` ${code.slice(0, 3)} ${code.slice(3)} `)).status, status)
  })
}

it('L5: the fifth wrong code ends the sign-in, and a right one after it is too late', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const { secret } = await enrolTotp(product, sam.client)
  const client = await pendingClient(product, sam.username)
  for (let wrong = 1; wrong <= 4; wrong += 1) {
    const answer = await proveTotp(client, wrongCode(product, secret))
    assert.deepEqual([answer.status, answer.body.code], [422, 'second-factor-refused'], String(wrong))
  }
  const fifth = await proveTotp(client, wrongCode(product, secret))
  assert.deepEqual([fifth.status, fifth.body.code], [401, 'sign-in-ended'])
  assert.equal((await proveTotp(client, totpCode(product, secret))).body.code, 'not-signed-in')
})

it('L5: past ten wrong codes a day none is evaluated, over all sign-ins and kinds of code; the next day they are', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const { secret, recoveryCodes } = await enrolTotp(product, sam.client)
  for (let signIn = 0; signIn < 2; signIn += 1) {
    const client = await pendingClient(product, sam.username)
    for (let wrong = 0; wrong < 5; wrong += 1) {
      const method = wrong % 2 === 0 ? 'totp' : 'recovery-code'
      const response = wrong % 2 === 0 ? wrongCode(product, secret) : 'aaaa-bbbb-cccc'
      assert.ok(
        [401, 422].includes((await client.post('/api/v1/portal/second-factor', { method, response })).status),
      )
    }
  }
  const third = await pendingClient(product, sam.username)
  for (const [method, response] of [
    ['totp', totpCode(product, secret)],
    ['recovery-code', recoveryCodes[0]],
  ]) {
    const answer = await third.post('/api/v1/portal/second-factor', { method, response })
    assert.deepEqual([answer.status, answer.body.code], [429, 'too-many-codes'], method)
    assert.ok(Number(answer.headers.get('retry-after')) > 23 * 3600)
  }
  product.clock.advance(DAY)
  const next = await pendingClient(product, sam.username)
  assert.equal((await proveTotp(next, totpCode(product, secret))).status, 200)
})

it('L2, P48: the failures of an account are counted over both doors and cleared by the last factor, not by the password', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product, { type: 'dual-access' })
  const { secret } = await enrolTotp(product, sam.client)
  const { username } = sam
  const failures = async () =>
    (await product.db.read.selectFrom('sign_in_counter').selectAll().execute()).find(
      (row) => row.name === `user:${sam.id}`,
    )?.failures ?? 0
  const wrong = { username, password: 'wrong password 1' }
  await product.client().post('/api/v1/portal/sign-in', wrong)
  await product.client().post('/api/v1/rep/sign-in', { ...wrong, device: { name: 'iPad' } })
  assert.equal(await failures(), 2)
  const client = await pendingClient(product, username)
  assert.equal(await failures(), 3, 'the right password clears nothing')
  await proveTotp(client, wrongCode(product, secret))
  assert.equal(await failures(), 3)
  assert.equal((await proveTotp(client, totpCode(product, secret))).status, 200)
  assert.equal(await failures(), 0)
})

it('L5: a reset does not bypass the second factor', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const sam = await aUser(product)
  const { secret } = await enrolTotp(product, sam.client)
  const sent = await owner.post(`/api/v1/users/${sam.id}/resets`)
  assert.equal(sent.status, 202, sent.text)
  await mailSettled(product)
  const mail = mailsTo(product, sam.username).at(-1)
  const token = /\/reset\/([\w-]+)/.exec(mail?.text ?? '')?.[1]
  const code = /^\s*(\d{6})\s*$/m.exec(mail?.text ?? '')?.[1]
  const newPassword = 'Harvest-31-copper-gull'
  const done = await product
    .client()
    .post('/api/v1/portal/resets/complete', { token, code, newPassword, confirmPassword: newPassword })
  assert.equal(done.status, 204, done.text)
  const client = product.client()
  const answer = await client.post('/api/v1/portal/sign-in', {
    username: sam.username,
    password: newPassword,
  })
  assert.equal(answer.body.state, 'second-factor-required')
  assert.equal((await client.get('/api/v1/portal/me')).status, 403)
  assert.equal((await proveTotp(client, totpCode(product, secret))).status, 200)
})
