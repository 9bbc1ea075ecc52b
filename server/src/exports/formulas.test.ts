import assert from 'node:assert/strict'
import { it } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { exportLists } from '@latchkey/core/exports/wire'
import { parse } from 'csv-parse/sync'
import { pause } from '../platform/clock.ts'
import { apiRoutes } from '../testing/api-routes.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aTerritory, aUser } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const hostile = ['=HYPERLINK("http://evil.test";"x")', '+1', '-1+cmd|x', '@SUM(1)', '"=1+1', '＝1+1', ' =1']

/** Everywhere a name can be typed something a spreadsheet would calculate. */
async function hostileNames(product: TestProduct): Promise<HttpClient> {
  const owner = await ownerClient(product)
  for (const [n, text] of hostile.entries()) {
    const shop = await aRetailer(owner, { name: text, accountNumber: `=${n}`, town: text })
    await aTerritory(product, `${text} ${n}`, [shop.id])
    const contact = await aContact(owner, {
      retailerId: shop.id,
      firstName: text,
      surname: text,
      username: `=user+${n}`,
      email: `=1+${n}@evil.test`,
    })
    const user = await aUser(product, { role: 'office' })
    await owner.patch(`/api/v1/users/${user.id}`, { version: 1, firstName: text, surname: text, notes: text })
    const { version, email } = contact
    await user.client.post(`/api/v1/contacts/${contact.id}/resets`, { version, email })
  }
  return owner
}

function assertNoFormula(cells: readonly string[], where: string): void {
  for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@＝＋－＠\t\r\n]/, `${where}: ${cell}`)
}

function assertFile(answer: { headers: Headers; status: number }, where: string): void {
  assert.equal(answer.status, 200, where)
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="[\w.-]+"/, where)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', where)
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/, where)
}

/** The cells of a CSV, quoted as RFC 4180 says, or they would not be read in. */
const cellsOf = (text: string): string[] => (parse(text, { bom: true }) as string[][]).flat()

/** The texts of a workbook's sheets, which must be texts: no formula element stands in it. */
function textsOf(file: Buffer, where: string): string[] {
  const xml: string[] = []
  for (let at = file.indexOf('PK\x03\x04'); at !== -1; at = file.indexOf('PK\x03\x04', at + 4)) {
    const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
    try {
      xml.push(inflateRawSync(file.subarray(start), { finishFlush: 2 }).toString())
    } catch {
      // Not a part of its own: the mark stood within a compressed one.
    }
  }
  const all = xml.join('\n')
  assert.doesNotMatch(all, /<f[ >]/, `${where} holds a formula`)
  return [...all.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map((match) =>
    (match[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  )
}

async function fileOf(client: HttpClient, list: string, format: string): Promise<string> {
  const ordered = await client.post('/api/v1/exports', { list, format })
  assert.equal(ordered.status, 201, ordered.text)
  for (let look = 0; look < 400; look += 1) {
    const { body } = await client.get(`/api/v1/exports/${ordered.body.id}`)
    if (body.state === 'ready') return `/api/v1/exports/${ordered.body.id}/file`
    assert.notEqual(body.state, 'failed', JSON.stringify(body))
    await pause(25)
  }
  throw new Error('the export was not made')
}

/** The bytes of a file, which the client of other tests reads as text. */
async function bytesOf(product: TestProduct, client: HttpClient, path: string) {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${product.origin}${path}`, { headers: { cookie } })
  return {
    ...response,
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

it('P71, I2: no cell of any CSV or Excel file begins a formula, whatever names hold; files are attachments nobody sniffs', async (t) => {
  const product = await startTestProduct(t)
  const owner = await hostileNames(product)
  const direct = (await apiRoutes(product))
    .map((route) => route.path)
    // The files of an import have a test beside it.
    .filter((path) => /\.(csv|xlsx)$/.test(path) && !path.startsWith('/api/v1/imports/'))
  assert.ok(direct.length >= 2)
  const jobs = exportLists.flatMap((list) => ['csv', 'xlsx'].map((format) => ({ list, format })))
  const files = [...direct.map((path) => ({ path, format: path.split('.').at(-1) ?? '', where: path }))]
  for (const { list, format } of jobs)
    files.push({ path: await fileOf(owner, list, format), format, where: `${list} as ${format}` })
  for (const { path, format, where } of files) {
    const answer = await bytesOf(product, owner, path)
    assertFile(answer, where)
    const cells = format === 'csv' ? cellsOf(answer.bytes.toString()) : textsOf(answer.bytes, where)
    assert.ok(cells.length > 7, `${where} has ${cells.length} cells`)
    assert.ok(
      cells.some((cell) => cell.includes('SUM(1)') || cell.includes('evil')),
      `${where} holds the names`,
    )
    assertNoFormula(cells, where)
  }
})
