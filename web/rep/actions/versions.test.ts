import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { RepContact } from '@latchkey/core/sync/wire'
import type { QueuedAction } from '../store/types.ts'
import { versionsOf } from './versions.ts'

const seen: RepContact = {
  id: 'c',
  retailerId: 'r',
  firstName: 'Jane',
  surname: 'Doe',
  email: 'jane@shop.test',
  username: 'AC-1',
  phone: null,
  websiteAccess: true,
  active: true,
  state: { code: 'not-invited' },
  nextAction: 'send-invite',
  resetButton: 'send-website-invite',
  mailState: null,
  version: 3,
}
const change: QueuedAction = {
  id: 'a',
  position: 1,
  userId: 'u',
  type: 'contact.change',
  contactId: 'c',
  contactName: 'Jane Doe',
  retailerName: 'Corner Bike Shop',
  changes: { username: 'jane' },
  email: null,
  button: null,
  baseVersion: 3,
  seen,
  createdAt: 0,
  state: 'refused',
  answeredAt: 1,
  problem: null,
  expiresAt: null,
}
const conflict = (current: RepContact) => ({ code: 'changed-meanwhile', title: '', fields: [], current })

it('O3: a conflict shows for each field it is about what was seen, what was wanted and what is there now', () => {
  const current = { ...seen, email: 'new@shop.test', username: 'AC-2', version: 4 }
  assert.deepEqual(versionsOf({ ...change, problem: conflict(current) }), [
    { field: 'email', seen: 'jane@shop.test', wanted: undefined, now: 'new@shop.test' },
    { field: 'username', seen: 'AC-1', wanted: 'jane', now: 'AC-2' },
  ])
})

it('O3: of a refused mail the address it was for is what was wanted', () => {
  const current = { ...seen, email: 'new@shop.test' }
  const reset = { ...change, type: 'contact.reset', changes: {}, email: seen.email } as const
  assert.deepEqual(versionsOf({ ...reset, problem: conflict(current) }), [
    { field: 'email', seen: 'jane@shop.test', wanted: 'jane@shop.test', now: 'new@shop.test' },
  ])
  assert.deepEqual(versionsOf({ ...reset, problem: { ...conflict(seen), current: null } }), [])
})
