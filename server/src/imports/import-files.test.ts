import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { ImportProblemWire, ImportSummary } from '@latchkey/core/imports/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

interface Refused {
  readonly code: string
  readonly detail: string
  readonly problems: ImportProblemWire[]
  readonly problemTotal: number
}

const HEAD = 'Account number,Shop,Contact ID,First name,Surname,Email,Username,Website access'

describe('I2: files that cannot be imported', () => {
  let product: TestProduct
  let owner: HttpClient
  const ends: (() => unknown)[] = []
  before(async () => {
    product = await startTestProduct({ after: (end) => ends.push(end as () => unknown) })
    owner = await ownerClient(product)
  })
  after(async () => {
    for (const end of ends) await end()
  })

  const send = (raw: string | Uint8Array, query = '', headers = {}) =>
    owner.request<ImportSummary & Refused>('POST', `/api/v1/imports${query}`, {
      raw,
      headers: { 'content-type': 'text/csv', ...headers },
    })
  const places = (refused: Refused) => refused.problems.map((p) => [p.row, p.column, p.code])
  const contacts = async (search: string) =>
    (await owner.get(`/api/v1/contacts?search=${encodeURIComponent(search)}`)).body.items

  it('I2: an empty file, a header alone, a workbook and a wrong encoding each get one sentence', async () => {
    const cases: [string | Uint8Array, string, string][] = [
      ['', '', 'empty'],
      [`${HEAD}\n`, '', 'header-only'],
      [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), '', 'is-workbook'],
      [new Uint8Array([...new TextEncoder().encode(`${HEAD}\nI-16,M`), 0xfc, 0x6c]), '', 'not-utf-8'],
      [`${HEAD}\n`, '?encoding=ebcdic', 'unknown-encoding'],
    ]
    for (const [raw, query, code] of cases) {
      const answer = await send(raw, query)
      assert.equal(answer.status, 422, answer.text)
      assert.deepEqual(places(answer.body), [[null, '', code]])
    }
    const older = new Uint8Array([
      ...new TextEncoder().encode(`${HEAD}\nI-16,M`),
      0xfc,
      0x6c,
      ...new TextEncoder().encode(',W-1,W,W,,,\n'),
    ])
    assert.equal((await send(older, '?encoding=windows-1252')).status, 200)
    assert.equal((await contacts('mül'))[0].retailerId.length > 0, true)
  })

  it('I2: at most 1,000 problems are told, and how many there are', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => `I-17,Many,P-${i},A,B,wrong address,,`)
    const answer = await send(`${HEAD}\n${rows.join('\n')}\n`)
    assert.equal(answer.body.problems.length, 1000)
    assert.equal(answer.body.problemTotal, 1200)
  })

  it('U4, I2: nobody imports without being signed in, and only text/csv is taken', async () => {
    const stranger = await product.client().request('POST', '/api/v1/imports', {
      raw: HEAD,
      headers: { 'content-type': 'text/csv' },
    })
    assert.equal(stranger.status, 401)
    const json = await owner.post('/api/v1/imports', { rows: [] })
    assert.equal(json.status, 415)
    const parameter = await send(HEAD, '?usernameFrom=shoe')
    assert.equal(parameter.status, 400)
  })
})
