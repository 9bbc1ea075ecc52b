import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aKey } from '../server/src/testing/api-keys.ts'
import { ownerClient } from '../server/src/testing/people.ts'
import { startTestProduct } from '../server/src/testing/test-product.ts'
import { bringOver, contactsOf } from './erp-sync.ts'
import { createLatchkeyClient } from './src/index.ts'

it('D2: an ERP brings a customer over with an API key, reads contacts, and hears a "no" as one class', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const { body: self } = await owner.get('/api/v1/portal/me')
  const { key } = await aKey(owner, self.id, { retailers: 'write', contacts: 'write' })
  const latchkey = createLatchkeyClient({ baseUrl: product.origin, apiKey: key })
  const buyer = { firstName: 'Ann', surname: 'Abel', email: 'ann@abel.test' }
  const customer = { accountNumber: '10023', name: 'Abel Bakery', buyer }
  assert.equal((await bringOver(latchkey, customer)).websiteAccess, true)
  const seen = []
  for await (const one of contactsOf(latchkey)) seen.push([one.accountNumber, one.state])
  assert.deepEqual(seen, [['10023', 'not-invited']])
  await assert.rejects(bringOver(latchkey, customer), { name: 'ApiProblem', code: 'account-number-taken' })
})
