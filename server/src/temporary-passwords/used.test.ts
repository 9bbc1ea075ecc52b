import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { DAY, HOUR, MINUTE } from '@latchkey/core/instant'
import {
  aContact,
  aContactWithPassword,
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
  mailSettled,
  mailsTo,
  secretsTo,
  setPassword,
} from '../testing/website-journeys.ts'

describe('a new password is committed', async () => {
  const product = await startTestProduct({ after })
  let owner = await ownerClient(product)

  const me = async (browser: ReturnType<typeof product.client>) =>
    (await browser.get('/api/v1/website/me')).status

  it('C8, P19: sessions live on while a reset is pending, and every one of them is dead after it', async () => {
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const tablet = product.client()
    await websiteSignIn(tablet, contact.username, 'green lantern 7')
    const secret = await sendReset(product, owner, contact)
    const phone = product.client()
    await websiteSignIn(phone, contact.username, secret)
    assert.deepEqual([await me(browser), await me(tablet), await me(phone)], [200, 200, 403])
    assert.equal((await setPassword(phone, 'blue lantern 8')).status, 204)
    assert.deepEqual([await me(browser), await me(tablet), await me(phone)], [401, 401, 200])
    assert.equal((await websiteSignIn(product.client(), contact.username, 'green lantern 7')).status, 401)
  })

  it('C8, P24: of several live temporary passwords one is used and all are dead, with the cages hanging on them', async () => {
    const contact = await aContact(owner)
    const secrets = [await sendReset(product, owner, contact), await sendReset(product, owner, contact)]
    await forgot(product, contact.username)
    secrets.push(...secretsTo(product, contact.email).slice(2))
    assert.equal(secrets.length, 3)
    const browsers = secrets.map(() => product.client())
    for (const [i, browser] of browsers.entries()) {
      const answer = await websiteSignIn(browser, contact.username, secrets[i] ?? '')
      assert.equal(answer.body.state, 'password-change-required')
    }
    const [first, ...others] = browsers
    assert.ok(first)
    assert.equal((await setPassword(first, 'green lantern 7')).status, 204)
    for (const other of others) {
      assert.equal(await me(other), 401)
      assert.equal((await setPassword(other, 'stolen lantern 9')).status, 401)
    }
    for (const secret of secrets) {
      assert.equal((await websiteSignIn(product.client(), contact.username, secret)).status, 401)
    }
  })

  it('C8: a password set on the account page ends what a reset ends', async () => {
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const tablet = product.client()
    await websiteSignIn(tablet, contact.username, 'green lantern 7')
    const secret = await sendReset(product, owner, contact)
    const phone = product.client()
    await websiteSignIn(phone, contact.username, secret)
    assert.equal((await setPassword(browser, 'blue lantern 8', 'green lantern 7')).status, 204)
    assert.deepEqual([await me(browser), await me(tablet), await me(phone)], [200, 401, 401])
    assert.equal((await websiteSignIn(product.client(), contact.username, secret)).status, 401)
    const actions = (await eventsOf(owner, contact)).map((event) => event.action)
    assert.ok(actions.includes('contact.password-changed'))
  })

  it("C8, L2: device cookies of before are unknown devices after it, so a stranger's lock holds for them", async () => {
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const oldDevice = browser.cookies.get('latchkey-device') ?? ''
    product.clock.advance(MINUTE)
    await setPassword(browser, 'blue lantern 8', 'green lantern 7')
    await mailSettled(product)
    const stranger = product.client('203.0.113.41')
    for (let i = 0; i < 6; i += 1) await websiteSignIn(stranger, contact.username, `wrong guess ${i}`)
    assert.equal((await freshContact(owner, contact)).state.code, 'locked')
    const old = product.client('203.0.113.42')
    old.cookies.set('latchkey-device', oldDevice)
    assert.equal((await websiteSignIn(old, contact.username, 'blue lantern 8')).status, 401)
    assert.equal((await websiteSignIn(browser, contact.username, 'blue lantern 8')).status, 200)
  })

  it('C8, L2: a completed reset clears the lock', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    const stranger = product.client('203.0.113.43')
    for (let i = 0; i < 6; i += 1) await websiteSignIn(stranger, contact.username, `wrong guess ${i}`)
    const browser = product.client()
    await websiteSignIn(browser, contact.username, await sendReset(product, owner, contact))
    await setPassword(browser, 'blue lantern 8')
    assert.equal((await freshContact(owner, contact)).state.code, 'active')
    assert.equal((await websiteSignIn(product.client(), contact.username, 'blue lantern 8')).status, 200)
  })

  it('C8, P27: a notice without any secret tells the stored address the time and what to do if it was not him', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    await mailSettled(product)
    const notice = mailsTo(product, contact.email).at(-1)
    assert.equal(notice?.subject, 'Your password for Latchkey was changed')
    assert.match(notice?.text ?? '', /\d{1,2} March 2026.*UTC/)
    assert.match(notice?.text ?? '', /If it was not you, get a new password/)
    assert.doesNotMatch(`${notice?.text}${notice?.html}`, /[a-z2-9]{4}(-[a-z2-9]{4}){3}|green lantern/)
  })

  it('C8: the notice also goes to addresses replaced in the last 7 days, and to none older', async () => {
    const contact = await aContact(owner, { email: 'first@cornerbike.test' })
    await changed(owner, contact, { email: 'second@cornerbike.test' })
    product.clock.advance(6 * DAY)
    owner = await signInOwner(product)
    await changed(owner, contact, { email: 'third@cornerbike.test' })
    product.clock.advance(DAY)
    owner = await signInOwner(product)
    const secret = await sendReset(product, owner, await freshContact(owner, contact))
    const browser = product.client()
    await websiteSignIn(browser, contact.username, secret)
    await setPassword(browser, 'green lantern 7')
    await mailSettled(product)
    const told = (address: string) =>
      mailsTo(product, address).filter((m) => m.subject.includes('password for')).length
    assert.equal(told('third@cornerbike.test'), 1)
    assert.equal(told('second@cornerbike.test'), 1)
    assert.equal(told('first@cornerbike.test'), 0)
  })

  it('C8: the act is in the audit trail without a secret, by the contact himself', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    const event = (await eventsOf(owner, contact)).find((e) => e.action === 'contact.password-set')
    assert.equal(event?.actor.kind, 'contact')
    assert.equal(event?.actor.id, contact.id)
    assert.equal(event?.result, 'done')
  })

  it('C8: a temporary password whose end passes between the form and its submission is not used', async () => {
    const contact = await aContact(owner)
    const secret = await sendReset(product, owner, contact)
    product.clock.advance(48 * HOUR - MINUTE)
    const browser = product.client()
    await websiteSignIn(browser, contact.username, secret)
    product.clock.advance(MINUTE)
    assert.equal((await setPassword(browser, 'green lantern 7')).status, 401)
    owner = await signInOwner(product)
    assert.equal((await freshContact(owner, contact)).state.code, 'invite-expired')
  })
})
