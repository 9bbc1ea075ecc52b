import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { letterKinds } from '@latchkey/core/letters/kinds'
import type { HttpClient } from '../../testing/http-client.ts'
import { aContact, aRetailer, ownerClient, sendReset, websiteSignIn } from '../../testing/people.ts'
import { secretIn } from '../../testing/smtp-sink.ts'
import { aUser } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { mailSettled, pressReset } from '../../testing/website-journeys.ts'

const PATH = '/api/v1/letters/texts/website-invite/en'
const BODY = [
  'Welcome to the new website of {{brand}}.\nIt is for {{retailer}} <b>alone</b> & has everything the catalogue has, with prices, stock and delivery dates.',
  '{{how}}',
  '{{secret}}',
  'This works until {{end}}, at {{website}}.',
  '{{button}}',
].join('\n\n')

async function edit(owner: HttpClient, text: object, path = PATH) {
  const { version } = (await owner.get(path)).body
  return await owner.put(path, { version, subject: 'Hello from {{brand}}', body: BODY, ...text })
}

async function started(t: Parameters<typeof startTestProduct>[0], more: object = {}) {
  const product = await startTestProduct(t, more)
  return { product, owner: await ownerClient(product) }
}

describe('texts of letters', () => {
  it('M2: every kind of letter has a text in every language, shipped until it is edited, with by whom and when', async (t) => {
    const { product, owner } = await started(t)
    const list = async () => (await owner.get('/api/v1/letters/texts')).body.items
    assert.equal((await list()).length, letterKinds.length * 2)
    assert.ok((await list()).every((text: { edited: boolean }) => !text.edited))
    const before = (await owner.get(PATH)).body
    assert.equal(before.version, 0)
    assert.equal(before.subject, before.shipped.subject)
    assert.deepEqual(
      before.places.filter((place: { needed: boolean }) => place.needed).map((p: { name: string }) => p.name),
      ['secret', 'end'],
    )
    const saved = await edit(owner, {})
    assert.equal(saved.status, 200, saved.text)
    assert.deepEqual(
      [saved.body.version, saved.body.edited, saved.body.body, saved.body.savedBy],
      [1, true, BODY, 'Olivia Owner'],
    )
    assert.equal(saved.body.savedAt, new Date(product.clock.now()).toISOString())
    const edited = (await list()).filter((text: { edited: boolean }) => text.edited)
    assert.deepEqual(
      edited.map((text: { kind: string; language: string }) => [text.kind, text.language]),
      [['website-invite', 'en']],
    )
  })

  it('M2, P74: an edited letter leaves with its words filled literally, escaped in HTML, and its secret once in its block', async (t) => {
    const { product, owner } = await started(t)
    await owner.patch('/api/v1/settings', { 'brand.name': 'North {{secret}} Ltd' })
    assert.equal((await edit(owner, {})).status, 200)
    const retailer = await aRetailer(owner, { name: 'Bikes {{end}} & <i>Co</i>' })
    const contact = await aContact(owner, { retailerId: retailer.id })
    const secret = await sendReset(product, owner, contact)
    const mail = product.sink.messages.at(-1)
    assert.ok(mail)
    assert.equal(mail.subject, 'Hello from North {{secret}} Ltd')
    assert.match(mail.text, /^It is for Bikes \{\{end\}\} & <i>Co<\/i> <b>alone<\/b> & has everything/m)
    assert.match(
      mail.html,
      /<br>It is for Bikes \{\{end\}\} &amp; &lt;i&gt;Co&lt;\/i&gt; &lt;b&gt;alone&lt;\/b&gt;/,
    )
    assert.match(mail.text, /^This works until \w+ \d+ \w+ 2\d{3}, \d\d:\d\d UTC, at http:\/\/localhost/m)
    assert.equal(mail.text.split(secret).length - 1, 1)
    assert.equal(mail.html.split(secret).length - 1, 1)
    assert.ok(mail.text.split('\n').includes(secret))
    assert.doesNotMatch(mail.text + mail.html + mail.subject, new RegExp(contact.username ?? 'x'))
    const signedIn = await websiteSignIn(product.client(), contact.username, secret)
    assert.equal(signedIn.body.state, 'password-change-required')
  })

  it('M2: a text that lacks its secret or end, or leads elsewhere, is refused with every fault at its field, and nothing is saved', async (t) => {
    const { product, owner } = await started(t)
    const refused = await edit(owner, {
      subject: 'Your password {{secret}}',
      body: 'Hello {{nobody}}\n\nSee https://evil.test/now',
    })
    assert.deepEqual([refused.status, refused.body.code], [400, 'invalid-request'])
    assert.deepEqual(
      refused.body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
      [
        'subject subject-place',
        'body unknown-place',
        'body secret-missing',
        'body end-missing',
        'body other-address',
      ],
    )
    const sentences = refused.body.errors.map(({ message }: { message: string }) => message).join('\n')
    assert.match(sentences, /There is no placeholder \{\{nobody\}\} \(line 1\)/)
    assert.match(sentences, new RegExp(`leads to ${product.origin} alone. Take out https://evil.test/now`))
    assert.equal((await owner.get(PATH)).body.edited, false)
    const unread = await owner.put(PATH, { version: 0, subject: 'a', body: 'b'.repeat(20_001) })
    assert.equal(unread.status, 400)
    assert.equal((await owner.get('/api/v1/letters/texts/no-such/en')).status, 400)
    assert.equal((await owner.get('/api/v1/letters/texts/website-invite/fr')).status, 400)
  })

  it('C5, M2: the username stands in a text only where the company includes it, and leaves again when it no longer does', async (t) => {
    const { product, owner } = await started(t)
    const named = `${BODY}\n\n{{username}}`
    assert.equal((await edit(owner, { body: named })).status, 400)
    await owner.patch('/api/v1/settings', { 'letters.include-username': true })
    assert.equal((await edit(owner, { body: named })).status, 200)
    const one = await aContact(owner)
    await sendReset(product, owner, one)
    assert.match(product.sink.messages.at(-1)?.text ?? '', new RegExp(`Your username:\n${one.username}\n`))
    await owner.patch('/api/v1/settings', { 'letters.include-username': false })
    const other = await aContact(owner)
    await sendReset(product, owner, other)
    assert.doesNotMatch(product.sink.messages.at(-1)?.raw ?? '', new RegExp(other.username ?? 'x'))
  })

  it('M2: of two edits of one version the second is shown the first, and neither is lost', async (t) => {
    const { owner } = await started(t)
    assert.equal((await edit(owner, {})).status, 200)
    const late = await owner.put(PATH, { version: 0, subject: 'Mine', body: BODY })
    assert.deepEqual([late.status, late.body.code], [409, 'changed-meanwhile'])
    assert.deepEqual([late.body.current.version, late.body.current.subject], [1, 'Hello from {{brand}}'])
    const together = await Promise.all(
      ['One', 'Two', 'Three'].map((subject) => owner.put(PATH, { version: 1, subject, body: BODY })),
    )
    assert.deepEqual(together.map((answer) => answer.status).sort(), [200, 409, 409])
    assert.equal((await owner.delete(`${PATH}?version=1`)).status, 409)
  })

  it('M2, E1: back to the shipped text is one act, and every edit leaves before and after in the audit', async (t) => {
    const { product, owner } = await started(t)
    await edit(owner, {})
    const back = await owner.delete(`${PATH}?version=1`)
    assert.equal(back.status, 200, back.text)
    assert.deepEqual(
      [back.body.edited, back.body.version, back.body.body],
      [false, 2, back.body.shipped.body],
    )
    await sendReset(product, owner, await aContact(owner))
    assert.match(product.sink.messages.at(-1)?.subject ?? '', /^Your access to the website/)
    const events = (await owner.get('/api/v1/audit?action=letter.text-changed')).body.items
    assert.equal(events.length, 1)
    assert.equal(events[0].detail.after.body, BODY)
    assert.equal(events[0].detail.before.subject, back.body.shipped.subject)
    assert.deepEqual([events[0].detail.kind, events[0].detail.language], ['website-invite', 'en'])
    const dropped = (await owner.get('/api/v1/audit?action=letter.text-dropped')).body.items
    assert.equal(dropped[0].detail.before.body, BODY)
    assert.equal(dropped[0].detail.after.body, back.body.shipped.body)
  })

  it('L5, U4: editing needs a sign-in of the last 10 minutes and the right to write letters; reading them the right to read', async (t) => {
    const { product, owner } = await started(t)
    const office = (await aUser(product, { role: 'office' })).client
    assert.equal((await office.get(PATH)).status, 200)
    assert.equal((await edit(office, {})).status, 403)
    assert.equal((await office.delete(`${PATH}?version=0`)).status, 403)
    assert.equal((await office.post(`${PATH}/preview`, { subject: 'Hi', body: BODY })).status, 200)
    const rep = (await aUser(product, { type: 'dual-access', role: 'sales-rep' })).client
    for (const path of ['/api/v1/letters/texts', PATH]) assert.equal((await rep.get(path)).status, 403)
    assert.equal((await rep.post(`${PATH}/preview`, { subject: 'Hi', body: BODY })).status, 403)
    product.clock.advance(10 * MINUTE)
    for (const answer of [await edit(owner, {}), await owner.delete(`${PATH}?version=0`)])
      assert.deepEqual([answer.status, answer.body.code], [403, 'recent-sign-in-required'])
    assert.equal((await owner.get(PATH)).body.version, 0)
  })
})

describe('preview and test letter of an unsaved text', () => {
  it('M2: an unsaved text is previewed and sent to the person who presses, with a specimen secret, and saved nowhere', async (t) => {
    const { product, owner } = await started(t)
    const text = { subject: 'Try {{brand}}', body: BODY }
    const preview = await owner.post(`${PATH}/preview`, text)
    assert.equal(preview.status, 200, preview.text)
    assert.equal(preview.body.subject, 'Try Latchkey')
    assert.match(preview.body.text, /^spec-imen-2222-only$/m)
    assert.equal((await owner.post(`${PATH}/preview`, { ...text, body: 'No secret' })).status, 400)
    const sent = await owner.post('/api/v1/letters/tests', { kind: 'website-invite', language: 'en', text })
    assert.equal(sent.status, 202, sent.text)
    await mailSettled(product)
    const mail = product.sink.messages.at(-1)
    assert.deepEqual([mail?.subject, mail?.envelope.to], ['Try Latchkey', ['olivia.owner@northgate.test']])
    assert.equal(mail?.text.trim(), preview.body.text.trim())
    const bad = { kind: 'website-invite', language: 'en', text: { subject: 'x', body: 'y' } }
    assert.equal((await owner.post('/api/v1/letters/tests', bad)).status, 400)
    assert.equal((await owner.get(PATH)).body.edited, false)
    const saved = await owner.get('/api/v1/letters/preview?kind=website-invite&language=en')
    assert.match(saved.body.subject, /^Your access/)
  })

  it('M2: the framed page shows the HTML part alone: nothing in it runs or loads, in light and in dark', async (t) => {
    const { owner, product } = await started(t)
    const form = (fields: Record<string, string>) =>
      owner.form('/portal/letter-preview', {
        kind: 'website-invite',
        language: 'en',
        scheme: 'dark',
        subject: 'Hi',
        body: BODY,
        ...fields,
      })
    const dark = await form({})
    assert.equal(dark.status, 200, dark.text)
    assert.match(dark.text, /&lt;b&gt;alone&lt;\/b&gt;/)
    assert.match(dark.text, /@media all\{/)
    const policy = dark.headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'; style-src-elem 'sha256-.*frame-ancestors 'self';.*sandbox$/)
    assert.equal(dark.headers.get('x-frame-options'), 'SAMEORIGIN')
    assert.match((await form({ scheme: 'light' })).text, /@media not all\{/)
    assert.equal((await form({ body: 'No secret' })).status, 400)
    const stranger = product.client()
    const refused = await stranger.form('/portal/letter-preview', { kind: 'website-invite' })
    assert.notEqual(refused.status, 200)
  })
})

describe('letters that wait while their text is edited', () => {
  it('M2: an edit reaches letters that wait and were not tried yet', async (t) => {
    const { product, owner } = await started(t, { startJobs: false })
    const contact = await aContact(owner)
    assert.equal((await pressReset(owner, contact)).status, 202)
    assert.equal((await edit(owner, {})).status, 200)
    product.startJobs()
    const [mail] = await product.sink.waitFor(1)
    assert.equal(mail?.subject, 'Hello from Latchkey')
  })

  it('M1, I1, M2: a letter that was tried keeps the text it was tried with, so that a repeat is the same, byte for byte', async (t) => {
    const { product, owner } = await started(t)
    assert.equal((await edit(owner, {})).status, 200)
    const contact = await aContact(owner)
    product.sink.setMode('drop-after-data')
    assert.equal((await pressReset(owner, contact)).status, 202)
    for (let wait = 0; product.sink.dropped.length === 0 && wait < 500; wait += 1)
      await new Promise((soon) => setTimeout(soon, 10))
    await mailSettled(product)
    assert.equal((await edit(owner, { subject: 'Another' })).status, 200)
    assert.equal((await owner.delete(`${PATH}?version=2`)).status, 200)
    product.sink.setMode('accept')
    product.clock.advance(MINUTE)
    const mail = await product.sink.waitFor(() => true)
    assert.equal(mail.subject, 'Hello from Latchkey')
    assert.ok(product.sink.dropped.length >= 1)
    for (const dropped of product.sink.dropped) assert.equal(dropped.raw, mail.raw)
    assert.ok(secretIn(mail))
  })

  it('M2: an edited text that no longer obeys, as when PUBLIC_URL changed, does not leave: the shipped one does, and the list says so', async (t) => {
    const { product, owner } = await started(t)
    const own = `${BODY}\n\nHelp is at ${product.origin}/help`
    assert.equal((await edit(owner, { body: own })).status, 200)
    await product.db.transaction((tx) =>
      tx.db
        .updateTable('letter_text')
        .set({ body: own.replace(product.origin, 'https://old.northgate.test') })
        .execute(),
    )
    const list = (await owner.get('/api/v1/letters/texts')).body.items
    assert.deepEqual(
      list.filter((text: { used: boolean }) => !text.used).map((text: { kind: string }) => text.kind),
      ['website-invite'],
    )
    await sendReset(product, owner, await aContact(owner))
    const mail = product.sink.messages.at(-1)
    assert.match(mail?.subject ?? '', /^Your access to the website/)
    assert.doesNotMatch(mail?.raw ?? '', /old\.northgate/)
  })
})
