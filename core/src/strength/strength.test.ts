import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { loadScorer, meetsAcceptable, type Scorer, strengthLabels } from './strength.ts'
import { scorerLabel, varietyLimit } from './variety.ts'

const jane = ['Jane', 'Doe', 'jane.doe@cornerbike.test', 'Corner Bike Shop']

describe('strength', () => {
  let score: Scorer
  before(async () => {
    score = await loadScorer()
  })

  for (const [password, label] of [
    ['', 'poor'],
    ['abc123', 'poor'],
    ['Abc12!x', 'poor'],
    ['nV8$kT3', 'poor'],
    ['password', 'poor'],
    ['Password1', 'poor'],
    ['P@ssw0rd2026!', 'poor'],
    ['12345678', 'poor'],
    ['abcd1234', 'poor'],
    ['aaaaaaaaaaaa', 'poor'],
    ['qwertzuiop', 'poor'],
    ['1q2w3e4r5t', 'poor'],
    ['Sommer2026', 'poor'],
    ['01.02.1985', 'poor'],
    ['JaneDoe2026!!', 'poor'],
    ['cornerbike99', 'poor'],
    ['Ab1!'.repeat(8), 'poor'],
    ['zaq1ZAQ!', 'weak'],
    ['xkqzvwptm', 'weak'],
    ['8361940275', 'weak'],
    ['xkqz9vwp', 'weak'],
    ['Jx7#mQ2p', 'weak'],
    ['xkqz9vwptm', 'acceptable'],
    ['Jx7#mQ2pL9', 'acceptable'],
    ['velvetrobin47', 'acceptable'],
    ['montagmorgen', 'acceptable'],
    ['Tr0ub4dor&3', 'good'],
    ['quiet-river-12', 'good'],
    ['Blaue-Lampe-93', 'good'],
    ['xkqzvwptmrhj', 'good'],
    ['correct horse battery staple', 'excellent'],
    ['nV8$kT3&wR6!zB1', 'excellent'],
    ['вчера шел дождь 41', 'excellent'],
    ['nV8$kT3&__proto__wR6!zB1', 'excellent'],
  ] as const) {
    it(`S6, P08: ${password} is ${label}`, () => assert.equal(score(password, jane).label, label))
  }

  it('S6: at least Acceptable is needed to save', () => {
    assert.deepEqual(strengthLabels.map(meetsAcceptable), [false, false, true, true, true])
  })

  for (const [password, limit] of [
    ['nV8$kT3', 'poor'],
    ['nV8$kT3&', 'excellent'],
    ['xkqzvwptmrh', 'weak'],
    ['xkqzvwptmrhj', 'excellent'],
    ['xkqz9vwpt', 'weak'],
    ['xkqz9vwptm', 'excellent'],
    ['密码密码密码密码密码密', 'weak'],
  ] as const) {
    it(`S6: the variety of ${password} allows ${limit}`, () => assert.equal(varietyLimit(password), limit))
  }

  it('S6: scores 0 and 1 are Poor, 2 Weak, 3 Acceptable, 4 Good, and 10^14 guesses Excellent', () => {
    const labels = [0, 1, 2, 3, 4].map((points) => scorerLabel(points, 10))
    assert.deepEqual(labels, ['poor', 'poor', 'weak', 'acceptable', 'good'])
    assert.equal(scorerLabel(4, 1e14 - 1), 'good')
    assert.equal(scorerLabel(4, 1e14), 'excellent')
  })

  it("S6: the person's own name and address hurt, however they are written", () => {
    for (const password of ['JANE-doe-1985', 'doejane!2026', 'Cornerbike#2026']) {
      const { label, advice } = score(password, jane)
      assert.equal(meetsAcceptable(label), false, password)
      assert.ok(advice.includes('strength.advice.personal'), password)
    }
    assert.equal(meetsAcceptable(score('velvetrobin47', ['Robin']).label), false)
  })

  it('S6: advice names what weakens the password, and ends at Good', () => {
    assert.deepEqual(score('qwertzuiop', []).advice.slice(0, 1), ['strength.advice.keyboard'])
    assert.ok(score('abcabcabcabc', []).advice.includes('strength.advice.repeat'))
    assert.ok(score('xk9-abcdefgh', []).advice.includes('strength.advice.sequence'))
    assert.deepEqual(score('Blaue-Lampe-93', []).advice, [])
  })

  it('S6: only the first 64 characters are scored, and more than 128 are refused', () => {
    const strong = 'nV8$kT3&wR6!zB1'
    assert.equal(score('a'.repeat(64) + strong, []).label, 'poor')
    assert.equal(score(`${'a'.repeat(40)}${strong}`, []).label, 'excellent')
    assert.deepEqual(score('x'.repeat(129), []), { label: 'poor', advice: ['rule.password.too-long'] })
    assert.notDeepEqual(score('x'.repeat(128), []).advice, ['rule.password.too-long'])
    assert.equal(score('x'.repeat(1_000_000), []).label, 'poor')
  })

  it('S6, P11: no crafted 128 characters hold the scorer for more than 50 ms', () => {
    const units = [
      '4@8({[<63#691!|7$5+02%^/&9|)',
      '1!|l7',
      'abc',
      '|<|<>|)',
      'vvuu2n2u',
      '12.12.2012/',
      '^/\\',
      '😀1',
      'janedoe',
      '\uFDFA',
    ]
    const crafted = units.flatMap((unit, n) => {
      const letters = [...unit]
      const shuffled = Array.from(
        { length: 128 },
        (_, i) => letters[(i * i * 7 + i * n + 3) % letters.length],
      )
      return [unit.repeat(128).slice(0, 128), shuffled.join('')]
    })
    for (const password of crafted) {
      // The fastest of five, so that a busy machine does not fail the rule.
      const times = Array.from({ length: 5 }, () => {
        const start = process.hrtime.bigint()
        score(password, jane)
        return Number(process.hrtime.bigint() - start) / 1e6
      })
      assert.ok(Math.min(...times) < 50, `${password} took ${Math.min(...times)} ms`)
    }
  })

  it('S6: scorer and dictionaries stay under 150 KB gzipped', () => {
    const files = ['../passwords/common-password-list.ts', './word-list.ts'].map(
      (path) => new URL(path, import.meta.url),
    )
    const library = new URL('./zxcvbn-ts.js', import.meta.resolve('@zxcvbn-ts/core'))
    const bytes = [...files, library].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
    assert.ok(bytes < 150 * 1024, `${bytes} bytes`)
  })
})
