import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newInviteSearch } from './search.ts'

it('I1: an invite is for a filter, for chosen contacts, or for those of an earlier one, and never for two of them', () => {
  const filter = { state: 'not-invited', search: 'bikes', retailerId: 'r' }
  assert.deepEqual(newInviteSearch({ ...filter, sort: '-name' }), filter)
  assert.deepEqual(newInviteSearch({ ...filter, contactIds: 'a,b,' }), { contactIds: 'a,b' })
  assert.deepEqual(newInviteSearch({ ...filter, contactIds: 'a', againOf: 'i' }), { againOf: 'i' })
  assert.deepEqual(newInviteSearch({ state: 'evil', contactIds: 7, againOf: '' }), {})
})
