import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { ImportRunPage } from '@latchkey/core/imports/run-wire'
import { DAY } from '@latchkey/core/instant'
import writeXlsxFile from 'write-excel-file/node'
import type { HttpClient } from '../../testing/http-client.ts'
import {
  applyImport,
  checkImport,
  IMPORT_HEAD as HEAD,
  settledImport,
  uploadFile,
  XLSX,
} from '../../testing/import-journeys.ts'
import { ownerClient, signInOwner } from '../../testing/people.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'

describe('I2: imports from a file that was uploaded', () => {
  let product: TestProduct
  let owner: HttpClient
  const ends: (() => unknown)[] = []
  before(async () => {
    product = await startTestProduct({ after: (end) => ends.push(end as () => unknown) })
    owner = await ownerClient(product)
  })
  after(async () => {
    for (const end of ends.reverse()) await end()
  })

  const upload = (raw: string | Uint8Array, name?: string, type?: string) =>
    uploadFile(owner, raw, { ...(name ? { name } : {}), ...(type ? { type } : {}) })
  const show = async (id: string) => (await owner.get<ImportRunPage>(`/api/v1/imports/${id}`)).body
  const settled = (id: string) => settledImport(owner, id)
  const check = (run: ImportRunPage, more: object = {}) => checkImport(owner, run, more)
  const apply = (run: ImportRunPage) => applyImport(owner, run)
  const contacts = async (search: string) =>
    (await owner.get(`/api/v1/contacts?search=${encodeURIComponent(search)}`)).body.items
  const pieces = async (id: string) =>
    (await product.db.read.selectFrom('import_piece').select('kind').where('run_id', '=', id).execute()).map(
      ({ kind }) => kind,
    )

  it('I2: a file is uploaded, mapped, checked and applied, and what became of each row can be downloaded', async () => {
    const sent = await upload(
      `${HEAD},Colour\nU-1,Up Shop,P-1,Jane,Up,jane@up.test,up-1,yes,red\nU-1,,P-2,Ola,Up,,,,blue\n`,
      'Kunden März.csv',
    )
    assert.equal(sent.status, 201, sent.text)
    assert.equal(sent.body.state, 'uploaded')
    assert.equal(sent.body.fileName, 'Kunden März.csv')
    assert.deepEqual(sent.body.columns.at(-1), {
      header: 'Colour',
      samples: ['red', 'blue'],
      target: 'ignore',
    })
    assert.equal(sent.body.columns[0]?.target, 'accountNumber')
    assert.equal((await owner.post(`/api/v1/imports/${sent.body.id}/apply`)).body.code, 'import-unchecked')
    const checked = await check(sent.body)
    assert.equal(checked.state, 'checked')
    assert.deepEqual(checked.summary?.contacts, { created: 2, changed: 0, unchanged: 0 })
    assert.deepEqual(await contacts('jane up'), [])
    const done = await apply(checked)
    assert.equal(done.state, 'applied', done.fault ?? '')
    assert.equal((await contacts('jane up')).length, 1)
    assert.deepEqual(await pieces(done.id), ['result'], 'the file is wiped')
    assert.equal(done.fileEndsAt, null)
    const result = await owner.get(`/api/v1/imports/${done.id}/result.csv`)
    assert.match(result.text, /^\ufeff?Row,Account number,Contact reference/)
    assert.match(result.text, /\r\n2,U-1,P-1,created,created\r\n3,U-1,P-2,created,created\r\n$/)
    assert.equal((await owner.post(`/api/v1/imports/${done.id}/apply`)).body.code, 'import-ended')
    const listed = (await owner.get('/api/v1/imports')).body.items[0]
    assert.equal(listed.id, done.id)
    assert.equal(listed.startedBy.name, 'Olivia Owner')
  })

  it('I2: rows that are wrong are told, all of them as CSV, nothing is stored, and the mapping is remembered', async () => {
    const wrong = Array.from({ length: 150 }, (_, i) => `U-2,Wrong,W-${i},Bo,Bad,nonsense,w-${i},yes`)
    const file = `${HEAD.replace('Email', 'Post')}\n${wrong.join('\n')}\n`
    const sent = (await upload(file)).body
    assert.equal(sent.columns[5]?.target, 'ignore')
    const columns = sent.columns.map(({ target }, index) => (index === 5 ? 'email' : target))
    const refused = await check(sent, { columns })
    assert.equal(refused.state, 'refused')
    assert.equal(refused.problemTotal, 150)
    assert.equal(refused.problems.length, 100)
    assert.deepEqual([refused.problems[0]?.row, refused.problems[0]?.column], [2, 'Post'])
    const list = await owner.get(`/api/v1/imports/${sent.id}/problems.csv`)
    assert.equal(list.text.trim().split('\r\n').length, 151)
    assert.deepEqual(await contacts('bo bad'), [])
    const again = (await upload(file)).body
    assert.equal(again.remembered, true)
    assert.equal(again.columns[5]?.target, 'email')
    assert.equal((await owner.post(`/api/v1/imports/${again.id}/withdraw`)).body.state, 'withdrawn')
    assert.deepEqual(await pieces(again.id), [])
  })

  it('I2: what changed between check and apply is judged anew: a row that is wrong by now stops it all', async () => {
    const file = `${HEAD}\nU-3,Anew,N-1,Nia,Anew,nia@anew.test,anew-3,yes\nU-3,,N-2,Ned,Anew,ned@anew.test,anew-4,yes\n`
    const checked = await check((await upload(file)).body)
    assert.equal(checked.state, 'checked')
    const other = `${HEAD}\nU-4,Other,N-9,Una,Other,una@other.test,anew-4,yes\n`
    await owner.request('POST', '/api/v1/imports', { raw: other, headers: { 'content-type': 'text/csv' } })
    const refused = await apply(checked)
    assert.equal(refused.state, 'refused')
    assert.deepEqual(
      refused.problems.map(({ row, code }) => [row, code]),
      [[3, 'username-taken']],
    )
    assert.deepEqual(await contacts('nia anew'), [])
  })

  it('I2: a workbook is imported like a CSV file, its account numbers whole, and through POST /imports too', async () => {
    const lines = [HEAD.split(','), [100000, 'Book Shop', 5, 'Bea', 'Book', 'bea@book.test', 'bea-1', true]]
    const book = await writeXlsxFile(lines.map((cells) => cells.map((value) => ({ value }))) as never, {
      sheet: 'Kunden',
    }).toBuffer()
    const sent = await upload(book, 'book.xlsx', XLSX)
    assert.equal(sent.status, 201, sent.text)
    assert.deepEqual(sent.body.sheets, ['Kunden'])
    assert.equal((await apply(await check(sent.body))).state, 'applied')
    const [bea] = await contacts('bea book')
    assert.deepEqual([bea.retailer.accountNumber, bea.websiteAccess], ['100000', true])
    const again = await owner.request('POST', '/api/v1/imports', {
      raw: book,
      headers: { 'content-type': XLSX },
    })
    assert.deepEqual(again.body.contacts, { created: 0, changed: 0, unchanged: 1 })
    const other = await owner.post(`/api/v1/imports/${(await upload(book, 'b.xlsx', XLSX)).body.id}/read`, {
      sheet: 'Nowhere',
    })
    assert.equal(other.body.errors[0].code, 'no-such-sheet')
  })

  it('I2: a file that cannot be read is not kept, and says why; one nobody applies is gone after a day', async () => {
    const latin = await upload(
      new Uint8Array([...Buffer.from('Kundennummer\nK\xfc'.replace('\xfc', '')), 0xfc, 0x0a]),
    )
    assert.equal(latin.status, 422)
    assert.equal(latin.body.errors[0]?.code, 'not-utf-8')
    assert.equal((await upload('', 'empty.csv')).body.errors[0]?.code, 'empty')
    assert.equal((await upload('x', 'a.pdf', 'application/pdf')).status, 415)
    const sent = (await upload(`${HEAD}\nU-5,Late,L-1,Lea,Late,lea@late.test,late-5,yes\n`)).body
    const { sweepRuns } = await import('./sweep-runs.ts')
    product.clock.advance(DAY)
    await sweepRuns(product.app)
    owner = await signInOwner(product)
    assert.equal((await show(sent.id)).state, 'expired')
    assert.deepEqual(await pieces(sent.id), [])
    const columns = sent.columns.map(({ target }) => target)
    const late = await owner.post(`/api/v1/imports/${sent.id}/check`, { columns })
    assert.equal(late.body.code, 'import-file-gone')
  })

  it('I2: what a process that died had in hand is begun anew, and nothing is written twice', async () => {
    const file = `${HEAD}\nU-9,Died,D-1,Dee,Died,dee@died.test,dee-9,yes\n`
    const checked = await check((await upload(file)).body)
    const lease = {
      worked_by: 'another process',
      lease_until: product.clock.now() - 1,
      state: 'applying' as const,
    }
    await product.db.transaction(async (tx) => {
      await tx.db.updateTable('import_run').set(lease).where('id', '=', checked.id).execute()
    })
    const done = await settled(checked.id)
    assert.equal(done.state, 'applied')
    assert.equal((await contacts('dee died')).length, 1)
  })
})
