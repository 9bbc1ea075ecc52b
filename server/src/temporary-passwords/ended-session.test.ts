import assert from 'node:assert/strict'
import { it } from 'node:test'
import { cookieName } from '../platform/http/cookies.ts'
import { sessionFinder } from '../sessions/index.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { choosePassword } from './choose-password.ts'

it('L3, C8: a session of a contact that ends while a password is changed in it opens no new one, also when his access is on again by then', async (t) => {
  const product = await startTestProduct(t)
  const { app } = product
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, 'Kestrel field 7')
  const token = browser.cookies.get(cookieName(app.config, 'website')) ?? ''
  const session = await sessionFinder(app).website(token, '127.0.0.1')
  assert.ok(session)
  for (const websiteAccess of [false, true]) {
    const { version } = (await owner.get(`/api/v1/contacts/${contact.id}`)).body
    const answer = await owner.patch(`/api/v1/contacts/${contact.id}`, { version, websiteAccess })
    assert.equal(answer.status, 200, answer.text)
  }
  const typed = { currentPassword: 'Kestrel field 7', newPassword: 'Harbour light 8' }
  const caller = {
    actor: session.actor,
    ip: '127.0.0.1',
    device: 'test',
    requestId: null,
    language: 'en' as const,
  }
  await assert.rejects(choosePassword(app, caller, typed), { code: 'not-signed-in' })
})
