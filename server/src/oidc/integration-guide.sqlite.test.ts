import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { environmentOf, runLatchkey } from '../testing/command-line.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { follow } from '../testing/openid-journeys.ts'
import { ownerClient } from '../testing/people.ts'
import { aUser, STAFF_PASSWORD } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const root = join(import.meta.dirname, '../../..')
const guide = readFileSync(join(root, 'docs/integrate.md'), 'utf8')

/** What stands in the guide to be copied: the first block of this language below a heading. */
function block(heading: string, language: string): string {
  const [, section = ''] = guide.split(`\n## ${heading}\n`)
  const found = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'm').exec(section.split('\n## ')[0] ?? '')
  assert.ok(found?.[1], `a block of ${language} below ${heading}`)
  return found[1]
}

/** The words of each `npx latchkey …` of the guide, as a shell reads them. */
const commands = () =>
  block('Add a client', 'sh')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, ''))
    .filter(Boolean)
    .map((line) => {
      assert.ok(line.startsWith('npx latchkey '), line)
      return [...line.slice('npx latchkey '.length).matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, a, b]) => a ?? b ?? '',
      )
    })

describe('docs/integrate.md, as written', () => {
  const ends: (() => unknown)[] = []
  let product: TestProduct
  let owner: HttpClient
  let scanApp: { id: string }
  before(async () => {
    product = await startTestProduct({ after: (end) => ends.push(end as () => unknown) })
    owner = await ownerClient(product)
  })
  after(async () => {
    for (const end of ends.reverse()) await end()
  })

  it('D1: every command of the guide adds, lists, rotates and ends clients', async () => {
    const clients = async () => (await owner.get('/api/v1/oidc-clients')).body.items
    let id = ''
    const done: string[] = []
    for (const words of commands()) {
      const ran = await runLatchkey(
        environmentOf(product),
        ...words.map((word) => (word === 'ID' ? id : word)),
      )
      assert.equal(ran.exitCode, 0, `${words.join(' ')}: ${ran.err}`)
      if (words[1] === 'add' && !id) {
        id = /client_id\s+(\S+)/.exec(ran.out)?.[1] ?? ''
        assert.match(ran.out, /client_secret\s+\S{20,}/)
        const [shop] = await clients()
        assert.deepEqual(shop.redirectUris, ['https://shop.example.com/callback'])
        assert.deepEqual(shop.postLogoutRedirectUris, ['https://shop.example.com/'])
        assert.equal(shop.startUri, 'https://shop.example.com/')
        assert.equal(shop.backchannelLogoutUri, 'https://shop.example.com/back-channel-logout')
      }
      if (words[1] === 'list') for (const name of ['Web shop', 'Scan app']) assert.ok(ran.out.includes(name))
      if (words[1] === 'rotate-secret') assert.match(ran.out, /client_secret\s+\S{20,}/)
      done.push(words[1] ?? '')
    }
    assert.deepEqual(done, ['add', 'add', 'list', 'rotate-secret', 'deactivate', 'rotate-keys'])
    const all = (await clients()) as { id: string; name: string; active: boolean }[]
    assert.deepEqual(
      all.map(({ name, active }) => [name, active]),
      [
        ['Scan app', true],
        ['Web shop', false],
      ],
    )
    scanApp = { id: all[0]?.id ?? '' }
  })

  it('D1, U2: the app of the guide signs a user in by a loopback address, renews, and leaves', async () => {
    const packer = await aUser(product, { type: 'scan-pack' })
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-guide-'))
    ends.push(() => rmSync(folder, { recursive: true, force: true }))
    // In place of its `npm install`.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'app.mjs'), block('An app on a device', 'js'))
    const env = { PATH: process.env.PATH, ISSUER: product.origin, CLIENT_ID: scanApp.id }
    const app = spawn(process.execPath, [join(folder, 'app.mjs')], { env })
    let said = ''
    const ended = new Promise<number | null>((done) => app.once('close', done))
    const address = new Promise<string>((found, failed) => {
      for (const stream of [app.stdout, app.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text
          const [, url] = /Open in the browser: (\S+)\n/.exec(said) ?? []
          if (url) found(url)
        })
      void ended.then(() => failed(new Error(said)))
    })
    const { pathname, search } = new URL(await address)
    const browser = product.client()
    await follow(product, browser, `${pathname}${search}`)
    const signedIn = await browser.form('/app/sign-in', {
      username: packer.username,
      password: STAFF_PASSWORD,
    })
    const { outside } = await follow(product, browser, signedIn)
    assert.equal(outside?.hostname, '127.0.0.1')
    assert.match(await (await fetch(outside ?? '')).text(), /You are signed in/)
    assert.equal(await ended, 0, said)
    assert.match(said, new RegExp(`Signed in: .+ \\(${packer.username}\\)\nSigned out`))
  })

  it('D2: the ERP of the guide keeps a retailer and its contact by a key', async () => {
    const me = (await owner.get('/api/v1/portal/me')).body
    const made = await owner.post('/api/v1/api-keys', {
      userId: me.user?.id ?? me.id,
      name: 'ERP',
      scope: { contacts: 'write', retailers: 'write' },
    })
    assert.equal(made.status, 201, made.text)
    const env = { PATH: process.env.PATH, LATCHKEY: product.origin, KEY: made.body.key }
    const script = block('An ERP that keeps retailers and contacts', 'sh')
    const out = await new Promise<string>((done, failed) => {
      execFile('bash', ['-euo', 'pipefail', '-c', script], { env }, (error, stdout, stderr) =>
        error ? failed(new Error(`${error.message}\n${stdout}\n${stderr}`)) : done(stdout),
      )
    })
    assert.equal(out.trim(), '01225 000000\n1\nfalse')
    const [ann] = (await owner.get('/api/v1/contacts?search=ann.hill')).body.items
    assert.equal(ann.retailer.accountNumber, 'ERP-1001')
  })
})
