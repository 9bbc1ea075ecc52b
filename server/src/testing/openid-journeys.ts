import assert from 'node:assert/strict'
import type { ClientWithSecret, NewClient } from '@latchkey/core/oidc/wire'
import * as openid from 'openid-client'
import type { Answer, HttpClient } from './http-client.ts'
import type { TestProduct } from './test-product.ts'

export const CALLBACK = 'https://shop.test/callback'

/** A client as the owner adds one; a shop for contacts unless the wishes say otherwise. */
export async function aClient(owner: HttpClient, wishes: Partial<NewClient> = {}): Promise<ClientWithSecret> {
  const answer = await owner.post<ClientWithSecret>('/api/v1/oidc-clients', {
    name: 'Shop',
    population: 'contact',
    kind: 'confidential',
    redirectUris: [CALLBACK],
    ...wishes,
  })
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

/** The client as `openid-client` sees it, from discovery on. */
export async function rpOf(product: TestProduct, client: ClientWithSecret): Promise<openid.Configuration> {
  return await openid.discovery(
    new URL(product.origin),
    client.id,
    client.secret ?? undefined,
    client.secret === null ? openid.None() : openid.ClientSecretBasic(client.secret),
    { execute: [openid.allowInsecureRequests] },
  )
}

export interface Asked {
  readonly url: URL
  readonly verifier: string
  readonly state: string
  readonly nonce: string
}

/** An authorization request with PKCE, state and nonce. */
export async function ask(rp: openid.Configuration, more: Record<string, string> = {}): Promise<Asked> {
  const verifier = openid.randomPKCECodeVerifier()
  const state = openid.randomState()
  const nonce = openid.randomNonce()
  const url = openid.buildAuthorizationUrl(rp, {
    redirect_uri: CALLBACK,
    scope: 'openid profile email',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...more,
  })
  return { url, verifier, state, nonce }
}

/** Follows redirects and refreshes within our own origin; answers the last answer and where it leads outside. */
export async function follow(
  product: TestProduct,
  browser: HttpClient,
  start: string | Answer,
): Promise<{ answer: Answer; at: string; outside: URL | null }> {
  let at = typeof start === 'string' ? start : ''
  let answer = typeof start === 'string' ? await browser.get(start) : start
  for (let step = 0; step < 12; step += 1) {
    const refresh = /url=(.+)$/.exec(answer.headers.get('refresh') ?? '')?.[1]
    const to = answer.headers.get('location') ?? refresh
    if (!to) return { answer, at, outside: null }
    const url = new URL(to, product.origin)
    if (url.origin !== product.origin) return { answer, at, outside: url }
    at = `${url.pathname}${url.search}`
    answer = await browser.get(at)
  }
  throw new Error(`redirects without end at ${at}`)
}

export const pathOf = (url: URL) => `${url.pathname}${url.search}`

/** From the authorization request to the callback, for a browser that is signed in. */
export async function codeFor(product: TestProduct, browser: HttpClient, asked: Asked): Promise<URL> {
  const { outside, answer } = await follow(product, browser, pathOf(asked.url))
  assert.ok(outside, `a callback: ${answer.status} ${answer.text.slice(0, 300)}`)
  return outside
}

/** Exchanges the callback's code as a client does. */
export async function exchange(rp: openid.Configuration, callback: URL, { verifier, state, nonce }: Asked) {
  return await openid.authorizationCodeGrant(rp, callback, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  })
}

/** The whole way for a browser that is signed in: asked, sent back, exchanged. */
export async function tokensFor(product: TestProduct, browser: HttpClient, rp: openid.Configuration) {
  const asked = await ask(rp)
  return await exchange(rp, await codeFor(product, browser, asked), asked)
}

/** A request to one of the protocol's addresses, as a server makes it: no cookie, no origin. */
export async function protocolPost(
  product: TestProduct,
  path: string,
  fields: Record<string, string>,
  client?: { id: string; secret: string | null },
) {
  const authorization =
    client?.secret && `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`
  return await product.client().request('POST', path, {
    raw: new URLSearchParams(fields).toString(),
    headers: {
      origin: undefined,
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization ? { authorization } : {}),
    },
  })
}
