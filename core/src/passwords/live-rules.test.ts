import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { normalisePassword, passwordRuleStatus } from './live-rules.ts'

const unmet = (password: string) =>
  passwordRuleStatus(password)
    .filter(({ met }) => !met)
    .map(({ rule }) => rule)

describe('live rules of a new password', () => {
  for (const [password, missing] of [
    ['abcdefg1', []],
    ['abcdef1', ['length']],
    ['abcdefgh', ['digit']],
    ['12345678', ['letter']],
    ['', ['length', 'letter', 'digit']],
    ['ａｂｃｄｅｆｇ１', []],
    ['пароль12', []],
    ['密码密码密码密1a', []],
    ['密码密码密码密१', []],
    ['😀😀😀😀😀😀a1', []],
    ['😀😀😀😀😀a1', ['length']],
    ['      a1', []],
    ['________', ['letter', 'digit']],
    ['ﬃﬃ12', []],
    ['cafe\u0301e12', ['length']],
  ] as const) {
    it(`C7, P07: ${JSON.stringify(password)} lacks ${missing.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(unmet(password), missing)
    })
  }

  it('C4, P12: a password is NFKC-normalised and never trimmed', () => {
    assert.equal(normalisePassword(' Cafe\u030112345 '), ' Café12345 ')
  })

  it('C7: the file browsers load imports nothing', () => {
    assert.doesNotMatch(readFileSync(new URL('./live-rules.ts', import.meta.url), 'utf8'), /^\s*import\b/m)
  })
})
