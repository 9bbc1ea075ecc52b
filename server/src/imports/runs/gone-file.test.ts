import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import type { UserActor } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { IMPORT_HEAD, uploadFile as sendFile } from '../../testing/import-journeys.ts'
import { ownerClient } from '../../testing/people.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'
import { presentActor } from '../../users/index.ts'
import { type RunRow, runById, updateRun } from './store.ts'
import { readAgain, uploadFile } from './upload-file.ts'

const FILE = `${IMPORT_HEAD}\nG-1,Gone Shop,G-1,Gina,Gone,gina@gone.test,gina-1,yes\n`

const isGone = (error: unknown) => error instanceof Refusal && error.code === 'import-file-gone'

async function start(t: TestContext) {
  const product = await startTestProduct(t, { startJobs: false })
  return { product, owner: await ownerClient(product) }
}

const change = ({ db }: TestProduct, id: string, changes: Partial<RunRow>) =>
  db.transaction((tx) => updateRun(tx, id, changes))

it('I2: a file that is read once more while its import ends does not bring the import back', async (t) => {
  const { product, owner } = await start(t)
  const { id } = (await sendFile(owner, FILE)).body
  const run = await runById(product.db.read, id)
  assert.ok(run)
  const ends: Partial<RunRow>[] = [
    { state: 'applied' },
    { state: 'withdrawn' },
    { state: 'expired' },
    { state: 'uploaded', file_ends_at: null },
  ]
  for (const end of ends) {
    await change(product, id, end)
    await assert.rejects(readAgain(product.app, run, {}), isGone, JSON.stringify(end))
    assert.equal((await runById(product.db.read, id))?.state, end.state)
  }
})

it('E2, I2: an upload that is wiped while it comes in is refused and leaves nothing', async (t) => {
  const { product, owner } = await start(t)
  const { id } = (await owner.get('/api/v1/portal/me')).body
  const actor = (await presentActor(product.db.read, id)) as UserActor
  const caller = { actor, ip: null, device: 'test', requestId: null, language: 'en' } as const
  async function* body() {
    yield Buffer.from(FILE)
    const [run] = await product.db.read.selectFrom('import_run').select('id').execute()
    await change(product, run?.id ?? '', { file_ends_at: null })
  }
  await assert.rejects(uploadFile(product.app, caller, { name: 'a.csv', format: 'csv' }, body()), isGone)
  assert.deepEqual(await product.db.read.selectFrom('import_run').select('id').execute(), [])
  assert.deepEqual(await product.db.read.selectFrom('import_piece').select('run_id').execute(), [])
})
