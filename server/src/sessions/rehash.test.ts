import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createProduct } from '../app.ts'
import { aContactWithPassword, ownerClient, websiteSignIn } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const PASSWORD = 'green lantern 7'
const OWNER = { username: 'olivia.owner@northgate.test', password: 'Harbour-7-lamp-quay' }
const DEARER = { memoryCost: 128, timeCost: 2, parallelism: 1 }

/** The parameters inside the sealed hashes of contacts and users. */
async function parameters(product: TestProduct): Promise<string[]> {
  const { db, keys } = product.app
  const logins = await db.read.selectFrom('website_login').select(['id', 'password_hash']).execute()
  const users = await db.read.selectFrom('staff_user').select(['id', 'password_hash']).execute()
  return [...logins, ...users].map(({ id, password_hash }) => {
    assert.doesNotMatch(password_hash ?? '', /argon2/, 'the hash is sealed')
    const opened = keys.open('password-hash', password_hash ?? '', [id]).toString()
    return /^\$argon2id\$v=19\$([^$]+)\$/.exec(opened)?.[1] ?? opened
  })
}

it('L4, P15: with a new cost a password is hashed anew when its owner signs in, for contacts and users', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  assert.deepEqual(await parameters(product), ['m=64,t=1,p=1', 'm=64,t=1,p=1'])

  const { masterKey } = product.config
  assert.ok(masterKey)
  const dearer = await createProduct(product.config, masterKey, { clock: product.clock, hashCost: DEARER })
  const http = await dearer.createHttp()
  t.after(async () => {
    await http.close()
    await dearer.close()
  })
  const headers = { host: new URL(product.origin).host, origin: product.origin }
  const post = (url: string, payload: object) => http.inject({ method: 'POST', url, headers, payload })
  const wrong = await post('/api/v1/website/sign-in', { username: contact.username, password: 'wrong 12345' })
  assert.equal(wrong.statusCode, 401)
  assert.deepEqual(await parameters(product), ['m=64,t=1,p=1', 'm=64,t=1,p=1'])
  const right = await post('/api/v1/website/sign-in', { username: contact.username, password: PASSWORD })
  assert.equal(right.statusCode, 200)
  assert.equal((await post('/api/v1/portal/sign-in', OWNER)).statusCode, 200)
  assert.deepEqual(await parameters(product), ['m=128,t=2,p=1', 'm=128,t=2,p=1'])

  assert.equal((await websiteSignIn(product.client(), contact.username, PASSWORD)).status, 200)
  assert.deepEqual((await parameters(product)).sort(), ['m=128,t=2,p=1', 'm=64,t=1,p=1'])
})

it('L4, P14: without replacements the hash has the parameters OWASP names', async (t) => {
  const product = await startTestProduct(t, { hashCost: { memoryCost: 19_456, timeCost: 2, parallelism: 1 } })
  await ownerClient(product)
  assert.deepEqual(await parameters(product), ['m=19456,t=2,p=1'])
})
