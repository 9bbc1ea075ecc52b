import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { hash as bcrypt } from '@node-rs/bcrypt'
import type { HttpClient } from '../../testing/http-client.ts'
import { applyImport, checkImport, IMPORT_HEAD as HEAD, uploadFile } from '../../testing/import-journeys.ts'
import { aContactWithPassword, ownerClient, websiteSignIn } from '../../testing/people.ts'
import { aUser } from '../../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'
import { dumpOf } from '../../testing/website-journeys.ts'

describe('I2: passwords of an older system', () => {
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
  const contacts = async (search: string) =>
    (await owner.get(`/api/v1/contacts?search=${encodeURIComponent(search)}`)).body.items

  it('I2, C9, L4: old hashes become passwords of those who never set one, and stand nowhere as they were', async () => {
    const old = 'Alte Losung 7'
    const hash = await bcrypt(old, 4)
    const { contact, password } = await kept()
    const head = `${HEAD},Password hash`
    const file = [
      head,
      `U-6,Hash Shop,H-1,Hal,Hash,hal@hash.test,hal-6,yes,${hash}`,
      `${contact.retailer.accountNumber},,,${contact.firstName},${contact.surname},,,,${hash}`,
    ].join('\n')
    const sent = (await uploadFile(owner, file)).body
    assert.ok(!JSON.stringify(sent).includes(hash.slice(10)), 'the samples hide it')
    const wrong = (
      await uploadFile(
        owner,
        `${head}\nU-7,Bad,H-3,Ben,Bad,b@bad.test,ben-7,yes,$2b$20$${'N'.repeat(53)}\nU-7,,H-4,Bo,Bad,c@bad.test,bo-7,yes,md5\n`,
      )
    ).body
    const refused = await checkImport(owner, wrong)
    assert.deepEqual(
      refused.problems.map(({ row, column, code }) => [row, column, code]),
      [
        [2, 'Password hash', 'hash-too-costly'],
        [3, 'Password hash', 'hash-unreadable'],
      ],
    )
    assert.ok(!JSON.stringify(refused).includes('NNNN'))
    await owner.post(`/api/v1/imports/${wrong.id}/withdraw`)
    const checked = await checkImport(owner, sent)
    assert.equal(checked.state, 'checked', JSON.stringify(checked.problems))
    assert.match(checked.summary?.gaps.join(' ') ?? '', /1 password of the older system is taken over\./)
    assert.match(
      checked.summary?.gaps.join(' ') ?? '',
      /1 contact has set a password here already and keeps it\./,
    )
    const done = await applyImport(owner, checked)
    assert.equal(done.state, 'applied', done.fault ?? '')
    const dump = JSON.stringify([await dumpOf(product), (await owner.get('/api/v1/audit?limit=200')).body])
    for (const part of [hash, hash.slice(-31), hash.slice(7, 29), Buffer.from(hash).toString('base64url')]) {
      assert.ok(!dump.includes(part), `a dump holds ${part}`)
    }
    const [hal] = await contacts('hal hash')
    assert.equal(hal.state.code, 'active')
    assert.equal((await websiteSignIn(product.client(), 'hal-6', `${old}x`)).status, 401)
    const before = await stored('hal-6')
    assert.equal((await websiteSignIn(product.client(), 'hal-6', old)).status, 200)
    assert.notEqual(await stored('hal-6'), before, 'replaced by an ordinary hash at the first sign-in')
    assert.equal((await websiteSignIn(product.client(), 'hal-6', old)).status, 200)
    assert.equal((await websiteSignIn(product.client(), contact.username, password)).status, 200)
    assert.equal((await websiteSignIn(product.client(), contact.username, old)).status, 401)
    const again = await applyImport(owner, await checkImport(owner, (await uploadFile(owner, file)).body))
    assert.deepEqual(again.summary?.contacts, { created: 0, changed: 0, unchanged: 2 })
  })

  async function kept() {
    const password = 'velvet lantern 7'
    const { contact } = await aContactWithPassword(product, owner, password)
    return { contact, password }
  }

  async function stored(username: string): Promise<string | null | undefined> {
    const row = await product.db.read
      .selectFrom('website_login')
      .select('password_hash')
      .where('username', '=', username)
      .executeTakeFirst()
    return row?.password_hash
  }

  it('A6, I2: a hash in another column is refused without being told', async () => {
    const hash = await bcrypt('anything', 4)
    const sent = (await uploadFile(owner, `${HEAD}\nU-8,Mis,M-1,Mia,Mis,mia@mis.test,mia-8,${hash}\n`)).body
    const refused = await checkImport(owner, sent)
    assert.deepEqual(
      refused.problems.map(({ code }) => code),
      ['hash-misplaced'],
    )
    assert.ok(!JSON.stringify(refused).includes(hash.slice(8)))
  })

  it('I2: nobody but the owner takes over hashes; whoever else may import is told to leave the column out', async () => {
    const role = (await owner.post('/api/v1/roles', { name: 'Importer', rights: { imports: 'write' } })).body
      .id
    const { client } = await aUser(product, { role })
    const text = `${HEAD},Password hash\nU-10,Own,O-1,Oz,Own,oz@own.test,oz-10,yes,${await bcrypt('any', 4)}\n`
    const sent = await uploadFile(client, text)
    assert.equal(sent.status, 201, sent.text)
    assert.equal(sent.body.columns.at(-1)?.target, 'ignore')
    const columns = sent.body.columns.map(({ target }) => target).with(-1, 'passwordHash')
    const refused = await checkImport(client, sent.body, { columns })
    assert.deepEqual(
      refused.problems.map(({ row, code }) => [row, code]),
      [[null, 'hash-owner-only']],
    )
    const direct = await client.request('POST', '/api/v1/imports', {
      raw: text,
      headers: { 'content-type': 'text/csv' },
    })
    assert.equal(direct.body.problems[0].code, 'hash-owner-only')
    assert.deepEqual(await contacts('oz own'), [])
  })

  it('P71, I2: no cell of the files of problems and results begins a formula', async () => {
    const text = `${HEAD}\n=1+1,=Shop,@ref,-Jo,=Form,jo@form.test,jo-11,yes\n`
    const done = await applyImport(owner, await checkImport(owner, (await uploadFile(owner, text)).body))
    assert.equal(done.state, 'applied', done.fault ?? '')
    const result = await owner.get(`/api/v1/imports/${done.id}/result.csv`)
    assert.match(result.text, /\r\n2,'=1\+1,'@ref,created,created\r\n/)
    assert.match(result.headers.get('content-disposition') ?? '', /^attachment/)
    const wrong = `${HEAD.replace('Email', '"=Email,x"')}\n=1+1,,,,,,,=maybe\n`
    const refused = await checkImport(owner, (await uploadFile(owner, wrong)).body, {
      columns: ['accountNumber', 'ignore', 'ignore', 'ignore', 'ignore', 'email', 'ignore', 'websiteAccess'],
    })
    const problems = await owner.get(`/api/v1/imports/${refused.id}/problems.csv`)
    for (const line of problems.text.trim().split('\r\n').slice(1))
      for (const cell of line.split(',')) assert.doesNotMatch(cell, /^"?[=+@-]/)
  })
})
