import assert from 'node:assert/strict'
import { it } from 'node:test'
import { instant } from '../instant.ts'
import { auditKeptFrom } from './retention.ts'

const cases: [string, number, string][] = [
  ['2026-11-22T12:00:00Z', 36, '2023-11-01T00:00:00.000Z'],
  ['2026-11-01T00:00:00Z', 36, '2023-11-01T00:00:00.000Z'],
  ['2026-10-31T23:59:59.999Z', 36, '2023-10-01T00:00:00.000Z'],
  ['2026-01-31T00:00:00Z', 3, '2025-10-01T00:00:00.000Z'],
  ['2028-02-29T00:00:00Z', 12, '2027-02-01T00:00:00.000Z'],
]
for (const [now, months, from] of cases)
  it(`E1: at ${now} audit of ${months} months is kept from ${from} on: whole months alone are dropped`, () => {
    assert.equal(new Date(auditKeptFrom(instant(now), months)).toISOString(), from)
  })
