import { brandOf, type Logo } from '@latchkey/core/brand/brand'
import type { Settings } from '@latchkey/core/settings/settings'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import type { Frame, Pages, ViewName, Views } from '../pages/index.ts'

/** What a page stands in: the caller's language, the company's brand and zone. */
export async function frameOf(
  app: App,
  request: FastifyRequest,
  more: { path?: string; notice?: Frame['notice'] } = {},
): Promise<Frame> {
  const settings = app.settings()
  return {
    language: request.caller?.language ?? settings.language,
    brand: brandOf({
      name: settings['brand.name'],
      accentLight: settings['brand.accent-light'],
      accentDark: settings['brand.accent-dark'],
      logo: logoOf(settings),
    }),
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
  page: { view: V; model: Views[V]; status?: number; path?: string; notice?: Frame['notice'] },
): Promise<FastifyReply> {
  const frame = await frameOf(app, request, page)
  const { html, contentSecurityPolicy } = pages.render(page.view, page.model, frame)
  return reply
    .code(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', contentSecurityPolicy)
    .send(html)
}

function logoOf(settings: Settings): Logo | null {
  const [head, base64] = settings['brand.logo'].split(';base64,')
  return head && base64 ? { type: head.replace('data:', '') as Logo['type'], base64 } : null
}
