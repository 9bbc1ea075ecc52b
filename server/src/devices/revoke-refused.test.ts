import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser, openRepSession } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { eventsOf } from '../testing/website-journeys.ts'

it('O6, P60: a device of the owner, or of a user out of reach, is not revoked, and that it was tried is noted', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const self = (await owner.get('/api/v1/portal/me')).body as { id: string }
  const role = await aRole(product, { devices: 'write' })
  const all = await aUser(product, { role })
  const north = await aTerritory(product)
  const limited = await aUser(product, { role, limited: true, territories: [north] })
  const stranger = await aUser(product, { type: 'device', territories: [await aTerritory(product)] })
  await openRepSession(product, product.client(), self.id)
  for (const [who, target, code] of [
    [all, self, 'owner-only'],
    [limited, self, 'device-not-found'],
    [limited, stranger, 'device-not-found'],
  ] as const) {
    const [device] = (await owner.get(`/api/v1/devices?user=${target.id}`)).body.items
    const answer = await who.client.post(`/api/v1/devices/${device.id}/revoke`)
    assert.equal(answer.body.code, code)
    const [event] = await eventsOf(owner, target)
    assert.equal(event?.action, 'right.refused', code)
    assert.equal(
      (await owner.get(`/api/v1/audit?actorId=${who.id}&action=right.refused`)).body.items[0].target.id,
      target.id,
    )
    assert.equal((await owner.get(`/api/v1/devices?user=${target.id}&status=linked`)).body.items.length, 1)
  }
})
