import type { ContactActor, UserActor } from '@latchkey/core/actors/caller'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { errors, type Provider } from 'oidc-provider'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { clearCookie, readCookie } from '../platform/http/cookies.ts'
import { formText } from '../platform/http/forms.ts'
import { frameOf, sendPage } from '../platform/http/frame.ts'
import type { Http } from '../platform/http/server.ts'
import { forgetWaitingApp, rememberWaitingApp } from '../platform/http/waiting-app.ts'
import type { Pages } from '../platform/pages/index.ts'
import { endOwnSession, type SessionFinder } from '../sessions/index.ts'
import { asSeen } from './as-seen.ts'
import { backToClientPage } from './back-to-client.ts'
import { hasToChoose, mayGoOn, noteSignedIn, type WaitingFlow, waitingFlow } from './continue-flow.ts'
import { findVisitor, sessionHolder } from './find-visitor.ts'
import { readsOf } from './kept-reads.ts'
import type { OpenIdProvider } from './provider.ts'
import { namesSession, planSignOut, type SignOutPlan } from './sign-out.ts'
import { beginVisit, type Visitor } from './visitor.ts'
import { lookOf } from './waiting-client.ts'

const signOutWish = z.object({
  id_token_hint: formText,
  client_id: formText,
  post_logout_redirect_uri: formText,
  state: formText,
})
const byUid = z.object({ uid: z.string().regex(/^[\w-]{20,64}$/) })
const hidden = { hide: true } as const

interface Parts {
  readonly pages: Pages
  readonly find: SessionFinder
  readonly provider: OpenIdProvider
}

/** D1: OpenID Connect for the wholesaler's shops and apps. The protocol is the library's; people meet our own pages. */
export function openIdPages(http: Http, app: App, parts: Parts): void {
  protocol(http, app, parts)
  interactions(http, app, parts)
  backToClientPage(http, app, parts.pages)
  signOut(http, app, parts)
}

/** The library's own addresses: each with its methods, so that nothing else of it can be reached. */
function protocol(http: Http, app: App, { pages, find, provider }: Parts): void {
  const serve = async (request: FastifyRequest, reply: FastifyReply) => {
    const served = await provider()
    const visitor = await visitorOf(request)
    const seen = asSeen(app, request, visitor)
    beginVisit(seen, {
      visitor,
      caller: request.caller,
      problemPage: async (reason) =>
        pages.render('app-problem', { reason, errors: [] }, await frameOf(app, request, { path: '/' })),
    })
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    reply.hijack()
    await served.callback()(seen, reply.raw)
  }

  // The client that asks says which population may answer.
  async function visitorOf(request: FastifyRequest): Promise<Visitor | null> {
    const clientId = await clientAsking(request)
    const client = clientId === null ? undefined : await readsOf(app).client(clientId)
    if (!client) return null
    const { population } = client
    const token = readCookie(app.config, request, population === 'contact' ? 'website' : 'app')
    return await findVisitor(app, find, population, { token, ip: request.caller.ip ?? '' })
  }

  async function clientAsking(request: FastifyRequest): Promise<string | null> {
    const { client_id: named } = (request.query ?? {}) as Record<string, unknown>
    if (typeof named === 'string') return named
    const { uid } = (request.params ?? {}) as Record<string, unknown>
    if (typeof uid !== 'string') return null
    return (await waitingFlow(app, uid))?.client.id ?? null
  }

  const config = { door: 'public' } as const
  const schema = { ...hidden }
  const addresses = {
    '/.well-known/openid-configuration': ['GET'],
    '/.well-known/oauth-authorization-server': ['GET'],
    '/oidc/jwks': ['GET'],
    '/oidc/auth': ['GET'],
    '/oidc/auth/:uid': ['GET'],
    '/oidc/token': ['POST'],
    '/oidc/userinfo': ['GET', 'POST'],
    '/oidc/introspect': ['POST'],
    '/oidc/revoke': ['POST'],
    '/oidc/par': ['POST'],
  }
  for (const [url, methods] of Object.entries(addresses))
    for (const method of methods)
      http.route({ method: method as 'GET' | 'POST', url, config, schema, handler: serve })
}

/** Between the protocol and the person: our sign-in pages, and the way back. */
function interactions(http: Http, app: App, { pages, find, provider }: Parts): void {
  http.get(
    '/oidc/interaction/:uid',
    {
      config: { door: 'public' },
      schema: { ...hidden, params: byUid, querystring: z.object({ from: z.literal('form').optional() }) },
    },
    async (request, reply) => {
      const { uid } = request.params
      const served = await provider()
      const flow = (await isOfBrowser(served, request, reply)) ? await waitingFlow(app, uid) : null
      if (!flow) {
        forgetWaitingApp(app, reply)
        const model = { reason: '', errors: [] }
        return await sendPage(app, pages, request, reply, { view: 'app-problem', model, status: 410 })
      }
      const { population } = flow.client
      const token = readCookie(app.config, request, population === 'contact' ? 'website' : 'app')
      const visitor = await findVisitor(app, find, population, { token, ip: request.caller.ip ?? '' })
      if (!mayGoOn(flow, visitor)) {
        rememberWaitingApp(app, reply, uid)
        const chooses = await hasToChoose(app, find, flow, { token, ip: request.caller.ip ?? '' })
        return reply.redirect(chooses ? '/choose-retailer' : signInFor(flow), 303)
      }
      const to = await noteSignedIn(served, { request: request.raw, response: reply.raw }, visitor)
      forgetWaitingApp(app, reply)
      if (!request.query.from) return reply.redirect(to, 303)
      // A form's own policy would stop a chain of redirects that ends at the shop, so the chain ends here.
      reply.header('refresh', `0; url=${to}`)
      const model = { to, client: flow.client.name, errors: [] }
      return await sendPage(app, pages, request, reply, {
        view: 'going-on',
        model,
        path: '/',
        client: lookOf(flow.client),
      })
    },
  )
}

/** A flow belongs to the browser that began it: nobody signs in for another's. */
async function isOfBrowser(
  served: Provider,
  request: FastifyRequest<{ Params: { uid: string } }>,
  reply: FastifyReply,
): Promise<boolean> {
  try {
    const { uid } = await served.interactionDetails(request.raw, reply.raw)
    return uid === request.params.uid
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return false
    throw error
  }
}

function signInFor({ client, anew, loginHint, locales }: WaitingFlow): string {
  const query = new URLSearchParams()
  if (anew && client.population === 'contact') query.set('again', '1')
  if (loginHint !== null) query.set('username', loginHint)
  const language = locales
    .map((locale) => locale.slice(0, 2).toLowerCase())
    .find((l) => l === 'en' || l === 'de')
  if (language) query.set('lang', language)
  const at = client.population === 'contact' ? '/' : '/app/sign-in'
  return query.size > 0 ? `${at}?${query}` : at
}

/** RP-initiated logout: it ends our session, and with it what every client has of it. */
function signOut(http: Http, app: App, { pages, find, provider }: Parts): void {
  const config = { door: 'public' } as const
  const answer = async (request: FastifyRequest, reply: FastifyReply, wish: z.output<typeof signOutWish>) => {
    const plan = await planSignOut(app, await provider(), {
      idTokenHint: wish.id_token_hint,
      clientId: wish.client_id,
      postLogoutRedirectUri: wish.post_logout_redirect_uri,
      state: wish.state,
    })
    if (typeof plan === 'string') {
      const model = { reason: plan, errors: [] }
      await sendPage(app, pages, request, reply, { view: 'app-problem', model, status: 400, path: '/' })
      return null
    }
    const population = plan.client?.population ?? 'contact'
    const token = readCookie(app.config, request, population === 'contact' ? 'website' : 'app')
    const presented = { token, ip: request.caller.ip ?? '' }
    const visitor = await findVisitor(app, find, population, presented)
    // Half-way in is nobody yet, but must not be left for whoever sits here next.
    return { plan, visitor, holder: await sessionHolder(find, population, presented) }
  }

  http.get(
    '/oidc/sign-out',
    { config, schema: { ...hidden, querystring: signOutWish } },
    async (request, reply) => {
      const found = await answer(request, reply, request.query)
      if (!found) return reply
      const { plan, visitor, holder } = found
      if (visitor && !namesSession(app, plan, visitor)) {
        const wish = { ...request.query, client_id: plan.client?.id ?? '' }
        const model = { client: plan.client?.name ?? '', wish, errors: [] }
        return await sendPage(app, pages, request, reply, {
          view: 'app-sign-out',
          model,
          path: '/',
          client: plan.client && lookOf(plan.client),
        })
      }
      if (holder) await end(request, reply, holder)
      return reply.redirect(plan.leadsTo ?? afterSignOut(plan), 303)
    },
  )

  http.post(
    '/oidc/sign-out',
    { config, schema: { ...hidden, body: signOutWish } },
    async (request, reply) => {
      const found = await answer(request, reply, { ...request.body, id_token_hint: '' })
      if (!found) return reply
      const { plan, holder } = found
      if (holder) await end(request, reply, holder)
      if (plan.leadsTo === null) return reply.redirect(afterSignOut(plan), 303)
      reply.header('refresh', `0; url=${plan.leadsTo}`)
      const model = { to: plan.leadsTo, client: plan.client?.name ?? '', errors: [] }
      return await sendPage(app, pages, request, reply, {
        view: 'gone-out',
        model,
        path: '/',
        client: plan.client && lookOf(plan.client),
      })
    },
  )

  async function end(request: FastifyRequest, reply: FastifyReply, actor: ContactActor | UserActor) {
    if (actor.kind === 'contact') {
      await endOwnSession(app, { ...request.caller, actor }, actor.sessionId, 'signed-out')
      clearCookie(app.config, reply, 'website')
    } else {
      await endOwnSession(app, { ...request.caller, actor }, actor.sessionId, 'signed-out')
      clearCookie(app.config, reply, 'app')
    }
  }
}

function afterSignOut({ client }: SignOutPlan): string {
  return client?.population === 'user' ? '/app/sign-in?done=signed-out' : '/?done=signed-out'
}
