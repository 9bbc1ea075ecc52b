import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { ownerClient } from '../../testing/people.ts'
import { aUser } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { patchUser, refusalIn, userRecordOf } from '../../testing/user-acts.ts'
import { eventsOf } from '../../testing/website-journeys.ts'

const ownerId = async (client: Awaited<ReturnType<typeof ownerClient>>): Promise<string> =>
  (await client.get('/api/v1/portal/me')).body.id

it('U4: the owner hands the ownership over: the roles swap, and the old owner is signed out', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const former = await ownerId(owner)
  const heir = await aUser(product, { type: 'dual-access', role: 'office' })
  const answer = await owner.post(`/api/v1/users/${heir.id}/make-owner`, {
    username: ` ${heir.username.toUpperCase()} `,
  })
  assert.equal(answer.status, 200, answer.text)
  assert.deepEqual([answer.body.isOwner, answer.body.role], [true, 'owner'])
  assert.equal((await owner.get('/api/v1/portal/me')).status, 401)
  const me = await heir.client.get('/api/v1/portal/me')
  assert.equal(me.body.isOwner, true, me.text)
  const old = await userRecordOf(heir.client, former)
  assert.deepEqual([old.isOwner, old.role, old.active], [false, 'office', true])
  const [event] = await eventsOf(heir.client, heir)
  assert.deepEqual([event?.action, event?.actor.name], ['user.owner-made', 'Olivia Owner'])
})

it('U4: the ownership goes to an active admin or dual-access user alone, after his username was typed', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const hand = (id: string, username: string) => owner.post(`/api/v1/users/${id}/make-owner`, { username })
  for (const type of ['device', 'scan-pack'] as const) {
    const user = await aUser(product, { type, role: 'sales-rep' })
    assert.deepEqual(refusalIn(await hand(user.id, user.username)), [409, 'not-an-heir'], type)
  }
  const heir = await aUser(product)
  const mistyped = await hand(heir.id, 'someone@northgate.test')
  assert.deepEqual(refusalIn(mistyped), [400, 'invalid-request', 'username: mismatch'])
  await owner.post(`/api/v1/users/${heir.id}/deactivate`)
  assert.deepEqual(refusalIn(await hand(heir.id, heir.username)), [409, 'not-an-heir'])
  const self = await ownerId(owner)
  assert.deepEqual(refusalIn(await hand(self, 'olivia.owner@northgate.test')), [409, 'not-an-heir'])
  assert.deepEqual(refusalIn(await hand('nobody', 'x')), [404, 'user-not-found'])
  assert.equal(await ownerId(owner), self)
})

it('U4, L5, P62: only the owner hands over, with a sign-in under 10 minutes old', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const heir = await aUser(product)
  const path = `/api/v1/users/${heir.id}/make-owner`
  const { username } = heir
  assert.deepEqual(refusalIn(await heir.client.post(path, { username })), [403, 'owner-only'])
  const refusals = (await owner.get('/api/v1/audit?action=right.refused')).body.items
  assert.equal(refusals[0].actor.id, heir.id)
  product.clock.advance(10 * MINUTE)
  assert.deepEqual(refusalIn(await owner.post(path, { username })), [403, 'recent-sign-in-required'])
})

it('U4, U9, P66: the owner is neither deactivated nor demoted, by himself or others, and others do not touch his row', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const id = await ownerId(owner)
  const admin = await aUser(product)
  assert.deepEqual(refusalIn(await owner.post(`/api/v1/users/${id}/deactivate`)), [409, 'owner-stays'])
  for (const change of [{ role: 'office' }, { type: 'device' }, { type: 'scan-pack' }]) {
    assert.deepEqual(refusalIn(await patchUser(owner, id, change)), [409, 'owner-stays'])
  }
  assert.equal((await patchUser(owner, id, { phone: '1', type: 'dual-access' })).status, 200)
  for (const answer of [
    await patchUser(admin.client, id, { surname: 'Else' }),
    await admin.client.post(`/api/v1/users/${id}/deactivate`),
    await admin.client.post(`/api/v1/users/${id}/resets`),
    await admin.client.delete(`/api/v1/users/${id}/lock`),
    await admin.client.delete(`/api/v1/users/${id}/picture`),
  ]) {
    assert.deepEqual(refusalIn(answer), [403, 'owner-only'])
  }
  const still = await userRecordOf(admin.client, id)
  assert.deepEqual([still.isOwner, still.active, still.surname], [true, true, 'Owner'])
})
