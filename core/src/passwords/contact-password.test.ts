import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { message } from '../messages/catalogue.ts'
import { contactPasswordProblems } from './contact-password.ts'

const owner = { username: 'cornerbike', retailerName: 'Corner Bike Shop Ltd', contactName: 'Jane Müller' }
const codes = (password: string, common: { has(p: string): boolean } | null = null, who = owner) =>
  contactPasswordProblems(password, who, common).map(({ code }) => code)

describe("a contact's new password", () => {
  for (const [password, problems] of [
    ['abcdefg1', []],
    ['abcdef1', ['too-short']],
    ['abcdefgh', ['no-digit']],
    ['12345678', ['no-letter']],
    ['1234567', ['too-short', 'no-letter']],
    ['_', ['too-short', 'no-letter', 'no-digit']],
    ['', ['missing']],
    ['ａｂｃｄｅｆｇ１', []],
    ['пароль12', []],
    ['密码密码密码密1a', []],
    ['\'; -- " 1x', []],
    ['  ends with blanks 1  ', []],
    [`${'a'.repeat(127)}1`, []],
    [`${'a'.repeat(128)}1`, ['too-long']],
    [`${'𠮷'.repeat(127)}1`, []],
    [`${'𠮷'.repeat(128)}1`, ['too-long']],
    [`${'e\u0301'.repeat(127)}1`, []],
    [`${'\uFDFA'.repeat(8)}1`, ['too-long']],
    ['1'.repeat(129), ['no-letter', 'too-long']],
    ['cornerbike1', ['is-username']],
    ['CornerBike2026!', ['is-username']],
    ['  7corner-bike7 ', ['is-username']],
    ['cornerbikecornerbike1', ['is-username']],
    ['cornerbikes1', []],
    ['CornerBikeShop1', ['is-retailer-name']],
    ['corner bike shop ltd 1', ['is-retailer-name']],
    ['cornerbikeshop-house1', []],
    ['jane.muller.1', ['is-contact-name']],
    ['JaneMüller99', ['is-contact-name']],
  ] as const) {
    const shown =
      password.length > 40 ? `${password.slice(0, 4)}… (${[...password].length})` : JSON.stringify(password)
    it(`C7, P06, P07, P10: ${shown}: ${problems.join(', ') || 'accepted'}`, () => {
      assert.deepEqual(codes(password), problems)
    })
  }

  it('C7, P06: an account number or the local part of an address is a username too', () => {
    const shop = { username: 'AC-20417', retailerName: 'X', contactName: 'Y' }
    assert.deepEqual(codes('ac20417-2026', null, shop), ['is-username'])
    assert.deepEqual(codes('ac20418-2026', null, shop), [])
    const mail = { username: 'jane.doe@shop.test', retailerName: 'Shop Two', contactName: 'Y' }
    assert.deepEqual(codes('JaneDoe123', null, mail), ['is-username'])
    assert.deepEqual(codes('jane.doe@shop.test1', null, mail), ['is-username'])
  })

  it('C7: a username or shop name without letters and digits forbids nothing', () => {
    assert.deepEqual(codes('abcdefg1', null, { username: '--', retailerName: '***', contactName: '' }), [])
    assert.deepEqual(contactPasswordProblems('abcdefg1', { username: null, retailerName: '' }, null), [])
  })

  it('C7, P09: the list of common passwords is asked where the setting is on', () => {
    const list = { has: (password: string) => password === 'Password1' }
    assert.deepEqual(codes('Password1', list), ['too-common'])
    assert.deepEqual(codes('Ｐassword1', list), ['too-common'])
    assert.deepEqual(codes('Password1', null), [])
  })

  it('C7: all reasons are told at once', () => {
    const shop = { username: 'ab', retailerName: 'AB', contactName: 'ab' }
    assert.deepEqual(codes('ab', { has: () => true }, shop), [
      'too-short',
      'no-digit',
      'is-username',
      'is-retailer-name',
      'is-contact-name',
      'too-common',
    ])
  })

  it('C7: every reason is a sentence in both languages', () => {
    for (const { message: key } of contactPasswordProblems('_', owner, null)) {
      assert.match(message('en', key), /\.$/)
      assert.match(message('de', key), /\.$/)
    }
  })

  it('P11: a password of a megabyte is refused in under 50 ms', () => {
    for (const password of ['a1'.repeat(500_000), '\uFDFA'.repeat(500_000)]) {
      const start = process.hrtime.bigint()
      assert.deepEqual(codes(password), ['too-long'])
      assert.ok(process.hrtime.bigint() - start < 50_000_000n)
    }
  })
})
