import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { ClientWithSecret } from '@latchkey/core/oidc/wire'
import * as openid from 'openid-client'
import type { HttpClient } from '../testing/http-client.ts'
import {
  aClient,
  ask,
  CALLBACK,
  codeFor,
  exchange,
  follow,
  protocolPost,
  rpOf,
  tokensFor,
} from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const code_challenge = createHash('sha256').update('v'.repeat(43)).digest('base64url')

describe('mixed-up clients, people and rights', () => {
  const ends: (() => unknown)[] = []
  let product: TestProduct
  let owner: HttpClient
  let browser: HttpClient
  let client: ClientWithSecret
  let other: ClientWithSecret
  let app: ClientWithSecret

  before(async () => {
    product = await startTestProduct({ after: (end) => ends.push(end as () => unknown) })
    owner = await ownerClient(product)
    browser = (await aContactWithPassword(product, owner, 'green lantern 7')).browser
    client = await aClient(owner)
    other = await aClient(owner, { name: 'Other shop' })
    app = await aClient(owner, { name: 'App', kind: 'public', redirectUris: ['http://127.0.0.1/back'] })
  })
  after(async () => {
    for (const end of ends.reverse()) await end()
  })

  const request = (more: Record<string, string> = {}, without = '') => {
    const query = new URLSearchParams({
      client_id: client.id,
      response_type: 'code',
      redirect_uri: CALLBACK,
      scope: 'openid',
      code_challenge,
      code_challenge_method: 'S256',
      ...more,
    })
    query.delete(without)
    return `/oidc/auth?${query}`
  }

  it('D1: a pushed request obeys the same rules, and is its own client’s alone', async () => {
    const push = async (more: Record<string, string>, as: ClientWithSecret = client) => {
      const fields = Object.fromEntries(new URLSearchParams(request(more).split('?')[1]))
      return await protocolPost(product, '/oidc/par', fields, as)
    }
    for (const more of [
      { code_challenge: '' },
      { code_challenge_method: 'plain' },
      { redirect_uri: `${CALLBACK}/` },
      { redirect_uri: 'https://evil.test/callback' },
      { response_type: 'token' },
      { request_uri: 'https://evil.test/request' },
    ] as Record<string, string>[]) {
      const answer = await push(more)
      assert.equal(answer.status, 400, JSON.stringify(more))
      assert.equal(answer.body.request_uri, undefined)
    }
    const other = await aClient(owner, { name: 'Other shop' })
    assert.ok((await push({}, other)).status >= 400, 'a client pushes for itself alone')
    assert.equal((await push({}, { ...client, secret: 'wrong' })).status, 401)
    const { request_uri } = (await push({})).body
    const stolen = new URLSearchParams({ client_id: other.id, request_uri })
    const { outside, answer } = await follow(product, browser, `/oidc/auth?${stolen}`)
    assert.equal(outside?.searchParams.get('code') ?? null, null)
    assert.ok(answer.status >= 400 || outside?.searchParams.get('error'))
  })

  it('D1: what one client has, no other spends, revokes or, being an app, reads', async () => {
    const tokens = await tokensFor(product, browser, await rpOf(product, client))
    const users = await aClient(owner, { name: 'Staff app', population: 'user' })
    const as = async (who: ClientWithSecret, path: string, fields: Record<string, string>) =>
      await protocolPost(product, path, who.secret ? fields : { ...fields, client_id: who.id }, who)
    const { refresh_token = '', access_token } = tokens
    for (const who of [other, app, users])
      for (const token of [refresh_token, access_token]) {
        await as(who, '/oidc/revoke', { token })
        const spent = await as(who, '/oidc/token', { grant_type: 'refresh_token', refresh_token: token })
        assert.equal(spent.body.error, 'invalid_grant', who.name)
      }
    for (const who of [app, users]) {
      const { body } = await as(who, '/oidc/introspect', { token: access_token })
      assert.notEqual(body.active, true, who.name)
      assert.equal(body.sub, undefined)
    }
    const named = { client_id: other.id, grant_type: 'refresh_token', refresh_token }
    const two = await protocolPost(product, '/oidc/token', named, client)
    assert.ok(two.status >= 400, 'one client in the header, another in the body')
    const seen = await as(client, '/oidc/introspect', { token: access_token })
    assert.equal(seen.body.active, true, 'and all of it is as it was')
    const fresh = await as(client, '/oidc/token', { grant_type: 'refresh_token', refresh_token })
    assert.equal(fresh.status, 200)
  })

  it('D1: a session of one population says nothing to a client of the other, nor does the portal’s', async () => {
    const users = await aClient(owner, { name: 'Staff shop', population: 'user' })
    for (const [who, at] of [
      [owner, client],
      [owner, users],
      [browser, users],
    ] as const) {
      const silent = await follow(product, who, request({ client_id: at.id, prompt: 'none' }))
      assert.equal(silent.outside?.searchParams.get('error'), 'login_required')
      assert.equal(silent.outside?.searchParams.get('code'), null)
    }
    // A cookie under the other population's name opens nothing either.
    const [name = '', value = ''] = [...browser.cookies].find(([key]) => key.includes('website')) ?? []
    const thief = product.client()
    thief.cookies.set(name.replace('website', 'app'), value)
    thief.cookies.set('latchkey-oidc-session', value)
    for (const { id } of [client, users]) {
      const { outside } = await follow(product, thief, request({ client_id: id, prompt: 'none' }))
      assert.equal(outside?.searchParams.get('error'), 'login_required')
    }
  })

  it('D1: nobody widens by a refresh what was asked for, and a token without openid tells nothing', async () => {
    const rp = await rpOf(product, client)
    const wide = await tokensFor(product, browser, rp)
    assert.match(wide.scope ?? '', /email/)
    const asked = await ask(rp, { scope: 'openid' })
    const narrow = await exchange(rp, await codeFor(product, browser, asked), asked)
    await assert.rejects(
      openid.refreshTokenGrant(rp, narrow.refresh_token ?? '', { scope: 'openid email' }),
      (error: openid.ResponseBodyError) => error.error === 'invalid_scope',
    )
    const info = await openid.fetchUserInfo(rp, narrow.access_token, openid.skipSubjectCheck)
    assert.deepEqual(Object.keys(info).sort(), ['population', 'sub'])
    const claims = { userinfo: { email: null } }
    const more = await ask(rp, { scope: 'openid', claims: JSON.stringify(claims) })
    const told = await exchange(rp, await codeFor(product, browser, more), more)
    const { email } = await openid.fetchUserInfo(rp, told.access_token, openid.skipSubjectCheck)
    assert.equal(email, undefined, 'by no other parameter either')
    const { outside } = await follow(product, browser, request({ scope: 'profile' }))
    const code = outside?.searchParams.get('code')
    if (code) {
      const fields = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK }
      const { body } = await protocolPost(
        product,
        '/oidc/token',
        { ...fields, code_verifier: 'v'.repeat(43) },
        client,
      )
      const bearer = { authorization: `Bearer ${body.access_token}` }
      assert.equal((await product.client().get('/oidc/userinfo', bearer)).status, 403)
    }
  })

  it('D1: of one code sent many times at once nothing lives on, and a verifier is asked for once it was promised', async () => {
    const rp = await rpOf(product, client)
    const asked = await ask(rp)
    const code = (await codeFor(product, browser, asked)).searchParams.get('code') ?? ''
    const fields = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK }
    for (const code_verifier of [
      undefined,
      asked.verifier.slice(1),
      `${asked.verifier}a`,
      'a',
      'a'.repeat(129),
    ]) {
      const sent = code_verifier === undefined ? fields : { ...fields, code_verifier }
      assert.equal((await protocolPost(product, '/oidc/token', sent, client)).status, 400)
    }
    const spend = () =>
      protocolPost(product, '/oidc/token', { ...fields, code_verifier: asked.verifier }, client)
    const answers = await Promise.all(Array.from({ length: 6 }, spend))
    const won = answers.filter(({ status }) => status === 200)
    assert.ok(won.length <= 1, `${won.length} won`)
    for (const { body } of won) {
      const bearer = { authorization: `Bearer ${body.access_token}` }
      assert.equal((await product.client().get('/oidc/userinfo', bearer)).status, 401)
    }
  })

  it('D1: a code goes to its address and into no page, whatever the request says of the way', async () => {
    for (const response_mode of ['form_post', 'fragment', 'web_message', 'jwt', 'query.jwt', 'x']) {
      for (const without of ['', 'code_challenge']) {
        const { outside, answer } = await follow(product, browser, request({ response_mode }, without))
        assert.equal(outside?.searchParams.get('code'), null, response_mode)
        assert.match(outside?.searchParams.get('error') ?? '', /unsupported_response_mode|invalid_request/)
        assert.equal(outside?.hash, '')
        assert.equal(answer.status, 303)
      }
      const fields = new URLSearchParams(request({ response_mode }).split('?')[1])
      const pushed = await protocolPost(product, '/oidc/par', Object.fromEntries(fields), client)
      assert.equal(pushed.status, 400, response_mode)
    }
    const { body } = await product.client().get('/.well-known/openid-configuration')
    assert.deepEqual(body.response_modes_supported, ['query'])
  })
})
