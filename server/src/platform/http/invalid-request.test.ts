import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContact, ownerClient } from '../../testing/people.ts'
import { startTestProduct } from '../../testing/test-product.ts'

it('P63, P67: a request that does not fit is 400 and names each field with its reason', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const path = `/api/v1/contacts/${contact.id}`
  const version = contact.version
  const cases: [() => Promise<{ status: number; body: Record<string, never> }>, string, string, string?][] = [
    [() => owner.patch(path, { version, firstName: 7 }), 'firstName', 'wrong-type'],
    [() => owner.patch(path, { firstName: 'Anna' }), 'version', 'missing'],
    [() => owner.patch(path, { version, passwordHash: 'x' }), 'passwordHash', 'unknown'],
    [() => owner.patch(path, { version, firstName: 'x'.repeat(1001) }), 'firstName', 'too-long'],
    [() => owner.patch(path, { version, language: 'fr' }), 'language', 'not-one-of'],
    [
      () => owner.patch('/api/v1/settings', { 'temporary-password.hours': 73 }),
      'temporary-password.hours',
      'out-of-range',
    ],
    [() => owner.get('/api/v1/contacts?limit=0'), 'limit', 'out-of-range', 'Use 1 or more.'],
    [() => owner.get('/api/v1/contacts?limit=9999'), 'limit', 'out-of-range', 'Use 200 or less.'],
    [() => owner.get('/api/v1/contacts?state=gone'), 'state.0', 'not-one-of'],
  ]
  for (const [ask, field, code, message] of cases) {
    const { status, body } = await ask()
    const shown = JSON.stringify(body)
    assert.equal(status, 400, shown)
    const { code: problem, errors } = body as unknown as {
      code: string
      errors: { field: string; code: string; message: string }[]
    }
    assert.equal(problem, 'invalid-request', shown)
    assert.deepEqual([errors[0]?.field, errors[0]?.code], [field, code], shown)
    if (message) assert.equal(errors[0]?.message, message)
  }
})
