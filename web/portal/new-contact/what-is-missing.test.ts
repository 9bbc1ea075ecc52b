import assert from 'node:assert/strict'
import { it } from 'node:test'
import { whatIsMissing } from './what-is-missing.ts'

const jane = {
  retailerId: 'r',
  firstName: 'Jane',
  surname: '',
  email: 'jane@shop.test',
  username: 'ac-1',
  websiteAccess: true,
}

it('A1, A2: everything a new contact lacks is named at once', () => {
  assert.deepEqual(whatIsMissing(jane), [])
  const blank = { firstName: ' ', surname: '', email: '', username: ' ' }
  assert.deepEqual(whatIsMissing({ ...blank, websiteAccess: true }), [
    'retailer',
    'name',
    'email',
    'username',
  ])
})

it('A2: without access a contact needs neither e-mail nor username', () => {
  assert.deepEqual(whatIsMissing({ ...jane, email: '', username: '', websiteAccess: false }), [])
})
