import { brandOf, type Logo } from '@latchkey/core/brand/brand'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import type { Frame, Pages, ViewName, Views } from '../pages/index.ts'
import { type WaitingClient, waitingClientOf } from './waiting-app.ts'

interface Standing {
  readonly path?: string
  readonly notice?: Frame['notice']
  /** D1: the app or shop the page speaks for. */
  readonly client?: WaitingClient | null
}

/** What a page stands in: the caller's language, the company's zone, its brand or that of the app he is on his way to. */
export async function frameOf(app: App, request: FastifyRequest, more: Standing = {}): Promise<Frame> {
  const settings = app.settings()
  const { client } = more
  return {
    language: request.caller?.language ?? settings.language,
    brand: brandOf({
      name: client?.logo ? client.name : settings['brand.name'],
      accentLight: client?.accentLight ?? settings['brand.accent-light'],
      accentDark: client?.accentDark ?? settings['brand.accent-dark'],
      logo: logoOf(client?.logo ?? settings['brand.logo']),
    }),
    client: client ? { name: client.name, startUri: client.startUri } : null,
    path: more.path ?? request.url.split('?')[0] ?? '/',
    ...(more.notice ? { notice: more.notice } : {}),
    now: app.clock.now(),
    timeZone: settings['time-zone'],
  }
}

/** Sends a page with its own content security policy. */
export async function sendPage<V extends ViewName>(
  app: App,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  page: { view: V; model: Views[V]; status?: number } & Standing,
): Promise<FastifyReply> {
  const population = onTheWay(page.view, page.model)
  const client = page.client ?? (population && (await waitingClientOf(app, request, population)))
  const frame = await frameOf(app, request, { ...page, client })
  const { html, contentSecurityPolicy } = pages.render(page.view, page.model, frame)
  return reply
    .code(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', contentSecurityPolicy)
    .send(html)
}

const ofContacts: ReadonlySet<ViewName> = new Set(['sign-in', 'forgot-password', 'forgot-password-sent'])
const ofUsers: ReadonlySet<ViewName> = new Set(['reset-option', 'reset-sent', 'reset'])

/** D1: the pages between an app or shop and its person, by the population that meets them. */
function onTheWay(view: ViewName, model: object): WaitingClient['population'] | null {
  if (ofContacts.has(view) || (view === 'set-password' && 'mode' in model && model.mode === 'temporary'))
    return 'contact'
  if (ofUsers.has(view)) return 'user'
  return 'base' in model && model.base === '/app' && !('user' in model) ? 'user' : null
}

function logoOf(dataUri: string): Logo | null {
  const [head, base64] = dataUri.split(';base64,')
  return head && base64 ? { type: head.replace('data:', '') as Logo['type'], base64 } : null
}
