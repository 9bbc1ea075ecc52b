import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { ImportProblemWire, ImportSummary } from '@latchkey/core/imports/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { aContactWithPassword, ownerClient, sendReset, websiteSignIn } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

interface Refused {
  readonly code: string
  readonly detail: string
  readonly problems: ImportProblemWire[]
  readonly problemTotal: number
}

const HEAD = 'Account number,Shop,Contact ID,First name,Surname,Email,Username,Website access'

describe('I2: the import over the API', () => {
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
  const acts = async (action: string) => (await owner.get(`/api/v1/audit?action=${action}`)).body.items

  it('I2, A7: new retailers and contacts come in with their state, and a contact with access is not invited', async () => {
    const file = `${HEAD}\nI-1,Lamp Shop,L-1,Jane,Lamp,jane@lamp.test,lamp-1,yes\nI-1,,L-2,Ola,Lamp,,,\n`
    const answer = await send(file)
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(answer.body.retailers, { created: 1, changed: 0, unchanged: 0 })
    assert.deepEqual(answer.body.contacts, { created: 2, changed: 0, unchanged: 0 })
    assert.deepEqual(answer.body.gaps, ['1 contact has no username.', '1 contact has no e-mail address.'])
    const [jane, ola] = [(await contacts('jane lamp'))[0], (await contacts('ola lamp'))[0]]
    assert.equal(jane.state.code, 'not-invited')
    assert.equal(jane.retailer.name, 'Lamp Shop')
    assert.equal(ola.state.code, 'incomplete')
    assert.equal(product.sink.messages.length, 0, 'an import sends no invite')
  })

  it('I2: the same file a second time changes nothing', async () => {
    const file = `${HEAD}\nI-2,Twice,T-1,Tom,Two,tom@two.test,tom-2,yes\nI-2,,,Ann,Two,ann@two.test,ann-2,no\n`
    assert.equal((await send(file)).status, 200)
    const version = (await contacts('tom two'))[0].version
    const again = (await send(file)).body
    assert.deepEqual(again.retailers, { created: 0, changed: 0, unchanged: 1 })
    assert.deepEqual(again.contacts, { created: 0, changed: 0, unchanged: 2 })
    assert.equal((await contacts('tom two'))[0].version, version)
  })

  it('I2: a dry run says what would happen and changes nothing', async () => {
    const file = `${HEAD}\nI-3,Dry,D-1,Dora,Dry,dora@dry.test,dora-3,yes\n`
    const before = (await acts('import.applied')).length
    const answer = await send(file, '?dryRun=true')
    assert.equal(answer.body.dryRun, true)
    assert.equal(answer.body.contacts.created, 1)
    assert.deepEqual(await contacts('dora dry'), [])
    assert.equal((await acts('import.applied')).length, before)
  })

  it('I2: one wrong row stops the whole import, with every problem by row and column', async () => {
    const file = [
      HEAD,
      'I-4,Good,G-1,Gina,Good,gina@good.test,gina-4,yes',
      'I-4,,G-2,Bob,Bad,not an address,bob-4,maybe',
      'I-5,,G-3,New,Shop,new@shop.test,new-5,no',
      'I-4,,G-4,,,nobody@good.test,nobody-4,no',
    ].join('\n')
    const answer = await send(file)
    assert.equal(answer.status, 422)
    assert.equal(answer.headers.get('content-type')?.split(';')[0], 'application/problem+json')
    assert.equal(answer.body.code, 'import-refused')
    assert.deepEqual(
      places(answer.body).map(([row, column]) => [row, column]),
      [
        [3, 'Email'],
        [3, 'Website access'],
        [4, 'Shop'],
        [5, 'Surname'],
      ],
    )
    assert.equal(answer.body.problemTotal, 4)
    assert.deepEqual(await contacts('gina good'), [])
  })

  it('I2: the problems are told in the language of the caller', async () => {
    const file = `${HEAD}\nI-6,Sprache,S-1,Eva,Wort,eva@wort.test,eva-6,vielleicht\n`
    const english = await send(file, '', { 'accept-language': 'en' })
    const german = await send(file, '', { 'accept-language': 'de' })
    assert.match(english.body.problems[0]?.message ?? '', /^Write yes or no here/)
    assert.match(german.body.problems[0]?.message ?? '', /^Schreiben Sie hier ja oder nein/)
    assert.match(german.body.detail, /Nichts wurde importiert/)
  })

  it('I2: an absent column, an empty cell, NULL and a missing row change nothing', async () => {
    await send(
      `${HEAD}\nI-7,Stay,Y-1,Yara,Stay,yara@stay.test,yara-7,yes\nI-7,,Y-2,Yves,Stay,yves@stay.test,,\n`,
    )
    const answer = await send('Account number,Contact ID,First name,Email,Username\nI-7,Y-1,,NULL,\n')
    assert.deepEqual(answer.body.contacts, { created: 0, changed: 0, unchanged: 1 })
    const [yara] = await contacts('yara stay')
    assert.equal(yara.email, 'yara@stay.test')
    assert.equal(yara.username, 'yara-7')
    assert.equal(yara.websiteAccess, true)
    assert.equal((await contacts('yves stay')).length, 1)
  })

  it('A2, I2: access on without an e-mail address or a username is an error of the row, counting what is stored', async () => {
    await send(`${HEAD}\nI-8,Access,A-1,Ada,Half,ada@half.test,,no\n`)
    const stored = await send(
      'Account number,Contact ID,Website access,Username\nI-8,A-1,yes,ada-8\n',
      '?dryRun=true',
    )
    assert.equal(stored.status, 200, stored.text)
    const refused = await send(`${HEAD}\nI-8,,A-1,Ada,Half,,,yes\nI-8,,A-2,Abe,Half,,abe-8,yes\n`)
    assert.deepEqual(places(refused.body), [
      [2, 'Username', 'access-without-username'],
      [3, 'Email', 'access-without-email'],
    ])
  })

  it('A3, I2: a username that another contact has, or that looks like his, is an error of the row', async () => {
    await send(`${HEAD}\nI-9,Names,N-1,Nia,Name,nia@name.test,Nia-9,no\n`)
    for (const username of ['NIA-9', 'nıa-9']) {
      const refused = await send(`${HEAD}\nI-9,,N-2,Noa,Name,,${username},no\n`)
      assert.deepEqual(
        places(refused.body).map(([row, column]) => [row, column]),
        [[2, 'Username']],
      )
    }
  })

  it('A5, I2: a changed e-mail address voids temporary passwords and tells the old address', async () => {
    const file = `${HEAD}\nI-10,Moved,M-1,Mia,Moved,mia@old.test,mia-10,yes\n`
    assert.equal((await send(file)).status, 200)
    const [mia] = await contacts('mia moved')
    const temporary = await sendReset(product, owner, mia)
    const mails = product.sink.messages.length
    const changed = await send(file.replace('mia@old.test', 'mia@new.test'))
    assert.deepEqual(changed.body.contacts, { created: 0, changed: 1, unchanged: 0 })
    const told = (await product.sink.waitFor(mails + 1))[mails]
    assert.deepEqual(told?.envelope.to, ['mia@old.test'])
    assert.doesNotMatch(told?.text ?? '', /mia@new\.test/)
    assert.equal((await websiteSignIn(product.client(), 'mia-10', temporary)).status, 401)
  })

  it('A4, I2: access off or a retailer inactive by import ends the sessions of its contacts at once', async () => {
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const { accountNumber } = (await owner.get(`/api/v1/retailers/${contact.retailerId}`)).body
    assert.equal((await browser.get('/api/v1/website/me')).status, 200)
    const off = await send(`Account number,Shop active\n${accountNumber},no\n`)
    assert.deepEqual(off.body.retailers, { created: 0, changed: 1, unchanged: 0 })
    assert.equal((await browser.get('/api/v1/website/me')).status, 401)
  })

  it('I2: columns nobody knows are named and not read, and stop a strict import', async () => {
    const file = `${HEAD},Shoe size\nI-11,Extra,E-1,Eli,Extra,eli@extra.test,eli-11,no,44\n`
    const warned = await send(file, '?dryRun=true')
    assert.deepEqual(warned.body.warnings, ['Not read, because nobody knows these columns: Shoe size.'])
    const strict = await send(file, '?dryRun=true&strict=true')
    assert.deepEqual(places(strict.body), [[null, '', 'unknown-strict']])
    const ignored = await send(file, '?dryRun=true&strict=true&map=Shoe+size%3Dignore')
    assert.equal(ignored.status, 200, ignored.text)
  })

  it('I2: an export of another system comes in unedited, and the summary says what it lacks', async () => {
    const file = readFileSync(new URL('./fixtures/adventureworks-lt-customers.csv', import.meta.url))
    const answer = await send(file)
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.body.rows, 51)
    assert.equal(answer.body.contacts.created, 51)
    assert.ok(answer.body.gaps.includes('51 contacts have no username.'), answer.text)
    assert.match(answer.body.warnings[0] ?? '', /Title, Suffix, SalesPerson/)
    const [orlando] = await contacts('orlando gee')
    assert.equal(orlando.email, 'orlando0@adventure-works.com')
    assert.equal(orlando.state.code, 'incomplete')
    const named = await send(file, '?usernameFrom=email')
    assert.deepEqual(named.body.contacts, { created: 0, changed: 51, unchanged: 0 })
    const again = await send(file, '?usernameFrom=email')
    assert.deepEqual(again.body.contacts, { created: 0, changed: 0, unchanged: 51 })
  })

  it('I2: made usernames step round those that are taken, and stay at a second import', async () => {
    const rows = [1, 2, 3].map((n) => `I-12,Counted,C-${n},Cora ${n},Count,,,`)
    const file = `${HEAD}\n${rows.join('\n')}\n`
    await send(`${HEAD}\nI-13,Taker,K-1,Kim,Taker,,I-12,no\n`)
    assert.equal((await send(file, '?usernameFrom=accountNumber')).status, 200)
    const names = (await contacts('counted')).map((c: { username: string }) => c.username).sort()
    assert.deepEqual(names, ['I-12-2', 'I-12-3', 'I-12-4'])
    const again = await send(file, '?usernameFrom=accountNumber')
    assert.deepEqual(again.body.contacts, { created: 0, changed: 0, unchanged: 3 })
  })

  it('I2: a row that fits a contact another row is about is an error', async () => {
    await send(`${HEAD}\nI-14,Double,B-1,Dan,Double,dan@double.test,,no\n`)
    const refused = await send(`${HEAD}\nI-14,,B-1,Dan,Double,,,\nI-14,,,Dan,Double,dan@double.test,,\n`)
    assert.deepEqual(places(refused.body), [[3, '', 'contact-twice']])
  })

  it('E1, I2: an import leaves an event of its own and one for each row it made, and so does a refused one', async () => {
    const before = (await acts('import.applied')).length
    product.clock.advance(1000)
    await send(`${HEAD}\nI-15,Audit,U-1,Una,Audit,una@audit.test,una-15,no\n`)
    product.clock.advance(1000)
    await send(`${HEAD}\nI-15,,U-2,Uwe,Audit,nothing,,\n`)
    const [refused, applied, ...rest] = await acts('import.applied')
    assert.equal(rest.length, before)
    assert.deepEqual([applied.result, refused.result], ['done', 'refused'])
    assert.equal(applied.detail.contacts.created, 1)
    const [created] = await acts('contact.created')
    assert.equal(created.detail.after.username, 'una-15')
  })
})
