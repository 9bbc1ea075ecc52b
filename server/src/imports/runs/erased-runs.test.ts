import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import type { HttpClient } from '../../testing/http-client.ts'
import { IMPORT_HEAD, uploadFile } from '../../testing/import-journeys.ts'
import { aContact, ownerClient } from '../../testing/people.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'
import { takeRun } from './store.ts'
import { workRun } from './work-run.ts'

const FILE = `${IMPORT_HEAD}\nM-1,Mean Shop,M-1,Mina,While,mina@while.test,mina-1,yes\n`

async function start(t: TestContext) {
  const product = await startTestProduct(t, { startJobs: false })
  return { product, owner: await ownerClient(product) }
}

async function erasedOne(owner: HttpClient) {
  const contact = await aContact(owner)
  const typed = { version: contact.version, confirmation: 'Jane Doe' }
  const answer = await owner.post(`/api/v1/contacts/${contact.id}/erasure`, typed)
  assert.equal(answer.status, 200, answer.text)
}

async function askedToCheck(owner: HttpClient, file: string): Promise<string> {
  const { body } = await uploadFile(owner, file)
  const columns = body.columns.map(({ target }) => target)
  const asked = await owner.post(`/api/v1/imports/${body.id}/check`, { columns, usernameFrom: null })
  assert.equal(asked.status, 202, asked.text)
  return body.id
}

async function taken({ db }: TestProduct) {
  const run = await db.transaction((tx) => takeRun(tx, 'worker', tx.now + MINUTE))
  assert.ok(run)
  return run
}

async function leftOf({ db }: TestProduct, id: string) {
  const run = await db.read
    .selectFrom('import_run')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const pieces = await db.read.selectFrom('import_piece').select('kind').where('run_id', '=', id).execute()
  const { state, sealed_columns: columns, file_ends_at: file, result_ends_at: result } = run
  return { state, columns, file, result, pieces: pieces.length }
}

const gone = { columns: null, file: null, result: null, pieces: 0 }

it('E2, I2: a file that is checked while somebody is erased goes; whoever checks it finds it gone', async (t) => {
  const { product, owner } = await start(t)
  const id = await askedToCheck(owner, FILE)
  const run = await taken(product)
  await erasedOne(owner)
  assert.deepEqual(await leftOf(product, id), { state: 'expired', ...gone })
  assert.equal(await workRun(product.app, 'worker', run), 'done')
  assert.deepEqual(await leftOf(product, id), { state: 'expired', ...gone })
})

it('E2, I2: a check that finds faults just after an erasure leaves none of them', async (t) => {
  const { product, owner } = await start(t)
  const id = await askedToCheck(owner, `${FILE}M-2,,,,,no address,,maybe\n`)
  const run = await taken(product)
  // The erasure comes once the file is read, before what came of it is stored.
  let isErased = false
  const transaction: typeof product.db.transaction = async (work, options) => {
    if (!isErased) {
      isErased = true
      await erasedOne(owner)
    }
    return await product.db.transaction(work, options)
  }
  const app = { ...product.app, db: { ...product.db, transaction } }
  assert.equal(await workRun(app, 'worker', run), 'done')
  assert.equal(isErased, true)
  assert.deepEqual(await leftOf(product, id), { state: 'expired', ...gone })
})

it('E2, I2: an import that is written while somebody is erased is written, and keeps neither its file nor its result', async (t) => {
  const { product, owner } = await start(t)
  const id = await askedToCheck(owner, FILE)
  assert.equal(await workRun(product.app, 'worker', await taken(product)), 'done')
  assert.equal((await owner.post(`/api/v1/imports/${id}/apply`)).status, 202)
  const run = await taken(product)
  await erasedOne(owner)
  assert.equal((await leftOf(product, id)).state, 'applying')
  assert.equal(await workRun(product.app, 'worker', run), 'done')
  assert.deepEqual(await leftOf(product, id), { state: 'applied', ...gone })
  assert.equal((await owner.get('/api/v1/contacts?search=mina')).body.items.length, 1)
})
