import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { modules } from '@latchkey/core/roles/rights'
import { ownerClient, signInOwner } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'

const ROLES = '/api/v1/roles'

it('U4: roles are shipped, created, changed and listed with their rights, users and demands, and audited', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const listed = (await owner.get(ROLES)).body
  const names = listed.items.map((role: { name: string }) => role.name)
  assert.deepEqual(names, ['Administrator', 'Office', 'Owner', 'Read only', 'Sales Rep'])
  assert.deepEqual([listed.total, listed.nextCursor], [5, null])
  const office = listed.items[1]
  assert.deepEqual(Object.keys(office.rights), [...modules, 'contact-email'])
  assert.deepEqual(
    [office.rights.contacts, office.rights.users, office.rights.roles],
    ['write', 'read', 'none'],
  )
  assert.deepEqual([office.users, office.shipped, office.active, office.editable], [0, true, true, true])

  const made = await owner.post(ROLES, { name: 'Desk', rights: { contacts: 'write', users: 'none' } })
  assert.equal(made.status, 201, made.text)
  const { id } = made.body
  assert.deepEqual(
    [made.body.rights.contacts, made.body.rights.retailers, made.body.shipped],
    ['write', 'none', false],
  )
  assert.equal((await owner.post(ROLES, { name: 'desk', rights: {} })).body.code, 'role-name-taken')
  assert.equal((await owner.post(ROLES, { name: '', rights: {} })).status, 400)
  for (const rights of [{ kitchen: 'read' }, { contacts: 'all' }, { 'contact-email': 'read' }])
    assert.equal((await owner.post(ROLES, { name: 'Bad', rights })).status, 400)

  const path = `${ROLES}/${id}`
  const changed = await owner.patch(path, {
    version: 1,
    rights: { retailers: 'read' },
    secondFactorRequired: true,
  })
  assert.equal(changed.status, 200, changed.text)
  assert.deepEqual(
    [changed.body.rights.contacts, changed.body.rights.retailers, changed.body.secondFactorRequired],
    ['write', 'read', true],
  )
  const stale = await owner.patch(path, { version: 1, name: 'Other' })
  assert.deepEqual([stale.status, stale.body.code, stale.body.current.version], [409, 'changed-meanwhile', 2])
  assert.equal((await owner.patch(`${ROLES}/none`, { version: 1 })).body.code, 'role-not-found')
  const page = (await owner.get(`${ROLES}?limit=4`)).body
  assert.equal(page.items.length, 4)
  assert.equal((await owner.get(`${ROLES}?limit=4&cursor=${page.nextCursor}`)).body.items.length, 2)
  const [event] = (await owner.get(`/api/v1/audit?targetId=${id}`)).body.items
  assert.equal(event.action, 'role.changed')
  assert.deepEqual(
    [event.detail.before.secondFactorRequired, event.detail.after.rights.retailers],
    [false, 'read'],
  )
})

it('L5: the owner demands a second factor of himself, and has to set it up when he next signs in', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const demanded = await owner.patch(`${ROLES}/owner`, { version: 1, secondFactorRequired: true })
  assert.equal(demanded.status, 200, demanded.text)
  assert.equal((await owner.get('/api/v1/portal/me')).status, 401, 'he signs in again')
  const again = await signInOwner(product)
  assert.equal((await again.get('/api/v1/portal/me')).body.code, 'second-factor-setup-required')
  assert.equal((await again.get('/api/v1/contacts')).body.code, 'second-factor-setup-required')
})

it("U4: the owner's role is edited by nobody, and a shipped one by whoever may", async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const act = await owner.patch(`${ROLES}/owner`, { version: 1, rights: { contacts: 'none' } })
  assert.deepEqual([act.status, act.body.code], [403, 'role-of-owner'])
  const both = await owner.patch(`${ROLES}/owner`, { version: 1, name: 'Boss', secondFactorRequired: true })
  assert.equal(both.body.code, 'role-of-owner')
  const off = await owner.post(`${ROLES}/owner/deactivate`, { version: 1 })
  assert.equal(off.body.code, 'role-of-owner')
  const [event] = (await owner.get('/api/v1/audit?targetId=owner')).body.items
  assert.deepEqual([event.action, event.result], ['right.refused', 'refused'])
  const office = await owner.patch(`${ROLES}/office`, { version: 1, rights: { audit: 'read' } })
  assert.equal(office.body.rights.audit, 'read')
})

it('U4: a changed role counts with the next request of everybody who has it', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const { client } = await aUser(product, { role: 'read-only' })
  assert.equal((await client.get('/api/v1/contacts')).status, 200)
  await owner.patch(`${ROLES}/read-only`, { version: 1, rights: { contacts: 'none' } })
  assert.equal((await client.get('/api/v1/contacts')).status, 403)
})

it('U4: switching off a role in use asks for the role its users get, moves them with it in one step, and is undone by nothing', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const role = await aRole(product, { contacts: 'write' })
  const [one, two] = [await aUser(product, { role }), await aUser(product, { role })]
  const path = `${ROLES}/${role}`
  const asked = await owner.post(`${path}/deactivate`, { version: 1 })
  assert.deepEqual([asked.status, asked.body.code, asked.body.users], [422, 'role-in-use', 2])
  assert.match(asked.body.detail, /2 users/)
  for (const moveUsersTo of [role, 'owner', 'none']) {
    const refused = await owner.post(`${path}/deactivate`, { version: 1, moveUsersTo })
    assert.deepEqual([refused.status, refused.body.errors[0].field], [400, 'moveUsersTo'])
  }
  const done = await owner.post(`${path}/deactivate`, { version: 1, moveUsersTo: 'read-only' })
  assert.deepEqual([done.status, done.body.active, done.body.users], [200, false, 0], done.text)
  for (const user of [one, two]) {
    assert.equal((await user.client.get('/api/v1/portal/me')).body.role, 'read-only')
    const [event] = (await owner.get(`/api/v1/audit?targetId=${user.id}`)).body.items
    assert.deepEqual([event.action, event.detail.after.role], ['user.changed', 'read-only'])
  }
  const inactive = await owner.post(`${ROLES}/read-only/deactivate`, { version: 1, moveUsersTo: role })
  assert.deepEqual([inactive.status, inactive.body.errors[0].code], [400, 'role-inactive'])
  const on = await owner.post(`${path}/reactivate`, { version: 2 })
  assert.deepEqual([on.body.active, on.body.users], [true, 0])
  const unused = await owner.post(`${path}/deactivate`, { version: 3 })
  assert.equal(unused.status, 200, 'a role without users needs no other')
  const actions = (await owner.get(`/api/v1/audit?targetId=${role}`)).body.items
  assert.deepEqual(
    actions.map((event: { action: string }) => event.action),
    ['role.deactivated', 'role.reactivated', 'role.deactivated'],
  )
})

it('U9: nobody gives a role rights beyond his own, edits one that has them, or raises his own role', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const own = await aRole(product, { roles: 'write', users: 'write', contacts: 'read' })
  const strong = await aRole(product, { contacts: 'write', audit: 'read' })
  const weak = await aRole(product, { contacts: 'read' })
  const { client, id } = await aUser(product, { role: own })
  const acts: [string, Promise<{ status: number; body: { code: string } }>][] = [
    ['creates a stronger one', client.post(ROLES, { name: 'Mine', rights: { contacts: 'write' } })],
    ['raises a weaker one', client.patch(`${ROLES}/${weak}`, { version: 1, rights: { audit: 'read' } })],
    [
      'gives the right of A5',
      client.patch(`${ROLES}/${weak}`, { version: 1, rights: { 'contact-email': 'write' } }),
    ],
    ['raises his own', client.patch(`${ROLES}/${own}`, { version: 1, rights: { contacts: 'write' } })],
    ['renames a stronger one', client.patch(`${ROLES}/${strong}`, { version: 1, name: 'Weak' })],
    ['lowers a stronger one', client.patch(`${ROLES}/${strong}`, { version: 1, rights: { audit: 'none' } })],
    ['switches a stronger one off', client.post(`${ROLES}/${strong}/deactivate`, { version: 1 })],
    [
      'moves his users to a stronger one',
      client.post(`${ROLES}/${own}/deactivate`, { version: 1, moveUsersTo: strong }),
    ],
    [
      'moves his users to the administrators',
      client.post(`${ROLES}/${own}/deactivate`, { version: 1, moveUsersTo: 'administrator' }),
    ],
  ]
  for (const [name, act] of acts) {
    const answer = await act
    assert.deepEqual([answer.status, answer.body.code], [403, 'rights-beyond-own'], name)
  }
  const events = (await owner.get(`/api/v1/audit?actorId=${id}&action=right.refused`)).body.items
  assert.equal(events.length, acts.length)
  for (const role of [own, strong, weak]) assert.equal((await owner.get(`${ROLES}/${role}`)).body.version, 1)
  const fair = await client.post(ROLES, { name: 'Fair', rights: { contacts: 'read', roles: 'read' } })
  assert.equal(fair.status, 201, fair.text)
  const lowered = await client.patch(`${ROLES}/${weak}`, { version: 1, rights: { contacts: 'none' } })
  assert.equal(lowered.status, 200, lowered.text)
})

it('U4, U9: roles take write on roles, their users write on users, and a territory-limited user writes none', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  await ownerClient(product)
  const reader = await aUser(product, { role: await aRole(product, { roles: 'read' }) })
  assert.equal((await reader.client.get(ROLES)).status, 200)
  for (const act of [
    reader.client.post(ROLES, { name: 'X', rights: {} }),
    reader.client.patch(`${ROLES}/office`, { version: 1, name: 'X' }),
    reader.client.post(`${ROLES}/office/deactivate`, { version: 1 }),
    reader.client.post(`${ROLES}/office/reactivate`, { version: 1 }),
  ])
    assert.equal((await act).body.code, 'not-allowed')
  const nobody = await aUser(product, { role: await aRole(product, { users: 'write' }) })
  assert.equal((await nobody.client.get(ROLES)).status, 403)
  assert.equal((await nobody.client.get(`${ROLES}/office`)).status, 403)
  const used = await aRole(product, {})
  await aUser(product, { role: used })
  const rolesOnly = await aUser(product, { role: await aRole(product, { roles: 'write' }) })
  const move = { version: 1, moveUsersTo: await aRole(product, {}) }
  assert.equal((await rolesOnly.client.post(`${ROLES}/${used}/deactivate`, move)).body.code, 'not-allowed')
  const limited = await aUser(product, { limited: true, territories: [await aTerritory(product)] })
  const act = await limited.client.patch(`${ROLES}/office`, { version: 1, rights: { audit: 'none' } })
  assert.equal(act.body.code, 'not-allowed')
})

it('L5: changing roles needs a sign-in under ten minutes old', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  product.clock.advance(10 * MINUTE)
  for (const act of [
    owner.post(ROLES, { name: 'Late', rights: {} }),
    owner.patch(`${ROLES}/office`, { version: 1, name: 'Late' }),
    owner.post(`${ROLES}/office/deactivate`, { version: 1 }),
    owner.post(`${ROLES}/office/reactivate`, { version: 1 }),
  ])
    assert.equal((await act).body.code, 'recent-sign-in-required')
  assert.equal((await owner.get(ROLES)).status, 200)
})

it('L5: where a role demands a second factor anew, who has none signs in again', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const { client, username, password } = await aUser(product, { role: 'office' })
  await owner.patch(`${ROLES}/office`, { version: 1, secondFactorRequired: true })
  assert.equal((await client.get('/api/v1/portal/me')).status, 401)
  const again = await client.post('/api/v1/portal/sign-in', { username, password })
  assert.equal(again.body.state, 'second-factor-setup-required', again.text)
})
