import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aClient, rpOf, tokensFor } from '../../testing/openid-journeys.ts'
import { ownerClient } from '../../testing/people.ts'
import { aUser, STAFF_PASSWORD } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'

const NEW = 'Copper-88-meadow-sail'

it('U2, S6: a scan-pack user has an account page of his own: who he is, his password, where he is signed in, and nothing of the portal', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const packer = await aUser(product, { type: 'scan-pack' })
  const rp = await rpOf(product, await aClient(owner, { population: 'user' }))
  const signIn = async (password: string) => {
    const browser = product.client()
    const posted = await browser.form('/app/sign-in', { username: packer.username, password })
    return { browser, posted }
  }
  const stranger = await product.client().get('/app/account')
  assert.equal(stranger.headers.get('location'), '/app/sign-in')
  const [{ browser, posted }, other] = [await signIn(STAFF_PASSWORD), await signIn(STAFF_PASSWORD)]
  assert.equal(posted.headers.get('location'), '/app/')
  assert.equal((await browser.get('/app/')).headers.get('location'), '/app/account')
  const page = await browser.get('/app/account')
  assert.equal(page.status, 200)
  assert.ok(page.text.includes(packer.username))
  for (const nothing of ['/portal', '/factors', '/devices'])
    assert.ok(!page.text.includes(`="${nothing}`) && !page.text.includes(`/app${nothing}`), nothing)
  for (const path of ['/portal/account', '/rep/account', '/api/v1/portal/me', '/api/v1/rep/me'])
    assert.notEqual((await browser.get(path)).status, 200, path)
  const change = (fields: object) =>
    browser.form('/app/account/password', { currentPassword: '', newPassword: '', ...fields })
  assert.equal((await change({})).status, 400)
  const wrong = await change({ currentPassword: 'not it at all 9', newPassword: NEW })
  assert.ok(wrong.status >= 400 && wrong.text.includes('currentPassword-error'), wrong.text.slice(0, 300))
  const weak = await change({ currentPassword: STAFF_PASSWORD, newPassword: 'abc' })
  assert.ok(weak.status >= 400)
  const elsewhere = await tokensFor(product, other.browser, rp)
  const changed = await change({ currentPassword: STAFF_PASSWORD, newPassword: NEW })
  assert.equal(changed.headers.get('location'), '/app/account?done=password-changed')
  assert.equal((await browser.get('/app/account')).status, 200, 'he stays signed in here')
  assert.equal((await other.browser.get('/app/account')).status, 303, 'and nowhere else')
  const bearer = { authorization: `Bearer ${elsewhere.access_token}` }
  assert.equal((await product.client().get('/oidc/userinfo', bearer)).status, 401)
  assert.equal((await signIn(STAFF_PASSWORD)).posted.status, 401)
  const third = await signIn(NEW)
  assert.equal(third.posted.status, 303)
  const ended = await browser.form('/app/account/sessions/end-others', {})
  assert.equal(ended.headers.get('location'), '/app/account?done=others-ended')
  assert.equal((await third.browser.get('/app/account')).status, 303)
  const out = await browser.form('/app/sign-out', {})
  assert.equal(out.headers.get('location'), '/app/sign-in?done=signed-out')
  assert.equal((await browser.get('/app/account')).status, 303)
})
