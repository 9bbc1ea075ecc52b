import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { ownerClient, signInOwner } from '../../testing/people.ts'
import { aUser, openRepSession } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { leaveFree, refusalIn, usedLicences, userRecordOf } from '../../testing/user-acts.ts'
import { eventsOf, mailSettled } from '../../testing/website-journeys.ts'

const door = (id: string, act: string) => `/api/v1/users/${id}/${act}`

it('U6: deactivating ends sessions of every face, devices and reset flows with the next request, and frees the licence', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { type: 'dual-access', role: 'office' })
  const ipad = product.client()
  await openRepSession(product, ipad, user.id)
  await owner.post(door(user.id, 'resets'))
  await mailSettled(product)
  const used = await usedLicences(owner, 'dual-access')
  const answer = await owner.post(door(user.id, 'deactivate'))
  assert.equal(answer.status, 200, answer.text)
  assert.deepEqual([answer.body.active, answer.body.hasDevice], [false, false])
  assert.equal((await user.client.get('/api/v1/portal/me')).status, 401)
  assert.equal(await usedLicences(owner, 'dual-access'), used - 1)
  const { username, password } = user
  assert.equal((await product.client().post('/api/v1/portal/sign-in', { username, password })).status, 401)
  const sessions = await product.db.read
    .selectFrom('session')
    .select(['face', 'ended_at'])
    .where('user_id', '=', user.id)
    .execute()
  assert.deepEqual(sessions.map((session) => [session.face, session.ended_at !== null]).sort(), [
    ['portal', true],
    ['rep', true],
  ])
  const flows = await product.db.read.selectFrom('user_reset_flow').select('void_reason').execute()
  assert.deepEqual(
    flows.map((flow) => flow.void_reason),
    ['inactive'],
  )
  const event = (await eventsOf(owner, user)).find((one) => one.action === 'user.deactivated')
  assert.deepEqual(
    [event?.action, event?.detail],
    [
      'user.deactivated',
      {
        before: { active: true },
        after: { active: false },
        type: 'dual-access',
        ended: { sessions: 1, flows: 1, devices: 1, keys: 0 },
      },
    ],
  )
})

it('U6: reactivating needs a free licence and revives no session, device or flow', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { type: 'dual-access', role: 'office' })
  await openRepSession(product, product.client(), user.id)
  await owner.post(door(user.id, 'resets'))
  await owner.post(door(user.id, 'deactivate'))
  await leaveFree(owner, 'dual-access', 0)
  const refused = await owner.post(door(user.id, 'reactivate'))
  assert.deepEqual(refusalIn(refused), [409, 'no-licence-free', 'type: no-licence-free'])
  assert.equal((await userRecordOf(owner, user.id)).active, false)
  await leaveFree(owner, 'dual-access', 1)
  const back = await owner.post(door(user.id, 'reactivate'))
  assert.equal(back.status, 200, back.text)
  assert.deepEqual([back.body.active, back.body.hasDevice], [true, false])
  assert.equal((await user.client.get('/api/v1/portal/me')).status, 401)
  const live = await product.db.read
    .selectFrom('user_reset_flow')
    .select('id')
    .where('voided_at', 'is', null)
    .execute()
  assert.deepEqual(live, [])
  const { username, password } = user
  const signIn = await product.client().post('/api/v1/portal/sign-in', { username, password })
  assert.equal(signIn.status, 200, 'he signs in anew with the password he has')
})

it('U6: who is inactive is not deactivated again, who is active not reactivated, and no licence is counted twice', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { type: 'device', role: 'sales-rep' })
  const used = () => usedLicences(owner, 'device')
  assert.deepEqual(refusalIn(await owner.post(door(user.id, 'reactivate'))), [409, 'user-active'])
  assert.equal(await used(), 1)
  await owner.post(door(user.id, 'deactivate'))
  assert.deepEqual(refusalIn(await owner.post(door(user.id, 'deactivate'))), [409, 'user-inactive'])
  assert.equal(await used(), 0)
  assert.deepEqual(refusalIn(await owner.post(door('nobody', 'deactivate'))), [404, 'user-not-found'])
})

it('U6, U4: a user whose role was switched off meanwhile is not reactivated with it', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { role: 'read-only' })
  await owner.post(door(user.id, 'deactivate'))
  await product.db.transaction(async (tx) => {
    const off = { deactivated_at: tx.now }
    await tx.db.updateTable('role').set(off).where('id', '=', 'read-only').execute()
  })
  const refused = await owner.post(door(user.id, 'reactivate'))
  assert.deepEqual(refusalIn(refused), [400, 'invalid-request', 'role: role-inactive'])
})

it('U6, L5: reactivating hands a role out again, and needs a sign-in under 10 minutes old', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product)
  await owner.post(door(user.id, 'deactivate'))
  product.clock.advance(10 * MINUTE)
  const late = await owner.post(door(user.id, 'reactivate'))
  assert.deepEqual(refusalIn(late), [403, 'recent-sign-in-required'])
  await signInOwner(product, owner)
  assert.equal((await owner.post(door(user.id, 'reactivate'))).status, 200)
})
