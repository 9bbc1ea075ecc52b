import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Account, QueuedAction } from '../store/types.ts'
import { describeFault } from './describe-fault.ts'
import { diagnosticsOf, type Seen } from './diagnostics.ts'

const account = {
  userId: 'user-id-17',
  username: 'rita@northgate.test',
  firstName: 'Rita',
  surname: 'Rep',
  rights: { contacts: 'write' },
  device: { id: 'device-id-1', name: 'Rita’s iPad' },
  signedOut: false,
} satisfies Account

const action = {
  type: 'contact.change',
  state: 'refused',
  contactId: 'contact-id-9',
  contactName: 'Jane Doe',
  retailerName: 'Corner Bike Shop',
  changes: { email: 'jane@cornerbike.test', username: 'AC-20417' },
  email: 'jane@cornerbike.test',
  createdAt: 40_000,
  problem: { code: 'edit-conflict', title: 'Jane Doe was changed by Olivia', fields: [], current: null },
} as unknown as QueuedAction

const seen: Seen = {
  version: 'ab12',
  userAgent: 'Safari',
  screen: '1180x820 @2',
  standalone: true,
  worker: 'activated',
  language: 'en',
  settings: { language: null, theme: 'auto', notify: 'when-new' },
  lock: { set: true, dropped: false, password: false, afterMs: 0 },
  account,
  standing: {
    known: true,
    online: false,
    phase: 'idle',
    received: null,
    lastSyncAt: 30_000,
    fault: 'unreachable',
    pendingFactor: null,
    counts: { retailers: 3, contacts: 7 },
    queued: 0,
    refused: 1,
  },
  queue: [action],
  storage: { persisted: true, usage: 100, quota: 1000 },
  clockDifference: -86_400_000,
  faults: [describeFault(new TypeError('jane@cornerbike.test is not a function'))],
  now: 100_000,
}

it('O5, P13: diagnostics say versions, counts, states and error codes', () => {
  const text = diagnosticsOf(seen)
  for (const line of [
    'version: ab12',
    'online: false',
    'fault: unreachable',
    'retailers: 3',
    'contacts: 7',
    'last sync: 70 s ago',
    'action: contact.change (email+username), refused, 60 s old, edit-conflict',
    'rights: contacts write',
  ])
    assert.ok(text.split('\n').includes(line), `${line} in:\n${text}`)
})

it('O5, P13: diagnostics name no person, retailer, address, username or id of either, also not out of an error', () => {
  const text = diagnosticsOf(seen)
  assert.doesNotMatch(
    text,
    /rita|rep@|Rita|Jane|Doe|Corner|cornerbike|AC-20417|Olivia|user-id|contact-id|iPad/i,
  )
  assert.match(text, /app fault: TypeError at diagnostics\.test\.ts:\d+/)
})
