import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { latchkeyFile, runLatchkey, runProgram } from '../testing/command-line.ts'

const customers = fileURLToPath(
  new URL('../imports/fixtures/adventureworks-lt-customers.csv', import.meta.url),
)

describe('the command line alone', () => {
  it('N1, I2: import works without a server and makes the embedded database', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-alone-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const env = { DATA_DIR: join(folder, 'data') }
    const looked = await runLatchkey(env, 'doctor')
    assert.equal(looked.exitCode, 1)
    assert.match(looked.out, /There is no database/)
    const done = await runLatchkey(env, 'import', customers)
    assert.equal(done.exitCode, 0, done.err)
    assert.equal((await runLatchkey(env, 'doctor')).exitCode, 0)
  })

  it('N1: a database that cannot be reached or a folder that cannot be written gets one sentence', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-alone-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const away = await runLatchkey(
      {
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
        MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      },
      'import',
      customers,
    )
    assert.equal(away.exitCode, 1)
    assert.match(away.err, /^DATABASE_URL cannot be reached/)
    writeFileSync(join(folder, 'in-the-way'), '')
    chmodSync(join(folder, 'in-the-way'), 0o600)
    const blocked = await runLatchkey({ DATA_DIR: join(folder, 'in-the-way') }, 'import', customers)
    assert.equal(blocked.exitCode, 1)
    assert.match(blocked.err, /cannot be written to/)
  })

  it('P77, I2: a full disk gets one sentence, and nothing of the file is stored', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-alone-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const env = { DATA_DIR: join(folder, 'data') }
    assert.equal((await runLatchkey(env, 'demo')).exitCode, 0)
    // A limit on file sizes stands in for the disk: SQLite hears of both as a write that failed.
    const words = ['-c', `trap '' XFSZ; ulimit -f 400; exec "$0" "$@"`, process.execPath, latchkeyFile]
    const full = await runProgram('sh', [...words, 'import', customers], env)
    assert.equal(full.exitCode, 1)
    assert.match(full.err, /^The disk of the server is full, so nothing was saved/)
    const { checks } = JSON.parse((await runLatchkey(env, 'doctor', '--json')).out)
    // 12 territories, 2,000 retailers, 5,000 contacts and the filling itself.
    assert.match(checks.find((c: { check: string }) => c.check === 'audit').text, /^7017 events/)
  })

  it('I2: a file that cannot be read gets one sentence and exit code 1', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-files-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const env = { DATA_DIR: join(folder, 'data') }
    const file = (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const large = file('large.csv', '')
    truncateSync(large, 100_000_001)
    mkdirSync(join(folder, 'inbox'))
    const cases: [string[], RegExp][] = [
      [[join(folder, 'nowhere.csv')], /^There is no file .*nowhere\.csv/],
      [[join(folder, 'inbox')], /is a folder/],
      [[file('empty.csv', '')], /^The file is empty\./],
      [[large], /larger than 100 MB/],
      [[file('latin.csv', new Uint8Array([0x41, 0xfc, 0x0a]))], /not UTF-8.*windows-1252/],
      [[customers, '--encoding', 'ebcdic'], /encoding .ebcdic. is not known/],
      [[customers, '--username-from', 'shoe'], /--username-from is "shoe"/],
      [[customers, '--strict'], /These columns are not known: Title, Suffix, SalesPerson/],
      [[], /^Give one file/],
      [[customers, '--shoe'], /Give one file/],
    ]
    for (const [words, sentence] of cases) {
      const { exitCode, err } = await runLatchkey(env, 'import', ...words)
      assert.equal(exitCode, 1, err)
      assert.match(err, sentence)
      assert.doesNotMatch(err, /\n {4}at /, 'no stack')
    }
  })
})
