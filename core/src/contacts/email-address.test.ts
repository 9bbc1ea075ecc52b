import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkEmail } from './email-address.ts'

const label = 'd'.repeat(63)
const local64 = 'l'.repeat(64)
/** 254 characters: 64, the @, and 189 of domain. */
const longest = `${local64}@${label}.${label}.${'d'.repeat(58)}.de`

describe('e-mail address', () => {
  for (const [typed, code] of [
    ['jane@shop.com', 'ok'],
    ['  jane@shop.com\t', 'ok'],
    ['jane.o-neil+orders@sub.shop.co.uk', 'ok'],
    ["o'brien@shop.test", 'ok'],
    ['a@b.de', 'ok'],
    ['jana@xn--mller-kva.de', 'ok'],
    [longest, 'ok'],
    [longest.replace('.de', 'd.de'), 'too-long'],
    [`${local64}@shop.com`, 'ok'],
    [`l${local64}@shop.com`, 'too-long'],
    [`j@${label}.com`, 'ok'],
    [`j@d${label}.com`, 'malformed'],
    ['x'.repeat(1_000_000), 'too-long'],
    ['', 'missing'],
    ['  ', 'missing'],
    ['jane', 'malformed'],
    ['@shop.com', 'malformed'],
    ['jane@', 'malformed'],
    ['.jane@shop.com', 'malformed'],
    ['jane.@shop.com', 'malformed'],
    ['ja..ne@shop.com', 'malformed'],
    ['jane@shop..com', 'malformed'],
    ['jane@-shop.com', 'malformed'],
    ['jane@shop-.com', 'malformed'],
    ['jane@shop.com.', 'malformed'],
    ['jane@shop_x.com', 'malformed'],
    ['jane@192.0.2.1', 'malformed'],
    ['jane@[192.0.2.1]', 'address-alone'],
    ['Jane <jane@shop.com>', 'address-alone'],
    ['"jane doe"@shop.com', 'address-alone'],
    ['jane(shop)@shop.com', 'address-alone'],
    ['jane@shop.com,tom@shop.com', 'several'],
    ['jane@shop.com; tom@shop.com', 'several'],
    ['jane@shop.com tom@shop.com', 'several'],
    ['jane@@shop.com', 'several'],
    ['jane@shop.com\r\nBcc: x', 'invisible'],
    ['jane@shop.com\n', 'invisible'],
    ['jane\r@shop.com', 'invisible'],
    ['ja ne@shop.com', 'invisible'],
    ['jane@shop.com\u2028', 'invisible'],
    ['jane\u0000@shop.com', 'invisible'],
    ['jane\u200B@shop.com', 'invisible'],
    ['jane\u202E@shop.com', 'invisible'],
    ['jane\uD800@shop.com', 'invisible'],
    ['jané@shop.com', 'not-ascii'],
    ['jane@müller.de', 'not-ascii'],
    ['jane＠shop.com', 'not-ascii'],
    ['jane@shop', 'no-dot'],
    ['none@none', 'placeholder'],
    ['noemail@shop.com', 'placeholder'],
    ['No-Email@shop.com', 'placeholder'],
    ['no.email@shop.com', 'placeholder'],
    ['x@localhost', 'placeholder'],
    ['x@mail.localhost', 'placeholder'],
    ['jane@shop.invalid', 'placeholder'],
    ['jane@shop.test', 'ok'],
    ['nonet@shop.com', 'ok'],
  ] as const) {
    const shown = typed.length > 60 ? `${typed.slice(0, 8)}… (${typed.length})` : JSON.stringify(typed)
    it(`A2: ${shown} is ${code}`, () => {
      const checked = checkEmail(typed)
      assert.equal(checked.ok ? 'ok' : checked.code, code)
    })
  }

  it('A2: the longest address has 254 characters', () => assert.equal(longest.length, 254))

  it('A2, C10: the address is kept as typed and compared in lower case', () => {
    const checked = checkEmail(' Jane.Doe@Shop.COM ')
    assert.deepEqual(checked, { ok: true, email: 'Jane.Doe@Shop.COM', key: 'jane.doe@shop.com' })
  })
})
