import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { ownerClient } from '../testing/people.ts'
import { complete, NEW_PASSWORD, portalSignIn, publicReset, wrongCode } from '../testing/reset-journeys.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'

describe('the pages of the users’ reset', async () => {
  const product = await startTestProduct({ after })
  await ownerClient(product)

  const save = (client: ReturnType<typeof product.client>, code: string, password = NEW_PASSWORD) =>
    client.form('/reset', { code, newPassword: password, confirmPassword: password })

  it('S4, P40, P41: opening the link puts the token into a short-lived cookie no script reads and leads to /reset, with no trace of it', async () => {
    const { token } = await publicReset(product, (await aUser(product)).username)
    for (const method of ['GET', 'HEAD']) {
      const answer = await product.client().request(method, `/reset/${token}`)
      assert.equal(answer.status, 303)
      assert.equal(answer.headers.get('location'), '/reset')
      assert.equal(answer.headers.get('referrer-policy'), 'no-referrer')
      assert.equal(answer.headers.get('cache-control'), 'no-store')
      const [cookie = ''] = answer.headers.getSetCookie()
      assert.match(cookie, /^latchkey-reset=.*; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/)
      assert.ok(!answer.text.includes(token))
    }
    const browser = product.client()
    await browser.get(`/reset/${token}`)
    const screen = await browser.get('/reset')
    assert.equal(screen.status, 200)
    assert.equal(screen.headers.get('referrer-policy'), 'no-referrer')
    assert.equal(screen.headers.get('cache-control'), 'no-store')
    assert.ok(!screen.text.includes(token))
    assert.match(screen.text, /name="code"[^>]*autocomplete="one-time-code"[^>]*inputmode="numeric"/)
    assert.match(screen.text, /name="newPassword"[^>]*autocomplete="new-password"/)
    for (const [, address = ''] of screen.text.matchAll(/(?:src|href)="([^"]+)"/g))
      assert.match(address, /^(\/|#|data:)/, 'nothing is loaded from elsewhere')
  })

  it('S4, P40: twenty openings by scanners without cookies spend nothing', async () => {
    const user = await aUser(product)
    const letter = await publicReset(product, user.username)
    for (let i = 0; i < 20; i += 1)
      await product.client().request(i % 2 ? 'GET' : 'HEAD', `/reset/${letter.token}`, {
        headers: { 'user-agent': 'Mail scanner 1.0' },
      })
    const browser = product.client()
    await browser.get(`/reset/${letter.token}`)
    const saved = await save(browser, letter.code)
    assert.equal(saved.headers.get('location'), '/portal/sign-in?done=password-reset', saved.text)
    assert.equal(browser.cookies.size, 0, 'the link is forgotten, and nobody is signed in')
    assert.equal((await portalSignIn(product.client(), user.username, NEW_PASSWORD)).status, 200)
  })

  it('S5, P37, P39: a wrong code is told beside its field with what is left, and a dead link says so and how to ask again', async () => {
    const user = await aUser(product)
    const letter = await publicReset(product, user.username)
    const browser = product.client()
    await browser.get(`/reset/${letter.token}`)
    for (let i = 1; i <= 4; i += 1) {
      const answer = await save(browser, wrongCode(letter.code, i))
      assert.equal(answer.status, 422)
      assert.match(answer.text, /id="code-error"/)
      assert.match(answer.text, i === 4 ? /1 try left\./ : new RegExp(`${5 - i} tries left\\.`))
    }
    const last = await save(browser, wrongCode(letter.code, 5))
    assert.equal(last.status, 410)
    assert.match(last.text, /used or expired/)
    const again = await browser.get('/reset')
    assert.equal(again.status, 410)
    assert.match(again.text, /href="\/portal\/sign-in"/)
    assert.equal((await save(browser, letter.code)).status, 410)
  })

  it('P39, P38: a used and an expired link and a browser without the cookie are shown the same page', async () => {
    const seen = async (token: string | null) => {
      const browser = product.client()
      if (token) await browser.get(`/reset/${token}`)
      const { status, text } = await browser.get('/reset')
      return { status, text }
    }
    const used = await publicReset(product, (await aUser(product)).username)
    assert.equal((await complete(product.client(), used)).status, 204)
    const late = await publicReset(product, (await aUser(product)).username)
    product.clock.advance(60 * MINUTE)
    const nothing = await seen(null)
    assert.equal(nothing.status, 410)
    for (const token of [used.token, late.token, 'unknown-unknown-unknown-unknown', '..'])
      assert.deepEqual(await seen(token), nothing, token)
  })

  it('S5: what was typed is neither lost nor spent when a field is wrong, also without script', async () => {
    const letter = await publicReset(product, (await aUser(product)).username)
    const browser = product.client()
    await browser.get(`/reset/${letter.token}`)
    const answer = await browser.form('/reset', {
      code: letter.code,
      newPassword: 'quiet-river-12',
      confirmPassword: 'quiet-river-13',
    })
    assert.equal(answer.status, 422)
    for (const typed of [letter.code, 'quiet-river-12', 'quiet-river-13'])
      assert.ok(answer.text.includes(`value="${typed}"`), typed)
    assert.match(answer.text, /5 tries left\./)
  })

  it('P55, L6: a form from another site saves nothing', async () => {
    const user = await aUser(product)
    const letter = await publicReset(product, user.username)
    const browser = product.client()
    await browser.get(`/reset/${letter.token}`)
    for (const origin of ['https://evil.test', 'null']) {
      const answer = await browser.request('POST', '/reset', {
        raw: new URLSearchParams({
          code: letter.code,
          newPassword: NEW_PASSWORD,
          confirmPassword: NEW_PASSWORD,
        }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      })
      assert.equal(answer.status, 403, origin)
    }
    assert.equal((await save(browser, letter.code)).status, 303)
  })

  it('S3: past the budget of misses the page without script asks in neutral words for every name', async () => {
    const user = await aUser(product)
    const busy = product.client('198.18.77.1')
    for (let i = 0; i < 20; i += 1)
      await busy.form('/portal/forgot-password', { username: `nobody${i}@x.test` })
    for (const username of [user.username, 'nobody@x.test']) {
      const answer = await busy.form('/portal/forgot-password', { username })
      assert.equal(answer.status, 200)
      assert.match(answer.text, /If this is a user’s name, we mail/)
      const sent = await busy.form('/portal/forgot-password/send', { username, neutral: 'yes' })
      assert.match(sent.text, /If this is a user’s name, we sent/)
    }
  })

  it('S1: the rep app’s link brings the username along, as text', async () => {
    const answer = await product.client().get('/portal/sign-in?username=%22%3E%3Cb%3Ex')
    assert.ok(answer.text.includes('value="&quot;&gt;&lt;b&gt;x"'))
  })

  it('S1: the rep app’s link leads to the login form also where the browser is signed in to the portal', async () => {
    const user = await aUser(product, { type: 'dual-access' })
    assert.equal((await user.client.get('/portal/sign-in')).status, 303)
    const answer = await user.client.get(`/portal/sign-in?username=${encodeURIComponent(user.username)}`)
    assert.equal(answer.status, 200)
    assert.ok(answer.text.includes(`value="${user.username}"`))
    assert.match(answer.text, /data-reset-option/)
  })
})
