import assert from 'node:assert/strict'
import { it } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import { HOUR, MINUTE } from '@latchkey/core/instant'
import { demandFactor, enrolTotp, pendingClient, proveTotp, totpCode } from '../testing/factors.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient, signInOwner } from '../testing/people.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { dumpOf, mailSettled, mailsTo } from '../testing/website-journeys.ts'
import { issueSetupLink } from '../user-access/index.ts'

const AT = '/api/v1/portal/factors'
const SET_UP = 'second-factor-setup-required'

/** The codes mailed to an address, in the order they came. */
async function codesTo(product: TestProduct, address: string): Promise<string[]> {
  await mailSettled(product)
  return mailsTo(product, address).flatMap((mail) => /^(\d{6})$/m.exec(mail.text)?.[1] ?? [])
}

async function mailedCode(product: TestProduct, client: HttpClient, address: string): Promise<string> {
  const asked = await client.post(`${AT}/enrol-code`)
  assert.equal(asked.status, 202, asked.text)
  return (await codesTo(product, address)).at(-1) ?? assert.fail('no code was mailed')
}

const confirm = (client: HttpClient, code: string) => client.post(`${AT}/enrol-code/confirm`, { code })
const other = (code: string) => (code === '000000' ? '111111' : '000000')

async function demanded(t: Parameters<typeof startTestProduct>[0]) {
  const product = await startTestProduct(t)
  const sam = await aUser(product, { role: 'office' })
  await demandFactor(product, 'office')
  const client = await pendingClient(product, sam.username, product.client(), SET_UP)
  return { product, sam, client }
}

it('L5: a demanded factor is set up with a code mailed to the username, and only then the sign-in is whole', async (t) => {
  const { product, sam, client } = await demanded(t)
  assert.equal((await client.get('/api/v1/portal/me')).body.code, SET_UP)
  for (const path of ['totp', 'passkeys/options']) {
    const answer = await client.post(`${AT}/${path}`, path === 'totp' ? {} : undefined)
    assert.deepEqual([answer.status, answer.body.code], [403, 'mailed-code-required'], path)
  }
  assert.equal(
    (await client.post(`${AT}/totp/confirm`, { code: '123456' })).body.code,
    'mailed-code-required',
  )
  const code = await mailedCode(product, client, sam.username)
  assert.equal((await confirm(client, `${code.slice(0, 3)} ${code.slice(3)}\n`)).status, 204)
  const before = client.cookies.get('latchkey-portal')
  const { secret, recoveryCodes } = await enrolTotp(product, client)
  assert.equal(recoveryCodes.length, 10)
  assert.notEqual(client.cookies.get('latchkey-portal'), before, 'L3: a new id')
  const me = await client.get('/api/v1/portal/me')
  assert.deepEqual([me.status, me.body.factors.demanded, me.body.factors.totp], [200, true, 1])
  const again = await pendingClient(product, sam.username)
  assert.equal((await proveTotp(again, totpCode(product, secret))).status, 200)
})

it('L5: the mailed code works 15 minutes, in its sign-in alone, and the next one takes its place', async (t) => {
  const { product, sam, client } = await demanded(t)
  const first = await mailedCode(product, client, sam.username)
  const second = await mailedCode(product, client, sam.username)
  if (first !== second) assert.equal((await confirm(client, first)).status, 422)
  const elsewhere = await pendingClient(product, sam.username, product.client(), SET_UP)
  assert.equal((await confirm(elsewhere, second)).status, 422)
  assert.equal((await confirm(client, second)).status, 204)
  const late = await pendingClient(product, sam.username, product.client(), SET_UP)
  product.clock.advance(MINUTE)
  const third = await mailedCode(product, late, sam.username)
  product.clock.advance(14 * MINUTE)
  assert.equal((await confirm(late, third)).status, 401, 'the sign-in itself is over')
})

it('L5: the fifth wrong try of a mailed code ends the sign-in', async (t) => {
  const { product, sam, client } = await demanded(t)
  const code = await mailedCode(product, client, sam.username)
  for (let wrong = 0; wrong < 4; wrong += 1) {
    const answer = await confirm(client, other(code))
    assert.deepEqual([answer.status, answer.body.code], [422, 'mailed-code-refused'])
  }
  assert.equal((await confirm(client, other(code))).body.code, 'sign-in-ended')
  assert.equal((await confirm(client, code)).status, 401)
  const next = await pendingClient(product, sam.username, product.client(), SET_UP)
  assert.equal((await confirm(next, code)).status, 422, 'the code was for that sign-in')
})

it('L5: codes are mailed five times an hour at most', async (t) => {
  const { product, sam, client } = await demanded(t)
  for (let sent = 0; sent < 5; sent += 1) assert.equal((await client.post(`${AT}/enrol-code`)).status, 202)
  const sixth = await client.post(`${AT}/enrol-code`)
  assert.deepEqual([sixth.status, sixth.body.code], [429, 'too-many-attempts'])
  product.clock.advance(HOUR)
  const later = await pendingClient(product, sam.username, product.client(), SET_UP)
  assert.equal((await later.post(`${AT}/enrol-code`)).status, 202)
})

it('M1, P13: the mailed code is sealed until it leaves and nowhere after', async (t) => {
  const { product, sam, client } = await demanded(t)
  const code = await mailedCode(product, client, sam.username)
  assert.ok(!(await dumpOf(product)).includes(`"${code}"`))
  const [mail] = mailsTo(product, sam.username).slice(-1)
  assert.ok(!mail?.subject.includes(code))
})

it('L5: of two sign-ins that set a first factor up the second has to prove the first', async (t) => {
  const { product, sam, client } = await demanded(t)
  const slow = await pendingClient(product, sam.username, product.client(), SET_UP)
  for (const each of [client, slow])
    assert.equal((await confirm(each, await mailedCode(product, each, sam.username))).status, 204)
  await enrolTotp(product, client)
  const late = await slow.post(`${AT}/totp`, {})
  assert.deepEqual([late.status, late.body.code], [409, 'changed-meanwhile'])
})

it('U8: where the username is no e-mail address no code can be mailed, and the person hears whom to ask', async (t) => {
  const product = await startTestProduct(t)
  const old = await aUser(product, { role: 'office', username: 'old.name' })
  await demandFactor(product, 'office')
  const client = await pendingClient(product, old.username, product.client(), SET_UP)
  const answer = await client.post(`${AT}/enrol-code`)
  assert.deepEqual([answer.status, answer.body.code], [422, 'username-not-email'])
})

it('L5, U9: the owner alone takes lost factors from a user, who is told, signed out, and sets up anew', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const admin = await aUser(product)
  const sam = await aUser(product, { role: 'office' })
  await demandFactor(product, 'office')
  await enrolTotp(product, sam.client)
  const path = `/api/v1/users/${sam.id}/factors`
  const refused = await admin.client.delete(path)
  assert.deepEqual([refused.status, refused.body.code], [403, 'owner-only'])
  product.clock.advance(10 * MINUTE)
  assert.equal((await owner.delete(path)).body.code, 'recent-sign-in-required')
  const again = await signInOwner(product, owner)
  assert.equal((await again.delete(path)).status, 204)
  assert.equal((await again.delete(path)).status, 404)
  assert.equal((await again.delete('/api/v1/users/nobody/factors')).status, 404)
  assert.equal((await sam.client.get('/api/v1/portal/me')).status, 401)
  await pendingClient(product, sam.username, product.client(), SET_UP)
  await mailSettled(product)
  assert.ok(mailsTo(product, sam.username).some((mail) => mail.text.includes('All second factors')))
  const events = (await again.get(`/api/v1/audit?targetId=${sam.id}`)).body.items as { action: string }[]
  for (const action of ['user.factor-added', 'right.refused', 'user.factors-removed'])
    assert.ok(
      events.some((event) => event.action === action),
      action,
    )
})

it('L5, N2: the one-time link of the machine brings an owner back who lost his factors', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await enrolTotp(product, owner)
  const { url } = await issueSetupLink(product.app, commandCaller('test'))
  const set = await product.client().post('/api/v1/setup', {
    token: url.split('/').at(-1),
    username: 'olivia.owner@northgate.test',
    firstName: 'Olivia',
    surname: 'Owner',
    password: 'Harbour-7-lamp-quay',
  })
  assert.equal(set.status, 201, set.text)
  const again = await signInOwner(product)
  const me = (await again.get('/api/v1/portal/me')).body
  assert.deepEqual([me.isOwner, me.factors.totp, me.factors.recoveryCodesLeft], [true, 0, 0])
})

it('L5: the owner does not take his own factors this way', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const me = (await owner.get('/api/v1/portal/me')).body
  await enrolTotp(product, owner)
  assert.equal((await owner.delete(`/api/v1/users/${me.id}/factors`)).status, 403)
  assert.equal((await owner.get('/api/v1/portal/me')).body.factors.totp, 1)
})
