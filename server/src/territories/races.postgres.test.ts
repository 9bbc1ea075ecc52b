import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { Answer } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser, callerOf } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { newUserFields, userRecordOf } from '../testing/user-acts.ts'
import { mailSettled, mailsTo } from '../testing/website-journeys.ts'
import { setUserTerritories } from './index.ts'

const MANY = 20
const statuses = (answers: readonly Answer<unknown>[]) =>
  [...new Set(answers.map((answer) => answer.status))].sort()

describe('territories and roles in the same moment', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)

  it('U5: a reset and the move of its retailer out of reach in the same moment: what comes after the move sends nothing', async () => {
    const shop = await aRetailer(owner)
    const north = await aTerritory(product, 'North', [shop.id])
    const south = await aTerritory(product, 'South')
    const contacts: ContactWire[] = []
    for (let i = 0; i < MANY; i += 1) contacts.push(await aContact(owner, { retailerId: shop.id }))
    const rep = await aUser(product, { limited: true, territories: [north] })
    const reset = ({ id, version, email }: ContactWire) =>
      rep.client.post(`/api/v1/contacts/${id}/resets`, { version, email })
    const resets = contacts.map(reset)
    const [move, ...answers] = await Promise.all([
      owner.patch(`/api/v1/retailers/${shop.id}`, { version: 1, territoryId: south }),
      ...resets,
    ])
    assert.equal(move?.status, 200, move?.text)
    assert.ok(
      statuses(answers).every((status) => [202, 404].includes(status)),
      String(statuses(answers)),
    )
    await mailSettled(product)
    const movedAt = (await owner.get(`/api/v1/audit?targetId=${shop.id}`)).body.items[0].at
    for (const [index, contact] of contacts.entries()) {
      const sent = answers[index]?.status === 202
      assert.equal(mailsTo(product, contact.email).length, sent ? 1 : 0)
      const [event] = (await owner.get(`/api/v1/audit?targetId=${contact.id}`)).body.items
      assert.equal(event.action, sent ? 'contact.reset-issued' : 'right.refused')
      if (sent) assert.ok(event.at <= movedAt)
      assert.equal((await reset(contact)).status, 404, 'after the move he is not there')
    }
  })

  it('U5: territories taken from a user in the same moment as his resets: what comes after sends nothing', async () => {
    const shop = await aRetailer(owner)
    const west = await aTerritory(product, 'West', [shop.id])
    const contacts: ContactWire[] = []
    for (let i = 0; i < MANY; i += 1) contacts.push(await aContact(owner, { retailerId: shop.id }))
    const rep = await aUser(product, { limited: true, territories: [west] })
    const caller = await callerOf(product, owner, 'portal')
    const answers = await Promise.all(
      contacts.map(async ({ id, version, email }, index) => {
        if (index === MANY / 2)
          await product.db.transaction((tx) => setUserTerritories(tx, caller, rep.id, []))
        return await rep.client.post(`/api/v1/contacts/${id}/resets`, { version, email })
      }),
    )
    assert.ok(
      statuses(answers).every((status) => [202, 404].includes(status)),
      String(statuses(answers)),
    )
    assert.equal(answers[MANY / 2]?.status, 404)
    assert.equal((await rep.client.get('/api/v1/contacts')).body.total, 0)
  })

  it('U4: users made with a role while it is switched off and its users are moved: none is left with it', async () => {
    const role = await aRole(product, { contacts: 'read' })
    for (let i = 0; i < 3; i += 1) await aUser(product, { role })
    await product.db.transaction(async (tx) => {
      await tx.db.updateTable('licence').set({ enabled: 500 }).execute()
    })
    const made = Array.from({ length: MANY }, () => owner.post('/api/v1/users', newUserFields({ role })))
    const off = owner.post(`/api/v1/roles/${role}/deactivate`, { version: 1, moveUsersTo: 'read-only' })
    const [done, ...answers] = await Promise.all([off, ...made])
    assert.ok([200, 503].includes(done?.status ?? 0), done?.text)
    assert.ok(
      statuses(answers).every((status) => [201, 400].includes(status)),
      String(statuses(answers)),
    )
    const shown = (await owner.get(`/api/v1/roles/${role}`)).body
    if (!shown.active) {
      assert.equal(shown.users, 0)
      for (const answer of answers.filter(({ status }) => status === 201))
        assert.equal((await userRecordOf(owner, answer.body.id)).role, 'read-only')
    }
  })
})
