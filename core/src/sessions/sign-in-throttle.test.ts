import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { after, HOUR, instant, MINUTE } from '../instant.ts'
import { delayAfter, lockedUntil, UNTIL_RESET } from './sign-in-throttle.ts'

const start = instant('2026-03-04T09:00:00Z')

describe('sign-in throttle', () => {
  for (const [failures, minutes] of [
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 15],
    [10, 30],
    [11, 60],
    [12, 60],
    [99, 60],
    [100, Number.POSITIVE_INFINITY],
    [101, Number.POSITIVE_INFINITY],
  ] as const) {
    it(`L2: ${failures} consecutive failures delay the next try by ${minutes} minutes`, () => {
      assert.equal(delayAfter(failures), minutes * MINUTE)
    })
  }

  it('L2, P46: a stranger who tries every second has at most ten passwords evaluated in the first 15 minutes', () => {
    let failures = 0
    let lastFailureAt = start
    for (let tick = 0; tick < 15 * 60; tick++) {
      const now = after(start, tick * 1000)
      const until = lockedUntil(failures, lastFailureAt)
      if (until !== null && now < until) continue
      failures += 1
      lastFailureAt = now
    }
    assert.ok(failures <= 10, `${failures} were evaluated`)
    assert.ok(failures >= 8)
  })

  it('L2: a known device is slowed and never stopped', () => {
    assert.equal(delayAfter(100, 'known'), HOUR)
    assert.equal(delayAfter(100_000, 'known'), HOUR)
    assert.equal(lockedUntil(100, start, 'known'), after(start, HOUR))
  })

  it('L2: the lock ends by the clock below 100 failures and by a reset from there', () => {
    assert.equal(lockedUntil(4, start), null)
    assert.equal(lockedUntil(5, start), after(start, MINUTE))
    assert.equal(lockedUntil(99, start), after(start, HOUR))
    assert.equal(lockedUntil(100, start), UNTIL_RESET)
  })
})
