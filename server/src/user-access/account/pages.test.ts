import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { demandFactor, enrolTotp, TIME_STEP, totpCode, wrongCode } from '../../testing/factors.ts'
import type { HttpClient } from '../../testing/http-client.ts'
import { aUser, STAFF_PASSWORD } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { mailSettled, mailsTo } from '../../testing/website-journeys.ts'

const signIn = (client: HttpClient, username: string) =>
  client.form('/portal/sign-in', { username, password: STAFF_PASSWORD })
const to = (answer: { headers: Headers }) => answer.headers.get('location')

it('L5: without script a person adds an authenticator app, keeps the codes and signs in with it', async (t) => {
  const product = await startTestProduct(t)
  const { client, username } = await aUser(product)
  const begun = await client.form('/portal/factors/totp', {})
  assert.match(begun.text, /<svg class="qr" role="img"/)
  const secret = (/<code class="key">([A-Z2-7 ]+)</.exec(begun.text)?.[1] ?? '').replaceAll(' ', '')
  assert.equal((await client.form('/portal/factors/totp/confirm', { code: '' })).status, 400)
  const wrong = await client.form('/portal/factors/totp/confirm', { code: wrongCode(product, secret) })
  assert.equal(wrong.status, 422)
  assert.ok(!wrong.text.includes(secret.slice(0, 4)) && !wrong.text.includes('class="qr"'), 'shown once')
  const done = await client.form('/portal/factors/totp/confirm', { code: totpCode(product, secret) })
  const codes = done.text.match(/[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}/g) ?? []
  assert.equal(codes.length, 10)
  product.clock.advance(TIME_STEP)

  const browser = product.client()
  assert.equal(to(await signIn(browser, username)), '/portal/second-factor')
  for (const path of ['/portal/', '/portal/account', '/portal/second-factor/set-up'])
    assert.equal(to(await browser.get(path)), '/portal/second-factor', path)
  const page = await browser.get('/portal/second-factor')
  assert.match(page.text, /name="code"[^>]*autocomplete="one-time-code"/)
  assert.equal((await browser.form('/portal/second-factor', { method: 'totp', code: '' })).status, 400)
  const code = wrongCode(product, secret)
  assert.equal((await browser.form('/portal/second-factor', { method: 'totp', code })).status, 422)
  const right = { method: 'totp', code: totpCode(product, secret), next: 'https://evil.test' }
  assert.equal(to(await browser.form('/portal/second-factor', right)), '/portal/')
  assert.equal((await browser.get('/portal/account')).status, 200)

  const other = product.client()
  await signIn(other, username)
  const recovery = { method: 'recovery-code', code: codes[0] ?? '', next: 'account' }
  assert.equal(to(await other.form('/portal/second-factor', recovery)), '/portal/account?done=confirmed')
  assert.match((await other.get('/portal/account')).text, /Recovery codes: 9 left/)
})

it('L5: the fifth wrong code on the page leads back to the sign-in, which says why', async (t) => {
  const product = await startTestProduct(t)
  const { client, username } = await aUser(product)
  const { secret } = await enrolTotp(product, client)
  const browser = product.client()
  await signIn(browser, username)
  const code = wrongCode(product, secret)
  for (let i = 0; i < 4; i += 1) await browser.form('/portal/second-factor', { method: 'totp', code })
  const fifth = await browser.form('/portal/second-factor', { method: 'totp', code })
  assert.equal(to(fifth), '/portal/sign-in?done=too-many-codes')
  assert.match((await browser.get(to(fifth) ?? '')).text, /Too many wrong codes/)
})

it('L5: without script a demanded factor is set up with the mailed code', async (t) => {
  const product = await startTestProduct(t)
  const { username } = await aUser(product, { role: 'office' })
  await demandFactor(product, 'office')
  const browser = product.client()
  const at = '/portal/second-factor/set-up'
  assert.equal(to(await signIn(browser, username)), at)
  assert.equal(to(await browser.get('/portal/')), at)
  assert.equal(to(await browser.form('/portal/factors/totp', {})), at)
  assert.equal(to(await browser.form(`${at}/mail`, {})), at)
  await mailSettled(product)
  const code = /^(\d{6})$/m.exec(mailsTo(product, username).at(-1)?.text ?? '')?.[1] ?? ''
  assert.equal((await browser.form(`${at}/code`, { code: '' })).status, 400)
  assert.equal((await browser.form(`${at}/code`, { code: code === '000000' ? '1' : '000000' })).status, 422)
  assert.equal(to(await browser.form(`${at}/code`, { code })), at)
  const begun = await browser.form('/portal/factors/totp', {})
  const secret = (/<code class="key">([A-Z2-7 ]+)</.exec(begun.text)?.[1] ?? '').replaceAll(' ', '')
  const done = await browser.form('/portal/factors/totp/confirm', { code: totpCode(product, secret) })
  assert.match(done.text, /Keep your recovery codes/)
  assert.equal((await browser.get('/portal/account')).status, 200)
})

it('L5: on the page an old sign-in is made young again before factors change, with password and factor', async (t) => {
  const product = await startTestProduct(t)
  const { client } = await aUser(product)
  const { secret, id } = await enrolTotp(product, client)
  product.clock.advance(10 * MINUTE)
  const page = await client.get('/portal/account')
  assert.ok(!page.text.includes('Add an authenticator app') && page.text.includes('/portal/account/confirm'))
  for (const path of [
    '/portal/factors/totp',
    `/portal/account/factors/${id}/remove`,
    '/portal/account/recovery-codes',
  ])
    assert.equal(to(await client.form(path, {})), '/portal/account/confirm', path)
  const at = '/portal/account/confirm'
  assert.equal((await client.form(at, { password: '' })).status, 400)
  const wrong = await client.form(at, { password: 'wrong password 1' })
  assert.equal(wrong.status, 401)
  assert.match(wrong.text, /The current password is not right/)
  const factor = to(await client.form(at, { password: STAFF_PASSWORD })) ?? ''
  assert.equal(factor, '/portal/second-factor?next=account')
  assert.match((await client.get(factor)).text, /name="next" value="account"/)
  const proven = { method: 'totp', code: totpCode(product, secret), next: 'account' }
  assert.equal(to(await client.form('/portal/second-factor', proven)), '/portal/account?done=confirmed')
  assert.match((await client.get('/portal/account')).text, /Add an authenticator app/)
  assert.equal((await client.form(`/portal/account/factors/${id}/rename`, { name: ' ' })).status, 400)
  const renamed = await client.form(`/portal/account/factors/${id}/rename`, { name: 'My <b>phone' })
  assert.equal(to(renamed), '/portal/account?done=factor-renamed')
  assert.match((await client.get('/portal/account')).text, /My &lt;b&gt;phone/)
  assert.equal(
    to(await client.form(`/portal/account/factors/${id}/remove`, {})),
    '/portal/account?done=factor-removed',
  )
})

it('L3, O6, P61: the account page ends sessions and unlinks devices of the person alone', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product, { type: 'dual-access' })
  const kim = await aUser(product)
  const rep = product.client()
  const linked = await rep.post('/api/v1/rep/sign-in', {
    username: sam.username,
    password: STAFF_PASSWORD,
    device: { name: 'Sam’s iPad' },
  })
  const other = product.client()
  await signIn(other, sam.username)
  const page = (await sam.client.get('/portal/account')).text
  assert.match(page, /Sam’s iPad/)
  const { id } = linked.body.device
  const foreign = await kim.client.form(`/portal/account/devices/${id}/unlink`, {})
  assert.equal(foreign.status, 404)
  const unlinked = await sam.client.form(`/portal/account/devices/${id}/unlink`, {})
  assert.equal(to(unlinked), '/portal/account?done=device-unlinked')
  assert.equal((await rep.get('/api/v1/rep/me')).body.code, 'device-revoked')
  const ended = await sam.client.form('/portal/account/sessions/end-others', {})
  assert.equal(to(ended), '/portal/account?done=others-ended')
  assert.equal((await other.get('/api/v1/portal/me')).status, 401)
  assert.equal((await sam.client.get('/api/v1/portal/me')).status, 200)
})

it('S6: the account page refuses a weak or wrong password beside its field and accepts a good one', async (t) => {
  const product = await startTestProduct(t)
  const { client } = await aUser(product)
  const post = (currentPassword: string, newPassword: string) =>
    client.form('/portal/account/password', { currentPassword, newPassword })
  assert.equal((await post('', '')).status, 400)
  const weak = await post(STAFF_PASSWORD, 'Password1')
  assert.equal(weak.status, 422)
  assert.match(weak.text, /id="newPassword-error"/)
  assert.ok(!weak.text.includes(STAFF_PASSWORD))
  assert.match(weak.text, /id="newPassword"[^>]* value="Password1"/)
  assert.match((await post('wrong password 1', 'Harvest-31-copper-gull')).text, /id="currentPassword-error"/)
  assert.equal(
    to(await post(STAFF_PASSWORD, 'Harvest-31-copper-gull')),
    '/portal/account?done=password-changed',
  )
  assert.match((await client.get('/portal/account?done=password-changed')).text, /Your password is changed/)
})

it('U2: a device user has his account page behind the rep app’s door', async (t) => {
  const product = await startTestProduct(t)
  const { client } = await aUser(product, { type: 'device' })
  const page = await client.get('/rep/account')
  assert.equal(page.status, 200, page.text)
  assert.match(page.text, /action="\/rep\/account\/password"/)
  assert.match(page.text, /<a href="\/rep\/">Back to the app<\/a>/)
  assert.doesNotMatch(page.text, /action="\/rep\/sign-out"/, 'only the app takes its rows off the device')
  const changed = await client.form('/rep/account/password', {
    currentPassword: STAFF_PASSWORD,
    newPassword: 'Harvest-31-copper-gull',
  })
  assert.equal(to(changed), '/rep/account?done=password-changed')
  assert.equal((await client.get('/rep/account')).status, 200)
  assert.equal(to(await client.form('/rep/sign-out', {})), '/rep/')
})
