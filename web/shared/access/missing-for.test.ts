import assert from 'node:assert/strict'
import { it } from 'node:test'
import { missingFor } from './missing-for.ts'

const retailer = { id: 'r', accountNumber: 'AC-1', name: 'Corner', active: true, territory: null }
const ready = { active: true, retailer, email: 'a@b.test', username: 'ac-1', websiteAccess: true }

it('C11: everything a letter needs and a contact lacks is named, nothing where all is there', () => {
  assert.deepEqual(missingFor(ready), [])
  assert.deepEqual(missingFor({ ...ready, websiteAccess: false }), ['access'])
  assert.deepEqual(
    missingFor({
      active: false,
      retailer: { ...retailer, active: false },
      email: null,
      username: null,
      websiteAccess: false,
    }),
    ['contact', 'retailer', 'email', 'username', 'access'],
  )
})
