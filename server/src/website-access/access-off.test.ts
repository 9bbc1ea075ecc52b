import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { aContactWithPassword, ownerClient, sendReset, websiteSignIn } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  changed,
  eventsOf,
  forgot,
  freshContact,
  lettersOf,
  mailSettled,
  pressReset,
  secretsTo,
  setPassword,
} from '../testing/website-journeys.ts'

describe('access is switched off', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)

  async function retailerActive(contact: ContactWire, active: boolean): Promise<void> {
    const { version } = (await owner.get(`/api/v1/retailers/${contact.retailerId}`)).body
    const answer = await owner.patch(`/api/v1/retailers/${contact.retailerId}`, { version, active })
    assert.equal(answer.status, 200, answer.text)
  }
  const ways = [
    {
      name: 'access switched off',
      code: 'access-off',
      off: (c: ContactWire) => changed(owner, c, { websiteAccess: false }),
      on: (c: ContactWire) => changed(owner, c, { websiteAccess: true }),
    },
    {
      name: 'an inactive contact',
      code: 'contact-inactive',
      off: (c: ContactWire) => changed(owner, c, { active: false }),
      on: (c: ContactWire) => changed(owner, c, { active: true }),
    },
    {
      name: 'an inactive retailer',
      code: 'retailer-inactive',
      off: (c: ContactWire) => retailerActive(c, false),
      on: (c: ContactWire) => retailerActive(c, true),
    },
  ]

  /** A contact with a session, a pending temporary password and a cage on it. */
  async function inTheMiddle() {
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const secret = await sendReset(product, owner, contact)
    const caged = product.client()
    await websiteSignIn(caged, contact.username, secret)
    return { contact, browser, caged, secret }
  }
  async function assertAllDead(browser: HttpClient, caged: HttpClient): Promise<void> {
    for (const path of ['/api/v1/website/me', '/api/v1/website/sessions']) {
      for (const client of [browser, caged]) assert.equal((await client.get(path)).status, 401)
    }
    assert.equal((await setPassword(caged, 'blue lantern 8')).status, 401)
    assert.equal((await setPassword(browser, 'blue lantern 8', 'green lantern 7')).status, 401)
  }

  for (const way of ways) {
    it(`A4, P21, P64: ${way.name} ends sessions, cages and temporary passwords with the next request, at every door`, async () => {
      const { contact, browser, caged, secret } = await inTheMiddle()
      await way.off(contact)
      await assertAllDead(browser, caged)
      for (const typed of [secret, 'green lantern 7', 'never was one 1']) {
        const answer = await websiteSignIn(product.client(), contact.username, typed)
        assert.equal(answer.body.code, 'sign-in-refused')
      }
      const mails = (await lettersOf(owner, contact)).length
      assert.equal((await forgot(product, contact.username)).status, 202)
      const refused = await pressReset(owner, contact)
      assert.equal(refused.status, 422)
      assert.equal(refused.body.code, way.code)
      assert.equal((await lettersOf(owner, contact)).length, mails, 'nothing is sent')
    })

    it(`A4: after ${way.name} switching on again revives no session, cage or temporary password, and loses nothing else`, async () => {
      const { contact, browser, caged, secret } = await inTheMiddle()
      await way.off(contact)
      await way.on(contact)
      await assertAllDead(browser, caged)
      assert.equal((await websiteSignIn(product.client(), contact.username, secret)).status, 401)
      const again = await websiteSignIn(product.client(), contact.username, 'green lantern 7')
      assert.equal(again.body.state, 'signed-in')
      const back = await freshContact(owner, contact)
      assert.deepEqual(
        [back.username, back.email, back.state.code],
        [contact.username, contact.email, 'active'],
      )
    })

    it(`A4, M1: a letter still waiting when ${way.name} comes never leaves, also after switching on again`, async () => {
      const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
      const before = secretsTo(product, contact.email).length
      product.sink.setMode('451')
      await pressReset(owner, contact)
      await mailSettled(product)
      await way.off(contact)
      await way.on(contact)
      product.sink.setMode('accept')
      product.clock.advance(60_000)
      await mailSettled(product)
      assert.equal(secretsTo(product, contact.email).length, before)
      assert.ok((await lettersOf(owner, contact)).some((letter) => letter.state === 'void'))
    })
  }

  it('A4: on and off are acts of the audit trail', async () => {
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    await changed(owner, contact, { websiteAccess: false })
    await changed(owner, contact, { websiteAccess: true })
    const actions = (await eventsOf(owner, contact)).map((event) => event.action)
    assert.ok(actions.includes('contact.access-off') && actions.includes('contact.access-on'))
  })
})
