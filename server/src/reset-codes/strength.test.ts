import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import { complete, publicReset } from '../testing/reset-journeys.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'

const documented = readFileSync(new URL('../../../docs/password-strength.md', import.meta.url), 'utf8')
const examples = [...documented.matchAll(/^\| `(.+)` \| (\w+) \|$/gm)].map(
  ([, password = '', label = '']) => [password, label] as const,
)

it('S6, P08, P09: of the sixty documented passwords the server refuses every one below Acceptable, and no other, without a browser', async (t) => {
  const product = await startTestProduct(t)
  const user = await aUser(product, { username: 'sam.reed@northgate.test' })
  const letter = await publicReset(product, user.username)
  assert.equal(examples.length, 60)
  for (const [password, label] of examples) {
    // The confirmation differs, so that even a good one is not stored.
    const answer = await complete(product.client(), letter, password, `${password}?`)
    const faults = answer.body.errors.map((error: { field: string }) => error.field)
    const weak = label === 'Poor' || label === 'Weak'
    assert.deepEqual(faults, weak ? ['newPassword', 'confirmPassword'] : ['confirmPassword'], password)
  }
})
