import assert from 'node:assert/strict'
import { it } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import { DAY, HOUR } from '@latchkey/core/instant'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { sweepSetupLinks } from '../users/index.ts'
import { issueSetupLink } from './index.ts'

const OWNER = {
  username: 'olivia.owner@northgate.test',
  firstName: 'Olivia',
  surname: 'Owner',
  password: 'Lantern-9-quay-boats',
}

async function newToken(product: TestProduct): Promise<string> {
  const { url } = await issueSetupLink(product.app, commandCaller('test'))
  return url.split('/').at(-1) ?? ''
}

/** Two servers that issue at once each miss the other's link; the second one is made live again here. */
async function twoTokens(product: TestProduct): Promise<[string, string]> {
  const tokens: [string, string] = [await newToken(product), await newToken(product)]
  await product.db.transaction((tx) => tx.db.updateTable('setup_link').set({ voided_at: null }).execute())
  return tokens
}

const signIn = (client: HttpClient, password: string) =>
  client.post('/api/v1/portal/sign-in', { username: OWNER.username, password })

it('N2, C8, L2: a set-up link used by a user who is there ends his sessions and his lock', async (t) => {
  const product = await startTestProduct(t)
  const old = await ownerClient(product)
  const stranger = product.client()
  for (let i = 0; i < 12; i += 1) await signIn(stranger, 'wrong password 1')
  const set = await product.client().post('/api/v1/setup', { token: await newToken(product), ...OWNER })
  assert.equal(set.status, 201, set.text)
  assert.equal((await old.get('/api/v1/portal/me')).status, 401)
  assert.equal((await signIn(product.client(), OWNER.password)).status, 200)
})

it('N2: of two set-up links that were printed at once, the first that is used voids the other', async (t) => {
  const product = await startTestProduct(t)
  const [one, other] = await twoTokens(product)
  assert.equal((await product.client().post('/api/v1/setup', { token: one, ...OWNER })).status, 201)
  const late = await product.client().post('/api/v1/setup', { token: other, ...OWNER })
  assert.equal(late.status, 410, late.text)
})

it('N2: of two set-up links used in the same moment exactly one makes an owner', async (t) => {
  const product = await startTestProduct(t)
  const tokens = await twoTokens(product)
  const answers = await Promise.all(
    tokens.map((token, i) =>
      product.client().post('/api/v1/setup', { ...OWNER, token, username: `owner.${i}@northgate.test` }),
    ),
  )
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 410])
})

it('N2: without a live link nothing is scored or hashed, and with one an address gets 30 tries an hour', async (t) => {
  const product = await startTestProduct(t)
  const client = product.client()
  const spent = await client.post('/api/v1/setup', { token: 'unknown', ...OWNER, password: 'x' })
  assert.equal(spent.body.code, 'setup-link-spent', spent.text)
  const token = await newToken(product)
  for (let i = 0; i < 30; i += 1) {
    const weak = await client.post('/api/v1/setup', { token, ...OWNER, password: 'x' })
    assert.equal(weak.body.code, 'invalid-request', weak.text)
  }
  const refused = await client.post('/api/v1/setup', { token, ...OWNER })
  assert.equal(refused.status, 429)
  assert.ok(Number(refused.headers.get('retry-after')) > 0)
  const page = await client.form(`/setup/${token}`, OWNER)
  assert.equal(page.status, 429)
  assert.ok(Number(page.headers.get('retry-after')) > 0)
  assert.equal((await product.client().post('/api/v1/setup', { token, ...OWNER })).status, 201)
})

it('N2: set-up links are forgotten 30 days after their end', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  await newToken(product)
  const sweep = async () => {
    await product.db.transaction((tx) => sweepSetupLinks(tx, tx.now - 30 * DAY))
    return (await product.db.read.selectFrom('setup_link').select('id').execute()).length
  }
  product.clock.advance(HOUR + 30 * DAY)
  assert.equal(await sweep(), 1)
  product.clock.advance(1)
  assert.equal(await sweep(), 0)
})
