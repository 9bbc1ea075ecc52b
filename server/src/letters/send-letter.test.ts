import assert from 'node:assert/strict'
import { it } from 'node:test'
import { SECOND } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import type { Schema } from '../platform/db/database.ts'
import { createTransport } from '../platform/mail/transport.ts'
import { aContact, ownerClient, sendReset, websiteSignIn } from '../testing/people.ts'
import { secretIn } from '../testing/smtp-sink.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { changed, forgot, freshContact, mailSettled, pressReset } from '../testing/website-journeys.ts'
import { sendLetter } from './send-letter.ts'
import { claimLetters } from './store.ts'

type Context = { after(work: () => Promise<void>): void }

/** A contact whose reset waits, and the courier's one step by hand, with parts of the product replaced. */
async function aWaitingReset(t: Context) {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  assert.equal((await pressReset(owner, contact)).status, 202)
  const letter = () => product.db.read.selectFrom('letter').selectAll().executeTakeFirstOrThrow()
  return {
    product,
    owner,
    contact,
    letter,
    setLetter: (columns: Partial<Schema['letter']>) =>
      product.db.transaction((tx) => tx.db.updateTable('letter').set(columns).execute()),
    async send(replaced: Partial<App> = {}) {
      const [claimed] = await product.db.transaction((tx) => claimLetters(tx, true, 1))
      assert.ok(claimed)
      const transport = createTransport(product.sink.url, { from: product.config.mailFrom })
      await sendLetter(
        { ...product.app, ...replaced },
        { kind: 'smtp', transport, close: transport.close },
        claimed,
      )
      await transport.close()
    },
  }
}

it('M1: a letter the server took is noted although the database is busy at first, so it leaves once', async (t) => {
  const { product, letter, send } = await aWaitingReset(t)
  let refusals = 0
  await send({
    db: {
      ...product.db,
      transaction: (work) => {
        if (product.sink.messages.length === 0 || refusals === 3) return product.db.transaction(work)
        refusals += 1
        return Promise.reject(Object.assign(new Error('deadlock detected'), { code: '40P01' }))
      },
    },
  })
  assert.equal(refusals, 3)
  assert.equal((await letter()).state, 'sent')
  assert.equal(product.sink.messages.length, 1)
})

it('M1, M2: a letter that waits while PUBLIC_URL changes leads to where the pages are when it leaves', async (t) => {
  const { product, letter, contact, send } = await aWaitingReset(t)
  assert.doesNotMatch((await letter()).content, /http/)
  await send({ config: { ...product.config, publicUrl: new URL('https://login.northgate.test') } })
  const [mail] = await product.sink.waitFor(1)
  assert.ok(mail)
  assert.match(mail.text, /https:\/\/login\.northgate\.test\//)
  assert.doesNotMatch(mail.text, /localhost/)
  const signedIn = await websiteSignIn(product.client(), contact.username, secretIn(mail))
  assert.equal(signedIn.body.state, 'password-change-required')
})

it('A5, M2: a stop link that waits while PUBLIC_URL changes leads to where the pages are, its token sealed', async (t) => {
  const { product, owner, contact, send, setLetter } = await aWaitingReset(t)
  await setLetter({ state: 'void' })
  await changed(owner, contact, { email: 'new@cornerbike.test' })
  const row = await product.db.read
    .selectFrom('letter')
    .selectAll()
    .where('kind', '=', 'email-changed')
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(row.content, /stop-change/)
  await send({ config: { ...product.config, publicUrl: new URL('https://login.northgate.test') } })
  const [mail] = await product.sink.waitFor(1)
  assert.match(mail?.text ?? '', /https:\/\/login\.northgate\.test\/stop-change\/[\w-]{43}/)
})

for (const [what, columns] of [
  ['whose seal cannot be opened', { sealed_secret: 'k1.AAAA' }],
  ['whose content is no JSON', { content: '{"kind":' }],
  ['that cannot be written out', { content: '{"kind":"unknown"}' }],
] as const) {
  it(`M1, E1: a letter ${what} has failed at once, with a plain answer and an audit event`, async (t) => {
    const { product, owner, contact, letter, setLetter, send } = await aWaitingReset(t)
    await setLetter(columns)
    await send()
    const { state, answer, sealed_secret: sealed, attempts } = await letter()
    assert.deepEqual([state, sealed, attempts], ['failed', null, 1])
    assert.match(answer ?? '', /^not sent: it(s content)? cannot be/)
    assert.equal((await freshContact(owner, contact)).mailState, 'failed')
    const events = await owner.get('/api/v1/audit?action=letter.failed')
    assert.equal(events.body.items.length, 1)
    assert.equal(events.body.items[0].detail.answer, answer)
    assert.equal(product.sink.messages.length, 0)
  })
}

it('M1: a mail under way is given up when its secret ends', async (t) => {
  const { product, letter, send } = await aWaitingReset(t)
  const { secret_ends_at: end } = await letter()
  product.clock.set(((end ?? 0) - 300) as never)
  product.sink.setMode('black-hole')
  const from = performance.now()
  await send()
  assert.ok(performance.now() - from < 5 * SECOND, 'not the bound of a connection')
  assert.equal((await letter()).state, 'failed')
})

it('A7: the mail state is that of the newest letter, also when an older one ends later', async (t) => {
  const { product, owner, contact, send } = await aWaitingReset(t)
  product.clock.advance(SECOND)
  assert.equal((await pressReset(owner, contact)).status, 202)
  await send()
  assert.equal((await freshContact(owner, contact)).mailState, 'queued')
  await send()
  assert.equal((await freshContact(owner, contact)).mailState, 'sent')
})

it('A5, A7: letters to a former address say nothing about the mail state of the present one', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  await sendReset(product, owner, contact)
  const { mailState } = await changed(owner, contact, { email: 'new@cornerbike.test' })
  assert.equal(mailState, null)
  await mailSettled(product)
  assert.equal((await freshContact(owner, contact)).mailState, null)
  await forgot(product, contact.username)
  assert.equal((await freshContact(owner, contact)).mailState, 'sent')
})
