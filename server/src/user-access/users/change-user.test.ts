import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { enrolTotp, proveTotp, totpCode } from '../../testing/factors.ts'
import { ownerClient } from '../../testing/people.ts'
import { aRole, aTerritory, aUser, openRepSession } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import {
  createdUser,
  leaveFree,
  patchUser,
  refusalIn,
  usedLicences,
  userRecordOf,
} from '../../testing/user-acts.ts'
import { dumpOf, eventsOf, mailSettled, mailsTo } from '../../testing/website-journeys.ts'

it('U1: a change touches the given fields alone, and only a real change makes a new version', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await createdUser(owner, { phone: '1', notes: 'n', emailTo: 'a@x.test', language: 'de' })
  const changed = await patchUser(owner, user.id, { phone: null, surname: 'Marsh' })
  assert.equal(changed.status, 200, changed.text)
  const { updatedAt: _, ...rest } = changed.body
  const { updatedAt: __, ...before } = user
  assert.deepEqual(rest, { ...before, phone: null, surname: 'Marsh', version: 2 })
  const same = await patchUser(owner, user.id, { surname: 'Marsh', type: user.type, territoryIds: [] })
  assert.equal(same.body.version, 2)
  const [event] = await eventsOf(owner, user)
  assert.deepEqual(event?.detail, {
    before: { surname: user.surname, phone: '1' },
    after: { surname: 'Marsh', phone: null },
  })
})

it('U1: a stale version is refused with the user as he is now, for a change and for every act', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await createdUser(owner)
  await patchUser(owner, user.id, { surname: 'Marsh' })
  const acts = [
    owner.patch(`/api/v1/users/${user.id}`, { version: 1, surname: 'Moor' }),
    owner.post(`/api/v1/users/${user.id}/deactivate`, { version: 1 }),
    owner.post(`/api/v1/users/${user.id}/reactivate`, { version: 1 }),
    owner.post(`/api/v1/users/${user.id}/make-owner`, { version: 1, username: user.username }),
  ]
  for (const answer of await Promise.all(acts)) {
    assert.deepEqual(refusalIn(answer), [409, 'changed-meanwhile'])
    assert.deepEqual([answer.body.current.surname, answer.body.current.version], ['Marsh', 2])
  }
})

it('U3: a new type moves the licence, and without a free one nothing changes', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await createdUser(owner, { type: 'scan-pack' })
  await leaveFree(owner, 'dual-access', 0)
  const before = await dumpOf(product)
  const refused = await patchUser(owner, user.id, { type: 'dual-access', surname: 'Marsh' })
  assert.deepEqual(refusalIn(refused), [409, 'no-licence-free', 'type: no-licence-free'])
  assert.equal(await dumpOf(product), before)
  const used = async () => [await usedLicences(owner, 'scan-pack'), await usedLicences(owner, 'device')]
  assert.deepEqual(await used(), [1, 0])
  assert.equal((await patchUser(owner, user.id, { type: 'device' })).status, 200)
  assert.deepEqual(await used(), [0, 1])
  await owner.post(`/api/v1/users/${user.id}/deactivate`)
  assert.deepEqual(await used(), [0, 0])
  assert.equal((await patchUser(owner, user.id, { type: 'scan-pack' })).status, 200)
  assert.deepEqual(await used(), [0, 0], 'an inactive user holds none')
})

it('U2: a user whose new type has no portal, or no rep app, is signed out of it with the next request', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { type: 'dual-access', role: 'office' })
  const ipad = product.client()
  await openRepSession(product, ipad, user.id)
  const devices = async () => (await userRecordOf(owner, user.id)).hasDevice
  assert.equal(await devices(), true)
  assert.equal((await patchUser(owner, user.id, { type: 'admin' })).status, 200)
  assert.equal(await devices(), false)
  assert.equal((await user.client.get('/api/v1/portal/me')).status, 200, 'the portal is still his')
  await openRepSession(product, ipad, user.id)
  assert.equal((await patchUser(owner, user.id, { type: 'device' })).status, 200)
  assert.equal((await user.client.get('/api/v1/portal/me')).status, 401)
})

it('U9: a new username ends sessions, devices and reset flows, and tells the old address without naming the new one', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { type: 'dual-access', role: 'office' })
  const ipad = product.client()
  await openRepSession(product, ipad, user.id)
  await owner.post(`/api/v1/users/${user.id}/resets`)
  await mailSettled(product)
  const renamed = await patchUser(owner, user.id, { username: 'someone.else@northgate.test' })
  assert.equal(renamed.status, 200, renamed.text)
  assert.equal((await user.client.get('/api/v1/portal/me')).status, 401)
  assert.equal(renamed.body.hasDevice, false)
  const flows = await product.db.read
    .selectFrom('user_reset_flow')
    .select(['voided_at', 'void_reason'])
    .where('user_id', '=', user.id)
    .execute()
  assert.deepEqual(
    flows.map((flow) => [flow.voided_at !== null, flow.void_reason]),
    [[true, 'username-changed']],
  )
  await mailSettled(product)
  const mail = mailsTo(product, user.username).at(-1)
  assert.match(mail?.subject ?? '', /Your username at .* was changed/)
  assert.ok(!mail?.raw.includes('someone.else'))
  assert.ok(!mailsTo(product, 'someone.else@northgate.test').length)
  const former = await product.db.read.selectFrom('former_username').selectAll().execute()
  assert.deepEqual(
    former.map((row) => [row.user_id, row.username]),
    [[user.id, user.username]],
  )
  const signIn = (username: string) =>
    product.client().post('/api/v1/portal/sign-in', { username, password: user.password })
  assert.equal((await signIn(user.username)).status, 401)
  assert.equal((await signIn('someone.else@northgate.test')).status, 200, 'his password is still his')
  const actions = (await eventsOf(owner, user)).map((event) => event.action)
  assert.ok(actions.includes('user.renamed') && !actions.includes('user.changed'), String(actions))
})

it('L5: a new username or role needs a sign-in under 10 minutes old, other fields do not', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await createdUser(owner)
  product.clock.advance(10 * MINUTE - 1)
  assert.equal((await patchUser(owner, user.id, { role: 'read-only' })).status, 200)
  product.clock.advance(1)
  for (const change of [{ role: 'office' }, { username: 'later@northgate.test' }]) {
    assert.deepEqual(refusalIn(await patchUser(owner, user.id, change)), [403, 'recent-sign-in-required'])
  }
  assert.equal((await patchUser(owner, user.id, { surname: 'Marsh', role: 'read-only' })).status, 200)
})

it('U8: a legacy username that is no address is kept while other fields change', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { username: 'oldtimer', role: 'office' })
  assert.equal((await patchUser(owner, user.id, { surname: 'Marsh' })).status, 200)
  const other = await patchUser(owner, user.id, { username: 'newtimer' })
  assert.deepEqual(refusalIn(other), [400, 'invalid-request', 'username: malformed'])
  assert.equal((await patchUser(owner, user.id, { username: 'new.timer@northgate.test' })).status, 200)
  await mailSettled(product)
  assert.deepEqual(mailsTo(product, 'oldtimer'), [], 'nobody can be told')
})

it('U4, U9: a new role counts with the next request, and nobody gives himself or others more than he has', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const role = await aRole(product, { users: 'write', contacts: 'read' })
  const clerk = await aUser(product, { role })
  const other = await createdUser(owner, { role })
  for (const id of [clerk.id, other.id]) {
    const answer = await patchUser(clerk.client, id, { role: 'administrator' })
    assert.deepEqual(refusalIn(answer), [403, 'rights-beyond-own'])
  }
  const toOwner = await patchUser(owner, other.id, { role: 'owner' })
  assert.deepEqual(refusalIn(toOwner), [400, 'invalid-request', 'role: role-of-owner'])
  assert.equal((await clerk.client.get('/api/v1/contacts')).status, 200)
  const less = await aRole(product, { users: 'write' })
  assert.equal((await patchUser(owner, clerk.id, { role: less })).status, 200)
  assert.equal((await clerk.client.get('/api/v1/contacts')).status, 403)
  assert.equal((await clerk.client.get('/api/v1/users')).status, 200)
})

it('L5: a role that demands a second factor is entered by a sign-in that asks for it', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { role: 'office' })
  const demanding = await aRole(product, { contacts: 'read' })
  await product.db.transaction(async (tx) => {
    const change = { second_factor_required_at: tx.now }
    await tx.db.updateTable('role').set(change).where('id', '=', demanding).execute()
  })
  assert.equal((await patchUser(owner, user.id, { role: demanding })).status, 200)
  assert.equal((await user.client.get('/api/v1/portal/me')).status, 401)
})

it('U5, U9: territories and the limit change with write on territories alone, and never beyond one’s own reach', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [mine, foreign] = [await aTerritory(product), await aTerritory(product)]
  const rights = { users: 'write', contacts: 'read' } as const
  const clerk = await aUser(product, { role: await aRole(product, rights) })
  const bounded = await aUser(product, {
    role: await aRole(product, { ...rights, territories: 'write' }),
    limited: true,
    territories: [mine],
  })
  const user = await createdUser(owner, {
    role: await aRole(product, { contacts: 'read' }),
    territoryLimited: true,
    territoryIds: [mine],
  })
  for (const change of [{ territoryIds: [] }, { territoryLimited: false }]) {
    assert.deepEqual(refusalIn(await patchUser(clerk.client, user.id, change)), [403, 'not-allowed'])
  }
  for (const [id, change] of [
    [user.id, { territoryLimited: false }],
    [user.id, { territoryIds: [mine, foreign] }],
    [bounded.id, { territoryLimited: false }],
    [bounded.id, { territoryIds: [mine, foreign] }],
  ] as const) {
    const answer = await patchUser(bounded.client, id, change)
    assert.equal(answer.status, 403, `${JSON.stringify(change)} ${answer.text}`)
  }
  assert.deepEqual((await patchUser(bounded.client, user.id, { territoryIds: [] })).body.territoryIds, [])
  const given = await patchUser(owner, user.id, { territoryIds: [foreign, mine], territoryLimited: false })
  assert.deepEqual(given.body.territoryIds, [mine, foreign].sort())
  const [event] = await eventsOf(owner, user)
  assert.deepEqual(event?.detail?.after, { territoryLimited: false, territoryIds: [mine, foreign].sort() })
})

it('E1: a change of the notes alone is an audit event, which does not hold them', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await createdUser(owner, { notes: 'Prefers mornings.' })
  assert.equal((await patchUser(owner, user.id, { notes: 'Prefers evenings.' })).status, 200)
  const [event] = await eventsOf(owner, user)
  assert.deepEqual(
    [event?.action, event?.detail],
    ['user.changed', { before: { notes: '…' }, after: { notes: '…' } }],
  )
})

it('U2, L5: a sign-in at the rep app that waits for its factor ends when its user loses the rep app', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product, { type: 'dual-access', role: 'office' })
  const { secret } = await enrolTotp(product, user.client)
  const ipad = product.client()
  const device = { name: 'iPad' }
  const { username, password } = user
  const half = await ipad.post('/api/v1/rep/sign-in', { username, password, device })
  assert.equal(half.body.state, 'second-factor-required', half.text)
  assert.equal((await patchUser(owner, user.id, { type: 'admin' })).status, 200)
  assert.equal((await proveTotp(ipad, totpCode(product, secret), 'rep')).status, 401)
  assert.equal((await userRecordOf(owner, user.id)).hasDevice, false)
})
