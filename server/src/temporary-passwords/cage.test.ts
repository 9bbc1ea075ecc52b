import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { HOUR, MINUTE } from '@latchkey/core/instant'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, ownerClient, sendReset, signInOwner, websiteSignIn } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { setPassword } from '../testing/website-journeys.ts'

describe('signed in with a temporary password', async () => {
  const product = await startTestProduct({ after })
  let owner = await ownerClient(product)

  async function aCagedContact() {
    const contact = await aContact(owner)
    const secret = await sendReset(product, owner, contact)
    const browser = product.client()
    const answer = await websiteSignIn(browser, contact.username, secret)
    assert.equal(answer.body.state, 'password-change-required')
    return { contact, secret, browser }
  }
  const session = (browser: HttpClient) => browser.cookies.get('latchkey-website') ?? ''

  it('C6, P04: every door but the new password and signing out answers 403 password-change-required', async () => {
    const { browser, contact, secret } = await aCagedContact()
    const { id } = await product.app.db.read
      .selectFrom('session')
      .select('id')
      .where('contact_id', '=', contact.id)
      .executeTakeFirstOrThrow()
    const doors = [
      ['GET', '/api/v1/website/me'],
      ['GET', '/api/v1/website/sessions'],
      ['DELETE', '/api/v1/website/sessions'],
      ['DELETE', `/api/v1/website/sessions/${id}`],
      ['DELETE', '/api/v1/website/sessions/another'],
    ] as const
    for (const [method, path] of doors) {
      const answer = await browser.request(method, path)
      assert.equal(answer.status, 403, `${method} ${path}`)
      assert.equal((answer.body as { code: string }).code, 'password-change-required', `${method} ${path}`)
    }
    assert.equal((await setPassword(browser, 'green lantern 7')).status, 204)
    for (const path of ['/api/v1/website/me', '/api/v1/website/sessions']) {
      assert.equal((await browser.get(path)).status, 200)
    }
    assert.equal((await websiteSignIn(product.client(), contact.username, secret)).status, 401)
  })

  it('C6: a caged contact is nobody at the doors of users', async () => {
    const { browser, contact } = await aCagedContact()
    for (const path of [
      `/api/v1/contacts/${contact.id}`,
      '/api/v1/contacts',
      '/api/v1/audit',
      '/api/v1/portal/me',
    ]) {
      assert.equal((await browser.get(path)).status, 401, path)
    }
  })

  it('C6: signing out leaves the temporary password usable until it is used', async () => {
    const { browser, contact, secret } = await aCagedContact()
    assert.equal((await browser.post('/api/v1/website/sign-out')).status, 204)
    assert.equal((await setPassword(browser, 'green lantern 7')).status, 401)
    const again = await websiteSignIn(browser, contact.username, secret)
    assert.equal(again.body.state, 'password-change-required')
    assert.equal((await setPassword(browser, 'green lantern 7')).status, 204)
  })

  it('C6: the cage lives 15 minutes, and whoever left half-way signs in again with the same temporary password', async () => {
    const { browser, contact, secret } = await aCagedContact()
    product.clock.advance(15 * MINUTE - 1)
    assert.equal((await browser.get('/api/v1/website/me')).status, 403)
    product.clock.advance(1)
    assert.equal((await browser.get('/api/v1/website/me')).status, 401)
    assert.equal((await setPassword(browser, 'green lantern 7')).status, 401)
    const again = await websiteSignIn(browser, contact.username, secret)
    assert.equal(again.body.state, 'password-change-required')
    assert.equal((await setPassword(browser, 'green lantern 7')).status, 204)
  })

  it('C6: use does not lengthen the cage', async () => {
    const { browser } = await aCagedContact()
    for (let i = 0; i < 3; i += 1) {
      product.clock.advance(5 * MINUTE - 1)
      assert.equal((await browser.get('/api/v1/website/me')).status, 403)
    }
    product.clock.advance(3)
    assert.equal((await browser.get('/api/v1/website/me')).status, 401)
  })

  it('C6: the cage ends with its temporary password, also when less than 15 minutes are left', async () => {
    const contact = await aContact(owner)
    const secret = await sendReset(product, owner, contact)
    product.clock.advance(48 * HOUR - 5 * MINUTE)
    const browser = product.client()
    await websiteSignIn(browser, contact.username, secret)
    product.clock.advance(5 * MINUTE - 1)
    assert.equal((await browser.get('/api/v1/website/me')).status, 403)
    product.clock.advance(1)
    assert.equal((await browser.get('/api/v1/website/me')).status, 401)
    assert.equal((await setPassword(browser, 'green lantern 7')).status, 401)
    owner = await signInOwner(product)
  })

  it('C6, C13: the cage dies with the temporary password that is voided, and only that one', async () => {
    const { browser, contact } = await aCagedContact()
    assert.equal((await owner.delete(`/api/v1/contacts/${contact.id}/resets`)).status, 204)
    assert.equal((await browser.get('/api/v1/website/me')).status, 401)
    assert.equal((await setPassword(browser, 'green lantern 7')).status, 401)
  })

  it('P28, L3: the session id changes when the password is set, and the caged one is dead', async () => {
    const { browser } = await aCagedContact()
    const caged = session(browser)
    await setPassword(browser, 'green lantern 7')
    const free = session(browser)
    assert.notEqual(free, caged)
    assert.equal((await browser.get('/api/v1/website/me')).status, 200)
    browser.cookies.set('latchkey-website', caged)
    assert.equal((await browser.get('/api/v1/website/me')).status, 401)
    assert.equal((await setPassword(browser, 'blue lantern 8')).status, 401)
  })

  it('C6, L2: a caged sign-in makes no known device, a chosen password does', async () => {
    const { browser } = await aCagedContact()
    assert.equal(browser.cookies.has('latchkey-device'), false)
    await setPassword(browser, 'green lantern 7')
    assert.equal(browser.cookies.has('latchkey-device'), true)
  })
})
