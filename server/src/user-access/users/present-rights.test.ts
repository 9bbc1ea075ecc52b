import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerClient } from '../../testing/people.ts'
import { aRole, aTerritory, aUser, callerOf } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { createdUser, newUserFields, patchUser } from '../../testing/user-acts.ts'
import { changeUser } from '../change-user.ts'
import { createUser } from '../create-user.ts'

const newUser = () => newUserFields({ role: 'read-only' }) as unknown as Parameters<typeof createUser>[2]

it('U5, U9: who was bounded to territories a moment ago acts on nobody beyond them any more', async (t) => {
  const product = await startTestProduct(t)
  const { app } = product
  const owner = await ownerClient(product)
  const boss = await aUser(product, { role: 'administrator' })
  const target = await createdUser(owner, { role: 'read-only' })
  const caller = await callerOf(product, boss.client, 'portal')
  assert.equal((await patchUser(owner, boss.id, { territoryLimited: true })).status, 200)
  await assert.rejects(changeUser(app, caller, target.id, { version: 1, surname: 'Marsh' }), {
    code: 'user-not-found',
  })
  await assert.rejects(createUser(app, caller, newUser()), { code: 'rights-beyond-own' })
})

it('U5, U9: who lost write on territories a moment ago gives none and bounds nobody any more', async (t) => {
  const product = await startTestProduct(t)
  const { app } = product
  const owner = await ownerClient(product)
  const [all, less] = [
    await aRole(product, { users: 'write', territories: 'write' }),
    await aRole(product, { users: 'write' }),
  ]
  const boss = await aUser(product, { role: all })
  const target = await aUser(product, { role: less })
  const territory = await aTerritory(product)
  const caller = await callerOf(product, boss.client, 'portal')
  assert.equal((await patchUser(owner, boss.id, { role: less })).status, 200)
  for (const change of [{ territoryLimited: true }, { territoryIds: [territory] }])
    await assert.rejects(changeUser(app, caller, target.id, { version: 1, ...change }), {
      code: 'not-allowed',
    })
})
