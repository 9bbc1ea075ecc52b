import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerClient } from '../../testing/people.ts'
import { aUser, type StaffMember } from '../../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'
import { refusalIn, userRecordOf } from '../../testing/user-acts.ts'
import { eventsOf } from '../../testing/website-journeys.ts'

const signIn = (product: TestProduct, { username }: StaffMember, password: string) =>
  product.client().post('/api/v1/portal/sign-in', { username, password })

it('L2: a lock of a user and its end are shown to admins, who clear it', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { role: 'office' })
  const lock = async () => {
    const { locked, lockedUntil } = await userRecordOf(owner, user.id)
    return { locked, lockedUntil }
  }
  assert.deepEqual(await lock(), { locked: false, lockedUntil: null })
  assert.deepEqual(refusalIn(await owner.delete(`/api/v1/users/${user.id}/lock`)), [409, 'user-not-locked'])
  for (let i = 0; i < 6; i += 1) await signIn(product, user, `wrong ${i}`)
  const { locked, lockedUntil } = await lock()
  assert.equal(locked, true)
  assert.ok(lockedUntil && Date.parse(lockedUntil) > product.clock.now())
  const [listed] = (await owner.get(`/api/v1/users?search=${user.username}`)).body.items
  assert.equal(listed.lockedUntil, lockedUntil)
  assert.equal((await signIn(product, user, user.password)).status, 401)
  assert.equal((await owner.delete(`/api/v1/users/${user.id}/lock`)).status, 204)
  assert.deepEqual(await lock(), { locked: false, lockedUntil: null })
  assert.equal((await signIn(product, user, user.password)).status, 200)
  assert.ok((await eventsOf(owner, user)).some((event) => event.action === 'user.unlocked'))
})

it('L2: a lock that only a reset or an admin ends is shown without an end', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { role: 'office' })
  await product.db.transaction(async (tx) => {
    const counter = { name: `user:${user.id}`, failures: 99, blocked_until: 0, updated_at: tx.now }
    await tx.db.deleteFrom('sign_in_counter').where('name', '=', counter.name).execute()
    await tx.db.insertInto('sign_in_counter').values(counter).execute()
  })
  await signIn(product, user, 'wrong 1')
  const { locked, lockedUntil } = await userRecordOf(owner, user.id)
  assert.deepEqual([locked, lockedUntil], [true, null])
})
