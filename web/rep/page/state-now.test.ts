import assert from 'node:assert/strict'
import { it } from 'node:test'
import { instant } from '@latchkey/core/instant'
import type { RepContact } from '@latchkey/core/sync/wire'
import { stateNow } from './state-now.ts'

const until = '2026-11-24T14:05:00.000Z'
const row = (code: RepContact['state']['code'], resetButton: RepContact['resetButton']) =>
  ({ state: { code, until }, resetButton }) as RepContact

it('A7: a state whose end passed while the device was offline is not shown as if it still held', () => {
  const before = instant('2026-11-24T14:04:59.999Z')
  const at = instant(until)
  const invited = row('invited', 'send-website-invite')
  assert.deepEqual(stateNow(invited, before), { code: 'invited', until })
  assert.deepEqual(stateNow(invited, at), { code: 'invite-expired' })
  assert.deepEqual(stateNow(row('reset-pending', 'send-password-reset'), at), { code: 'active' })
  assert.deepEqual(stateNow(row('locked', 'send-password-reset'), at), { code: 'active' })
  assert.deepEqual(stateNow(row('locked', 'send-website-invite'), at), { code: 'invited' })
  const lasting = { state: { code: 'incomplete' }, resetButton: 'send-website-invite' } as RepContact
  assert.deepEqual(stateNow(lasting, at), { code: 'incomplete' })
})
