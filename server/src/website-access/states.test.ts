import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { HOUR, MINUTE } from '@latchkey/core/instant'
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
import { changed, freshContact, mailSettled, setPassword } from '../testing/website-journeys.ts'

describe('the one state of a contact', async () => {
  const product = await startTestProduct({ after })
  let owner = await ownerClient(product)
  const retailer = await aRetailer(owner)

  async function assertState(
    contact: { id: string },
    code: string,
    until: number | null = null,
    next?: string,
  ) {
    const shown = await freshContact(owner, contact)
    assert.equal(shown.state.code, code)
    assert.equal(shown.state.until, until === null ? undefined : new Date(until).toISOString())
    if (next) assert.equal(shown.nextAction, next)
    const stored = await product.app.db.read
      .selectFrom('contact')
      .select('state_code')
      .where('id', '=', contact.id)
      .executeTakeFirstOrThrow()
    assert.equal(stored.state_code, code, 'on the row')
  }
  async function foundBy(state: string): Promise<string[]> {
    const answer = await owner.get(`/api/v1/contacts?state=${state}&retailerId=${retailer.id}&limit=200`)
    assert.equal(answer.body.total, answer.body.items.length)
    assert.ok(answer.body.items.every((item: { state: { code: string } }) => state.includes(item.state.code)))
    return answer.body.items.map((item: { id: string }) => item.id)
  }

  it('A7: a contact walks through its states, each written with the act that causes it', async () => {
    const contact = await aContact(owner, { email: null, username: null, websiteAccess: false })
    await assertState(contact, 'incomplete', null, 'add-email')
    await changed(owner, contact, { email: 'walks@cornerbike.test' })
    await assertState(contact, 'incomplete', null, 'add-username')
    await changed(owner, contact, { username: 'walks-1' })
    await assertState(contact, 'no-access', null, 'switch-on')
    await changed(owner, contact, { websiteAccess: true })
    await assertState(contact, 'not-invited', null, 'send-invite')
    const ready = await freshContact(owner, contact)
    const secret = await sendReset(product, owner, ready)
    await assertState(contact, 'invited', product.clock.now() + 48 * HOUR, 'resend-invite')
    await owner.delete(`/api/v1/contacts/${contact.id}/resets`)
    await assertState(contact, 'invite-expired', null, 'resend-invite')
    assert.equal((await websiteSignIn(product.client(), ready.username, secret)).status, 401)
    const browser = product.client()
    await websiteSignIn(browser, ready.username, await sendReset(product, owner, ready))
    await setPassword(browser, 'green lantern 7')
    await assertState(contact, 'active', null, 'send-reset')
    await sendReset(product, owner, ready)
    await assertState(contact, 'reset-pending', product.clock.now() + 48 * HOUR, 'send-reset')
    const stranger = product.client()
    for (let i = 0; i < 5; i += 1) await websiteSignIn(stranger, ready.username, `wrong guess ${i}`)
    await assertState(contact, 'locked', product.clock.now() + MINUTE, 'unlock')
    await changed(owner, contact, { websiteAccess: false })
    await assertState(contact, 'access-off', null, 'switch-on')
    await changed(owner, contact, { active: false })
    await assertState(contact, 'inactive', null, 'reactivate-contact')
  })

  it("A7: the retailer's switch is seen on every contact at once, and names itself as the next action", async () => {
    const shop = await aRetailer(owner)
    const people = [
      await aContact(owner, { retailerId: shop.id }),
      await aContact(owner, { retailerId: shop.id }),
    ]
    const off = await owner.patch(`/api/v1/retailers/${shop.id}`, { version: shop.version, active: false })
    for (const person of people) await assertState(person, 'inactive', null, 'reactivate-retailer')
    await owner.patch(`/api/v1/retailers/${shop.id}`, { version: off.body.version, active: true })
    for (const person of people) await assertState(person, 'not-invited')
  })

  it('A7: a read and a filter are right by the clock at the very instant an end passes, before any sweep', async () => {
    const contact = await aContact(owner, { retailerId: retailer.id })
    const { contact: active } = await aContactWithPassword(product, owner, 'green lantern 7', {
      retailerId: retailer.id,
    })
    await sendReset(product, owner, contact)
    await sendReset(product, owner, active)
    assert.deepEqual(await foundBy('invited'), [contact.id])
    assert.deepEqual(await foundBy('reset-pending'), [active.id])
    product.clock.advance(48 * HOUR)
    owner = await signInOwner(product)
    assert.deepEqual(await foundBy('invited'), [])
    assert.deepEqual(await foundBy('invite-expired'), [contact.id])
    assert.deepEqual(await foundBy('reset-pending'), [])
    assert.deepEqual((await foundBy('active,invite-expired')).sort(), [contact.id, active.id].sort())
    await assertState(contact, 'invite-expired')
  })

  it('A7: a single read is right by the clock while the row still says what was', async () => {
    const contact = await aContact(owner, { retailerId: retailer.id })
    await sendReset(product, owner, contact)
    product.clock.advance(48 * HOUR)
    owner = await signInOwner(product)
    assert.equal((await freshContact(owner, contact)).state.code, 'invite-expired')
  })

  it('A7, L2: a lock ends by the clock, for reads and filters', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7', {
      retailerId: retailer.id,
    })
    const stranger = product.client('203.0.113.7')
    for (let i = 0; i < 5; i += 1) await websiteSignIn(stranger, contact.username, `wrong guess ${i}`)
    assert.deepEqual(await foundBy('locked'), [contact.id])
    product.clock.advance(MINUTE)
    assert.deepEqual(await foundBy('locked'), [])
    assert.ok((await foundBy('active')).includes(contact.id))
  })

  it('A7, L2: who signs in with his last free try is not listed as locked', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7', {
      retailerId: retailer.id,
    })
    const stranger = product.client('203.0.113.8')
    for (let i = 0; i < 4; i += 1) await websiteSignIn(stranger, contact.username, `wrong guess ${i}`)
    assert.equal((await websiteSignIn(stranger, contact.username, 'green lantern 7')).status, 200)
    assert.deepEqual(await foundBy('locked'), [])
    await assertState(contact, 'active')
  })

  it('A7: the last sign-in is told, also of who has just chosen a password', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    assert.ok((await freshContact(owner, contact)).state.lastSignInAt)
    product.clock.advance(MINUTE)
    await websiteSignIn(product.client(), contact.username, 'green lantern 7')
    const { state } = await freshContact(owner, contact)
    assert.equal(state.lastSignInAt, new Date(product.clock.now()).toISOString())
  })

  it('A7: the mail state stands beside the state', async () => {
    const contact = await aContact(owner)
    assert.equal((await freshContact(owner, contact)).mailState, null)
    await sendReset(product, owner, contact)
    await mailSettled(product)
    assert.equal((await freshContact(owner, contact)).mailState, 'sent')
  })

  it('C12: the button reads invite until the contact has set a password, and reset after, as does the letter', async () => {
    const contact = await aContact(owner)
    assert.equal((await freshContact(owner, contact)).resetButton, 'send-website-invite')
    const secret = await sendReset(product, owner, contact)
    assert.equal((await freshContact(owner, contact)).resetButton, 'send-website-invite')
    const browser = product.client()
    await websiteSignIn(browser, contact.username, secret)
    await setPassword(browser, 'green lantern 7')
    assert.equal((await freshContact(owner, contact)).resetButton, 'send-password-reset')
    await sendReset(product, owner, contact)
    const subjects = product.sink.messages
      .filter((m) => m.envelope.to[0] === contact.email)
      .map((m) => m.subject)
    assert.equal(subjects[0], 'Your access to the website of Latchkey')
    assert.equal(subjects.at(-1), 'Your temporary password for Latchkey')
  })

  it('C13: whoever may send one may void it: the temporary password, its letter and its cage are dead', async () => {
    const contact = await aContact(owner)
    const secret = await sendReset(product, owner, contact)
    const caged = product.client()
    await websiteSignIn(caged, contact.username, secret)
    assert.equal((await owner.delete(`/api/v1/contacts/${contact.id}/resets`)).status, 204)
    assert.equal((await caged.get('/api/v1/website/me')).status, 401)
    assert.equal((await websiteSignIn(product.client(), contact.username, secret)).status, 401)
    const again = await owner.delete(`/api/v1/contacts/${contact.id}/resets`)
    assert.equal(again.status, 409)
    assert.equal(again.body.code, 'nothing-to-void')
    const audit = await owner.get(
      `/api/v1/audit?targetId=${contact.id}&action=contact.temporary-password-voided`,
    )
    assert.equal(audit.body.items.length, 1)
    for (const stranger of [product.client(), caged]) {
      assert.equal((await stranger.delete(`/api/v1/contacts/${contact.id}/resets`)).status, 401)
    }
  })
})
