import { brandOf } from '@latchkey/core/brand/brand'
import { message } from '@latchkey/core/messages/catalogue'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import type { Pages } from '../pages/index.ts'
import type { AppBuild } from '../web-apps/app-builds.ts'
import type { AppFile, BuiltApp } from '../web-apps/built-app.ts'
import { sendPage } from './frame.ts'
import type { Http } from './server.ts'

/** Strict: everything from here, nothing inline, nothing evaluated, and no text that becomes script. */
const basePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
]

export const policyWith = (...more: readonly string[]): string => [...basePolicy, ...more].join('; ')

/** What an app needs beside its page: the address without its slash, its hashed files, the company's colours. */
export function appFileRoutes(http: Http, app: App, base: '/portal' | '/rep', build: AppBuild): void {
  http.get(base, { config: { door: 'public' } }, (_request, reply) => reply.redirect(`${base}/`, 303))

  http.get<{ Params: { name: string } }>(
    `${base}/assets/:name`,
    { config: { door: 'public' } },
    (request, reply) => {
      const file = build.built()?.file(`assets/${request.params.name}`)
      if (!file) return reply.callNotFound()
      return sendFile(request, reply, file, 'public, max-age=31536000, immutable')
    },
  )

  http.get(`${base}/brand.css`, { config: { door: 'public' } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(brandStyle(app)),
  )
}

/** The app's one page in the person's language, under its policy; until there is a build, a page that says so. */
export async function sendAppPage(
  request: FastifyRequest,
  reply: FastifyReply,
  of: { app: App; pages: Pages; build: AppBuild; policy: string; home: '/portal/' | '/rep/' },
) {
  const built = of.build.built()
  if (!built) return await sendWaiting(request, reply, of)
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', of.policy)
    .send(pageOf(built, of.app, request))
}

function pageOf(built: BuiltApp, app: App, request: FastifyRequest): string {
  const { language } = request.caller
  return built.page
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('%SCRIPTLESS%', message(language, 'page.scriptless'))
    .replaceAll('%BRAND%', () => inAttribute(app.settings()['brand.name']))
}

export function sendFile(request: FastifyRequest, reply: FastifyReply, file: AppFile, kept: string) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  reply.type(file.type).header('cache-control', kept).header('vary', 'accept-encoding')
  if (file.brotli && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.brotli)
  if (file.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip)
  return reply.send(file.body)
}

/** Until there is a build: a page that says so and looks again by itself. */
async function sendWaiting(
  request: FastifyRequest,
  reply: FastifyReply,
  of: { app: App; pages: Pages; build: AppBuild; home: string },
) {
  const { language } = request.caller
  const failed = of.build.failed()
  if (!failed) reply.header('refresh', '2')
  const model = {
    status: 503,
    title: message(language, failed ? 'page.building.failed-title' : 'page.building.title'),
    text: message(language, failed ? 'page.building.failed' : 'page.building.text'),
    requestId: null,
    home: request.url,
    homeLabel: message(language, 'page.building.again'),
  }
  return await sendPage(of.app, of.pages, request, reply, {
    view: 'error',
    status: 503,
    model,
    path: of.home,
  })
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
