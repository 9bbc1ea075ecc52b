import assert from 'node:assert/strict'
import { it } from 'node:test'
import { HOUR, MINUTE, SECOND } from '@latchkey/core/instant'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, ownerClient, sendReset, signInOwner, websiteSignIn } from '../testing/people.ts'
import { secretIn } from '../testing/smtp-sink.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

type Contact = Awaited<ReturnType<typeof aContact>>

/** Presses the button and answers without waiting for any mail. */
async function press(owner: HttpClient, { id }: Contact) {
  const { version, email } = (await owner.get(`/api/v1/contacts/${id}`)).body
  const answer = await owner.post(`/api/v1/contacts/${id}/resets`, { version, email })
  assert.equal(answer.status, 202, answer.text)
}

const history = async (owner: HttpClient, { id }: Contact) =>
  (await owner.get(`/api/v1/letters?contactId=${id}`)).body.items

/** Real time only until the courier has noted what came of its try. */
async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  const from = performance.now()
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() - from > 8_000) assert.fail('it never came to that')
    await new Promise((soon) => setTimeout(soon, 20))
  }
}

const tried = (owner: HttpClient, contact: Contact, attempts: number) =>
  until(async () => {
    const [letter] = await history(owner, contact)
    return letter.attempts >= attempts && letter.state === 'queued' && letter
  })

it('M1, F7, P76: a letter put off with 451 for ten minutes arrives later, with the same secret and the back-off visible', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  product.sink.setMode('451')
  await press(owner, contact)
  const { sealed_secret: sealed } = await product.db.read
    .selectFrom('letter')
    .select('sealed_secret')
    .executeTakeFirstOrThrow()
  let attempts = 1
  for (let minutes = 0; minutes < 10; attempts += 1) {
    const letter = await tried(owner, contact, attempts)
    assert.match(letter.answer, /451/)
    const row = await product.db.read.selectFrom('letter').selectAll().executeTakeFirstOrThrow()
    assert.equal(row.sealed_secret, sealed)
    minutes += (row.next_attempt_at - product.clock.now()) / MINUTE
    product.clock.set(row.next_attempt_at as never)
  }
  assert.ok(attempts >= 5 && attempts <= 12, `${attempts} tries in ten minutes`)
  product.sink.setMode('accept')
  product.clock.advance(30 * MINUTE)
  const mail = await product.sink.waitFor((m) => m.envelope.to.includes(contact.email ?? ''))
  const signedIn = await websiteSignIn(product.client(), contact.username, secretIn(mail))
  assert.equal(signedIn.body.state, 'password-change-required')
  assert.equal(product.sink.messages.length, 1)
})

it('M1: a line cut after DATA repeats the letter byte for byte, with the same Message-ID', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  product.sink.setMode('drop-after-data')
  await press(owner, contact)
  await tried(owner, contact, 1)
  product.sink.setMode('accept')
  product.clock.advance(10 * SECOND)
  const mail = await product.sink.waitFor(() => true)
  assert.ok(product.sink.dropped.length >= 1)
  for (const dropped of product.sink.dropped) assert.equal(dropped.raw, mail.raw)
})

it('M1, F8, P76: a 550 is final: no retry, the letter failed, the mail state shows it, and no answer holds the secret', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  product.sink.setMode('550')
  await press(owner, contact)
  const letter = await until(async () => {
    const [found] = await history(owner, contact)
    return found.state === 'failed' && found
  })
  assert.match(letter.answer, /550/)
  assert.equal(letter.attempts, 1)
  assert.equal((await owner.get(`/api/v1/contacts/${contact.id}`)).body.mailState, 'failed')
  const row = await product.db.read.selectFrom('letter').selectAll().executeTakeFirstOrThrow()
  assert.equal(row.sealed_secret, null, 'wiped')
  product.sink.setMode('accept')
  product.clock.advance(HOUR)
  await sendReset(product, await signInOwner(product), contact)
  assert.equal(product.sink.messages.length, 1)
})

it('F5, P76: with the mail server a black hole the answer comes as fast as ever, to staff and to the public', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  product.sink.setMode('black-hole')
  const from = performance.now()
  await press(owner, contact)
  const asked = await product.client().post('/api/v1/website/forgot-password', { username: contact.username })
  assert.equal(asked.status, 202)
  assert.ok(performance.now() - from < 1000, `${performance.now() - from} ms`)
  assert.equal((await owner.get(`/api/v1/contacts/${contact.id}`)).body.mailState, 'queued')
  product.sink.setMode('accept')
  product.sink.cutConnections()
})

it('M1: a letter whose temporary password was voided, or whose end has come, never leaves', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [voided, expired, off] = [await aContact(owner), await aContact(owner), await aContact(owner)]
  product.sink.setMode('451')
  for (const contact of [voided, expired, off]) {
    await press(owner, contact)
    await tried(owner, contact, 1)
  }
  assert.equal((await owner.delete(`/api/v1/contacts/${voided.id}/resets`)).status, 204)
  const { version } = (await owner.get(`/api/v1/contacts/${off.id}`)).body
  assert.equal(
    (await owner.patch(`/api/v1/contacts/${off.id}`, { version, websiteAccess: false })).status,
    200,
  )
  const rows = async () => await product.db.read.selectFrom('letter').selectAll().execute()
  assert.equal((await rows()).filter((row) => row.sealed_secret !== null).length, 1)
  product.sink.setMode('accept')
  product.clock.advance(48 * HOUR)
  const again = await signInOwner(product)
  await until(async () => (await rows()).every((row) => row.state === 'void'))
  assert.ok((await rows()).every((row) => row.sealed_secret === null))
  const later = await aContact(again)
  await sendReset(product, again, later)
  assert.deepEqual(
    product.sink.messages.map((mail) => mail.envelope.to.join()),
    [later.email],
  )
  for (const contact of [voided, expired, off])
    assert.notEqual((await again.get(`/api/v1/contacts/${contact.id}`)).body.mailState, 'queued')
})

it('M1: the mail state goes from queued to sent, and to delivered when the temporary password is used', async (t) => {
  const product: TestProduct = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const temporary = await sendReset(product, owner, contact)
  const state = async () => (await owner.get(`/api/v1/contacts/${contact.id}`)).body.mailState
  await until(async () => (await state()) === 'sent')
  await websiteSignIn(product.client(), contact.username, temporary)
  assert.equal((await history(owner, contact))[0].state, 'delivered')
  assert.equal(await state(), 'delivered')
})
