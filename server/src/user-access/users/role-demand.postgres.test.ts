import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { cookieName } from '../../platform/http/cookies.ts'
import { factorStateOf } from '../../second-factors/index.ts'
import { openSession } from '../../sessions/index.ts'
import { ownerClient } from '../../testing/people.ts'
import { aRole, aUser } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { lockUser } from '../../users/index.ts'

it('L5: a sign-in under way while its role begins to demand a second factor leaves no whole session without one', async (t) => {
  const product = await startTestProduct(t)
  const { app } = product
  const owner = await ownerClient(product)
  const role = await aRole(product, { contacts: 'read' })
  const sam = await aUser(product, { role })
  const settings = app.settings()
  const demanded = Promise.withResolvers<{ status: number }>()
  const { token } = await app.db.transaction(async (tx) => {
    const user = await lockUser(tx, sam.id)
    assert.ok(user)
    assert.equal((await factorStateOf(tx.db, user)).pending, null)
    void owner
      .patch(`/api/v1/roles/${role}`, { version: 1, secondFactorRequired: true })
      .then(demanded.resolve)
    await pause(500)
    const caller = { actor: { kind: 'public' }, ip: '', device: '', requestId: null, language: 'en' } as const
    const whole = { face: 'portal', userId: sam.id, pendingFactor: null } as const
    return await openSession(app, tx, caller, settings, whole)
  })
  assert.equal((await demanded.promise).status, 200)
  const client = product.client()
  client.cookies.set(cookieName(app.config, 'portal'), token)
  assert.equal((await client.get('/api/v1/portal/me')).status, 401)
})
