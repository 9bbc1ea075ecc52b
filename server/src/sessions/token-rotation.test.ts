import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR, SECOND } from '@latchkey/core/instant'
import { cookieName } from '../platform/http/cookies.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient, signInOwner } from '../testing/people.ts'
import { aUser, STAFF_PASSWORD } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { dumpOf } from '../testing/website-journeys.ts'
import { noteNextToken } from './token-store.ts'

const me = (ipad: HttpClient) => ipad.get('/api/v1/rep/me')
const tokenOf = ({ config }: TestProduct, ipad: HttpClient) =>
  ipad.cookies.get(cookieName(config, 'rep')) ?? ''

/** A browser that holds this token alone. */
function holding(product: TestProduct, token: string): HttpClient {
  const client = product.client()
  client.cookies.set(cookieName(product.config, 'rep'), token)
  return client
}

/** An iPad whose sign-in is a day old: its next contact hands it the next token. */
async function aDayOld(product: TestProduct) {
  const rep = await aUser(product, { type: 'device' })
  const first = tokenOf(product, rep.client)
  product.clock.advance(24 * HOUR)
  return { rep, ipad: rep.client, first }
}

const codeOf = async (client: HttpClient) => {
  const answer = await me(client)
  return answer.status === 200 ? 200 : answer.body.code
}

it('L3: a device’s token is 24 hours old before the answer hands it the next one', async (t) => {
  const product = await startTestProduct(t)
  const rep = await aUser(product, { type: 'device' })
  const first = tokenOf(product, rep.client)
  product.clock.advance(24 * HOUR - 1)
  assert.equal(await codeOf(rep.client), 200)
  assert.equal(tokenOf(product, rep.client), first)
  product.clock.advance(1)
  const answer = await me(rep.client)
  const second = tokenOf(product, rep.client)
  assert.notEqual(second, first)
  const [cookie = ''] = answer.headers.getSetCookie()
  assert.match(cookie, /HttpOnly/)
  assert.match(cookie, /SameSite=Lax/)
  assert.equal(await codeOf(rep.client), 200)
  assert.equal(tokenOf(product, rep.client), second, 'used once, it is the present one for a day')
  product.clock.advance(24 * HOUR)
  assert.equal(await codeOf(rep.client), 200)
  assert.ok(![first, second].includes(tokenOf(product, rep.client)))
})

it('L3: requests side by side, and one whose answer was lost, are handed the same next token', async (t) => {
  const product = await startTestProduct(t)
  const { first } = await aDayOld(product)
  const many = Array.from({ length: 8 }, () => holding(product, first))
  assert.deepEqual([...new Set(await Promise.all(many.map(codeOf)))], [200])
  const handed = new Set(many.map((client) => tokenOf(product, client)))
  assert.equal(handed.size, 1)
  assert.ok(!handed.has(first))
})

it('L3: a lost answer strands nobody, however long the device is offline: the present token works until the next is used', async (t) => {
  const product = await startTestProduct(t)
  const { first } = await aDayOld(product)
  assert.equal(await codeOf(holding(product, first)), 200)
  product.clock.advance(80 * DAY)
  const again = holding(product, first)
  assert.equal(await codeOf(again), 200)
  assert.notEqual(tokenOf(product, again), first)
  assert.equal(await codeOf(again), 200)
})

it('L3: once the next token is used the former works for 60 seconds more, and is handed the present one', async (t) => {
  const product = await startTestProduct(t)
  const { ipad, first } = await aDayOld(product)
  await me(ipad)
  const second = tokenOf(product, ipad)
  assert.equal(await codeOf(ipad), 200)
  product.clock.advance(60 * SECOND)
  const underWay = holding(product, first)
  assert.equal(await codeOf(underWay), 200)
  assert.equal(tokenOf(product, underWay), second)
  assert.equal(await codeOf(ipad), 200)
})

it('L3: the former token after that is a copy: the session ends for both, the trail says so, and the data stays', async (t) => {
  const product = await startTestProduct(t)
  const { rep, first } = await aDayOld(product)
  await me(rep.client)
  assert.equal(await codeOf(rep.client), 200)
  product.clock.advance(60 * SECOND + 1)
  assert.equal(await codeOf(holding(product, first)), 'not-signed-in')
  assert.equal(await codeOf(rep.client), 'not-signed-in', 'never device-revoked')
  assert.equal(await codeOf(holding(product, first)), 'not-signed-in')
  const events = await product.db.read
    .selectFrom('audit_event')
    .select(['action', 'actor_kind', 'detail'])
    .where('target_id', '=', rep.id)
    .where('action', '=', 'session.copied')
    .execute()
  assert.deepEqual(
    events.map((event) => [event.actor_kind, JSON.parse(event.detail ?? '').device]),
    [['public', 'iPad']],
  )
})

it('L3, O6: with any of its tokens a device signs in again as the one it is, and leaves no second session', async (t) => {
  const product = await startTestProduct(t)
  const { rep, ipad, first } = await aDayOld(product)
  const { id } = (await me(ipad)).body.device
  const second = tokenOf(product, ipad)
  const signIn = (client: HttpClient) =>
    client.post('/api/v1/rep/sign-in', {
      username: rep.username,
      password: STAFF_PASSWORD,
      device: { name: 'iPad' },
    })
  // The next token, not used yet; then the former one.
  const next = holding(product, second)
  assert.equal((await signIn(next)).body.device.id, id)
  assert.equal(await codeOf(holding(product, first)), 'not-signed-in')
  const third = tokenOf(product, next)
  product.clock.advance(24 * HOUR)
  await me(next)
  assert.equal(await codeOf(next), 200)
  const former = holding(product, third)
  assert.equal((await signIn(former)).body.device.id, id)
  assert.equal(await codeOf(next), 'not-signed-in')
  assert.equal(await codeOf(former), 200)
})

it('O6: a device revoked while offline hears it with whichever token it holds', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const revoke = async (ipad: HttpClient) => {
    const { id } = (await me(ipad)).body.device
    assert.equal((await owner.post(`/api/v1/devices/${id}/revoke`)).status, 204)
  }
  const one = await aUser(product, { type: 'device' })
  const other = await aUser(product, { type: 'device' })
  const firsts = [tokenOf(product, one.client), tokenOf(product, other.client)] as const
  product.clock.advance(24 * HOUR)
  await signInOwner(product, owner)
  await revoke(one.client)
  await me(other.client)
  await revoke(other.client)
  for (const token of [...firsts, tokenOf(product, one.client), tokenOf(product, other.client)]) {
    assert.equal(await codeOf(holding(product, token)), 'device-revoked')
  }
})

it('L3: while the database takes no writes a device is let in with the token it has, and handed the next one later', async (t) => {
  const product = await startTestProduct(t)
  const { ipad, first } = await aDayOld(product)
  const { transaction } = product.app.db
  const readOnly = async (client: HttpClient) => {
    product.app.db.transaction = () => Promise.reject(new Error('no space left'))
    const code = await codeOf(client)
    product.app.db.transaction = transaction
    return code
  }
  assert.equal(await readOnly(ipad), 200)
  assert.equal(tokenOf(product, ipad), first)
  await me(ipad)
  const second = tokenOf(product, ipad)
  assert.notEqual(second, first)
  assert.equal(await readOnly(ipad), 200, 'the next one too')
  assert.equal(await codeOf(holding(product, first)), 200, 'and the present one still stands')
  assert.equal(await codeOf(ipad), 200)
  assert.equal(tokenOf(product, ipad), second)
})

it('L3: signing out with the answer that would hand out the next token leaves no cookie', async (t) => {
  const product = await startTestProduct(t)
  const { ipad, first } = await aDayOld(product)
  assert.equal((await ipad.post('/api/v1/rep/sign-out')).status, 204)
  assert.equal(tokenOf(product, ipad), '')
  assert.equal(await codeOf(holding(product, first)), 'not-signed-in')
})

it('L3, P82: the tokens are opaque, and the database holds none of them', async (t) => {
  const product = await startTestProduct(t)
  const { ipad, first } = await aDayOld(product)
  await me(ipad)
  const second = tokenOf(product, ipad)
  await me(ipad)
  const dump = await dumpOf(product)
  for (const token of [first, second]) {
    assert.match(token, /^[\w-]{43}$/)
    assert.ok(!dump.includes(token))
    const changed = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')
    assert.equal(await codeOf(holding(product, changed)), 'not-signed-in', 'nothing in it is read')
  }
})

it('L3, O6: no next token is handed out for a session that went while it was to be noted', async (t) => {
  const product = await startTestProduct(t)
  const { ipad } = await aDayOld(product)
  const { id, token_mac } = await product.db.read
    .selectFrom('session')
    .select(['id', 'token_mac'])
    .where('face', '=', 'rep')
    .executeTakeFirstOrThrow()
  const note = (present: string) =>
    product.db.transaction((tx) => noteNextToken(tx, id, { present, next: 'next' }))
  assert.equal(await note(token_mac), true)
  assert.equal(await note('another'), false)
  await product.db.transaction((tx) => tx.db.deleteFrom('session').where('id', '=', id).execute())
  assert.equal(await note(token_mac), false)
  assert.equal(await codeOf(ipad), 'not-signed-in')
})

it('L3: while the database is held by long work a day-old token is let in within seconds, without a new one', async (t) => {
  const product = await startTestProduct(t)
  const { ipad, first } = await aDayOld(product)
  const held = Promise.withResolvers<void>()
  const work = Promise.withResolvers<void>()
  const long = product.db.transaction(
    async (tx) => {
      await tx.db.updateTable('session').set({ next_token_mac: null }).execute()
      held.resolve()
      await work.promise
    },
    { alone: true },
  )
  await held.promise
  try {
    const answer = await Promise.race([codeOf(ipad), new Promise((done) => setTimeout(done, 5000, 'hung'))])
    assert.equal(answer, 200)
    assert.equal(tokenOf(product, ipad), first)
  } finally {
    work.resolve()
    await long
  }
  assert.equal(await codeOf(ipad), 200)
  assert.notEqual(tokenOf(product, ipad), first)
})
