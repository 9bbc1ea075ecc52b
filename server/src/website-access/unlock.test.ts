import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContactWithPassword, ownerClient, websiteSignIn } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'

it('L2: a lock and its end are visible to admins, who can clear it', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
  const none = await owner.delete(`/api/v1/contacts/${contact.id}/lock`)
  assert.equal(none.status, 409)
  assert.equal(none.body.code, 'nothing-to-unlock')

  for (let i = 0; i < 6; i += 1) await websiteSignIn(product.client(), contact.username, `wrong-pass-${i}`)
  const locked = await owner.get(`/api/v1/contacts/${contact.id}`)
  assert.equal(locked.body.state.code, 'locked')
  assert.equal(locked.body.nextAction, 'unlock')
  assert.ok(Date.parse(locked.body.state.until) > product.clock.now())
  assert.equal((await websiteSignIn(product.client(), contact.username, 'green lantern 7')).status, 401)

  assert.equal((await owner.delete(`/api/v1/contacts/${contact.id}/lock`)).status, 204)
  assert.equal((await owner.get(`/api/v1/contacts/${contact.id}`)).body.state.code, 'active')
  assert.equal((await websiteSignIn(product.client(), contact.username, 'green lantern 7')).status, 200)
})
