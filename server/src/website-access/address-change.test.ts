import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { systemCaller } from '@latchkey/core/actors/caller'
import { HOUR } from '@latchkey/core/instant'
import {
  aContact,
  aContactWithPassword,
  aRetailer,
  ownerClient,
  sendReset,
  signInOwner,
  websiteSignIn,
} from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  changed,
  eventsOf,
  forgot,
  freshContact,
  lettersOf,
  mailSettled,
  mailsTo,
  pressReset,
  secretsTo,
  setPassword,
} from '../testing/website-journeys.ts'
import { changeContact, findStopLink, stopChange } from './index.ts'

describe('the e-mail address of a contact is changed', async () => {
  const product = await startTestProduct({ after })
  let owner = await ownerClient(product)
  const caller = systemCaller()

  const status = async (username: string | null, password: string) =>
    (await websiteSignIn(product.client(), username, password)).status
  /** The token of the stop link in the last mail to an address. */
  async function stopToken(address: string | null): Promise<string> {
    await mailSettled(product)
    const token = /\/stop-change\/([\w-]+)/.exec(mailsTo(product, address).at(-1)?.text ?? '')?.[1]
    assert.ok(token, 'the mail holds a link to stop the change')
    return token
  }

  const rowOf = (id: string) =>
    product.db.read.selectFrom('contact').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  it('A5, P65: it voids live temporary passwords and their cages, and leaves password and sessions alone', async () => {
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const secret = await sendReset(product, owner, contact)
    const caged = product.client()
    await websiteSignIn(caged, contact.username, secret)
    await changed(owner, contact, { email: 'new.one@cornerbike.test' })
    assert.equal((await caged.get('/api/v1/website/me')).status, 401)
    assert.equal((await setPassword(caged, 'blue lantern 8')).status, 401)
    assert.equal(await status(contact.username, secret), 401)
    assert.equal((await browser.get('/api/v1/website/me')).status, 200)
    assert.equal(await status(contact.username, 'green lantern 7'), 200)
  })

  it('A5, P65: the old address is told without naming the new one or the username, with a link of 72 hours', async () => {
    const contact = await aContact(owner, { email: 'told.old@cornerbike.test' })
    await changed(owner, contact, { email: 'told.new@elsewhere.test' })
    const token = await stopToken('told.old@cornerbike.test')
    const [notice, ...more] = mailsTo(product, 'told.old@cornerbike.test')
    assert.equal(more.length, 0)
    for (const part of [notice?.subject, notice?.text, notice?.html, notice?.raw]) {
      assert.doesNotMatch(part ?? '', /elsewhere|told\.new/)
      assert.ok(!part?.includes(contact.username ?? ''))
    }
    assert.match(notice?.text ?? '', /5 March 2026/)
    assert.equal(mailsTo(product, 'told.new@elsewhere.test').length, 0)
    product.clock.advance(72 * HOUR - 1)
    assert.equal(await findStopLink(product.app, token), true)
    product.clock.advance(1)
    assert.equal(await findStopLink(product.app, token), false)
    await assert.rejects(stopChange(product.app, caller, token), { code: 'stop-link-spent' })
    owner = await signInOwner(product)
  })

  it('A5: the stop link brings the old address back and ends what was made meanwhile; looking spends nothing', async () => {
    const contact = await aContact(owner, { email: 'stop.old@cornerbike.test' })
    await changed(owner, contact, { email: 'stop.new@elsewhere.test' })
    const token = await stopToken('stop.old@cornerbike.test')
    const secret = await sendReset(product, owner, await freshContact(owner, contact))
    for (let i = 0; i < 20; i += 1) assert.equal(await findStopLink(product.app, token), true)
    await stopChange(product.app, caller, token)
    assert.equal((await freshContact(owner, contact)).email, 'stop.old@cornerbike.test')
    assert.equal(await status(contact.username, secret), 401)
    await assert.rejects(stopChange(product.app, caller, token), { code: 'stop-link-spent' })
    assert.ok((await eventsOf(owner, contact)).some((e) => e.action === 'contact.email-change-stopped'))
    assert.ok(await sendReset(product, owner, await freshContact(owner, contact)))
  })

  it('A5: a password that was set through the new address stops working with the change', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    product.clock.advance(HOUR / 60)
    await changed(owner, contact, { email: 'thief@elsewhere.test' })
    const token = await stopToken(contact.email)
    const thief = product.client()
    await websiteSignIn(
      thief,
      contact.username,
      await sendReset(product, owner, await freshContact(owner, contact)),
    )
    await setPassword(thief, 'stolen lantern 9')
    await stopChange(product.app, caller, token)
    assert.equal((await thief.get('/api/v1/website/me')).status, 401)
    assert.equal(await status(contact.username, 'stolen lantern 9'), 401)
    const secret = await sendReset(product, owner, await freshContact(owner, contact))
    assert.equal(secretsTo(product, contact.email).at(-1), secret)
    assert.equal(await status(contact.username, secret), 200)
  })

  it('A5: two changes in a row leave the first address its 72 hours; stopping the first stops both', async () => {
    const contact = await aContact(owner, { email: 'a.first@cornerbike.test' })
    await changed(owner, contact, { email: 'b.second@elsewhere.test' })
    const first = await stopToken('a.first@cornerbike.test')
    product.clock.advance(HOUR / 60)
    await changed(owner, contact, { email: 'c.third@elsewhere.test' })
    const second = await stopToken('b.second@elsewhere.test')
    await stopChange(product.app, caller, first)
    assert.equal((await freshContact(owner, contact)).email, 'a.first@cornerbike.test')
    await assert.rejects(stopChange(product.app, caller, second), { code: 'stop-link-spent' })
  })

  it('A5: moving a contact to another retailer does the same, and can be stopped', async () => {
    const home = await aRetailer(owner, { name: 'Harbour Cycles' })
    const away = await aRetailer(owner, { name: 'Tollgate Wheels' })
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7', {
      retailerId: home.id,
    })
    const secret = await sendReset(product, owner, contact)
    await changed(owner, contact, { retailerId: away.id })
    assert.equal(await status(contact.username, secret), 401)
    assert.equal((await browser.get('/api/v1/website/me')).status, 401)
    const token = await stopToken(contact.email)
    const notice = mailsTo(product, contact.email).at(-1)
    assert.match(notice?.text ?? '', /Harbour Cycles/)
    assert.doesNotMatch(`${notice?.text}${notice?.html}`, /Tollgate/)
    await stopChange(product.app, caller, token)
    assert.equal((await freshContact(owner, contact)).retailerId, home.id)
  })

  it('A5: address and retailer changed in one go are told and stopped each', async () => {
    const away = await aRetailer(owner)
    const contact = await aContact(owner, { email: 'both.old@cornerbike.test' })
    await changed(owner, contact, { email: 'both.new@elsewhere.test', retailerId: away.id })
    await mailSettled(product)
    const kinds = (await lettersOf(owner, contact)).map((letter) => letter.kind).sort()
    assert.deepEqual(kinds, ['contact-moved', 'email-changed'])
    for (const mail of mailsTo(product, 'both.old@cornerbike.test')) {
      await stopChange(product.app, caller, /\/stop-change\/([\w-]+)/.exec(mail.text)?.[1] ?? '')
    }
    const back = await freshContact(owner, contact)
    assert.deepEqual([back.email, back.retailerId], [contact.email, contact.retailerId])
  })

  it('A5, P23: a letter still waiting while the address changes goes to neither address', async () => {
    const contact = await aContact(owner, { email: 'waits.old@cornerbike.test' })
    product.sink.setMode('451')
    await pressReset(owner, contact)
    await mailSettled(product)
    await changed(owner, contact, { email: 'waits.new@elsewhere.test' })
    product.sink.setMode('accept')
    product.clock.advance(HOUR / 2)
    await mailSettled(product)
    const sent = [
      ...secretsTo(product, 'waits.old@cornerbike.test'),
      ...secretsTo(product, 'waits.new@elsewhere.test'),
    ]
    assert.deepEqual(sent, [])
    const letters = await lettersOf(owner, contact)
    assert.equal(letters.find((letter) => letter.kind === 'website-invite')?.state, 'void')
    const change = (await eventsOf(owner, contact)).find((e) => e.action === 'contact.changed')
    assert.deepEqual(change?.detail?.after, { email: 'waits.new@elsewhere.test' })
  })

  it('A5: under four eyes whoever changed the address sends no reset for 72 hours, and neither does the public', async () => {
    await owner.patch('/api/v1/settings', { 'contacts.four-eyes': true })
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    product.clock.advance(HOUR)
    owner = await signInOwner(product)
    const moved = await changed(owner, contact, { email: 'watched@elsewhere.test' })
    const refused = await pressReset(owner, contact)
    assert.equal(refused.status, 403)
    assert.equal(refused.body.code, 'four-eyes-needed')
    await forgot(product, contact.username)
    assert.deepEqual(secretsTo(product, moved.email), [])
    const newcomer = await aContact(owner)
    await changed(owner, newcomer, { email: 'typo.mended@cornerbike.test' })
    assert.equal((await pressReset(owner, newcomer)).status, 202, 'an invite needs no second pair of eyes')
    product.clock.advance(72 * HOUR)
    owner = await signInOwner(product)
    assert.equal((await pressReset(owner, contact)).status, 202)
    await owner.patch('/api/v1/settings', { 'contacts.four-eyes': false })
  })

  it('A5: a stop by whoever changed the address leaves him under four eyes for the change that still stands', async () => {
    await owner.patch('/api/v1/settings', { 'contacts.four-eyes': true })
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    product.clock.advance(HOUR)
    owner = await signInOwner(product)
    await changed(owner, contact, { email: 'evil@elsewhere.test' })
    assert.equal((await pressReset(owner, contact)).body.code, 'four-eyes-needed')
    product.clock.advance(HOUR / 60)
    await changed(owner, contact, { email: 'other@elsewhere.test' })
    await stopChange(product.app, caller, await stopToken('evil@elsewhere.test'))
    assert.equal((await freshContact(owner, contact)).email, 'evil@elsewhere.test')
    assert.equal((await pressReset(owner, contact)).body.code, 'four-eyes-needed')
    await stopChange(product.app, caller, await stopToken(contact.email))
    assert.equal((await pressReset(owner, contact)).body.code, 'four-eyes-needed', 'a stop clears no mark')
    await owner.patch('/api/v1/settings', { 'contacts.four-eyes': false })
  })

  it('A5: stopping a move leaves the four eyes of a changed address as they were', async () => {
    await owner.patch('/api/v1/settings', { 'contacts.four-eyes': true })
    const away = await aRetailer(owner)
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    product.clock.advance(HOUR)
    owner = await signInOwner(product)
    await changed(owner, contact, { email: 'kept.mark@elsewhere.test' })
    const { email_changed_at: markedAt } = await rowOf(contact.id)
    product.clock.advance(HOUR / 60)
    await changed(owner, contact, { retailerId: away.id })
    await stopChange(product.app, caller, await stopToken('kept.mark@elsewhere.test'))
    assert.equal((await rowOf(contact.id)).email_changed_at, markedAt)
    assert.equal((await pressReset(owner, contact)).body.code, 'four-eyes-needed')
    await owner.patch('/api/v1/settings', { 'contacts.four-eyes': false })
  })

  it('A5: an address set where there was none counts as a change, and needs the right once a password is set', async () => {
    await owner.patch('/api/v1/settings', { 'contacts.four-eyes': true })
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    await changed(owner, contact, { websiteAccess: false, email: null })
    product.clock.advance(73 * HOUR)
    owner = await signInOwner(product)
    const { version } = await freshContact(owner, contact)
    const evil = { version, email: 'from.empty@elsewhere.test' }
    // The product itself writes contacts and has no right to change an address.
    await assert.rejects(changeContact(product.app, caller, contact.id, evil), { code: 'not-allowed' })
    await changed(owner, contact, { email: 'from.empty@elsewhere.test', websiteAccess: true })
    assert.equal((await rowOf(contact.id)).email_changed_at, product.clock.now())
    assert.equal((await pressReset(owner, contact)).body.code, 'four-eyes-needed')
    const newcomer = await aContact(owner, { email: null, websiteAccess: false })
    const first = { version: newcomer.version, email: 'first.one@cornerbike.test' }
    await changeContact(product.app, caller, newcomer.id, first)
    await owner.patch('/api/v1/settings', { 'contacts.four-eyes': false })
  })
})
