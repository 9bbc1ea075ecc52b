import assert from 'node:assert/strict'
import { it } from 'node:test'
import { canonicalRecoveryCode, generateRecoveryCode } from './recovery-code.ts'

it('L5: a recovery code is three groups of four out of 31 symbols', () => {
  let next = 0
  const code = generateRecoveryCode((bound) => {
    next += 7
    return next % bound
  })
  assert.match(code, /^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/)
})

for (const [typed, canonical] of [
  ['abcd-efgh-jkmn', 'abcdefghjkmn'],
  [' ABCD efgh–JKMN\n', 'abcdefghjkmn'],
  ['ａbcd-efgh-jkmn', 'abcdefghjkmn'],
  ['abcd-efgh-jkm', null],
  ['abcd-efgh-jkmo', null],
  ['', null],
  ['a'.repeat(300), null],
] as const) {
  it(`L5: of "${typed.slice(0, 20)}" the recovery code ${canonical ?? 'that is none'} is compared`, () => {
    assert.equal(canonicalRecoveryCode(typed), canonical)
  })
}
