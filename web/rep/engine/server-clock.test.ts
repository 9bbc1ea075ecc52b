import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR } from '@latchkey/core/instant'
import { createServerClock } from './server-clock.ts'

const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1_000, `${a} is not near ${b}`)

it('C3: ends are judged by the server’s time on a device whose clock is a day wrong, also without reception', () => {
  const truth = Date.parse('2026-11-22T12:00:00Z')
  let device = truth + DAY
  const clock = createServerClock(() => device)
  assert.equal(clock.difference(), null)
  clock.hear('Sun, 22 Nov 2026 12:00:00 GMT')
  near(clock.time.now(), truth)
  assert.equal(clock.difference(), -DAY)
  device += HOUR
  clock.correct(undefined)
  near(clock.time.now(), truth + HOUR)
  const nextVisit = createServerClock(() => device)
  nextVisit.correct(-DAY)
  near(nextVisit.time.now(), truth + HOUR)
})
