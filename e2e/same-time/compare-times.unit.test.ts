import assert from 'node:assert/strict'
import { it } from 'node:test'
import { seededDice } from '../kill/seeded-dice.ts'
import { compareTimes } from './compare-times.ts'

function times(count: number, around: number, seed: number): number[] {
  const dice = seededDice(seed)
  return Array.from({ length: count }, () => around + dice.next() * 8)
}

it('the comparison tells two classes 6 ms apart, and not two that are one', () => {
  const apart = compareTimes(times(100, 30, 1), times(100, 36, 2))
  assert.ok(apart.gap > 5 && apart.p < 0.001, JSON.stringify(apart))
  const same = compareTimes(times(100, 30, 3), times(100, 30, 4))
  assert.ok(same.gap < 5 && same.p > 0.001, JSON.stringify(same))
})
