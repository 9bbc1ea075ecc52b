import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DAY } from '@latchkey/core/instant'
import * as openid from 'openid-client'
import {
  aClient,
  ask,
  CALLBACK,
  codeFor,
  exchange,
  follow,
  pathOf,
  rpOf,
  tokensFor,
} from '../testing/openid-journeys.ts'
import { aContact, aContactWithPassword, ownerClient, sendReset } from '../testing/people.ts'
import { aUser, STAFF_PASSWORD } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'

describe('sign-in through us', () => {
  it('D1: a contact signs in on our page, is back in the shop, and the shop learns who he is', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    const rp = await rpOf(product, await aClient(owner))
    const browser = product.client()
    const asked = await ask(rp, { login_hint: 'jane-hint', ui_locales: 'de' })
    const page = await follow(product, browser, pathOf(asked.url))
    assert.equal(page.answer.status, 200)
    assert.match(page.answer.text, /jane-hint/)
    assert.match(page.answer.text, /<html lang="de"/)
    const posted = await browser.form('/', { username: contact.username ?? '', password: 'green lantern 7' })
    const { outside, answer } = await follow(product, browser, posted)
    assert.ok(outside, answer.text.slice(0, 500))
    assert.equal(`${outside.origin}${outside.pathname}`, CALLBACK)
    const tokens = await exchange(rp, outside, asked)
    const claims = tokens.claims()
    assert.equal(claims?.sub, contact.id)
    assert.equal(claims?.population, 'contact')
    const info = await openid.fetchUserInfo(rp, tokens.access_token, contact.id)
    assert.deepEqual(info, {
      sub: contact.id,
      population: 'contact',
      name: 'Jane Doe',
      preferred_username: contact.username,
      email: contact.email,
      email_verified: true,
      retailer: {
        id: contact.retailer.id,
        account_number: contact.retailer.accountNumber,
        name: contact.retailer.name,
      },
      retailer_choice: false,
    })
    assert.ok((tokens.expires_in ?? 999) <= 300, 'D1: an access token lives 5 minutes or less')
    const fresh = await openid.refreshTokenGrant(rp, tokens.refresh_token ?? '')
    assert.notEqual(fresh.refresh_token, tokens.refresh_token)
    assert.equal((await openid.tokenIntrospection(rp, fresh.access_token)).active, true)
  })

  it('D1, U2: a scan-pack user signs in for an app of users, and nowhere else', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const packer = await aUser(product, { type: 'scan-pack' })
    const app = await aClient(owner, {
      name: 'Scan app',
      population: 'user',
      kind: 'public',
      redirectUris: ['http://127.0.0.1:8123/back'],
    })
    const rp = await rpOf(product, app)
    const browser = product.client()
    const asked = await ask(rp, { redirect_uri: 'http://127.0.0.1:8123/back' })
    const page = await follow(product, browser, pathOf(asked.url))
    assert.match(page.at, /^\/app\/sign-in/)
    const posted = await browser.form('/app/sign-in', {
      username: packer.username,
      password: STAFF_PASSWORD,
    })
    const { outside, answer } = await follow(product, browser, posted)
    assert.ok(outside, answer.text.slice(0, 500))
    const tokens = await exchange(rp, outside, asked)
    assert.equal(tokens.claims()?.sub, packer.id)
    assert.equal(
      (await openid.fetchUserInfo(rp, tokens.access_token, packer.id)).preferred_username,
      packer.username,
    )
    // The session of another app opens no door of ours.
    for (const path of ['/api/v1/users', '/api/v1/portal/me', '/api/v1/rep/me'])
      assert.equal((await browser.get(path)).status, 401, path)
  })

  it('C6, D1: with a temporary password no code comes until the new password is set, and then the shop', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const contact = await aContact(owner)
    const temporary = await sendReset(product, owner, contact)
    const rp = await rpOf(product, await aClient(owner))
    const browser = product.client()
    const asked = await ask(rp)
    await follow(product, browser, pathOf(asked.url))
    const caged = await browser.form('/', { username: contact.username ?? '', password: temporary })
    assert.equal(caged.headers.get('location'), '/set-password')
    const again = await follow(product, browser, pathOf((await ask(rp)).url))
    assert.equal(again.outside, null, 'a caged session gets no code')
    assert.equal(again.at, '/set-password')
    const silent = await follow(product, browser, pathOf((await ask(rp, { prompt: 'none' })).url))
    assert.equal(silent.outside?.searchParams.get('error'), 'login_required')
    const set = await browser.form('/set-password', { newPassword: 'green lantern 7', currentPassword: '' })
    const { outside } = await follow(product, browser, set)
    assert.equal(outside?.pathname, '/callback')
    assert.ok(outside?.searchParams.get('code'))
  })

  it('L5, D1: a user whose second factor is pending gets no code', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const user = await aUser(product)
    const rp = await rpOf(product, await aClient(owner, { population: 'user', redirectUris: [CALLBACK] }))
    await product.app.db.transaction(async (tx) => {
      await tx.db.updateTable('role').set({ second_factor_required_at: tx.now }).execute()
    })
    const browser = product.client()
    await follow(product, browser, pathOf((await ask(rp)).url))
    const posted = await browser.form('/app/sign-in', { username: user.username, password: STAFF_PASSWORD })
    assert.equal(posted.headers.get('location'), '/app/second-factor/set-up')
    assert.equal((await follow(product, browser, posted)).answer.status, 200)
    const again = await follow(product, browser, pathOf((await ask(rp)).url))
    assert.equal(again.outside, null)
    const silent = await follow(product, browser, pathOf((await ask(rp, { prompt: 'none' })).url))
    assert.equal(silent.outside?.searchParams.get('error'), 'login_required')
  })

  it('D1, P56: a flow belongs to the browser that began it', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { contact, browser: victim } = await aContactWithPassword(product, owner, 'green lantern 7')
    const rp = await rpOf(product, await aClient(owner))
    const attacker = product.client()
    const begun = await attacker.get(pathOf((await ask(rp)).url))
    const flow = begun.headers.get('location') ?? ''
    assert.match(flow, /^\/oidc\/interaction\//)
    assert.equal((await follow(product, victim, flow)).answer.status, 410)
    const stranger = product.client()
    assert.equal((await follow(product, stranger, flow)).answer.status, 410)
    assert.equal(
      [...stranger.cookies.keys()].some((name) => name.endsWith('flow')),
      false,
    )
    stranger.cookies.set('latchkey-flow', flow.split('/').at(-1) ?? '')
    const posted = await stranger.form('/', { username: contact.username ?? '', password: 'green lantern 7' })
    const led = await follow(product, stranger, posted)
    assert.equal(led.outside, null)
    assert.equal(led.answer.status, 410)
  })

  it('D1: a pushed authorization request works, once', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const rp = await rpOf(product, await aClient(owner))
    const plain = await ask(rp)
    const url = await openid.buildAuthorizationUrlWithPAR(rp, plain.url.searchParams)
    assert.equal(url.searchParams.get('redirect_uri'), null)
    const callback = await codeFor(product, browser, { ...plain, url })
    assert.equal((await exchange(rp, callback, plain)).claims()?.sub, contact.id)
    const again = await follow(product, browser, pathOf(url))
    assert.equal(again.outside?.searchParams.get('code') ?? null, null)
  })

  it('L3, D1: going on using a shop is using the session', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const rp = await rpOf(product, await aClient(owner))
    let tokens = await tokensFor(product, browser, rp)
    for (let week = 0; week < 4; week += 1) {
      product.clock.advance(7 * DAY)
      tokens = await openid.refreshTokenGrant(rp, tokens.refresh_token ?? '')
    }
    assert.equal((await browser.get('/account')).status, 200)
  })

  it('D1: who is signed in goes straight on; prompt=login asks again and a client of the other population does not take him', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const rp = await rpOf(product, await aClient(owner))
    assert.equal((await tokensFor(product, browser, rp)).claims()?.sub, contact.id)
    const silent = await ask(rp, { prompt: 'none' })
    assert.equal(
      (await exchange(rp, await codeFor(product, browser, silent), silent)).claims()?.sub,
      contact.id,
    )
    const asked = await ask(rp, { prompt: 'login' })
    product.clock.advance(1000)
    const page = await follow(product, browser, pathOf(asked.url))
    assert.equal(page.outside, null)
    assert.match(page.answer.text, /name="password"/)
    const untouched = await follow(product, browser, pathOf(asked.url))
    assert.equal(untouched.outside, null, 'the session that stands is not enough')
    const posted = await browser.form('/', { username: contact.username ?? '', password: 'green lantern 7' })
    assert.ok((await follow(product, browser, posted)).outside?.searchParams.get('code'))
    const users = await rpOf(product, await aClient(owner, { population: 'user' }))
    const other = await follow(product, browser, pathOf((await ask(users)).url))
    assert.match(other.at, /^\/app\/sign-in/)
  })
})
