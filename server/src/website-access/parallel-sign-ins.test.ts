import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Answer } from '../testing/http-client.ts'
import { aContactWithPassword, ownerClient, websiteSignIn } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'

it('L2: right sign-ins at once, of one account and of several from one address, never become faults', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const people = await Promise.all(
    [1, 2, 3, 4].map(() => aContactWithPassword(product, owner, 'green lantern 7')),
  )
  const [first] = people
  assert.ok(first)
  for (let round = 0; round < 5; round += 1) {
    const double: Answer[] = await Promise.all(
      [1, 2, 3].map(() =>
        websiteSignIn(product.client('203.0.113.7'), first.contact.username, 'green lantern 7'),
      ),
    )
    assert.deepEqual(
      double.map((answer) => answer.status),
      [200, 200, 200],
    )
    const mixed: Answer[] = await Promise.all(
      people.flatMap(({ contact }, index) =>
        [1, 2].map(() =>
          websiteSignIn(product.client(`203.0.113.${index % 2}`), contact.username, 'green lantern 7'),
        ),
      ),
    )
    assert.deepEqual(new Set(mixed.map((answer) => answer.status)), new Set([200]))
  }
  const state = await owner.get(`/api/v1/contacts/${first.contact.id}`)
  assert.equal(state.body.state.code, 'active')
})
