import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerClient } from '../../testing/people.ts'
import { startTestProduct } from '../../testing/test-product.ts'

/** Holds the event loop as a machine out of breath does, in milliseconds. */
function hold(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

it('P53, P79: a server out of breath says 503 with Retry-After and every security header, and answers again by itself', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  // Measured once a second as a mean: the first time ends a measurement, the second is all there is of the next.
  hold(2_500)
  await new Promise((measured) => setTimeout(measured, 1))
  hold(4_000)
  await new Promise((measured) => setTimeout(measured, 30))
  const busy = await owner.get('/api/v1/portal/me')
  assert.equal(busy.status, 503, busy.text)
  assert.equal(busy.body.code, 'busy')
  assert.equal(busy.headers.get('retry-after'), '2')
  assert.ok(busy.headers.get('x-request-id'))
  assert.match(busy.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.equal(busy.headers.get('x-content-type-options'), 'nosniff')
  for (let n = 0; n < 40; n += 1) {
    await new Promise((later) => setTimeout(later, 100))
    if ((await owner.get('/api/v1/portal/me')).status === 200) return
  }
  assert.fail('the server stays busy')
})
