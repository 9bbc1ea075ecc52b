import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { it } from 'node:test'
import { canonicalResetCode, generateResetCode } from './reset-code.ts'

it('S4, P02: of 5,000 codes each is six digits, a tenth begins with 0, and every digit is as likely at every position', () => {
  const codes = Array.from({ length: 5000 }, () => generateResetCode(randomInt))
  for (const code of codes) assert.match(code, /^[0-9]{6}$/)
  const zeros = codes.filter((code) => code.startsWith('0')).length
  assert.ok(zeros > 350 && zeros < 650, `${zeros} begin with 0`)
  for (let position = 0; position < 6; position += 1) {
    const counts = Array.from({ length: 10 }, () => 0)
    for (const code of codes) counts[Number(code[position])] = (counts[Number(code[position])] ?? 0) + 1
    const chi = counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)
    // 9 degrees of freedom: p = 10^-7 at 50, so that one run in a million fails by chance.
    assert.ok(chi < 50, `position ${position}: ${chi}`)
  }
  // 5,000 draws of a million meet about 12 pairs.
  assert.ok(new Set(codes).size > 4950)
})

it('S4: the smallest and the largest draw are codes of six digits', () => {
  assert.equal(
    generateResetCode(() => 0),
    '000000',
  )
  assert.equal(
    generateResetCode((bound) => bound - 1),
    '999999',
  )
})

for (const [typed, code] of [
  ['407216', '407216'],
  [' 407 216 ', '407216'],
  ['407\u00a0216\r\n', '407216'],
  ['4\u200b07216', '407216'],
  ['４０７２１６', '407216'],
  ['007216', '007216'],
  ['40721', null],
  ['4072161', null],
  ['407-216', null],
  ['40721a', null],
  ['', null],
  [' '.repeat(300), null],
] as const)
  it(`S5: ${JSON.stringify(typed)} typed as a code is read as ${code}`, () =>
    assert.equal(canonicalResetCode(typed), code))
