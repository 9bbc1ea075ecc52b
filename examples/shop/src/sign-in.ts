import * as openid from 'openid-client'
import type { PendingSignIn, Tokens } from './session-store.ts'
import type { Settings } from './settings.ts'

/** Who the provider says is signed in. */
export interface Buyer {
  readonly contactId: string
  readonly name: string
  readonly retailer: { readonly id: string; readonly name: string; readonly account_number: string }
  /** Whether he may enter for another retailer as well. */
  readonly hasChoice: boolean
}

export type Provider = () => Promise<openid.Configuration>

/** 1. Discovery: all addresses come from the issuer. Asked once it is needed, and again if it failed. */
export function providerOf({ issuer, clientId, clientSecret }: Settings): Provider {
  let found: Promise<openid.Configuration> | null = null
  return async () => {
    found ??= openid.discovery(issuer, clientId, undefined, openid.ClientSecretBasic(clientSecret), {
      timeout: 5,
      execute: [
        // The ID token's signature is checked too, by the published keys; they may turn at any time.
        openid.enableNonRepudiationChecks,
        ...(issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : []),
      ],
    })
    return await found.catch((error) => {
      found = null
      throw error
    })
  }
}

/** 2. Off to the provider, with PKCE, state and nonce of this one sign-in. */
export async function beginSignIn(
  provider: Provider,
  redirectUri: string,
  wishes: { returnTo: string; language: string; parameters?: Record<string, string> },
): Promise<{ url: URL; pending: PendingSignIn }> {
  const verifier = openid.randomPKCECodeVerifier()
  const pending = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier,
    returnTo: wishes.returnTo,
  }
  const url = openid.buildAuthorizationUrl(await provider(), {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: pending.state,
    nonce: pending.nonce,
    ui_locales: wishes.language,
    ...wishes.parameters,
  })
  return { url, pending }
}

/** 3. Back with a code: state, issuer, nonce, audience and signature are compared, then the code becomes tokens. */
export async function finishSignIn(
  provider: Provider,
  callback: URL,
  pending: PendingSignIn,
): Promise<Tokens> {
  const answer = await openid.authorizationCodeGrant(await provider(), callback, {
    pkceCodeVerifier: pending.verifier,
    expectedState: pending.state,
    expectedNonce: pending.nonce,
    idTokenExpected: true,
  })
  const claims = answer.claims()
  if (!claims || !answer.id_token) throw new Error('The provider sent no ID token.')
  const sid = typeof claims.sid === 'string' ? claims.sid : null
  return { sub: claims.sub, sid, idToken: answer.id_token, ...accessIn(answer) }
}

/** 4. A refresh token works once; the answer brings the next. */
export async function refresh(provider: Provider, old: Tokens): Promise<Tokens> {
  if (!old.refreshToken) throw new SignedOut()
  try {
    const answer = await openid.refreshTokenGrant(await provider(), old.refreshToken)
    return { ...old, ...accessIn(answer), idToken: answer.id_token ?? old.idToken }
  } catch (error) {
    if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant') throw new SignedOut()
    throw error
  }
}

/** 5. Who is it, this moment? A 401 says that the access token is no longer good. */
export async function askWho(provider: Provider, tokens: Tokens): Promise<Buyer | 'token-ended'> {
  try {
    const claims = await openid.fetchUserInfo(await provider(), tokens.accessToken, tokens.sub)
    return {
      contactId: claims.sub,
      name: claims.name ?? '',
      retailer: retailerIn(claims.retailer),
      hasChoice: claims.retailer_choice === true,
    }
  } catch (error) {
    if (error instanceof openid.WWWAuthenticateChallengeError && error.status === 401) return 'token-ended'
    throw error
  }
}

/** 6. Signing out of the shop signs out of the provider, and so of every shop and app of this sign-in. */
export async function signOutAddress(provider: Provider, tokens: Tokens, after: string): Promise<URL> {
  return openid.buildEndSessionUrl(await provider(), {
    id_token_hint: tokens.idToken,
    post_logout_redirect_uri: after,
  })
}

/** The provider says that this sign-in has ended. */
export class SignedOut extends Error {}

function accessIn(answer: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers) {
  return {
    accessToken: answer.access_token,
    accessEnds: Date.now() + (answer.expiresIn() ?? 0) * 1000,
    refreshToken: answer.refresh_token ?? null,
  }
}

function retailerIn(claim: unknown): Buyer['retailer'] {
  const { id, name, account_number } = (claim ?? {}) as Record<string, unknown>
  if (typeof id === 'string' && typeof name === 'string' && typeof account_number === 'string')
    return { id, name, account_number }
  throw new Error(
    'The provider names no retailer: is the client for contacts, and the scope "profile" asked for?',
  )
}
