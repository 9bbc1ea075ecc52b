import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkName, checkText, hasName } from './names.ts'

describe('names and texts', () => {
  for (const [typed, code] of [
    ['Jane', 'ok'],
    ['', 'ok'],
    ["Zoë O'Connor-Smith, 3rd", 'ok'],
    ['李明', 'ok'],
    ['علی\u200Cرضا', 'ok'],
    ['葛\u{E0100}城', 'ok'],
    ['=HYPERLINK("x")', 'ok'],
    ['x'.repeat(100), 'ok'],
    ['x'.repeat(101), 'too-long'],
    ['𠮷'.repeat(100), 'ok'],
    ['𠮷'.repeat(101), 'too-long'],
    ['x'.repeat(1_000_000), 'too-long'],
    ['Jane\nBcc: x', 'line-break'],
    ['Jane\rDoe', 'line-break'],
    ['Jane\u2028Doe', 'line-break'],
    ['Jane\u0085Doe', 'line-break'],
    ['Jane\tDoe', 'invisible'],
    ['Jane\u0000', 'invisible'],
    ['Jane\u202EDoe', 'invisible'],
    ['Jane\u200FDoe', 'invisible'],
    ['Jane\u200BDoe', 'invisible'],
    ['Jane\u200D', 'invisible'],
    ['Jane\u00ADDoe', 'invisible'],
    ['Jane\u3164', 'invisible'],
    ['Jane\uD800', 'unreadable'],
    ['\uDC00Jane', 'unreadable'],
    ['Jane\uFFFE', 'unreadable'],
  ] as const) {
    const shown = typed.length > 60 ? `${typed.slice(0, 4)}… (${typed.length})` : JSON.stringify(typed)
    it(`A1, P68, P73: the name ${shown} is ${code}`, () => {
      const checked = checkName(typed)
      assert.equal(checked.ok ? 'ok' : checked.code, code)
    })
  }

  it('a name is trimmed and composed', () => {
    assert.deepEqual(checkName('  Mu\u0308ller\u00A0 '), { ok: true, text: 'Müller' })
  })

  it('a required text that is blank is missing', () => {
    const checked = checkText(' \n ', { max: 10, required: true })
    assert.equal(checked.ok ? 'ok' : checked.code, 'missing')
  })

  it('a note keeps its lines and tabs', () => {
    assert.deepEqual(checkText('one\r\ntwo\tx', { max: 20, lines: 'many' }), {
      ok: true,
      text: 'one\ntwo\tx',
    })
    assert.equal(checkText('one\u2028two', { max: 20, lines: 'many' }).ok, false)
  })

  it('a text that is too long names its limit', () => {
    const checked = checkText('xxxxxx', { max: 5 })
    assert.deepEqual(checked, {
      ok: false,
      code: 'too-long',
      message: 'rule.text.too-long',
      values: { max: 5 },
    })
  })

  it('A1: a contact needs at least a first name or a surname', () => {
    assert.equal(hasName('Jane', null), true)
    assert.equal(hasName('', 'Doe'), true)
    assert.equal(hasName(null, '  '), false)
    assert.equal(hasName(null, null), false)
  })
})
