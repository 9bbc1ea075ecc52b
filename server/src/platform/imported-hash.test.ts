import assert from 'node:assert/strict'
import { createHash, pbkdf2Sync, scryptSync } from 'node:crypto'
import { it } from 'node:test'
import { readImportedHash } from '@latchkey/core/imported-hashes/imported-hash'
import { type Algorithm, hash as argon2 } from '@node-rs/argon2'
import { hash as bcrypt } from '@node-rs/bcrypt'
import { longestTurn } from '../testing/longest-turn.ts'
import { HASH_COST, passwordHasher } from './hashing.ts'
import { deriveKeys } from './keys.ts'
import { secureRandom } from './random.ts'

const PASSWORD = 'Grüße-an-Jane-1'
const random = secureRandom()
const keys = deriveKeys(Buffer.alloc(32, 1), random)
const hasher = passwordHasher(keys, random, { memoryCost: 64, timeCost: 1, parallelism: 1 })

function aspNet(): string {
  const salt = Buffer.alloc(16, 5)
  const head = Buffer.alloc(13)
  head[0] = 1
  head.writeUInt32BE(1, 1)
  head.writeUInt32BE(1000, 5)
  head.writeUInt32BE(16, 9)
  return Buffer.concat([head, salt, pbkdf2Sync(PASSWORD, salt, 1000, 32, 'sha256')]).toString('base64')
}

function aspNetOld(): string {
  const salt = Buffer.alloc(16, 6)
  return Buffer.concat([Buffer.alloc(1), salt, pbkdf2Sync(PASSWORD, salt, 1000, 32, 'sha1')]).toString(
    'base64',
  )
}

async function hashes(): Promise<string[]> {
  const salt = 'Salz0123456789'
  const modern = await bcrypt(PASSWORD, 4)
  return [
    modern,
    modern.replace(/^\$2b/, '$2a'),
    modern.replace(/^\$2b/, '$2y'),
    await argon2(PASSWORD, { memoryCost: 256, timeCost: 2, parallelism: 2 }),
    await argon2(PASSWORD, { memoryCost: 256, timeCost: 2, algorithm: 1 as Algorithm }),
    await argon2(PASSWORD, { memoryCost: 256, timeCost: 2, algorithm: 0 as Algorithm, outputLen: 24 }),
    `scrypt:1024:8:1$${salt}$${scryptSync(PASSWORD, salt, 64, { N: 1024 }).toString('hex')}`,
    `scrypt$1024$${salt}$8$1$${scryptSync(PASSWORD, salt, 64, { N: 1024 }).toString('base64')}`,
    `$scrypt$ln=10,r=8,p=2$${Buffer.from(salt).toString('base64').replace(/=+$/, '')}$${scryptSync(PASSWORD, salt, 32, { N: 1024, p: 2 }).toString('base64').replace(/=+$/, '')}`,
    `pbkdf2_sha256$1000$${salt}$${pbkdf2Sync(PASSWORD, salt, 1000, 32, 'sha256').toString('base64')}`,
    `pbkdf2:sha512:1000$${salt}$${pbkdf2Sync(PASSWORD, salt, 1000, 64, 'sha512').toString('hex')}`,
    `$pbkdf2-sha256$1000$${Buffer.from(salt).toString('base64').replace(/=+$/, '').replaceAll('+', '.')}$${pbkdf2Sync(PASSWORD, salt, 1000, 32, 'sha256').toString('base64').replace(/=+$/, '').replaceAll('+', '.')}`,
    aspNet(),
    aspNetOld(),
  ]
}

it('I2, L4: an imported hash is kept as sealed argon2id over its output, opens with its password alone, and is outdated', async () => {
  for (const text of await hashes()) {
    const imported = readImportedHash(text)
    if (typeof imported === 'string') assert.fail(`${text}: ${imported}`)
    const stored = hasher.sealWrapped(await hasher.wrap(imported), 'one')
    assert.deepEqual(await hasher.check(PASSWORD, stored, 'one'), { matches: true, outdated: true }, text)
    assert.equal((await hasher.check(`${PASSWORD} `, stored, 'one')).matches, false, text)
    await assert.rejects(hasher.check(PASSWORD, stored, 'another'))
    const opened = keys.open('password-hash', stored, ['one']).toString()
    const output = Buffer.from(imported.output.text).toString()
    assert.ok(!opened.includes(text) && !opened.includes(output), 'the old hash is not in what is stored')
    const recipe = Buffer.from(opened.split(' ')[1] ?? '', 'base64url').toString()
    assert.ok(!recipe.includes(output))
  }
})

it('I2: the known answer of an old PHP hash (OpenBSD test vector) opens with its password', async () => {
  const imported = readImportedHash('$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW')
  if (typeof imported === 'string') assert.fail(imported)
  const stored = hasher.sealWrapped(await hasher.wrap(imported), 'one')
  assert.equal((await hasher.check('U*U', stored, 'one')).matches, true)
  assert.equal((await hasher.check('U*V', stored, 'one')).matches, false)
})

it('I2: the dearest hashes that are let in hold the event loop for no longer than 50 ms', async (t) => {
  const salt = createHash('sha256').update('salt').digest('base64').slice(0, 22)
  const out = createHash('sha256').update('out').digest('base64').replace(/=+$/, '')
  const dear = [
    `$2b$12$${'N'.repeat(22)}${'K'.repeat(31)}`,
    `$argon2id$v=19$m=65536,t=4,p=1$${salt}$${out}`,
    `$scrypt$ln=17,r=8,p=1$${salt}$${out}`,
    `pbkdf2_sha512$1000000$${salt}$${out}`,
  ]
  const real = passwordHasher(keys, random, HASH_COST)
  const figures: string[] = []
  for (const text of dear) {
    const imported = readImportedHash(text)
    if (typeof imported === 'string') assert.fail(`${text}: ${imported}`)
    const stored = real.sealWrapped(await real.wrap(imported), 'one')
    const turns = longestTurn()
    const from = performance.now()
    assert.equal((await real.check(PASSWORD, stored, 'one')).matches, false)
    figures.push(
      `${imported.recipe.kind} ${Math.round(performance.now() - from)} ms, loop ${Math.round(turns.stop())} ms`,
    )
  }
  t.diagnostic(figures.join('; '))
  assert.ok(
    figures.every((figure) => Number(/loop (\d+)/.exec(figure)?.[1]) <= 50),
    figures.join('; '),
  )
})
