import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { aRetailer, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'

interface Page {
  items: RetailerWire[]
  nextCursor: string | null
}

describe('the list of retailers', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)
  await aRetailer(owner, { accountNumber: 'b-2', name: 'Apple Bikes' })
  await aRetailer(owner, { accountNumber: 'C-3', name: 'Bell Cycles' })
  await aRetailer(owner, { accountNumber: 'A-1', name: 'Corner Shop' })

  async function numbersBy(sort: string): Promise<string[]> {
    const numbers: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = new URLSearchParams({
        sort,
        limit: '2',
        ...(cursor ? { cursor } : {}),
      }).toString()
      const page = await owner.get<Page>(`/api/v1/retailers?${query}`)
      assert.equal(page.status, 200, page.text)
      numbers.push(...page.body.items.map((retailer) => retailer.accountNumber))
      cursor = page.body.nextCursor
    }
    return numbers
  }

  it('retailers are listed by name or account number, either way round, whole over all pages', async () => {
    assert.deepEqual(await numbersBy('name'), ['b-2', 'C-3', 'A-1'])
    assert.deepEqual(await numbersBy('-name'), ['A-1', 'C-3', 'b-2'])
    assert.deepEqual(await numbersBy('accountNumber'), ['A-1', 'b-2', 'C-3'])
    assert.deepEqual(await numbersBy('-accountNumber'), ['C-3', 'b-2', 'A-1'])
  })

  it('a page of one order is not gone on with in another', async () => {
    const first = await owner.get<Page>('/api/v1/retailers?sort=accountNumber&limit=1')
    const other = await owner.get(`/api/v1/retailers?sort=-accountNumber&cursor=${first.body.nextCursor}`)
    assert.equal(other.status, 400)
    assert.equal((await owner.get('/api/v1/retailers?sort=town')).status, 400)
  })
})
