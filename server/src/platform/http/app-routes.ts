import { brandOf } from '@latchkey/core/brand/brand'
import { message } from '@latchkey/core/messages/catalogue'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import type { Pages } from '../pages/index.ts'
import type { AppBuild } from '../web-apps/app-builds.ts'
import type { AppFile } from '../web-apps/built-app.ts'
import { clearCookie, readCookie } from './cookies.ts'
import { ownPath } from './forms.ts'
import { sendPage } from './frame.ts'
import type { Http } from './server.ts'

/** Strict: everything from here, nothing inline, nothing evaluated, and no text that becomes script. */
const APP_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  // A letter's preview, which comes with a policy of its own.
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** The Management Portal: its page at every address without a route of its own, its files, the company's colours. */
export function portalAppRoutes(http: Http, app: App, pages: Pages, portal: AppBuild): void {
  http.get('/portal', { config: { door: 'public' } }, (_request, reply) => reply.redirect('/portal/', 303))

  http.get<{ Params: { name: string } }>(
    '/portal/assets/:name',
    { config: { door: 'public' } },
    (request, reply) => {
      const file = portal.built()?.asset(request.params.name)
      return file ? sendFile(request, reply, file) : reply.callNotFound()
    },
  )

  http.get('/portal/brand.css', { config: { door: 'public' } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(brandStyle(app)),
  )

  http.get('/portal/*', { config: { door: 'user' } }, async (request, reply) => {
    const goal = takeGoal(app, request, reply)
    if (goal) return reply.redirect(goal, 303)
    const built = portal.built()
    if (!built) return await sendWaiting(app, pages, request, reply, portal.failed())
    const html = built.page
      .replace('<html lang="en">', `<html lang="${request.caller.language}">`)
      .replace('%SCRIPTLESS%', message(request.caller.language, 'page.scriptless'))
      .replaceAll('%BRAND%', () => inAttribute(app.settings()['brand.name']))
    return reply.type('text/html; charset=utf-8').header('content-security-policy', APP_POLICY).send(html)
  })
}

/** Where a person was going when he was sent to sign in; read once, at the first page after it. */
function takeGoal(app: App, request: FastifyRequest, reply: FastifyReply): string | null {
  const goal = readCookie(app.config, request, 'next')
  if (goal === undefined) return null
  clearCookie(app.config, reply, 'next')
  const path = ownPath(goal, '')
  return path.startsWith('/portal/') && path !== request.url ? path : null
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: AppFile) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  reply
    .type(file.type)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding')
  if (file.brotli && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.brotli)
  if (file.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip)
  return reply.send(file.body)
}

/** Until there is a build: a page that says so and looks again by itself. */
async function sendWaiting(
  app: App,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  failed: boolean,
) {
  const { language } = request.caller
  if (!failed) reply.header('refresh', '2')
  const model = {
    status: 503,
    title: message(language, failed ? 'page.building.failed-title' : 'page.building.title'),
    text: message(language, failed ? 'page.building.failed' : 'page.building.text'),
    requestId: null,
    home: request.url,
    homeLabel: message(language, 'page.building.again'),
  }
  return await sendPage(app, pages, request, reply, { view: 'error', status: 503, model, path: '/portal/' })
}

function brandStyle(app: App): string {
  const settings = app.settings()
  const brand = brandOf({
    name: settings['brand.name'],
    accentLight: settings['brand.accent-light'],
    accentDark: settings['brand.accent-dark'],
  })
  const theme = (accent: string, on: string) => `{--accent:${accent};--on-accent:${on}}`
  return [
    `:root${theme(brand.accentLight, brand.onAccentLight)}`,
    `:root[data-mantine-color-scheme=dark]${theme(brand.accentDark, brand.onAccentDark)}`,
  ].join('\n')
}

function inAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
