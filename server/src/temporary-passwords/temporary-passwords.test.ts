import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContact, ownerClient, sendReset, websiteSignIn } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'

it('C2, C6, C8: a temporary password arrives by mail, forces a new password, and is dead once that is set', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const temporary = await sendReset(product, owner, contact)
  const browser = product.client()

  const caged = await websiteSignIn(browser, contact.username, temporary)
  assert.equal(caged.body.state, 'password-change-required')
  const elsewhere = await browser.get('/api/v1/website/me')
  assert.equal(elsewhere.status, 403)
  assert.equal(elsewhere.body.code, 'password-change-required')

  assert.equal(
    (await browser.put('/api/v1/website/password', { newPassword: 'green lantern 7' })).status,
    204,
  )
  assert.equal((await browser.get('/api/v1/website/me')).body.username, contact.username)
  assert.equal((await websiteSignIn(product.client(), contact.username, temporary)).status, 401)
  assert.equal(
    (await websiteSignIn(product.client(), contact.username, 'green lantern 7')).body.state,
    'signed-in',
  )
})
