import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { ownerClient } from '../../testing/people.ts'
import { aRole, aTerritory, aUser } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { createdUser, leaveFree, newUserFields, refusalIn, usedLicences } from '../../testing/user-acts.ts'
import { dumpOf, eventsOf, mailSettled, mailsTo } from '../../testing/website-journeys.ts'

it('U1, E1: a user is created with all his fields, and the audit keeps them without the notes', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const territory = await aTerritory(product)
  const user = await createdUser(owner, {
    username: ' Ann.Archer@Northgate.test ',
    firstName: 'Ann',
    surname: 'Archer',
    type: 'dual-access',
    role: 'sales-rep',
    emailTo: 'ann@x.test; boss@y.test | file@z.test',
    phone: '+49 30 1234',
    notes: 'Prefers mornings.\nWorks Mondays.',
    language: 'de',
    receiveSystemMessages: true,
    territoryLimited: true,
    territoryIds: [territory],
  })
  const { id, createdAt, updatedAt, ...rest } = user
  assert.ok(id && createdAt === updatedAt)
  assert.deepEqual(rest, {
    username: 'Ann.Archer@Northgate.test',
    firstName: 'Ann',
    surname: 'Archer',
    type: 'dual-access',
    role: 'sales-rep',
    roleName: 'Sales Rep',
    isOwner: false,
    active: true,
    emailTo: 'ann@x.test;boss@y.test|file@z.test',
    phone: '+49 30 1234',
    notes: 'Prefers mornings.\nWorks Mondays.',
    language: 'de',
    receiveSystemMessages: true,
    territoryLimited: true,
    territoryIds: [territory],
    hasPassword: false,
    hasPicture: false,
    hasDevice: false,
    hasSecondFactor: false,
    lastSignInAt: null,
    locked: false,
    lockedUntil: null,
    version: 1,
  })
  const events = await eventsOf(owner, user)
  assert.equal(events[0]?.action, 'user.created')
  assert.equal(events[0]?.detail?.after?.username, 'Ann.Archer@Northgate.test')
  assert.ok(!JSON.stringify(events).includes('mornings'))
})

it('U1: every field at fault is named at once: the username is an e-mail address, both names are needed, "Email to" is checked', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const answer = await owner.post(
    '/api/v1/users',
    newUserFields({
      username: 'ann',
      firstName: ' ',
      surname: '',
      emailTo: 'a@x.test;nobody',
      phone: '\u202E1',
    }),
  )
  assert.deepEqual(refusalIn(answer), [
    400,
    'invalid-request',
    'username: malformed',
    'firstName: missing',
    'surname: missing',
    'emailTo: address',
    'phone: invisible',
  ])
  assert.match(answer.text, /This address cannot be used: nobody\./)
})

it('U1: a username is unique whatever its case, also against an inactive user', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await createdUser(owner, { username: 'ann@northgate.test' })
  await owner.post(`/api/v1/users/${user.id}/deactivate`)
  const answer = await owner.post('/api/v1/users', newUserFields({ username: 'ANN@northgate.test' }))
  assert.deepEqual(refusalIn(answer), [409, 'username-taken', 'username: username-taken'])
})

it('U3: a new user takes a licence of his type; without a free one nothing is created', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await leaveFree(owner, 'scan-pack', 1)
  await createdUser(owner, { type: 'scan-pack' })
  assert.equal(await usedLicences(owner, 'scan-pack'), 1)
  const fields = newUserFields({ type: 'scan-pack', sendSetPasswordLetter: true })
  const refused = await owner.post('/api/v1/users', fields)
  assert.deepEqual(refusalIn(refused), [409, 'no-licence-free', 'type: no-licence-free'])
  assert.match(refused.body.detail, /scan-pack/)
  assert.equal((await owner.get(`/api/v1/users?search=${fields.username}`)).body.total, 0)
  await mailSettled(product)
  assert.deepEqual(mailsTo(product, fields.username), [])
})

it('U7: a new user is sent the set-password letter when the caller says so, and none when not', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const told = await createdUser(owner, { sendSetPasswordLetter: true })
  const untold = await createdUser(owner, { sendSetPasswordLetter: false })
  const unasked = await createdUser(owner)
  await mailSettled(product)
  const [mail, ...more] = mailsTo(product, told.username)
  assert.ok(mail && more.length === 0)
  assert.match(mail.text, new RegExp(`${product.origin}/reset/`))
  for (const { username } of [untold, unasked]) assert.deepEqual(mailsTo(product, username), [])
})

it('U7, P63: nobody sets a password, ownership or state of a user by a field, at creation or later', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await createdUser(owner)
  const before = await dumpOf(product)
  const stray = {
    password: 'Harbour-7-lamp-quay',
    passwordHash: 'x',
    isOwner: true,
    ownerAt: 1,
    active: false,
    deactivatedAt: null,
    id: 'x',
    isAdmin: true,
    rights: { users: 'write' },
    createdAt: '2020-01-01T00:00:00.000Z',
  }
  for (const [field, value] of Object.entries(stray)) {
    for (const answer of [
      await owner.post('/api/v1/users', newUserFields({ [field]: value })),
      await owner.patch(`/api/v1/users/${user.id}`, { version: user.version, [field]: value }),
    ]) {
      assert.deepEqual(refusalIn(answer), [400, 'invalid-request', `${field}: unknown`], field)
    }
  }
  assert.equal(await dumpOf(product), before)
})

it('U9: nobody creates a user with rights or reach beyond his own, and the owner’s role is given to nobody', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const mine = await aTerritory(product)
  const foreign = await aTerritory(product)
  const role = await aRole(product, { users: 'write', contacts: 'read', territories: 'write' })
  const clerk = await aUser(product, { role })
  const bounded = await aUser(product, { role, limited: true, territories: [mine] })
  const create = (client: typeof owner, wishes: Record<string, unknown>) =>
    client.post('/api/v1/users', newUserFields({ role, ...wishes }))
  for (const beyond of ['administrator', 'office', 'sales-rep']) {
    assert.deepEqual(refusalIn(await create(clerk.client, { role: beyond })), [403, 'rights-beyond-own'])
  }
  assert.equal((await create(clerk.client, {})).status, 201)
  for (const [wishes, refusal] of [
    [{}, [403, 'rights-beyond-own']],
    [{ territoryLimited: true, territoryIds: [foreign] }, [403, 'rights-beyond-own']],
    [{ type: 'device', territoryIds: [mine, foreign] }, [403, 'rights-beyond-own']],
  ] as const) {
    assert.deepEqual(refusalIn(await create(bounded.client, wishes)), refusal, JSON.stringify(wishes))
  }
  assert.equal((await create(bounded.client, { type: 'device', territoryIds: [mine] })).status, 201)
  for (const [unusable, code] of [
    ['owner', 'role-of-owner'],
    ['nonsense', 'role-not-found'],
  ]) {
    const answer = await create(owner, { role: unusable })
    assert.deepEqual(refusalIn(answer), [400, 'invalid-request', `role: ${code}`])
  }
  const refusals = (await owner.get('/api/v1/audit?action=right.refused')).body.items
  assert.equal(refusals.length, 6, 'every refused right leaves an event')
})

it('U5: territories and the limit to them take write on territories, at creation too', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const territory = await aTerritory(product)
  const role = await aRole(product, { users: 'write', territories: 'read' })
  const clerk = await aUser(product, { role })
  for (const wishes of [{ territoryIds: [territory] }, { territoryLimited: true }]) {
    const answer = await clerk.client.post('/api/v1/users', newUserFields({ role, ...wishes }))
    assert.deepEqual(refusalIn(answer), [403, 'not-allowed'], JSON.stringify(wishes))
  }
  const unknown = await owner.post('/api/v1/users', newUserFields({ territoryIds: ['nowhere'] }))
  assert.equal(unknown.body.errors?.[0]?.field, 'territoryIds', unknown.text)
})

it('P68, P72: unreadable characters are refused in every field, and markup is kept as the text it is', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  for (const field of ['username', 'firstName', 'surname', 'role', 'emailTo', 'phone', 'notes']) {
    for (const text of ['a\u0000b', 'a\u202Eb', '\ud800x', 'a\u200Bb']) {
      const answer = await owner.post('/api/v1/users', newUserFields({ [field]: text }))
      assert.equal(answer.status, 400, `${field}: ${answer.text}`)
      assert.equal(answer.body.errors[0].field, field, answer.text)
    }
  }
  const markup = '<img src=x onerror=alert(1)>'
  const user = await createdUser(owner, { firstName: markup, notes: `${markup}\n"quoted"` })
  const shown = await owner.get(`/api/v1/users/${user.id}`)
  assert.deepEqual([shown.body.firstName, shown.body.notes], [markup, `${markup}\n"quoted"`])
  assert.match(shown.headers.get('content-type') ?? '', /^application\/json/)
  assert.equal(shown.headers.get('x-content-type-options'), 'nosniff')
})

it('L5: creating a user hands out a role, so it needs a sign-in under 10 minutes old', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  product.clock.advance(10 * MINUTE - 1)
  await createdUser(owner)
  product.clock.advance(1)
  const fields = newUserFields({ role: 'administrator', sendSetPasswordLetter: true })
  const before = await dumpOf(product)
  assert.deepEqual(refusalIn(await owner.post('/api/v1/users', fields)), [403, 'recent-sign-in-required'])
  assert.equal(await dumpOf(product), before)
})
