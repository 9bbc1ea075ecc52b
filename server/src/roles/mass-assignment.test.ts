import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aTerritory, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { newUserFields } from '../testing/user-acts.ts'
import { dumpOf } from '../testing/website-journeys.ts'

it('P63: a field that is not the request’s own is refused at every POST and PATCH, and nothing is written', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const other = await aRetailer(owner)
  const territory = await aTerritory(product)
  const user = await aUser(product, { role: 'office' })
  const { version, email } = contact
  const requests: [method: 'POST' | 'PATCH', path: string, body: object, own: readonly string[]][] = [
    ['POST', '/contacts', { retailerId: other.id, surname: 'New' }, ['retailerId', 'email']],
    ['PATCH', `/contacts/${contact.id}`, { version, surname: 'New' }, ['retailerId', 'email']],
    ['POST', `/contacts/${contact.id}/resets`, { version, email }, ['email']],
    ['POST', '/retailers', { accountNumber: 'M-1', name: 'New' }, ['territoryId']],
    ['PATCH', `/retailers/${other.id}`, { version: 1, name: 'New' }, ['territoryId']],
    ['POST', '/territories', { name: 'New' }, []],
    ['PATCH', `/territories/${territory}`, { version: 1, name: 'New' }, []],
    ['POST', '/roles', { name: 'New', rights: {} }, ['rights']],
    ['PATCH', '/roles/office', { version: 1, name: 'New' }, ['rights']],
    ['POST', '/roles/sales-rep/deactivate', { version: 1 }, []],
    ['POST', '/users', newUserFields(), ['role', 'username']],
    ['PATCH', `/users/${user.id}`, { version: 1, surname: 'New' }, ['role', 'username']],
    ['PATCH', '/licences/admin', { version: 1, enabled: 9 }, []],
    ['PATCH', '/settings', { 'contacts.four-eyes': true }, []],
  ]
  const planted = {
    role: 'administrator',
    isAdmin: true,
    isOwner: true,
    ownerAt: 1,
    rights: { users: 'write' },
    retailerId: other.id,
    territoryId: territory,
    accessOn: true,
    password: 'Harbour-7-lamp-quay',
    passwordHash: '$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaA',
    mustChange: false,
    validUntil: '2099-01-01T00:00:00.000Z',
    state: { code: 'active' },
    email: 'thief@x.test',
    username: 'thief@x.test',
    shipped: true,
    id: 'mine',
    createdAt: '2020-01-01T00:00:00.000Z',
  }
  const before = await dumpOf(product)
  for (const [method, path, body, own] of requests) {
    for (const [field, value] of Object.entries(planted)) {
      const isContact = path.startsWith('/contacts') && !path.endsWith('/resets')
      if (own.includes(field) || (isContact && field === 'username')) continue
      const answer = await owner.request(method, `/api/v1${path}`, { json: { ...body, [field]: value } })
      assert.equal(answer.status, 400, `${method} ${path} with ${field}: ${answer.text}`)
    }
  }
  assert.equal(await dumpOf(product), before)
})
