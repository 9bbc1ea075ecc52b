import assert from 'node:assert/strict'
import { it } from 'node:test'
import { instant } from '@latchkey/core/instant'
import { atOnce, faultsOf, firstEnd, optionsOf } from './plan.ts'

const now = instant('2026-11-24T09:00:00Z')
const later = { ...atOnce, when: 'later', startAt: '2026-11-25T09:00:00Z' } as const

it('I1: an invite leaves at once, or at a start that lies ahead', () => {
  assert.deepEqual(faultsOf(atOnce, now), [])
  assert.deepEqual(optionsOf(atOnce), {})
  assert.deepEqual(faultsOf({ ...later, startAt: '' }, now), ['start-missing'])
  assert.deepEqual(faultsOf({ ...later, startAt: '2026-11-24T09:00:00Z' }, now), ['start-past'])
  assert.deepEqual(faultsOf(later, now), [])
  assert.deepEqual(optionsOf(later), { startAt: '2026-11-25T09:00:00.000Z' })
})

it('I1: it repeats every 3 to 90 days, in whole days', () => {
  for (const days of [2, 91, 3.5, '']) {
    assert.deepEqual(faultsOf({ ...atOnce, repeat: true, days }, now), ['days-wrong'], String(days))
    assert.deepEqual(faultsOf({ ...atOnce, days }, now), [], 'what is not asked for is not judged')
  }
  for (const days of [3, 90])
    assert.deepEqual(optionsOf({ ...atOnce, repeat: true, days, name: ' Spring ' }), {
      repeatDays: days,
      name: 'Spring',
    })
})

it('C3: the first temporary password ends so many hours after its letter leaves', () => {
  assert.equal(firstEnd(later, now, 48), instant('2026-11-27T09:00:00Z'))
  assert.equal(firstEnd(atOnce, now, 48), instant('2026-11-26T09:00:10Z'))
})
