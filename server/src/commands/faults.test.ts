import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it, type TestContext } from 'node:test'
import { testEngine } from '../testing/engine.ts'
import { createTestDatabase } from '../testing/postgres.ts'
import { spawnLatchkey } from '../testing/spawned-command.ts'

function aFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-faults-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Each fault is one sentence, said once, with exit code 1 and no stack. */
async function fails(env: Record<string, string>, words: RegExp): Promise<void> {
  for (const command of ['start', 'owner']) {
    const { code, err, out } = await spawnLatchkey([command], { PORT: '0', ...env }).ended
    assert.equal(code, 1, `${command}: ${out}${err}`)
    assert.match(err, words, command)
    assert.equal(err.trim().split('\n').length, 1, err)
    assert.doesNotMatch(err, /at .*\.ts:|Error:/, command)
  }
}

it('N1: a data folder that cannot be written to is one sentence that says why', async (t) => {
  if (testEngine === 'postgres') return t.skip('the folder belongs to the embedded database')
  const file = join(aFolder(t), 'in-the-way')
  writeFileSync(file, '')
  await fails({ DATA_DIR: file }, /data folder .* cannot be written to: a file is in the way/)
  await fails({ DATA_DIR: join(file, 'data') }, /cannot be written to: a file is in the way/)
  await fails({ DATA_DIR: '/proc/latchkey' }, /data folder \/proc\/latchkey cannot be written to/)
})

it('N1: a DATABASE_URL that leads nowhere, or names no database, is one sentence', async (t) => {
  if (testEngine === 'sqlite') return t.skip('there is no DATABASE_URL')
  const key = { MASTER_KEY: randomBytes(32).toString('base64'), DATA_DIR: aFolder(t) }
  const database = await createTestDatabase()
  t.after(database.drop)
  const url = new URL(database.url)
  url.pathname = '/no_such_database'
  await fails({ ...key, DATABASE_URL: url.href }, /DATABASE_URL does not exist/)
  url.port = '1'
  await fails({ ...key, DATABASE_URL: url.href }, /DATABASE_URL cannot be reached \(ECONNREFUSED\)/)
  const first = await spawnLatchkey(['owner'], { ...key, DATABASE_URL: database.url }).ended
  assert.equal(first.code, 0, first.err)
  const other = { ...key, MASTER_KEY: randomBytes(32).toString('base64') }
  await fails({ ...other, DATABASE_URL: database.url }, /not the key this database was made with/)
})

it('N1, L6: every fault of the environment is listed at once, each with its remedy', async (t) => {
  const { code, err } = await spawnLatchkey(['start'], {
    DATA_DIR: aFolder(t),
    PORT: '99999',
    PUBLIC_URL: 'http://login.northgate.test/path',
    DATABASE_URL: 'mysql://x',
    TRUST_PROXY: 'everyone',
    LOG_LEVEL: 'loud',
    TLS_CERT: 'cert.pem',
    MAIL_FROM: 'nobody',
    MASTER_KEY: 'short',
  }).ended
  assert.equal(code, 1)
  const words = [
    'PORT',
    'PUBLIC_URL',
    'SMTP_URL',
    'DATABASE_URL',
    'TRUST_PROXY',
    'LOG_LEVEL',
    'TLS_KEY',
    'MAIL_FROM',
    'MASTER_KEY',
    'in clear',
    'without a path',
  ]
  for (const word of words) assert.ok(err.includes(word), `${word} in ${err}`)
})

it('N1: an unknown command lists the commands, and wrong options are one sentence', async () => {
  const unknown = await spawnLatchkey(['fly'], {}).ended
  assert.equal(unknown.code, 2)
  assert.match(unknown.out, /start .*\n.*owner/s)
  const wrong = await spawnLatchkey(['owner', '--fly'], {}).ended
  assert.equal(wrong.code, 1)
  assert.match(wrong.err, /--fly/)
  assert.doesNotMatch(wrong.err, /at .*\.ts:|node:internal/)
})
