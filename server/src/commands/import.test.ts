import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const latchkey = fileURLToPath(new URL('../../../bin/latchkey.js', import.meta.url))
const customers = fileURLToPath(
  new URL('../imports/fixtures/adventureworks-lt-customers.csv', import.meta.url),
)

interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

function run(env: Record<string, string>, ...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', ...env } }
    execFile(process.execPath, [latchkey, ...words], options, (error, out, err) =>
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    )
  })
}

/** The environment that leads a command to the installation of a running server. */
function environmentOf({ config }: TestProduct): Record<string, string> {
  return {
    PORT: String(config.port),
    DATA_DIR: config.dataDir,
    MASTER_KEY: config.masterKey?.toString('base64') ?? '',
    ...(config.databaseUrl ? { DATABASE_URL: config.databaseUrl } : {}),
    ...(config.smtpUrl ? { SMTP_URL: config.smtpUrl } : {}),
  }
}

describe('the command line beside a running server', () => {
  let product: TestProduct
  let owner: HttpClient
  let folder: string
  let env: Record<string, string>
  const ends: (() => unknown)[] = []
  before(async () => {
    product = await startTestProduct({ after: (end) => ends.push(end as () => unknown) })
    owner = await ownerClient(product)
    env = environmentOf(product)
    folder = mkdtempSync(join(tmpdir(), 'latchkey-files-'))
  })
  after(async () => {
    for (const end of ends) await end()
    rmSync(folder, { recursive: true, force: true })
  })
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  it('N2: demo fills an empty installation once, with Jane Doe first, and sends no letter', async () => {
    const made = await run(env, 'demo', '--json')
    assert.equal(made.exitCode, 0, made.err)
    const { retailers, contacts } = JSON.parse(made.out)
    assert.deepEqual([retailers, contacts], [2000, 5000])
    const found = (await owner.get('/api/v1/contacts?search=jane%20doe%20corner%20bike')).body.items
    const jane = found.find((c: { username: string }) => c.username === 'AC-20417')
    assert.equal(jane?.retailer.name, 'Corner Bike Shop')
    assert.equal(jane?.state.code, 'no-access')
    assert.equal((await owner.get('/api/v1/contacts?state=not-invited')).body.items.length > 0, true)
    assert.equal(product.sink.messages.length, 0)
    const again = await run(env, 'demo')
    assert.equal(again.exitCode, 1)
    assert.match(again.err, /There are retailers here already/)
  })

  it('N2: demo refuses an installation that others can reach', async () => {
    const answer = await run(
      {
        ...env,
        PUBLIC_URL: 'https://login.example.com',
        SMTP_URL: 'smtp://localhost:1',
        MAIL_FROM: 'a@b.test',
      },
      'demo',
    )
    assert.equal(answer.exitCode, 1)
    assert.match(answer.err, /only an installation on localhost/)
  })

  it('I2: import tries a file, brings it in unedited, says what is missing, and changes nothing a second time', async () => {
    const tried = await run(env, 'import', customers, '--dry-run')
    assert.equal(tried.exitCode, 0, tried.err)
    assert.match(tried.out, /A dry run of 51 rows; nothing was stored/)
    assert.deepEqual((await owner.get('/api/v1/contacts?search=orlando%20gee')).body.items, [])
    const done = await run(env, 'import', customers, '--map', 'Title=ignore')
    assert.equal(done.exitCode, 0, done.err)
    assert.match(done.out, /51 created, 0 changed, 0 unchanged/)
    assert.match(done.out, /51 contacts have no username/)
    assert.match(done.out, /Not read, because nobody knows these columns: Suffix, SalesPerson/)
    assert.equal((await owner.get('/api/v1/contacts?search=orlando%20gee')).body.items.length, 1)
    const again = await run(env, 'import', customers, '--json')
    assert.deepEqual(JSON.parse(again.out).contacts, { created: 0, changed: 0, unchanged: 51 })
  })

  it('I2: import lists the rows to mend, at most fifty, and stores nothing', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `Z-1,Zebra,Z-${i},Zoe,Zed,wrong`)
    const path = file(
      'wrong.csv',
      `Account number,Shop,Contact ID,First name,Surname,Email\n${rows.join('\n')}\n`,
    )
    const answer = await run(env, 'import', path)
    assert.equal(answer.exitCode, 1)
    assert.match(answer.err, /^Nothing was imported/)
    assert.match(answer.err, /row 2, Email: /)
    assert.match(answer.err, /row 51, Email: /)
    assert.doesNotMatch(answer.err, /row 52/)
    assert.match(answer.err, /and 10 more problems/)
    const asJson = JSON.parse((await run(env, 'import', path, '--json')).out)
    assert.equal(asJson.problemTotal, 60)
  })

  it('I2: a file that cannot be read gets one sentence and exit code 1', async () => {
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
      const { exitCode, err } = await run(env, 'import', ...words)
      assert.equal(exitCode, 1, err)
      assert.match(err, sentence)
      assert.doesNotMatch(err, /\n {4}at /, 'no stack')
    }
  })

  it('N4, E1: doctor finds nothing wrong, and names a mail server that does not answer', async () => {
    const sound = await run(env, 'doctor', '--json')
    assert.equal(sound.exitCode, 0, sound.out + sound.err)
    const { checks } = JSON.parse(sound.out) as { checks: { check: string; ok: boolean }[] }
    assert.deepEqual(
      [...new Set(checks.map(({ check }) => check))],
      ['configuration', 'database', 'audit', 'states', 'letters', 'mail'],
    )
    const wrong = await run({ ...env, SMTP_URL: 'smtp://127.0.0.1:1' }, 'doctor')
    assert.equal(wrong.exitCode, 1)
    assert.match(wrong.out, /WRONG mail/)
    assert.match(wrong.out, /ok {4}audit/)
  })
})

describe('the command line alone', () => {
  it('N1, I2: import works without a server and makes the embedded database', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-alone-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const env = { DATA_DIR: join(folder, 'data') }
    const looked = await run(env, 'doctor')
    assert.equal(looked.exitCode, 1)
    assert.match(looked.out, /There is no database/)
    const done = await run(env, 'import', customers)
    assert.equal(done.exitCode, 0, done.err)
    assert.equal((await run(env, 'doctor')).exitCode, 0)
  })

  it('N1: a database that cannot be reached or a folder that cannot be written gets one sentence', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-alone-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const away = await run(
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
    const blocked = await run({ DATA_DIR: join(folder, 'in-the-way') }, 'import', customers)
    assert.equal(blocked.exitCode, 1)
    assert.match(blocked.err, /cannot be written to/)
  })
})
