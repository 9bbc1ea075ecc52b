import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertDeclared } from './declared-refusals.ts'

describe('refusals of the API', () => {
  const problem = (code: string) => JSON.stringify({ code })
  const one = '/api/v1/contacts/0190-x?fields=all'

  it('D2: a refusal that its operation does not declare fails the test that meets it', () => {
    assertDeclared('GET', one, 404, problem('contact-not-found'))
    assert.throws(
      () => assertDeclared('GET', one, 404, problem('role-not-found')),
      /GET \/api\/v1\/contacts\/\{id\} answers 404 role-not-found/,
    )
    assert.throws(() => assertDeclared('GET', one, 409, problem('contact-not-found')), /answers 409/)
    assert.throws(() => assertDeclared('GET', one, 403, '<h1>No</h1>'), /without a code/)
  })

  it('D2: an address said in full is judged before one with an id in the same place', () => {
    const sample = '/api/v1/imports/sample.csv'
    assert.throws(
      () => assertDeclared('GET', sample, 404, problem('import-not-found')),
      /sample\.csv answers/,
    )
    assertDeclared('GET', '/api/v1/imports/x', 404, problem('import-not-found'))
  })

  it('D2: answers that are no refusal of an operation are left alone', () => {
    assertDeclared('GET', one, 200, '{}')
    assertDeclared('GET', '/api/v1/nothing', 404, problem('not-found'))
    assertDeclared('GET', '/portal/x', 404, '<h1>No</h1>')
  })
})
