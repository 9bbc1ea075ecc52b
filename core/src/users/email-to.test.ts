import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EMAIL_TO_MOST, parseEmailTo } from './email-to.ts'

it('U1: in "Email to" the first address is To, `;` adds a CC and `|` starts the BCC', () => {
  for (const [typed, to, cc, bcc] of [
    ['a@x.test', 'a@x.test', [], []],
    ['a@x.test;b@y.test', 'a@x.test', ['b@y.test'], []],
    ['a@x.test;b@y.test|c@z.test', 'a@x.test', ['b@y.test'], ['c@z.test']],
    [
      ' a@x.test ; b@y.test ; d@y.test | c@z.test ; e@z.test ',
      'a@x.test',
      ['b@y.test', 'd@y.test'],
      ['c@z.test', 'e@z.test'],
    ],
    ['a@x.test|c@z.test', 'a@x.test', [], ['c@z.test']],
  ] as const) {
    const parsed = parseEmailTo(typed)
    assert.ok(parsed.ok, typed)
    assert.deepEqual([parsed.to, parsed.cc, parsed.bcc], [to, cc, bcc], typed)
    assert.equal(parsed.emailTo, typed.replaceAll(' ', ''))
  }
})

it('U1: every address of "Email to" is checked, and a bad one is named', () => {
  for (const [typed, code, address] of [
    ['a@x.test;nonsense', 'address', 'nonsense'],
    ['a@x.test|b@localhost', 'address', 'b@localhost'],
    ['Ann <a@x.test>', 'address', 'Ann <a@x.test>'],
    ['a@x.test,b@y.test', 'address', 'a@x.test,b@y.test'],
    ['a@x.test;A@X.test', 'twice', 'A@X.test'],
    ['a@x.test;', 'gap', undefined],
    ['|c@z.test', 'gap', undefined],
    ['a@x.test|', 'gap', undefined],
    ['a@x.test|b@y.test|c@z.test', 'bars', undefined],
    ['a@x.test\r\nBcc: b@y.test', 'line-break', undefined],
    ['a@x.test;\u202Eb@y.test', 'invisible', undefined],
    ['', 'missing', undefined],
    ['x'.repeat(5000), 'too-long', undefined],
  ] as const) {
    const parsed = parseEmailTo(typed)
    assert.ok(!parsed.ok, typed)
    assert.equal(parsed.code, code, typed)
    assert.equal(parsed.values?.address, address, typed)
  }
})

it(`U1: "Email to" takes ${EMAIL_TO_MOST} addresses and not one more`, () => {
  const list = (count: number) => Array.from({ length: count }, (_, i) => `a${i}@x.test`).join(';')
  assert.ok(parseEmailTo(list(EMAIL_TO_MOST)).ok)
  const one = parseEmailTo(list(EMAIL_TO_MOST + 1))
  assert.ok(!one.ok && one.code === 'too-many')
})
