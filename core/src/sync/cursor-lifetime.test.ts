import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, instant } from '../instant.ts'
import { isCursorTooOld } from './cursor-lifetime.ts'

it('O4: a cursor serves for 90 days from the moment it was issued, to the millisecond', () => {
  const issued = instant(Date.UTC(2026, 0, 1))
  assert.equal(isCursorTooOld(issued, instant(issued + 90 * DAY - 1)), false)
  assert.equal(isCursorTooOld(issued, instant(issued + 90 * DAY)), true)
})
