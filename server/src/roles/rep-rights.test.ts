import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContact, ownerClient } from '../testing/people.ts'
import { aTerritory, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { newUserFields } from '../testing/user-acts.ts'

it('P62, U4: a rep cannot do what admins do: staff, roles, licences, territories, settings, audit, imports, devices', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const north = await aTerritory(product, 'North', [contact.retailerId])
  const wishes = { role: 'sales-rep', territories: [north], limited: true }
  const dual = await aUser(product, { type: 'dual-access', ...wishes })
  const device = await aUser(product, { type: 'device', ...wishes })
  const other = await aUser(product)
  const user = `/api/v1/users/${other.id}`
  const acts: [method: string, path: string, json?: object][] = [
    ['GET', '/api/v1/users'],
    ['POST', '/api/v1/users', newUserFields()],
    ['GET', user],
    ['PATCH', user, { version: 1, surname: 'No' }],
    ['POST', `${user}/resets`, {}],
    ['POST', `${user}/deactivate`, { version: 1 }],
    ['POST', `${user}/reactivate`, { version: 1 }],
    ['POST', `${user}/make-owner`, { username: other.username, version: 1 }],
    ['DELETE', `${user}/lock`],
    ['DELETE', `${user}/factors`],
    ['GET', '/api/v1/roles'],
    ['POST', '/api/v1/roles', { name: 'Mine', rights: {} }],
    ['PATCH', '/api/v1/roles/sales-rep', { version: 1, rights: { users: 'write' } }],
    ['POST', '/api/v1/roles/office/deactivate', { version: 1 }],
    ['GET', '/api/v1/licences'],
    ['GET', '/api/v1/licences/ledger'],
    ['PATCH', '/api/v1/licences/device', { version: 1, enabled: 99 }],
    ['POST', '/api/v1/territories', { name: 'Mine' }],
    ['PATCH', `/api/v1/territories/${north}`, { version: 1, name: 'Mine' }],
    ['POST', '/api/v1/retailers', { accountNumber: 'R-1', name: 'No' }],
    ['PATCH', `/api/v1/retailers/${contact.retailerId}`, { version: 1, territoryId: null }],
    ['GET', '/api/v1/settings'],
    ['PATCH', '/api/v1/settings', { 'contacts.four-eyes': true }],
    ['GET', '/api/v1/audit'],
    ['GET', `/api/v1/letters?contactId=${contact.id}`],
    ['GET', '/api/v1/devices'],
  ]
  for (const [method, path, json] of acts) {
    const answer = await dual.client.request<{ code: string }>(method, path, json ? { json } : {})
    assert.equal(answer.status, 403, `${method} ${path}: ${answer.text}`)
    assert.match(answer.body.code, /^(not-allowed|owner-only)$/)
    // A device user has no portal: his session opens nothing of the management's.
    const shut = await device.client.request(method, path, json ? { json } : {})
    assert.equal(shut.status, 401, `${method} ${path}: ${shut.text}`)
  }
  const file = { raw: 'Account number\nX-1\n', headers: { 'content-type': 'text/csv' } }
  assert.equal((await dual.client.request('POST', '/api/v1/imports', file)).status, 403)
  const events = (await owner.get(`/api/v1/audit?actorId=${dual.id}&action=right.refused&limit=200`)).body
    .items
  assert.equal(events.length, acts.length + 1, 'each leaves an event')
  assert.equal((await dual.client.get('/api/v1/contacts')).body.total, 1, 'his own work he can do')
})
