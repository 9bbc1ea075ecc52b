import { DAY, MINUTE, SECOND } from '@latchkey/core/instant'
import {
  type Configuration,
  interactionPolicy,
  type JWK,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider'
import type { App } from '../platform/app.ts'
import type { EgressFetch } from '../platform/egress.ts'
import { APP_WAITS } from '../platform/http/waiting-app.ts'
import { adapterOf } from './adapter.ts'
import { byQueryAlone } from './by-query.ts'
import { claimsOf, claimsOfScopes } from './claims.ts'
import { secretMatches } from './client-secret.ts'
import { liveGrantOf } from './grant-store.ts'
import { readsOf } from './kept-reads.ts'
import { sidOf } from './sid.ts'
import { signingKeys } from './signing-keys.ts'
import { visitOf } from './visitor.ts'
import { countWrongSecret } from './wrong-secret.ts'

/** How old the signing keys in memory may be, in milliseconds. */
const KEYS_READ_EVERY = MINUTE

const seconds = (ms: number) => ms / SECOND

export type OpenIdProvider = () => Promise<Provider>

/** The library's server over our store, made anew when the signing keys have turned. */
export function openIdProvider(app: App, fetch: EgressFetch): OpenIdProvider {
  let made: { provider: Provider; kids: string; readAt: number } | null = null
  return async () => {
    const now = app.clock.now()
    if (made && now - made.readAt < KEYS_READ_EVERY) return made.provider
    const keys = await signingKeys(app)
    const kids = keys.map((key) => key.kid).join()
    const provider = made?.kids === kids ? made.provider : build(app, keys, fetch)
    made = { provider, kids, readAt: now }
    return provider
  }
}

function build(app: App, keys: JWK[], fetch: EgressFetch): Provider {
  const provider = new Provider(app.config.publicUrl.origin, configuration(app, keys, fetch))
  // Scheme and host come from PUBLIC_URL: the routes put it in place of whatever a request said (L6).
  provider.proxy = true
  provider.use(byQueryAlone)
  provider.use(async (ctx, next) => {
    await next()
    // The library's session is ours and lives in our cookie alone.
    const set = ctx.response.get('set-cookie') as unknown as string[] | string
    const kept = [set].flat().filter((line) => line && !line.startsWith(`${SESSION_COOKIE}=`))
    ctx.remove('set-cookie')
    if (kept.length > 0) ctx.set('set-cookie', kept)
    // P57: no page of another origin reads an answer; the clients are servers and apps.
    for (const name of Object.keys(ctx.response.headers))
      if (name.startsWith('access-control-')) ctx.remove(name)
  })
  provider.on('server_error', (_ctx, err) => app.log.error({ err }, 'fault of the OpenID provider'))
  const client = provider.Client.prototype as object as ClientParts
  client.compareClientSecret = async function (this: { clientId: string }, typed: string) {
    const row = await readsOf(app).client(this.clientId)
    if (row === undefined) return false
    if (secretMatches(app, row, typed)) return true
    await countWrongSecret(app, row, Provider.ctx)
    return false
  }
  // D1: every client hears which of its sessions ends, and may name it when it signs a person out.
  client.includeSid = () => true
  const session = provider.Session.prototype as object as SessionParts
  session.sidFor = function (this: { uid: string }, clientId: string) {
    return sidOf(app, this.uid, clientId)
  }
  return provider
}

interface ClientParts {
  compareClientSecret(this: { clientId: string }, typed: string): Promise<boolean>
  includeSid(): boolean
}

interface SessionParts {
  sidFor(this: { uid: string }, clientId: string): string
}

/** The library's name for the cookie of its session; the routes hand it our session's id under it. */
export const SESSION_COOKIE = 'latchkey-oidc-session'

function configuration(app: App, keys: JWK[], fetch: EgressFetch): Configuration {
  const secure = app.config.publicUrl.protocol === 'https:'
  const cookie = { httpOnly: true, sameSite: 'lax', secure, signed: false } as const
  const prefix = secure ? '__Secure-' : ''
  return {
    adapter: adapterOf(app),
    jwks: { keys },
    fetch: (asked, options) => fetch(asked instanceof Request ? asked.url : asked, options),
    routes: {
      authorization: '/oidc/auth',
      token: '/oidc/token',
      userinfo: '/oidc/userinfo',
      jwks: '/oidc/jwks',
      introspection: '/oidc/introspect',
      revocation: '/oidc/revoke',
      end_session: '/oidc/sign-out',
      pushed_authorization_request: '/oidc/par',
    },
    cookies: {
      names: {
        session: SESSION_COOKIE,
        interaction: `${prefix}latchkey-oidc-interaction`,
        resume: `${prefix}latchkey-oidc-resume`,
      },
      long: cookie,
      short: cookie,
    },
    responseTypes: ['code'],
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    claims: claimsOfScopes,
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientBasedCORS: () => false,
    discovery: { ui_locales_supported: ['en', 'de'] },
    extraParams: [],
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      introspection: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => mayIntrospect(app, client.clientId, token.clientId),
      },
      revocation: {
        enabled: true,
        allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId,
      },
      pushedAuthorizationRequests: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      userinfo: { enabled: true },
      resourceIndicators: { enabled: false },
    },
    ttl: {
      AccessToken: seconds(5 * MINUTE),
      AuthorizationCode: 60,
      IdToken: seconds(5 * MINUTE),
      RefreshToken: seconds(14 * DAY),
      Grant: seconds(3650 * DAY),
      Session: seconds(3650 * DAY),
      Interaction: APP_WAITS,
    },
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    // The adapter asks our session with every use of a token; the library need not ask its own.
    expiresWithSession: async () => false,
    interactions: {
      policy: policyOf(),
      url: (_ctx, interaction) => `/oidc/interaction/${interaction.uid}`,
    },
    findAccount: async (ctx, id) => {
      const population = await populationOf(app, ctx)
      const claims = population && (await claimsOf(app, population, id))
      return claims && { accountId: id, claims: async () => claims }
    },
    loadExistingGrant: (ctx) => grantOf(app, ctx),
    renderError: async (ctx, out) => {
      const visit = visitOf(ctx.req)
      const reason = [out.error, out.error_description].filter(Boolean).join(': ')
      const page = await visit?.problemPage(reason)
      ctx.type = 'text/html; charset=utf-8'
      if (page) ctx.set('content-security-policy', page.contentSecurityPolicy)
      ctx.body = page?.html ?? ''
    },
  }
}

/**
 * Who is signed in to us needs no further page: every client is the wholesaler's own, so nobody is asked for consent.
 * The session the library sees is the one of this request or none.
 */
function policyOf() {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }))
  const { Check } = interactionPolicy
  policy.get('login')?.checks.add(
    new Check('not_here', 'the person is not signed in here', (ctx) => {
      const visitor = visitOf(ctx.req)?.visitor
      return ctx.oidc.session?.accountId === undefined || visitor?.personId !== ctx.oidc.session.accountId
        ? Check.REQUEST_PROMPT
        : Check.NO_NEED_TO_PROMPT
    }),
  )
  return policy
}

/** A server behind an app asks about the app's tokens; a public client proves nothing about itself, so it asks for its own alone. */
async function mayIntrospect(app: App, asking: string, of: string | undefined): Promise<boolean> {
  if (asking === of) return true
  const [client, owner] = [await readsOf(app).client(asking), await readsOf(app).client(of ?? '')]
  return client?.kind === 'confidential' && client.population === owner?.population
}

async function populationOf(app: App, ctx: KoaContextWithOIDC) {
  const row = ctx.oidc.client && (await readsOf(app).client(ctx.oidc.client.clientId))
  return row?.population
}

/** The grant of this session at this client, with what is asked for now. */
async function grantOf(app: App, ctx: KoaContextWithOIDC) {
  const { provider, client, account } = ctx.oidc
  const visitor = visitOf(ctx.req)?.visitor
  if (!client || !account || visitor?.personId !== account.accountId) return undefined
  const known = await liveGrantOf(app.db.read, visitor.sessionId, client.clientId)
  const grant =
    (known && (await provider.Grant.find(known))) ||
    new provider.Grant({ accountId: account.accountId, clientId: client.clientId })
  grant.addOIDCScope([...ctx.oidc.requestParamOIDCScopes].join(' '))
  await grant.save()
  return grant
}
