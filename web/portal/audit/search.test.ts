import assert from 'node:assert/strict'
import { it } from 'node:test'
import { auditQueryOf, auditSearch } from './search.ts'

it('E1: the address of the trail takes its own words and days alone', () => {
  assert.deepEqual(
    auditSearch({ action: 'contact.changed', result: 'refused', from: '2026-11-22', until: 'soon', x: 1 }),
    { action: 'contact.changed', result: 'refused', from: '2026-11-22' },
  )
  assert.deepEqual(auditSearch({ action: 'evil', result: 'maybe' }), {})
})

it('E1: a range of days holds the whole of its last day', () => {
  const { from, before } = auditQueryOf({ from: '2026-02-28', until: '2026-02-28' })
  assert.equal(Date.parse(before ?? '') - Date.parse(from ?? ''), 24 * 3_600_000)
})
