import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY } from '@latchkey/core/instant'
import { pause } from '../platform/clock.ts'
import { demandFactor, enrolTotp, proveTotp, totpCode } from '../testing/factors.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient } from '../testing/people.ts'
import { aRole, aUser, STAFF_PASSWORD, type StaffMember } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { mailSettled, mailsTo } from '../testing/website-journeys.ts'

const signInRep = (client: HttpClient, { username }: StaffMember, device: object = { name: 'Sam’s iPad' }) =>
  client.post('/api/v1/rep/sign-in', { username, password: STAFF_PASSWORD, device })

async function repClient(product: TestProduct, user: StaffMember, name = 'Sam’s iPad'): Promise<HttpClient> {
  const client = product.client()
  const answer = await signInRep(client, user, { name })
  assert.equal(answer.status, 200, answer.text)
  return client
}

/** The request does not wait for the note of its use; this does. */
async function lastUseWritten({ db, clock }: TestProduct, userId: string): Promise<void> {
  const written = () =>
    db.read
      .selectFrom('session')
      .select('id')
      .where('user_id', '=', userId)
      .where('last_used_at', '=', clock.now())
      .executeTakeFirst()
  for (let round = 0; !(await written()); round += 1) {
    assert.ok(round < 2000, 'the last use is written')
    await pause(2)
  }
}

const linked = async (client: HttpClient) => (await client.get('/api/v1/rep/devices')).body.items

it('O6: a device links at the first sign-in, is listed on its user, and he is told by letter', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const sam = await aUser(product, { type: 'dual-access' })
  const client = product.client()
  const answer = await signInRep(client, sam)
  assert.deepEqual([answer.status, answer.body.state], [200, 'signed-in'])
  assert.equal(answer.body.device.name, 'Sam’s iPad')
  const me = (await client.get('/api/v1/rep/me')).body
  assert.deepEqual([me.username, me.device.id], [sam.username, answer.body.device.id])
  const listed = (await owner.get(`/api/v1/devices?user=${sam.id}`)).body.items
  assert.deepEqual(
    listed.map((device: { name: string; state: string }) => [device.name, device.state]),
    [['Sam’s iPad', 'linked']],
  )
  await mailSettled(product)
  const [mail] = mailsTo(product, sam.username)
  assert.match(mail?.text ?? '', /on a new device, called Sam’s iPad,/)
  assert.equal((await client.get('/api/v1/portal/me')).status, 401, 'L3: each face has a cookie of its own')
})

it('O6: signing in again on a linked device links no second one, by its cookie or its id; signed out it stays linked', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product, { type: 'dual-access' })
  const client = await repClient(product, sam)
  const { id } = (await client.get('/api/v1/rep/me')).body.device
  assert.equal((await signInRep(client, sam, { name: 'Renamed' })).body.device.id, id)
  assert.deepEqual(
    (await linked(client)).map((device: { id: string; name: string }) => [device.id, device.name]),
    [[id, 'Renamed']],
  )
  assert.equal((await client.post('/api/v1/rep/sign-out')).status, 204)
  assert.equal((await client.get('/api/v1/rep/me')).body.code, 'not-signed-in')
  const other = product.client()
  assert.equal((await signInRep(other, sam, { name: 'Renamed', id })).body.device.id, id)
  const kim = await aUser(product, { type: 'dual-access' })
  const foreign = await signInRep(product.client(), kim, { name: 'Mine', id })
  assert.notEqual(foreign.body.device.id, id, "P61: another's device is not taken over")
})

it('O6: a revoked device hears device-revoked, and every other ending is not-signed-in', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const sam = await aUser(product, { type: 'dual-access' })
  const kept = await repClient(product, sam, 'Kept')
  const lost = await repClient(product, sam, 'Lost')
  const { id } = (await lost.get('/api/v1/rep/me')).body.device
  assert.equal((await owner.post(`/api/v1/devices/${id}/revoke`)).status, 204)
  for (const path of ['/api/v1/rep/me', '/api/v1/rep/devices']) {
    const answer = await lost.get(path)
    assert.deepEqual([answer.status, answer.body.code], [401, 'device-revoked'])
  }
  assert.equal((await owner.post(`/api/v1/devices/${id}/revoke`)).status, 404)
  assert.equal((await kept.get('/api/v1/rep/me')).status, 200)
  const [session] = (await sam.client.get('/api/v1/portal/sessions')).body.items.filter(
    (each: { device: string }) => each.device === 'Kept',
  )
  assert.equal((await sam.client.delete(`/api/v1/portal/sessions/${session.id}`)).status, 204)
  assert.equal((await kept.get('/api/v1/rep/me')).body.code, 'not-signed-in')
  const again = await signInRep(lost, sam, { name: 'Lost', id })
  assert.notEqual(again.body.device.id, id, 'a revoked device links anew')
  assert.equal((await lost.get('/api/v1/rep/me')).status, 200)
  const events = (await owner.get(`/api/v1/audit?targetId=${sam.id}`)).body.items as { action: string }[]
  assert.deepEqual(events.filter((event) => event.action === 'device.revoked').length, 1)
})

it('O6, C8: a new password ends the session of a device and leaves it linked', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product, { type: 'dual-access' })
  const client = await repClient(product, sam)
  const newPassword = 'Other-9-quay-boats'
  const changed = await sam.client.put('/api/v1/portal/password', {
    currentPassword: STAFF_PASSWORD,
    newPassword,
  })
  assert.equal(changed.status, 204, changed.text)
  assert.equal((await client.get('/api/v1/rep/me')).body.code, 'not-signed-in')
  const answer = await client.post('/api/v1/rep/sign-in', {
    username: sam.username,
    password: newPassword,
    device: { name: 'Sam’s iPad' },
  })
  assert.equal(answer.body.state, 'signed-in')
  assert.equal((await linked(client)).length, 1)
})

it('L3: a device stays signed in as long as it is used within 90 days', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product, { type: 'device' })
  const client = await repClient(product, sam)
  for (let month = 0; month < 5; month += 1) {
    product.clock.advance(80 * DAY)
    assert.equal((await client.get('/api/v1/rep/me')).status, 200)
    await lastUseWritten(product, sam.id)
  }
  product.clock.advance(90 * DAY)
  assert.equal((await client.get('/api/v1/rep/me')).body.code, 'not-signed-in')
})

it("L5: the second factor holds at the rep app's door: nothing is linked before it, then the device is", async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product, { type: 'dual-access' })
  const { secret } = await enrolTotp(product, sam.client)
  const client = product.client()
  const answer = await signInRep(client, sam)
  assert.deepEqual([answer.body.state, answer.body.device], ['second-factor-required', null])
  assert.equal((await client.get('/api/v1/rep/me')).body.code, 'second-factor-required')
  assert.equal((await sam.client.get('/api/v1/portal/devices')).body.items.length, 0)
  const proven = await proveTotp(client, totpCode(product, secret), 'rep')
  assert.equal(proven.status, 200, proven.text)
  assert.equal(proven.body.device.name, 'Sam’s iPad')
  assert.equal((await linked(client)).length, 1)
  const again = await signInRep(client, sam)
  assert.equal(again.body.state, 'second-factor-required')
  product.clock.advance(30_000)
  assert.equal(
    (await proveTotp(client, totpCode(product, secret), 'rep')).body.device.id,
    proven.body.device.id,
  )
})

it('L5, U2: a device user sets a demanded factor up and changes his password behind the rep app’s door', async (t) => {
  const product = await startTestProduct(t)
  const role = await aRole(product, { contacts: 'write' })
  const sam = await aUser(product, { type: 'device', role })
  await demandFactor(product, role)
  const client = product.client()
  assert.equal((await signInRep(client, sam)).body.state, 'second-factor-setup-required')
  assert.equal((await client.get('/api/v1/rep/me')).body.code, 'second-factor-setup-required')
  assert.equal((await client.post('/api/v1/rep/factors/enrol-code')).status, 202)
  await mailSettled(product)
  const code = mailsTo(product, sam.username).flatMap((mail) => /^(\d{6})$/m.exec(mail.text)?.[1] ?? [])[0]
  assert.equal((await client.post('/api/v1/rep/factors/enrol-code/confirm', { code })).status, 204)
  await enrolTotp(product, client, 'rep')
  const names = (await linked(client)).map((device: { name: string }) => device.name)
  assert.ok(names.includes('Sam’s iPad'))
  const answer = await client.put('/api/v1/rep/password', {
    currentPassword: STAFF_PASSWORD,
    newPassword: 'Other-9-quay-boats',
  })
  assert.equal(answer.status, 204, answer.text)
  assert.equal((await client.get('/api/v1/rep/me')).status, 200)
})

it('O6, P61: a person unlinks his own devices and nobody else’s', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product, { type: 'dual-access' })
  const kim = await aUser(product, { type: 'dual-access', role: 'sales-rep' })
  const client = await repClient(product, sam)
  const { id } = (await client.get('/api/v1/rep/me')).body.device
  assert.equal((await kim.client.post(`/api/v1/portal/devices/${id}/revoke`)).status, 404)
  assert.equal((await kim.client.get('/api/v1/portal/devices')).body.items.length, 0)
  assert.equal((await client.get('/api/v1/rep/me')).status, 200)
  assert.equal((await sam.client.post(`/api/v1/portal/devices/${id}/revoke`)).status, 204)
  assert.equal((await client.get('/api/v1/rep/me')).body.code, 'device-revoked')
})
