import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commonPasswordList } from './common-password-list.ts'
import { isCommonPassword } from './common-passwords.ts'

describe('common passwords', () => {
  for (const password of [
    'Password1',
    'PASSWORD1',
    'Ｐassword1',
    'password123!',
    'Sommer2026',
    'Summer2026!',
    'Winter25',
    'Oktober2026',
    'März2026',
    'Qwerty123',
    'Qwertz123',
    '1qaz2wsx',
    'Welcome1',
    'Willkommen1!',
    'Hallo1234',
    'Passwort2026',
    'P@ssw0rd1',
    'p4ssw0rd2026',
    '!Welcome1',
    '123456Hallo',
    'Fußball1',
    'iloveyou2',
    'aaaaaaa1',
    'a1a1a1a1a1',
    'abc123456',
  ]) {
    it(`P09: ${password} is too common`, () => assert.equal(isCommonPassword(password), true))
  }

  for (const password of [
    'abcdefg1',
    'old-pass-1',
    'new-pass-1',
    'korrekt-pferd-7',
    'Sommerregen-41',
    'Sommer1234567',
    'x9Kq2mVw',
    'пароль12',
    '密码密码密码密1a',
    'quiet river 12',
    `${'a1'.repeat(200)}`,
  ]) {
    it(`P09: ${password.slice(0, 24)} is not`, () => assert.equal(isCommonPassword(password), false))
  }

  it('P09: all of the first 3,000 of the list are refused', () => {
    const first = commonPasswordList.trim().split(/\s+/).slice(0, 3_000)
    assert.deepEqual(
      first.filter((password) => !isCommonPassword(password)),
      [],
    )
  })

  it('P09: the list holds 20,000 entries in lower case', () => {
    const all = commonPasswordList.trim().split(/\s+/)
    assert.equal(all.length, 20_000)
    assert.ok(all.every((entry) => entry === entry.toLowerCase()))
  })
})
