import assert from 'node:assert/strict'
import { it } from 'node:test'
import { looksLikeHash, readImportedHash } from './imported-hash.ts'

const b64 = (bytes: number) => 'A'.repeat(Math.ceil((bytes * 4) / 3))
const bcrypt = (cost: string) => `$2b$${cost}$${'N'.repeat(22)}${'K'.repeat(31)}`
const argon = (m: number, t: number, p = 1) => `$argon2id$v=19$m=${m},t=${t},p=${p}$${b64(16)}$${b64(32)}`
const kind = (text: string) => {
  const read = readImportedHash(text)
  return typeof read === 'string' ? read : read.recipe.kind
}

it('I2: bcrypt, argon2, scrypt and PBKDF2 are read in the usual spellings', () => {
  const spelled: [string, string][] = [
    [bcrypt('10'), 'bcrypt'],
    [bcrypt('10').replace('$2b$', '$2y$'), 'bcrypt'],
    [bcrypt('10').replace('$2b$', '$2a$'), 'bcrypt'],
    [argon(65_536, 4), 'argon2'],
    [argon(4096, 3).replace('argon2id', 'argon2i'), 'argon2'],
    [argon(4096, 3).replace('argon2id$v=19', 'argon2d'), 'argon2'],
    [`$scrypt$ln=15,r=8,p=1$${b64(16)}$${b64(32)}`, 'scrypt'],
    [`scrypt:32768:8:1$saltsalt$${'ab'.repeat(64)}`, 'scrypt'],
    [`scrypt$16384$saltsalt$8$1$${b64(64)}`, 'scrypt'],
    [`pbkdf2_sha256$600000$saltsalt$${b64(32)}=`, 'pbkdf2'],
    [`pbkdf2:sha512:210000$saltsalt$${'ab'.repeat(64)}`, 'pbkdf2'],
    [`$pbkdf2-sha256$29000$${b64(16)}$${b64(32)}`, 'pbkdf2'],
    [`$pbkdf2$131000$${b64(16)}$${b64(20)}`, 'pbkdf2'],
  ]
  for (const [text, wanted] of spelled) assert.equal(kind(text), wanted, text)
})

it('I2: a hash that would cost a sign-in too much, or says too little, is refused at the edge of each bound', () => {
  const cases: [string, string][] = [
    [bcrypt('12'), 'bcrypt'],
    [bcrypt('13'), 'too-costly'],
    [bcrypt('03'), 'too-costly'],
    [argon(65_536, 5), 'too-costly'],
    [argon(65_537, 1), 'too-costly'],
    [argon(4096, 3, 5), 'too-costly'],
    [argon(8, 2, 4), 'too-costly'],
    [argon(4_000_000_000, 4_000_000_000), 'too-costly'],
    [`$scrypt$ln=17,r=8,p=1$${b64(16)}$${b64(32)}`, 'scrypt'],
    [`$scrypt$ln=18,r=8,p=1$${b64(16)}$${b64(32)}`, 'too-costly'],
    [`$scrypt$ln=17,r=8,p=2$${b64(16)}$${b64(32)}`, 'too-costly'],
    [`$scrypt$ln=15,r=1,p=1$${b64(16)}$${b64(32)}`, 'scrypt'],
    [`$scrypt$ln=16,r=1,p=1$${b64(16)}$${b64(32)}`, 'too-costly'],
    [`scrypt:30000:8:1$saltsalt$${'ab'.repeat(64)}`, 'too-costly'],
    [`pbkdf2_sha256$1000000$salt$${b64(32)}`, 'pbkdf2'],
    [`pbkdf2_sha256$1000001$salt$${b64(32)}`, 'too-costly'],
    [`pbkdf2_sha256$0$salt$${b64(32)}`, 'too-costly'],
    [`pbkdf2_sha256$1000$salt$${b64(12)}`, 'unreadable'],
    [`pbkdf2_md5$1000$salt$${b64(32)}`, 'unreadable'],
    [`$2b$10$${'N'.repeat(22)}${'K'.repeat(30)}`, 'unreadable'],
    ['5f4dcc3b5aa765d61d8327deb882cf99', 'unreadable'],
    ['password', 'unreadable'],
    ['', 'unreadable'],
    [`$argon2id$v=19$m=4096,t=3,p=1$${b64(16)}$${b64(200)}`, 'unreadable'],
    [`${argon(4096, 3)}${'A'.repeat(600)}`, 'unreadable'],
  ]
  for (const [text, wanted] of cases) assert.equal(kind(text), wanted, text)
})

it('A6: a text that looks like a password hash is known as one; names, numbers and addresses are not', () => {
  for (const text of [
    bcrypt('10'),
    argon(4096, 3),
    `pbkdf2_sha256$1000$salt$${b64(32)}`,
    `{SSHA}${b64(24)}`,
  ]) {
    assert.equal(looksLikeHash(text), true, text)
  }
  for (const text of [
    'Jane Doe',
    'jane@shop.test',
    'AC-20417',
    '0f8fad5bd9cb469fa16570867728950e',
    '$ave More Ltd',
  ]) {
    assert.equal(looksLikeHash(text), false, text)
  }
})
