import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Rights } from '@latchkey/core/roles/rights'
import { aContact } from '../testing/people.ts'
import { aRepAndContact, changeCommand, resetCommand, sendCommand } from '../testing/rep-journeys.ts'
import { aTerritory, aUser, openRepSession } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { patchUser } from '../testing/user-acts.ts'
import { eventsOf, freshContact, mailSettled, mailsTo } from '../testing/website-journeys.ts'

const refusedEvents = async (owner: Parameters<typeof eventsOf>[0], contact: { id: string }) =>
  (await eventsOf(owner, contact)).filter((event) => event.action === 'right.refused')

it('P60, U5: commands for a contact of another territory find nobody: 404, no letter, nothing changed, and an event of each', async (t) => {
  const product = await startTestProduct(t)
  const { owner, role, territory, ipad } = await aRepAndContact(product)
  const foreign = await aContact(owner)
  await aTerritory(product, 'Other', [foreign.retailerId])
  const loose = await aContact(owner)
  // A dual-access user with a limit is bound as a device user is.
  const dual = await aUser(product, { type: 'dual-access', role, territories: [territory], limited: true })
  const phone = product.client()
  await openRepSession(product, phone, dual.id)
  for (const client of [ipad, phone]) {
    for (const contact of [foreign, loose]) {
      for (const command of [
        resetCommand(product, contact),
        changeCommand(product, contact, { email: 'thief@x.test' }),
        changeCommand(product, contact, { websiteAccess: false }),
        changeCommand(product, { ...contact, version: 99 }, { username: 'taken-7' }),
      ]) {
        const answer = await sendCommand(client, command)
        assert.deepEqual([answer.status, answer.body.code], [404, 'contact-not-found'])
        assert.ok(!answer.text.includes(contact.username ?? ''))
      }
    }
  }
  await mailSettled(product)
  for (const contact of [foreign, loose]) {
    assert.equal((await freshContact(owner, contact)).version, contact.version)
    assert.deepEqual(mailsTo(product, contact.email), [])
    assert.equal((await refusedEvents(owner, contact)).length, 8)
  }
})

it('O3, U5: what was queued within a territory is not done once the retailer has left it; without a territory nothing is', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, rep, ipad } = await aRepAndContact(product)
  const queued = resetCommand(product, contact)
  const later = changeCommand(product, contact, { username: 'late-7' })
  const elsewhere = await aTerritory(product)
  const shop = (await owner.get(`/api/v1/retailers/${contact.retailerId}`)).body
  const moved = await owner.patch(`/api/v1/retailers/${shop.id}`, {
    version: shop.version,
    territoryId: elsewhere,
  })
  assert.equal(moved.status, 200, moved.text)
  assert.equal((await sendCommand(ipad, queued)).status, 404)
  await product.db.transaction((tx) =>
    tx.db.deleteFrom('user_territory').where('user_id', '=', rep.id).execute(),
  )
  assert.equal((await sendCommand(ipad, later)).status, 404)
  await mailSettled(product)
  assert.deepEqual(mailsTo(product, contact.email), [])
})

const withRights = (product: TestProduct, role: string, rights: Rights) =>
  product.db.transaction((tx) =>
    tx.db
      .updateTable('role')
      .set({ rights: JSON.stringify(rights) })
      .where('id', '=', role)
      .execute(),
  )

it('O3, U4: a right that was taken away meanwhile is missing when the command is applied, and one that was given counts', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, role, ipad } = await aRepAndContact(product)
  const commands = () => [
    resetCommand(product, contact),
    changeCommand(product, contact, { email: 'new@x.test' }),
    changeCommand(product, contact, { websiteAccess: false }),
  ]
  const queued = commands()
  await withRights(product, role, { contacts: 'read', 'contact-email': 'write' })
  for (const command of queued) {
    const answer = await sendCommand(ipad, command)
    assert.deepEqual([answer.status, answer.body.code], [403, 'not-allowed'])
  }
  assert.equal((await refusedEvents(owner, contact)).length, 3)
  assert.equal((await freshContact(owner, contact)).version, contact.version)
  await withRights(product, role, { contacts: 'write' })
  const [reset, address, access] = commands()
  assert.ok(reset && address && access)
  assert.equal((await sendCommand(ipad, address)).status, 403)
  assert.equal((await sendCommand(ipad, reset)).status, 200)
  const { version } = await freshContact(owner, contact)
  assert.equal((await sendCommand(ipad, { ...access, baseVersion: version })).status, 200)
})

it('O3, U6: what a deactivated rep queued is neither done nor answered for good: his device hears that it is revoked', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, rep, ipad } = await aRepAndContact(product)
  const command = resetCommand(product, contact)
  const { version } = (await owner.get(`/api/v1/users/${rep.id}`)).body
  const off = await owner.post(`/api/v1/users/${rep.id}/deactivate`, { version })
  assert.ok(off.status < 300, off.text)
  const answer = await sendCommand(ipad, command)
  assert.deepEqual([answer.status, answer.body.code], [401, 'device-revoked'])
  assert.deepEqual(await product.db.read.selectFrom('rep_command').select('id').execute(), [])
  await mailSettled(product)
  assert.deepEqual(mailsTo(product, contact.email), [])
})

it('O3, U2: a rep who became an admin has no rep app any more, and what he queued is not done', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, rep, ipad } = await aRepAndContact(product)
  const command = resetCommand(product, contact)
  const changed = await patchUser(owner, rep.id, { type: 'admin' })
  assert.equal(changed.status, 200, changed.text)
  assert.equal((await sendCommand(ipad, command)).status, 401)
  await mailSettled(product)
  assert.deepEqual(mailsTo(product, contact.email), [])
})

it('A4, C11: a reset that was queued while the contact had access is refused by his state of now', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const command = resetCommand(product, contact)
  const shop = (await owner.get(`/api/v1/retailers/${contact.retailerId}`)).body
  const off = await owner.patch(`/api/v1/retailers/${shop.id}`, { version: shop.version, active: false })
  assert.equal(off.status, 200, off.text)
  const answer = await sendCommand(ipad, command)
  assert.deepEqual([answer.status, answer.body.code], [422, 'retailer-inactive'])
})

it('U4, U5, P60: an answer that shows the contact is not given again to a rep who may not see him any more', async (t) => {
  const product = await startTestProduct(t)
  const { contact, rep, role, ipad } = await aRepAndContact(product)
  const applied = changeCommand(product, contact, { username: 'shown-7' })
  const outdated = changeCommand(product, { ...contact, version: 99 }, { username: 'never-7' })
  assert.equal((await sendCommand(ipad, applied)).status, 200)
  assert.equal((await sendCommand(ipad, outdated)).status, 409)
  const again = async (status: number, code: string) => {
    for (const command of [applied, outdated]) {
      const answer = await sendCommand(ipad, command)
      assert.deepEqual([answer.status, answer.body.code], [status, code])
      assert.ok(!answer.text.includes('shown-7') && !answer.text.includes(contact.surname))
    }
  }
  await withRights(product, role, { retailers: 'read' })
  await again(403, 'not-allowed')
  await withRights(product, role, { contacts: 'write', retailers: 'read', 'contact-email': 'write' })
  await product.db.transaction((tx) =>
    tx.db.deleteFrom('user_territory').where('user_id', '=', rep.id).execute(),
  )
  await again(404, 'contact-not-found')
})

it('P60, C10: a queued reset that meets the hourly limit leaves no event for each time the app tries it', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const limits = await owner.patch('/api/v1/settings', { 'limits.staff-per-user-hour': 1 })
  assert.ok(limits.status < 300, limits.text)
  assert.equal((await sendCommand(ipad, resetCommand(product, contact))).status, 200)
  const waiting = resetCommand(product, await freshContact(owner, contact))
  for (let n = 0; n < 3; n += 1) {
    const answer = await sendCommand(ipad, waiting)
    assert.deepEqual([answer.status, answer.body.code], [429, 'too-many-letters'])
  }
  const events = await eventsOf(owner, contact)
  assert.ok(!events.some((event) => event.action === 'contact.reset-refused'))
})
