import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { demandFactor, enrolTotp, pendingClient, proveTotp, totpCode } from '../testing/factors.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { dumpOf, mailSettled, mailsTo } from '../testing/website-journeys.ts'

it('L5, M1: the secret is answered once and stored sealed, recovery codes as keyed hashes', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const { secret, recoveryCodes } = await enrolTotp(product, sam.client)
  assert.equal(recoveryCodes.length, 10)
  assert.equal(new Set(recoveryCodes).size, 10)
  const list = await sam.client.get('/api/v1/portal/factors')
  assert.equal(list.body.items.length, 1)
  const dump = await dumpOf(product)
  for (const hidden of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))]) {
    assert.ok(!list.text.includes(hidden))
    assert.ok(!dump.includes(hidden))
  }
})

it('L5: a recovery code works once in place of the factor, in any case and spacing, and the person is told', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const { recoveryCodes } = await enrolTotp(product, sam.client)
  const use = async (response = '') =>
    (await pendingClient(product, sam.username)).post('/api/v1/portal/second-factor', {
      method: 'recovery-code',
      response,
    })
  const [first = '', second = ''] = recoveryCodes
  assert.equal((await use(` ${first.toUpperCase().replaceAll('-', ' ')}`)).status, 200)
  assert.equal((await use(first)).status, 422)
  const again = await sam.client.post('/api/v1/portal/factors/recovery-codes')
  assert.equal(again.body.recoveryCodes.length, 10)
  assert.equal((await use(second)).status, 422, 'new ones void the old')
  assert.equal((await use(again.body.recoveryCodes[0])).status, 200)
  await mailSettled(product)
  const told = mailsTo(product, sam.username).map((mail) => mail.text)
  assert.ok(told.some((text) => text.includes('with one of your recovery codes')))
  assert.ok(told.some((text) => text.includes('New recovery codes were made')))
})

it('L5: a factor is added and removed with a sign-in under 10 minutes old alone, and the last demanded one stays', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product, { role: 'office' })
  const { id, secret } = await enrolTotp(product, sam.client)
  product.clock.advance(10 * MINUTE)
  for (const answer of [
    await sam.client.post('/api/v1/portal/factors/totp', {}),
    await sam.client.post('/api/v1/portal/factors/passkeys/options'),
    await sam.client.post('/api/v1/portal/factors/recovery-codes'),
    await sam.client.delete(`/api/v1/portal/factors/${id}`),
  ])
    assert.deepEqual([answer.status, answer.body.code], [403, 'recent-sign-in-required'])
  const client = await pendingClient(product, sam.username)
  assert.equal((await proveTotp(client, totpCode(product, secret))).status, 200)
  await demandFactor(product, 'office')
  assert.equal((await client.delete(`/api/v1/portal/factors/${id}`)).body.code, 'factor-demanded')
  const second = await enrolTotp(product, client)
  assert.equal(second.recoveryCodes, null, 'recovery codes come with the first factor')
  assert.equal((await client.delete(`/api/v1/portal/factors/${id}`)).status, 204)
  assert.equal((await client.delete(`/api/v1/portal/factors/${id}`)).status, 404)
  const left = (await client.get('/api/v1/portal/factors')).body
  assert.deepEqual([left.totp, left.recoveryCodesLeft, left.demanded], [1, 10, true])
  await mailSettled(product)
  const told = mailsTo(product, sam.username).map((mail) => mail.text)
  assert.ok(told.some((text) => text.includes('An authenticator app was removed')))
})

it('L5, P61: nobody sees, renames or removes the factor of another', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const kim = await aUser(product)
  const { id } = await enrolTotp(product, sam.client)
  assert.equal((await kim.client.get('/api/v1/portal/factors')).body.items.length, 0)
  assert.equal((await kim.client.patch(`/api/v1/portal/factors/${id}`, { name: 'Mine' })).status, 404)
  assert.equal((await kim.client.delete(`/api/v1/portal/factors/${id}`)).status, 404)
  assert.equal((await sam.client.patch(`/api/v1/portal/factors/${id}`, { name: 'Old phone' })).status, 204)
  assert.equal((await sam.client.get('/api/v1/portal/factors')).body.items[0].name, 'Old phone')
})
