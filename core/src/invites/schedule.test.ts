import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, instant } from '../instant.ts'
import { nextRoundAt } from './schedule.ts'
import { newInvite } from './wire.ts'

const begun = instant('2026-03-02T09:00:00Z')

it('I1: an invite that repeats begins its next round so many days after the last, six letters at most', () => {
  assert.equal(nextRoundAt({ repeatDays: 3, round: 1 }, begun), begun + 3 * DAY)
  assert.equal(nextRoundAt({ repeatDays: 3, round: 5 }, begun), begun + 3 * DAY)
  assert.equal(nextRoundAt({ repeatDays: 3, round: 6 }, begun), null)
  assert.equal(nextRoundAt({ repeatDays: null, round: 1 }, begun), null)
})

it('I1: an invite repeats after 3 days or more, never sooner', () => {
  const wish = (repeatDays: number) => newInvite.safeParse({ contactIds: ['c'], repeatDays }).success
  assert.deepEqual([2, 2.5, 3, 90, 91].map(wish), [false, false, true, true, false])
})
