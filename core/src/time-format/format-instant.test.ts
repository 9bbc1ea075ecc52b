import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instant } from '../instant.ts'
import { formatInstant, formatInstantShort, formatRelative, formatSoon } from './format-instant.ts'

const london = 'Europe/London'
const end = instant('2026-11-24T14:05:00Z')

describe('times in words', () => {
  it('C3: an end is said with weekday, date, time and zone, in English and German', () => {
    assert.equal(formatInstant(end, 'en', london), 'Tue 24 Nov 2026, 14:05 (Europe/London)')
    assert.equal(formatInstant(end, 'de', 'Europe/Berlin'), 'Di, 24. Nov. 2026, 15:05 Uhr (Europe/Berlin)')
    assert.equal(formatInstantShort(end, 'en', london), 'Tue 24 Nov 2026, 14:05')
  })

  it('C3: midnight is 00:00 of the day that begins', () => {
    assert.equal(
      formatInstant(instant('2026-11-24T00:00:00Z'), 'en', london),
      'Tue 24 Nov 2026, 00:00 (Europe/London)',
    )
  })

  it('C3: in the hour that the end of summer time repeats, the offset tells the two apart', () => {
    assert.equal(
      formatInstant(instant('2026-10-25T00:30:00Z'), 'en', london),
      'Sun 25 Oct 2026, 01:30 (Europe/London, GMT+1)',
    )
    const second = formatInstant(instant('2026-10-25T01:30:00Z'), 'en', london)
    assert.match(second, /^Sun 25 Oct 2026, 01:30 \(Europe\/London, (GMT|GMT\+0|UTC)\)$/)
    assert.equal(
      formatInstant(instant('2026-10-25T02:30:00Z'), 'en', london),
      'Sun 25 Oct 2026, 02:30 (Europe/London)',
    )
  })

  it('lists say today, yesterday and tomorrow by the days of the zone, not by 24 hours', () => {
    const now = instant('2026-11-22T23:30:00Z')
    const said = (at: string) => formatRelative(instant(at), now, 'en', london)
    assert.equal(said('2026-11-22T00:00:00Z'), 'today 00:00')
    assert.equal(said('2026-11-21T23:59:00Z'), 'yesterday 23:59')
    assert.equal(said('2026-11-23T00:01:00Z'), 'tomorrow 00:01')
    assert.equal(said('2026-11-25T14:05:00Z'), 'Wed 14:05')
    assert.equal(said('2026-11-12T09:00:00Z'), '12 Nov')
    assert.match(said('2025-09-03T09:00:00Z'), /^3 Sept? 2025$/)
    assert.equal(formatRelative(now, now, 'en', 'Europe/Berlin'), 'today 00:30')
    assert.equal(formatRelative(now, now, 'de', london), 'heute 23:30')
  })

  it('a near end in a chip is weekday and time', () => {
    assert.equal(formatSoon(end, 'en', london), 'Tue 14:05')
    assert.equal(formatSoon(end, 'de', london), 'Di 14:05')
  })
})
