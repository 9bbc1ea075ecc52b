import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import type { Answer, HttpClient } from '../../testing/http-client.ts'
import { ownerClient } from '../../testing/people.ts'
import { aUser, STAFF_PASSWORD } from '../../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'

const WRONG = 'wrong password 1'
type Door = 'portal' | 'rep'
const signIn = (client: HttpClient, door: Door, username: string, password: string) =>
  client.post(`/api/v1/${door}/sign-in`, {
    username,
    password,
    ...(door === 'rep' ? { device: { name: 'iPad' } } : {}),
  })

async function deactivate(product: TestProduct, userId: string): Promise<void> {
  await product.db.transaction(async (tx) => {
    await tx.db.updateTable('staff_user').set({ deactivated_at: tx.now }).where('id', '=', userId).execute()
  })
}

function seen({ status, headers, text }: Answer<unknown>) {
  const varying = ['date', 'x-request-id']
  return { status, text, headers: [...headers].filter(([name]) => !varying.includes(name)) }
}

for (const door of ['portal', 'rep'] as const) {
  it(`L1, P45: at the ${door} one answer for unknown, wrong, deactivated and locked users, and for another type's wrong password`, async (t) => {
    const product = await startTestProduct(t)
    const user = await aUser(product, { type: 'dual-access' })
    const gone = await aUser(product, { type: 'dual-access' })
    const locked = await aUser(product, { type: 'dual-access' })
    const elsewhere = await aUser(product, { type: door === 'portal' ? 'device' : 'admin' })
    const packer = await aUser(product, { type: 'scan-pack' })
    await deactivate(product, gone.id)
    for (let i = 0; i < 5; i += 1) await signIn(product.client(), door, locked.username, WRONG)
    const check = t.mock.method(product.app.passwords, 'check')
    const answers = [
      await signIn(product.client(), door, 'nobody@northgate.test', WRONG),
      await signIn(product.client(), door, user.username, WRONG),
      await signIn(product.client(), door, gone.username, WRONG),
      await signIn(product.client(), door, gone.username, STAFF_PASSWORD),
      await signIn(product.client(), door, locked.username, STAFF_PASSWORD),
      await signIn(product.client(), door, elsewhere.username, WRONG),
      await signIn(product.client(), door, packer.username, WRONG),
    ]
    for (const answer of answers) assert.deepEqual(seen(answer), seen(answers[0] ?? assert.fail()))
    assert.equal(answers[0]?.status, 401)
    assert.equal(check.mock.callCount(), answers.length, 'one evaluation each')
  })
}

it('U2: after the right password a user of another type hears which app is his, at both doors', async (t) => {
  const product = await startTestProduct(t)
  for (const [type, door, code] of [
    ['device', 'portal', 'use-the-rep-app'],
    ['scan-pack', 'portal', 'use-another-app'],
    ['scan-pack', 'rep', 'use-another-app'],
    ['admin', 'rep', 'use-the-portal'],
  ] as const) {
    const user = await aUser(product, { type })
    const client = product.client()
    const answer = await signIn(client, door, user.username, STAFF_PASSWORD)
    assert.deepEqual([answer.status, answer.body.code], [403, code], `${type} at the ${door}`)
    assert.equal(client.cookies.size, 0)
    assert.equal(answer.headers.getSetCookie().length, 0)
  }
})

it('L2, U2: the right password at the wrong door locks nobody out, however often', async (t) => {
  const product = await startTestProduct(t)
  const user = await aUser(product, { type: 'device' })
  for (let i = 0; i < 8; i += 1) {
    const answer = await signIn(product.client(), 'portal', user.username, STAFF_PASSWORD)
    assert.equal(answer.body.code, 'use-the-rep-app')
  }
  assert.equal((await signIn(product.client(), 'rep', user.username, STAFF_PASSWORD)).status, 200)
})

it('U8: a legacy username that is no e-mail address signs in at both doors, in any case', async (t) => {
  const product = await startTestProduct(t)
  await aUser(product, { type: 'dual-access', username: 'Old.Name' })
  for (const door of ['portal', 'rep'] as const)
    assert.equal((await signIn(product.client(), door, ' old.NAME ', STAFF_PASSWORD)).body.state, 'signed-in')
})

it('L2, P46: five failures at one door delay the other one too, and the delay ends by the clock', async (t) => {
  const product = await startTestProduct(t)
  const user = await aUser(product, { type: 'dual-access' })
  for (let i = 0; i < 5; i += 1)
    await signIn(product.client(), i % 2 === 0 ? 'portal' : 'rep', user.username, WRONG)
  for (const door of ['portal', 'rep'] as const)
    assert.equal((await signIn(product.client(), door, user.username, STAFF_PASSWORD)).status, 401)
  product.clock.advance(MINUTE)
  assert.equal((await signIn(product.client(), 'rep', user.username, STAFF_PASSWORD)).status, 200)
})

it('L2, P46: of 100 wrong passwords from 100 addresses at most ten are evaluated in 15 minutes, and a known device signs in throughout', async (t) => {
  const product = await startTestProduct(t)
  const user = await aUser(product)
  const check = t.mock.method(product.app.passwords, 'check')
  for (let i = 0; i < 100; i += 1) {
    await signIn(product.client(`203.0.${i}.7`), 'portal', user.username, WRONG)
    product.clock.advance(9_000)
    if (i % 20 === 0) {
      const answer = await signIn(user.client, 'portal', user.username, STAFF_PASSWORD)
      assert.equal(answer.status, 200, `after ${i}`)
    }
  }
  const evaluated = check.mock.calls.filter(
    ({ arguments: [password, stored] }) => password === WRONG && stored !== null,
  )
  assert.ok(evaluated.length >= 5 && evaluated.length <= 10, `${evaluated.length} evaluated`)
})

it('L2, P47: one password against many names is stopped at its address after 20 failures in 15 minutes, with Retry-After', async (t) => {
  const product = await startTestProduct(t)
  const client = product.client('192.0.2.77')
  const statuses: number[] = []
  for (let i = 0; i < 21; i += 1)
    statuses.push((await signIn(client, i % 2 ? 'rep' : 'portal', `name${i}@northgate.test`, WRONG)).status)
  assert.deepEqual(statuses, [...Array(20).fill(401), 429])
  const answer = await signIn(client, 'rep', 'other@northgate.test', WRONG)
  assert.ok(Number(answer.headers.get('retry-after')) > 0)
})

it('L6, P55: a sign-in or second factor from another site is refused at both doors', async (t) => {
  const product = await startTestProduct(t)
  const user = await aUser(product, { type: 'dual-access' })
  const names = { username: user.username, password: STAFF_PASSWORD }
  for (const [path, json] of [
    ['/api/v1/portal/sign-in', names],
    ['/api/v1/rep/sign-in', { ...names, device: { name: 'iPad' } }],
    ['/api/v1/portal/second-factor', { method: 'totp', response: '123456' }],
    ['/api/v1/portal/password', { currentPassword: STAFF_PASSWORD, newPassword: 'Other-9-quay-boats' }],
    ['/api/v1/portal/factors/totp', {}],
    ['/api/v1/portal/factors/enrol-code', {}],
    ['/api/v1/portal/devices/any/revoke', {}],
  ] as const) {
    for (const headers of [
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { origin: undefined, 'sec-fetch-site': 'cross-site' },
      { origin: undefined },
    ]) {
      const method = path.endsWith('password') ? 'PUT' : 'POST'
      const answer = await user.client.request(method, path, { json, headers })
      assert.equal(answer.status, 403, `${path} ${JSON.stringify(headers)}`)
      assert.equal((answer.body as { code: string }).code, 'wrong-origin')
    }
  }
})

it('P67, P68, P70: what cannot be read is refused in one form and never a fault', async (t) => {
  const product = await startTestProduct(t)
  const user = await aUser(product, { type: 'dual-access' })
  const { client } = user
  const json = { 'content-type': 'application/json' }
  for (const [path, raw, status] of [
    ['/api/v1/portal/sign-in', '{"username":1}', 400],
    ['/api/v1/rep/sign-in', '{"username":"a","password":"b"}', 400],
    ['/api/v1/rep/sign-in', '{"username":"a","password":"b","device":{"name":"x","role":"owner"}}', 400],
    ['/api/v1/portal/second-factor', '{"method":"sms","response":"1"}', 400],
    ['/api/v1/portal/second-factor', '{"method":"totp","response":{}}', 400],
    ['/api/v1/portal/second-factor', '\uFEFF{}', 400],
    ['/api/v1/portal/factors/totp', '{"name":"a\\u0000b"}', 400],
    ['/api/v1/portal/factors/totp', '{"name":"a\\u202eb"}', 400],
    ['/api/v1/portal/factors/totp', '{"name":"a","confirmed":true}', 400],
    ['/api/v1/portal/factors/totp/confirm', `{"code":"${'1'.repeat(300)}"}`, 400],
    ['/api/v1/portal/factors/passkeys', `{"response":{"a":"${'x'.repeat(1_100_000)}"}}`, 413],
  ] as const) {
    const answer = await client.request('POST', path, { raw, headers: json })
    assert.equal(answer.status, status, `${path} ${raw.slice(0, 60)}: ${answer.text.slice(0, 200)}`)
    assert.ok(!/at .*\.ts:/.test(answer.text))
  }
  for (const name of ['', ' ', 'a\nb', '\u202eabc', 'x'.repeat(61)]) {
    const answer = await product.client().post('/api/v1/rep/sign-in', {
      username: user.username,
      password: STAFF_PASSWORD,
      device: { name },
    })
    assert.deepEqual(
      [answer.status, answer.body.errors?.[0]?.field],
      [400, 'device.name'],
      JSON.stringify(name),
    )
  }
})

it('U4: a user sees his rights, reach and factors; mass assignment changes nothing', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  assert.equal((await owner.get('/api/v1/portal/me')).body.rights.roles, 'write')
  const user = await aUser(product, { role: 'read-only', limited: true })
  const me = (await user.client.get('/api/v1/portal/me')).body
  assert.deepEqual(
    [me.type, me.role, me.isOwner, me.territoryLimited, me.rights.contacts, me.rights.roles],
    ['admin', 'read-only', false, true, 'read', undefined],
  )
  assert.deepEqual(me.factors, { totp: 0, passkeys: 0, recoveryCodesLeft: 0, demanded: false })
  const answer = await user.client.put('/api/v1/portal/password', {
    currentPassword: STAFF_PASSWORD,
    newPassword: 'Other-9-quay-boats',
    role: 'owner',
  })
  assert.equal(answer.status, 400)
})
