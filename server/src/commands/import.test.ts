import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { environmentOf, runLatchkey } from '../testing/command-line.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const customers = fileURLToPath(
  new URL('../imports/fixtures/adventureworks-lt-customers.csv', import.meta.url),
)

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
    const made = await runLatchkey(env, 'demo', '--json')
    assert.equal(made.exitCode, 0, made.err)
    const { retailers, contacts, users } = JSON.parse(made.out)
    assert.deepEqual([retailers, contacts, users], [2000, 5000, 12])
    const staff = (await owner.get('/api/v1/users')).body
    assert.equal(staff.total, 13)
    const types = new Set(staff.items.map((user: { type: string }) => user.type))
    assert.equal(types.size, 4)
    const withPassword = staff.items.filter((user: { hasPassword: boolean }) => user.hasPassword)
    assert.deepEqual(
      withPassword.map((user: { isOwner: boolean }) => user.isOwner),
      [true],
    )
    const found = (await owner.get('/api/v1/contacts?search=jane%20doe%20corner%20bike')).body.items
    const jane = found.find((c: { username: string }) => c.username === 'AC-20417')
    assert.equal(jane?.retailer.name, 'Corner Bike Shop')
    assert.equal(jane?.state.code, 'no-access')
    assert.equal((await owner.get('/api/v1/contacts?state=not-invited')).body.items.length > 0, true)
    assert.equal(product.sink.messages.length, 0)
    const again = await runLatchkey(env, 'demo')
    assert.equal(again.exitCode, 1)
    assert.match(again.err, /There are retailers here already/)
  })

  it('N2: demo refuses an installation that others can reach', async () => {
    const answer = await runLatchkey(
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
    const tried = await runLatchkey(env, 'import', customers, '--dry-run')
    assert.equal(tried.exitCode, 0, tried.err)
    assert.match(tried.out, /A dry run of 51 rows; nothing was stored/)
    assert.deepEqual((await owner.get('/api/v1/contacts?search=orlando%20gee')).body.items, [])
    const done = await runLatchkey(env, 'import', customers, '--map', 'Title=ignore')
    assert.equal(done.exitCode, 0, done.err)
    assert.match(done.out, /51 created, 0 changed, 0 unchanged/)
    assert.match(done.out, /51 contacts have no username/)
    assert.match(done.out, /Not read, because nobody knows these columns: Suffix, SalesPerson/)
    assert.equal((await owner.get('/api/v1/contacts?search=orlando%20gee')).body.items.length, 1)
    const again = await runLatchkey(env, 'import', customers, '--json')
    assert.deepEqual(JSON.parse(again.out).contacts, { created: 0, changed: 0, unchanged: 51 })
  })

  it('I2: import lists the rows to mend, at most fifty, and stores nothing', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `Z-1,Zebra,Z-${i},Zoe,Zed,wrong`)
    const path = file(
      'wrong.csv',
      `Account number,Shop,Contact ID,First name,Surname,Email\n${rows.join('\n')}\n`,
    )
    const answer = await runLatchkey(env, 'import', path)
    assert.equal(answer.exitCode, 1)
    assert.match(answer.err, /^Nothing was imported/)
    assert.match(answer.err, /row 2, Email: /)
    assert.match(answer.err, /row 51, Email: /)
    assert.doesNotMatch(answer.err, /row 52/)
    assert.match(answer.err, /and 10 more problems/)
    const asJson = JSON.parse((await runLatchkey(env, 'import', path, '--json')).out)
    assert.equal(asJson.problemTotal, 60)
  })

  it('N4, E1: doctor finds nothing wrong, and names a mail server that does not answer', async () => {
    const sound = await runLatchkey(env, 'doctor', '--json')
    assert.equal(sound.exitCode, 0, sound.out + sound.err)
    const { checks } = JSON.parse(sound.out) as { checks: { check: string; ok: boolean }[] }
    assert.deepEqual(
      [...new Set(checks.map(({ check }) => check))],
      ['configuration', 'database', 'audit', 'states', 'letters', 'mail'],
    )
    const wrong = await runLatchkey({ ...env, SMTP_URL: 'smtp://127.0.0.1:1' }, 'doctor')
    assert.equal(wrong.exitCode, 1)
    assert.match(wrong.out, /WRONG mail/)
    assert.match(wrong.out, /ok {4}audit/)
  })
})
