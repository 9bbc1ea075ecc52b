import type { Provider } from 'oidc-provider'
import type { App } from '../platform/app.ts'
import { sidOf } from './sid.ts'
import { type ClientRow, clientById } from './store.ts'
import type { Visitor } from './visitor.ts'

/** What a client says when it signs a person out (OpenID Connect RP-Initiated Logout 1.0). */
export interface SignOutWish {
  readonly idTokenHint: string
  readonly clientId: string
  readonly postLogoutRedirectUri: string
  readonly state: string
}

export interface SignOutPlan {
  readonly client: ClientRow | null
  /** Registered by the client, exactly; null for a page of ours. */
  readonly leadsTo: string | null
  /** The session the client's own token names: it may be ended without asking its person. */
  readonly named: { readonly personId: string; readonly sid: string } | null
}

/** Reads the wish; answers a reason in words where it cannot be followed. */
export async function planSignOut(
  app: App,
  provider: Provider,
  wish: SignOutWish,
): Promise<SignOutPlan | string> {
  const hinted = wish.idTokenHint === '' ? null : audienceOf(wish.idTokenHint)
  if (wish.idTokenHint !== '' && hinted === null) return 'id_token_hint is not readable'
  if (hinted !== null && wish.clientId !== '' && wish.clientId !== hinted)
    return 'client_id is not the one of id_token_hint'
  const clientId = hinted ?? wish.clientId
  const client = clientId === '' ? null : ((await clientById(app.db.read, clientId)) ?? null)
  if (clientId !== '' && (client === null || client.deactivated_at !== null)) return 'there is no such client'
  const named = client && hinted !== null ? await namedBy(provider, wish.idTokenHint, client) : null
  if (hinted !== null && named === null) return 'id_token_hint is not valid'
  const { postLogoutRedirectUri: uri } = wish
  if (uri === '') return { client, leadsTo: null, named }
  const registered: string[] = client ? JSON.parse(client.post_logout_redirect_uris) : []
  if (!registered.includes(uri)) return 'post_logout_redirect_uri is not registered'
  const leadsTo = new URL(uri)
  if (wish.state !== '') leadsTo.searchParams.set('state', wish.state)
  return { client, leadsTo: leadsTo.href, named }
}

/** Whether the client's token names exactly the session that is here, so that no question is needed. */
export function namesSession(app: App, plan: SignOutPlan, visitor: Visitor): boolean {
  const { client, named } = plan
  if (!client || !named) return false
  return named.personId === visitor.personId && named.sid === sidOf(app, visitor.sessionId, client.id)
}

function audienceOf(token: string): string | null {
  try {
    const [, body = ''] = token.split('.')
    const { aud } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { aud?: unknown }
    // Nothing is proven yet: what is no id of ours is not looked up.
    return typeof aud === 'string' && /^[\w-]{1,64}$/.test(aud) ? aud : null
  } catch {
    return null
  }
}

// An ID token that has run out still names its session: it was signed by us.
async function namedBy(provider: Provider, token: string, client: ClientRow): Promise<SignOutPlan['named']> {
  try {
    const registered = await provider.Client.find(client.id)
    if (!registered) return null
    const { payload } = await provider.IdToken.validate(token, registered)
    const { sub, sid, events } = payload
    // A logout token is signed by the same key and names the same session, and is no ID token.
    if (events !== undefined) return null
    return typeof sub === 'string' && typeof sid === 'string'
      ? { personId: sub, sid }
      : { personId: '', sid: '' }
  } catch {
    return null
  }
}
