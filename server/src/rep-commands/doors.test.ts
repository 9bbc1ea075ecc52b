import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY } from '@latchkey/core/instant'
import { cookieName } from '../platform/http/cookies.ts'
import { apiRoutes, sampleOf } from '../testing/api-routes.ts'
import { sendReset } from '../testing/people.ts'
import {
  aRepAndContact,
  changeCommand,
  isReplay,
  resetCommand,
  sendCommand,
} from '../testing/rep-journeys.ts'
import { complete, NEW_PASSWORD, publicReset } from '../testing/reset-journeys.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { dumpOf, freshContact, mailSettled, secretsTo } from '../testing/website-journeys.ts'

it('P13, A6: no answer at the rep’s door, and nothing kept of a command, holds a temporary password, a hash or a token', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, rep, ipad } = await aRepAndContact(product)
  await sendReset(product, owner, contact)
  const reset = resetCommand(product, await freshContact(owner, contact))
  const change = changeCommand(product, contact, { username: 'other-7' })
  const answers = [await sendCommand(ipad, reset)]
  await mailSettled(product)
  for (const command of [reset, change, { ...change, id: reset.id }])
    answers.push(await sendCommand(ipad, command))
  const routes = (await apiRoutes(product)).filter(({ path }) => path.startsWith('/api/v1/rep/'))
  for (const { method, path, body } of routes.filter((route) => !route.path.endsWith('/sign-out'))) {
    const at = path.replace(/\{\w+\}/g, 'none')
    answers.push(await ipad.request(method, at, body ? { json: sampleOf(body) } : {}))
  }
  assert.ok(answers.length > 15, `${answers.length} answers`)
  const secrets = secretsTo(product, contact.email)
  assert.equal(secrets.length, 2)
  const { db } = product
  const macs = await db.read.selectFrom('temporary_password').select('mac').execute()
  const sessions = await db.read.selectFrom('session').select('token_mac').execute()
  const users = await db.read.selectFrom('staff_user').select('password_hash').execute()
  const hidden = [
    ...secrets.flatMap((secret) => [secret, secret.replaceAll('-', '')]),
    ...macs.map((row) => row.mac),
    ...sessions.map((row) => row.token_mac),
    ...users.flatMap((row) => row.password_hash ?? []),
    ...[...ipad.cookies.values()],
    rep.password,
  ]
  for (const answer of answers) {
    for (const one of hidden) assert.ok(!answer.text.includes(one), `${answer.status} ${answer.text}`)
  }
  const kept = JSON.stringify(await db.read.selectFrom('rep_command').selectAll().execute())
  for (const one of hidden) assert.ok(!kept.includes(one), kept)
})

it('P43, C8: a completed reset has ended the rep’s session, with each of its tokens, before its 204; the queue is sent after a sign-in', async (t) => {
  const product = await startTestProduct(t)
  const { contact, rep, ipad } = await aRepAndContact(product)
  const cookie = cookieName(product.config, 'rep')
  const present = ipad.cookies.get(cookie) ?? ''
  product.clock.advance(DAY)
  assert.equal((await ipad.get('/api/v1/rep/me')).status, 200)
  const next = ipad.cookies.get(cookie) ?? ''
  assert.notEqual(next, present)
  const command = resetCommand(product, contact)
  assert.equal((await complete(product.client(), await publicReset(product, rep.username))).status, 204)
  for (const token of [present, next]) {
    ipad.cookies.set(cookie, token)
    const answer = await sendCommand(ipad, command)
    assert.deepEqual([answer.status, answer.body.code], [401, 'not-signed-in'])
  }
  const signedIn = await ipad.post('/api/v1/rep/sign-in', {
    username: rep.username,
    password: NEW_PASSWORD,
    device: { name: 'iPad' },
  })
  assert.equal(signedIn.body.state, 'signed-in', signedIn.text)
  const answer = await sendCommand(ipad, command)
  assert.equal(answer.status, 200, answer.text)
  assert.ok(!isReplay(answer), 'an answer to whoever is not signed in is never kept')
})

it('P62: the rep’s session opens no route that is shut to a stranger but the rep app’s own', async (t) => {
  const product = await startTestProduct(t)
  const { contact, ipad } = await aRepAndContact(product)
  const stranger = product.client()
  let shut = 0
  for (const { method, path, body } of await apiRoutes(product)) {
    if (path.startsWith('/api/v1/rep/')) continue
    const at = path.replace(/\{\w+\}/g, 'none')
    const wishes = body ? { json: sampleOf(body) } : {}
    if (!(await stranger.request(method, at, wishes)).text.includes('not-signed-in')) continue
    const answer = await ipad.request(method, at, wishes)
    assert.deepEqual([answer.status, answer.body.code], [401, 'not-signed-in'], `${method} ${path}`)
    shut += 1
  }
  assert.ok(shut > 100, `${shut} routes`)
  const other = { ...resetCommand(product, contact), type: 'user.change' as never }
  assert.equal((await sendCommand(ipad, other)).status, 400, 'and a command is one of two kinds')
})

/** Fields that would give power, standing or another's row. */
const planted = {
  role: 'administrator',
  isAdmin: true,
  retailerId: 'another',
  territoryId: 'another',
  accessOn: true,
  active: false,
  passwordHash: '$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaA',
  mustChange: false,
  validUntil: '2099-01-01T00:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
  blockOldPassword: true,
  trigger: 'portal',
  userId: 'another',
  deviceId: 'another',
  firstName: 'Taken',
  phone: '0',
  version: 1,
}

it('P63: a field that is not a command’s own is 400 and named, in its envelope, its payload and its changes; nothing is written', async (t) => {
  const product = await startTestProduct(t)
  const { contact, ipad } = await aRepAndContact(product)
  const reset = resetCommand(product, contact)
  const change = changeCommand(product, contact, { username: 'mine-7' })
  const { payload } = change
  await mailSettled(product)
  const before = await dumpOf(product)
  for (const [field, value] of Object.entries({ ...planted, email: 'thief@x.test', username: 'thief-7' })) {
    const more = { [field]: value }
    const bodies = [
      { ...reset, ...more },
      { ...change, ...more },
      { ...change, payload: { ...payload, ...more } },
      ...(field === 'email' ? [] : [{ ...reset, payload: { ...reset.payload, ...more } }]),
      ...(field in planted
        ? [{ ...change, payload: { ...payload, changes: { ...more, username: 'x-7' } } }]
        : []),
    ]
    for (const body of bodies) {
      const answer = await sendCommand(ipad, body)
      assert.equal(answer.status, 400, `${JSON.stringify(body)}: ${answer.text}`)
      const named = answer.body.errors.some((error: { field: string }) => error.field.endsWith(field))
      assert.ok(named, `${answer.text} does not name ${field}`)
    }
  }
  const none = await sendCommand(ipad, changeCommand(product, contact, {}))
  assert.equal(none.status, 400)
  assert.equal(await dumpOf(product), before)
})

it('P82, O4: a cursor is read only as it was sealed for its own user; a changed, foreign or made-up one begins anew', async (t) => {
  const product = await startTestProduct(t)
  const { role, territory, ipad } = await aRepAndContact(product)
  const kim = await aUser(product, { type: 'device', role, territories: [territory] })
  const own = (await ipad.get('/api/v1/rep/sync')).body.cursor as string
  const foreign = (await kim.client.get('/api/v1/rep/sync')).body.cursor as string
  const sealed = product.app.keys.seal('letter', '["1",1,1,1,""]', [])
  const flipped = own.slice(0, -3) + (own.endsWith('AAA') ? 'BBB' : 'AAA')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  for (const cursor of [foreign, flipped, own.slice(0, 20), sealed, `${none}.${none}.`, 'k2.x', 'x']) {
    const answer = await ipad.get(`/api/v1/rep/sync?cursor=${encodeURIComponent(cursor)}`)
    assert.deepEqual([answer.status, answer.body.code], [410, 'resync-needed'], cursor)
  }
  assert.equal((await ipad.get(`/api/v1/rep/sync?cursor=${encodeURIComponent(own)}`)).status, 200)
})
