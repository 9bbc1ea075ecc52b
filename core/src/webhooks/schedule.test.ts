import assert from 'node:assert/strict'
import { it } from 'node:test'
import { HOUR, instant, MINUTE, SECOND } from '../instant.ts'
import { FAILING_FOR, heldUntil, nextTryAt, RETRY_WAITS, retryAfter } from './schedule.ts'

const now = instant('2026-03-02T09:00:00Z')

it('D2: a message is due again 5 seconds after its first attempt and a day after its ninth, up to a fifth later; after its tenth never', () => {
  const next = (tries: number, chance = 0, askedFor: number | null = null) =>
    nextTryAt({ tries, chance, askedFor }, now)
  assert.equal(next(1), now + 5 * SECOND)
  assert.equal(next(1, 0.5), now + 5.5 * SECOND)
  assert.equal(next(9), now + 24 * HOUR)
  assert.equal(next(10), null)
  assert.equal(next(1, 0, MINUTE), now + MINUTE, 'as long as it asked for')
  assert.equal(next(9, 0, MINUTE), now + 24 * HOUR, 'but no sooner for that')
  const all = RETRY_WAITS.reduce((sum, wait) => sum + wait, 0)
  assert.ok(all > FAILING_FOR, 'the last attempt of one message finds its endpoint failing for days')
})

it('D2: an endpoint is left alone for 5 seconds after a failure, twice as long after each more, 5 minutes at most', () => {
  const wait = (failures: number, askedFor: number | null = null) =>
    heldUntil({ failures, askedFor }, now) - now
  assert.deepEqual(
    [1, 2, 3, 6, 7, 5000].map((failures) => wait(failures) / SECOND),
    [5, 10, 20, 160, 300, 300],
  )
  assert.equal(wait(1, HOUR), HOUR)
})

it('D2: Retry-After is seconds or a date (RFC 9110), a day at most; anything else is nothing', () => {
  assert.equal(retryAfter('120', now), 2 * MINUTE)
  assert.equal(retryAfter('Mon, 02 Mar 2026 09:01:00 GMT', now), MINUTE)
  assert.equal(retryAfter('999999999', now), 24 * HOUR)
  for (const text of [null, '', '0', '-5', '1.5', 'soon', '2026-03-02', 'Mon, 02 Mar 2026 08:00:00 GMT'])
    assert.equal(retryAfter(text, now), null, String(text))
})
