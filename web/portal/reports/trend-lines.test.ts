import assert from 'node:assert/strict'
import { it } from 'node:test'
import { noCounts } from '@latchkey/core/reports/counts'
import { counted, highest, pathOf } from './trend-lines.ts'

const at = (day: string, active: number) => ({ day, counts: { ...noCounts(), active } })

it('R1: days keep their distance in the trend, and its top is a round figure above every point', () => {
  const items = [at('2026-11-01', 10), at('2026-11-02', 20), at('2026-11-05', 37)]
  assert.equal(highest(items), 40)
  assert.equal(pathOf(items, 'active', { width: 400, height: 100 }), 'M0.0 75.0L100.0 50.0L400.0 7.5')
  assert.equal(pathOf([at('2026-11-01', 1)], 'active', { width: 400, height: 100 }), 'M0.0 0.0')
  assert.deepEqual(counted({ items: [at('2026-11-01', 0), at('2026-11-02', 1)] }).length, 1)
})
