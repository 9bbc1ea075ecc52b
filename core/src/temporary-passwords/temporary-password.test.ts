import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { describe, it } from 'node:test'
import { after, HOUR, instant } from '../instant.ts'
import {
  ALPHABET,
  canonicalTemporaryPassword,
  DEFAULT_LIFETIME,
  generateTemporaryPassword,
  MAX_LIFETIME,
  MAX_LIVE_PER_ORIGIN,
  MIN_LIFETIME,
  temporaryPasswordState,
} from './temporary-password.ts'

describe('temporary password', () => {
  it('C2: the alphabet has 31 symbols without 0 o 1 i l', () => {
    assert.equal(new Set(ALPHABET).size, 31)
    assert.doesNotMatch(ALPHABET, /[0o1il]/)
    assert.match(ALPHABET, /^[a-z2-9]+$/)
    assert.ok(16 * Math.log2(31) > 79)
  })

  it('C2, P01: 20,000 temporary passwords are distinct, well formed and uniform at every position', () => {
    const draws = 20_000
    const seen = new Set<string>()
    const counts = Array.from({ length: 16 }, () => new Map<string, number>())
    for (let n = 0; n < draws; n++) {
      const password = generateTemporaryPassword((bound) => randomInt(bound))
      assert.match(password, /^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/)
      assert.match(password, /[a-z]/)
      assert.match(password, /[2-9]/)
      seen.add(password)
      for (const [position, symbol] of [...password.replaceAll('-', '')].entries()) {
        const count = counts[position]
        count?.set(symbol, (count.get(symbol) ?? 0) + 1)
      }
    }
    assert.equal(seen.size, draws)
    // 30 degrees of freedom; 85 is passed by chance once in four million positions.
    const expected = draws / 31
    for (const count of counts) {
      const chiSquare = [...ALPHABET].reduce(
        (sum, s) => sum + ((count.get(s) ?? 0) - expected) ** 2 / expected,
        0,
      )
      assert.ok(chiSquare < 85, `χ² is ${chiSquare}`)
    }
  })

  it('C2: all sixteen symbols are drawn anew when a digit or a letter is missing', () => {
    const draws = [...Array(16).fill(0), ...Array(16).fill(30), ...Array(15).fill(1), 23]
    const password = generateTemporaryPassword(() => draws.shift() ?? assert.fail('drew too often'))
    assert.equal(password, 'bbbb-bbbb-bbbb-bbb2')
    assert.equal(draws.length, 0)
  })

  for (const typed of [
    'abcd-efgh-jkmn-2345',
    'ABCD-EFGH-JKMN-2345',
    '  abcd efgh jkmn 2345\r\n',
    'abcdefghjkmn2345',
    'a b c d-e f g h\u2011jkmn\u20132345',
    'ａｂｃｄ－ｅｆｇｈ－ｊｋｍｎ－２３４５',
    'abcd\u00A0efgh\u200Bjkmn\u22122345\uFEFF',
    'ab\u00ADcd\tefgh\njkmn---2345',
  ]) {
    it(`C4, P26: ${JSON.stringify(typed)} is read as the temporary password it is`, () => {
      assert.equal(canonicalTemporaryPassword(typed), 'abcdefghjkmn2345')
    })
  }

  for (const typed of [
    '',
    'abcd-efgh-jkmn-234',
    'abcd-efgh-jkmn-23456',
    'abcd-efgh-jkmn-2340',
    'abcd-efgh-jkmi-2345',
    'abcd_efgh_jkmn_2345',
    'äbcd-efgh-jkmn-2345',
    `abcdefghjkmn2345${' '.repeat(241)}`,
  ]) {
    it(`C4: ${JSON.stringify(typed.slice(0, 30))} (${typed.length}) is not a temporary password`, () => {
      assert.equal(canonicalTemporaryPassword(typed), null)
    })
  }

  it('C4: blanks up to 256 characters in all are read over', () => {
    assert.equal(canonicalTemporaryPassword(`abcdefghjkmn2345${' '.repeat(240)}`), 'abcdefghjkmn2345')
  })

  it('C3: a temporary password stops working 48 hours after it was issued', () => {
    const issued = instant('2026-03-02T09:00:00Z')
    const p = { usedAt: null, voidedAt: null, expiresAt: after(issued, DEFAULT_LIFETIME) }
    assert.equal(temporaryPasswordState(p, instant('2026-03-04T08:59:59.999Z')), 'live')
    assert.equal(temporaryPasswordState(p, instant('2026-03-04T09:00:00Z')), 'expired')
  })

  it('C3: a company may set 1 to 72 hours', () => {
    assert.deepEqual([MIN_LIFETIME, DEFAULT_LIFETIME, MAX_LIFETIME], [HOUR, 48 * HOUR, 72 * HOUR])
  })

  it('C9: three may be live from each origin', () => {
    assert.equal(MAX_LIVE_PER_ORIGIN, 3)
  })

  it('C8: used goes before void, and both before expired', () => {
    const now = instant('2026-03-04T09:00:00Z')
    const past = instant('2026-03-03T09:00:00Z')
    assert.equal(temporaryPasswordState({ usedAt: past, voidedAt: past, expiresAt: past }, now), 'used')
    assert.equal(temporaryPasswordState({ usedAt: null, voidedAt: past, expiresAt: past }, now), 'void')
    assert.equal(
      temporaryPasswordState({ usedAt: null, voidedAt: past, expiresAt: after(now, HOUR) }, now),
      'void',
    )
  })
})
