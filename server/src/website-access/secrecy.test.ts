import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { symbols } from 'pino'
import type { HttpClient } from '../testing/http-client.ts'
import {
  aContactWithPassword,
  ownerClient,
  sendReset,
  signInOwner,
  websiteSignIn,
} from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import {
  changed,
  dumpOf,
  forgot,
  mailSettled,
  mailsTo,
  pressReset,
  secretsTo,
  setPassword,
} from '../testing/website-journeys.ts'

const CHOSEN = 'velvet lantern 7'
const NEXT = 'copper lantern 8'

/** Takes what the product's log would write. */
function listenToLog({ app }: TestProduct): string[] {
  const lines: string[] = []
  const stream = { write: (line: string) => lines.push(line) }
  ;(app.log as unknown as Record<symbol, unknown>)[symbols.streamSym] = stream
  return lines
}

/** Every form in which a secret could lie about. */
function formsOf(secret: string): string[] {
  const bare = secret.replaceAll('-', '')
  return [secret, bare].flatMap((text) => [
    text,
    text.toUpperCase(),
    encodeURIComponent(text),
    Buffer.from(text).toString('base64').replace(/=+$/, ''),
    Buffer.from(text).toString('base64url'),
    Buffer.from(text).toString('hex'),
  ])
}

function assertHoldsNone(text: string, secrets: readonly string[], where: string): void {
  for (const secret of secrets) {
    for (const form of formsOf(secret)) assert.ok(!text.includes(form), `${where} holds ${form}`)
    const packed = gzipSync(secret).subarray(10, -8).toString('latin1')
    assert.ok(!text.includes(packed), `${where} holds ${secret} packed`)
  }
}

/** A contact's whole life, with every secret there was on the way. */
async function live(product: TestProduct, owner: HttpClient) {
  const { contact, browser } = await aContactWithPassword(product, owner, CHOSEN)
  const secrets = [CHOSEN, NEXT, ...secretsTo(product, contact.email)]
  const used = await sendReset(product, owner, contact)
  const sessionTokens = [...browser.cookies.values()]
  const caged = product.client()
  await websiteSignIn(caged, contact.username, used)
  sessionTokens.push(...caged.cookies.values())
  for (const refused of [used, 'short1', CHOSEN]) await setPassword(caged, refused)
  await setPassword(caged, NEXT)
  sessionTokens.push(...caged.cookies.values())
  await forgot(product, contact.username)
  await websiteSignIn(product.client(), contact.username, `${NEXT}9`)
  await forgot(product, NEXT)
  await websiteSignIn(product.client(), NEXT, NEXT)
  await changed(owner, contact, { email: 'later@cornerbike.test' })
  await mailSettled(product)
  product.sink.setMode('550')
  await pressReset(owner, contact)
  await mailSettled(product)
  product.sink.setMode('451')
  await pressReset(owner, contact)
  await mailSettled(product)
  const mailed = product.sink.messages.flatMap((mail) =>
    secretsTo({ ...product, sink: { ...product.sink, messages: [mail] } }, mail.envelope.to[0] ?? ''),
  )
  const stop = /\/stop-change\/([\w-]+)/.exec(mailsTo(product, contact.email).at(-1)?.text ?? '')?.[1]
  assert.ok(stop, 'the old address has a link')
  return { contact, secrets: [...new Set([...secrets, ...mailed, stop, ...sessionTokens])] }
}

describe('nobody sees a password', () => {
  it('A6, P13: no answer of any route of the portal, and no error, holds a secret, a hash or a key of one', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { contact, secrets } = await live(product, owner)
    const macs = await product.app.db.read.selectFrom('temporary_password').select('mac').execute()
    const hashes = await product.app.db.read.selectFrom('website_login').select('password_hash').execute()
    const hidden = [...macs.map((row) => row.mac), ...hashes.flatMap((row) => row.password_hash ?? [])]
    const paths = [
      `/api/v1/contacts/${contact.id}`,
      '/api/v1/contacts?limit=200',
      `/api/v1/contacts?search=${encodeURIComponent(NEXT)}`,
      `/api/v1/retailers/${contact.retailerId}`,
      '/api/v1/retailers',
      `/api/v1/letters?contactId=${contact.id}&limit=200`,
      `/api/v1/audit?targetId=${contact.id}&limit=200`,
      '/api/v1/audit?limit=200',
      '/api/v1/settings',
      '/api/v1/portal/me',
      '/api/v1/portal/sessions',
      '/metrics',
      '/health/ready',
      '/api/v1/nowhere',
    ]
    const answers = []
    for (const path of paths) answers.push(await owner.get(path))
    answers.push(
      await pressReset(owner, contact),
      await pressReset(owner, contact, { blockOldPassword: true }),
    )
    answers.push(await owner.patch(`/api/v1/contacts/${contact.id}`, { version: 0 }))
    for (const { text, headers } of answers) {
      const all = `${text}\n${[...headers].join('\n')}`
      assertHoldsNone(all, secrets, 'an answer')
      for (const one of hidden) assert.ok(!all.includes(one), 'an answer holds a hash or key')
      assert.doesNotMatch(all, /argon2|password_hash|sealed|"mac"/)
    }
  })

  it('A6, P14: neither the database, with its files, nor a dump of it holds a secret in any form, while a letter waits and after', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { contact, secrets } = await live(product, owner)
    const look = async (when: string) => {
      assertHoldsNone(await dumpOf(product), secrets, `the dump ${when}`)
      for (const name of readdirSync(product.dataDir)) {
        assertHoldsNone(readFileSync(join(product.dataDir, name), 'latin1'), secrets, `${name} ${when}`)
      }
    }
    await look('while a letter waits')
    product.sink.setMode('accept')
    product.clock.advance(60_000)
    await mailSettled(product)
    secrets.push(...secretsTo(product, 'later@cornerbike.test'))
    await look('after it left')
    const letters = await product.app.db.read
      .selectFrom('letter')
      .select(['kind', 'state'])
      .where('contact_id', '=', contact.id)
      .where('sealed_secret', 'is not', null)
      .execute()
    assert.deepEqual(letters, [], 'a letter that left or failed keeps no secret')
  })

  it('A6, N4: at every log level the log holds no secret and no letter', async (t) => {
    const product = await startTestProduct(t, { env: { LOG_LEVEL: 'trace' } })
    const lines = listenToLog(product)
    const owner = await ownerClient(product)
    const { secrets } = await live(product, owner)
    assert.ok(lines.length > 20, 'the log speaks')
    assertHoldsNone(lines.join(''), secrets, 'the log')
  })

  it('A6: a letter is sent with its secret once and never again from the history', async (t) => {
    const product = await startTestProduct(t)
    let owner = await ownerClient(product)
    const { contact } = await aContactWithPassword(product, owner, CHOSEN)
    await mailSettled(product)
    product.clock.advance(3_600_000)
    owner = await signInOwner(product)
    await mailSettled(product)
    assert.equal(secretsTo(product, contact.email).length, 1)
    const [letter] = (await owner.get(`/api/v1/letters?contactId=${contact.id}`)).body.items
    const about = ['id', 'kind', 'recipient', 'contact', 'user']
    const became = [
      'state',
      'attempts',
      'answer',
      'createdAt',
      'sentAt',
      'nextAttemptAt',
      'report',
      'reportedAt',
    ]
    assert.deepEqual(Object.keys(letter).sort(), [...about, ...became].sort())
  })
})
