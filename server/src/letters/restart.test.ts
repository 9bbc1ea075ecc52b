import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { HOUR } from '@latchkey/core/instant'
import { sql } from 'kysely'
import { createProduct } from '../app.ts'
import {
  aContact,
  aContactWithPassword,
  ownerClient,
  sendReset,
  signInOwner,
  websiteSignIn,
} from '../testing/people.ts'
import { secretIn } from '../testing/smtp-sink.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

/** The courier of another process on the same database, as after a restart. */
async function restarted(t: { after(work: () => Promise<void>): void }, product: TestProduct): Promise<void> {
  const { masterKey } = product.config
  assert.ok(masterKey)
  const next = await createProduct(product.config, masterKey, { clock: product.clock })
  t.after(next.close)
  next.startJobs()
}

it('M1, F16, P77: letters queued before a restart are delivered after it, each once, and none whose secret has ended', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const press = async ({ id, version, email }: Awaited<ReturnType<typeof aContact>>) => {
    const answer = await owner.post(`/api/v1/contacts/${id}/resets`, { version, email })
    assert.equal(answer.status, 202, answer.text)
  }
  const late = await aContact(owner)
  await press(late)
  product.clock.advance(47 * HOUR)
  const again = await signInOwner(product)
  const contacts = []
  for (let i = 0; i < 10; i += 1) contacts.push(await aContact(again))
  for (const { id, version, email } of contacts)
    assert.equal((await again.post(`/api/v1/contacts/${id}/resets`, { version, email })).status, 202)
  product.clock.advance(HOUR)
  assert.equal(product.sink.messages.length, 0)
  await restarted(t, product)
  const mails = await product.sink.waitFor(10)
  assert.deepEqual(
    mails.map((mail) => mail.envelope.to.join()).sort(),
    contacts.map((c) => c.email ?? '').sort(),
  )
  const [first] = mails
  assert.ok(first)
  const contact = contacts.find(({ email }) => first.envelope.to.includes(email ?? ''))
  const signedIn = await websiteSignIn(product.client(), contact?.username ?? '', secretIn(first))
  assert.equal(signedIn.body.state, 'password-change-required')
})

it('M1, F16: a letter a dead server held is sent at the next start where no other server can hold it, and when its lease is over elsewhere', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const { id, version, email } = await aContact(owner)
  await owner.post(`/api/v1/contacts/${id}/resets`, { version, email })
  const lease = product.clock.now() + 120_000
  await product.db.transaction((tx) =>
    tx.db.updateTable('letter').set({ state: 'sending', lease_until: lease, attempts: 1 }).execute(),
  )
  await restarted(t, product)
  if (product.db.engine === 'postgres') {
    await product.db.transaction(async () => undefined)
    assert.equal(product.sink.messages.length, 0)
    product.clock.advance(120_000)
  }
  assert.equal((await product.sink.waitFor(1)).length, 1)
})

/** Everything the database holds, as text: every table's rows, and on SQLite the files as they lie there. */
async function everythingStored(product: TestProduct): Promise<Buffer> {
  const { db } = product
  const tables =
    db.engine === 'postgres'
      ? await sql<{
          name: string
        }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db.read)
      : await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db.read)
  const rows = []
  for (const { name } of tables.rows)
    rows.push((await sql`select * from ${sql.table(name)}`.execute(db.read)).rows)
  const files = db.engine === 'sqlite' ? readdirSync(product.dataDir).filter((file) => /\.db/.test(file)) : []
  return Buffer.concat([
    Buffer.from(JSON.stringify(rows)),
    ...files.map((file) => readFileSync(join(product.dataDir, file))),
  ])
}

it('P13, P14, A6, M1: no password, temporary password, session or set-up link lies in the database, in plain or encoded, before or after sending', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
  const temporary = await sendReset(product, owner, contact)
  product.sink.setMode('451')
  const waiting = await aContact(owner)
  await owner.post(`/api/v1/contacts/${waiting.id}/resets`, {
    version: waiting.version,
    email: waiting.email,
  })
  const secrets = [
    'green lantern 7',
    'Harbour-7-lamp-quay',
    temporary,
    temporary.replaceAll('-', ''),
    browser.cookies.get('latchkey-website') ?? '',
    owner.cookies.get('latchkey-portal') ?? '',
    product.config.masterKey?.toString('base64') ?? '',
  ]
  const stored = await everythingStored(product)
  for (const secret of secrets) {
    assert.ok(secret.length > 10)
    const bytes = Buffer.from(secret)
    const forms = [
      secret,
      bytes.toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('hex'),
      encodeURIComponent(secret),
    ]
    for (const form of forms) assert.equal(stored.includes(form), false, `${form} is stored`)
    assert.equal(stored.includes(gzipSync(bytes).subarray(10, -8)), false)
  }
  const letters = await product.db.read.selectFrom('letter').select(['state', 'sealed_secret']).execute()
  for (const { state, sealed_secret } of letters) {
    if (state === 'sent' || state === 'delivered') assert.equal(sealed_secret, null, 'wiped on delivery')
  }
  const [sealed] = letters.filter((letter) => letter.sealed_secret !== null)
  assert.match(sealed?.sealed_secret ?? '', /^k1\.[\w-]+$/)
})
