import assert from 'node:assert/strict'
import { it } from 'node:test'
import { BLANK, blankEvent } from './blank-event.ts'
import type { StoredEvent } from './store.ts'

const jane = {
  ids: new Set(['contact-1']),
  values: ['jane doe', 'write', 'de', 'jane@doe.test'],
}

const eventOf = (changes: Partial<StoredEvent>): StoredEvent => ({
  id: 'event-1',
  lane: 0,
  position: 1,
  at: 0,
  actor_kind: 'user',
  actor_id: 'user-1',
  actor_name: 'Jane Doe',
  action: 'contact.changed',
  target_kind: 'contact',
  target_id: 'contact-2',
  detail: null,
  ip: '203.0.113.1',
  request_id: null,
  result: 'done',
  mac: '',
  erased_at: null,
  erased_mac: null,
  ...changes,
})

it('E1, E2: a user who is called like the erased person keeps his name on what he did', () => {
  assert.equal(blankEvent(eventOf({}), jane), null)
  const about = blankEvent(eventOf({ target_id: 'contact-1' }), jane)
  assert.deepEqual([about?.actor_name, about?.ip], ['Jane Doe', '203.0.113.1'])
  const told = blankEvent(eventOf({ detail: JSON.stringify({ phone: 'Jane Doe' }) }), jane)
  assert.deepEqual([told?.actor_name, told?.detail], ['Jane Doe', JSON.stringify({ phone: BLANK })])
  assert.equal(
    blankEvent(eventOf({ actor_id: null }), jane)?.actor_name,
    null,
    'nobody else stands behind it',
  )
})

it('E1, E2: a short username takes no level, face or language out of the events of others', () => {
  const detail = {
    level: 'write',
    after: { language: 'de' },
    retailerId: 'de',
    reason: 'told by jane@doe.test',
  }
  const blank = blankEvent(eventOf({ detail: JSON.stringify({ ...detail, username: 'write' }) }), jane)
  assert.deepEqual(JSON.parse(blank?.detail ?? ''), {
    level: 'write',
    after: { language: 'de' },
    retailerId: 'de',
    reason: BLANK,
    username: BLANK,
  })
})
