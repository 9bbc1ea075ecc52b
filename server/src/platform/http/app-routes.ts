import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import type { Pages } from '../pages/index.ts'
import type { AppBuild } from '../web-apps/app-builds.ts'
import { appFileRoutes, policyWith, sendAppPage, sendFile } from './app-files.ts'
import { clearCookie, readCookie } from './cookies.ts'
import { ownPath } from './forms.ts'
import type { Http } from './server.ts'

// A letter's preview comes in a frame, with a policy of its own.
const portalPolicy = policyWith("frame-src 'self'")
// The one text that may become script is the service worker's address.
const repPolicy = policyWith("worker-src 'self'", "manifest-src 'self'", 'trusted-types rep-worker')
const workerPolicy = "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'"

/** Icons keep their names; a day is soon enough for a new drawing. */
const ICON_KEPT = 'public, max-age=86400'

/** The Management Portal: its page at every address without a route of its own, its files, the company's colours. */
export function portalAppRoutes(http: Http, app: App, pages: Pages, build: AppBuild): void {
  appFileRoutes(http, app, '/portal', build)
  http.get('/portal/*', { config: { door: 'user' } }, async (request, reply) => {
    const goal = takeGoal(app, request, reply)
    if (goal) return reply.redirect(goal, 303)
    return await sendAppPage(request, reply, { app, pages, build, policy: portalPolicy, home: '/portal/' })
  })
}

/** The rep app: public, as its page holds nothing of anybody; what is a person's comes over the API alone. */
export function repAppRoutes(http: Http, app: App, pages: Pages, build: AppBuild): void {
  appFileRoutes(http, app, '/rep', build)
  const open = { config: { door: 'public' } } as const

  http.get<{ Params: { name: string } }>('/rep/icons/:name', open, (request, reply) => {
    const file = build.built()?.file(`icons/${request.params.name}`)
    return file ? sendFile(request, reply, file, ICON_KEPT) : reply.callNotFound()
  })

  http.get('/rep/sw.js', open, (_request, reply) => {
    const file = build.built()?.file('sw.js')
    if (!file) return reply.callNotFound()
    // The kept page names the company, so that another name makes another worker, which fetches the page anew.
    const name = encodeURIComponent(app.settings()['brand.name']).replaceAll('*', '%2A')
    return reply
      .type(file.type)
      .header('cache-control', 'no-cache')
      .header('content-security-policy', workerPolicy)
      .send(`/* ${name} */\n${file.body.toString('utf8')}`)
  })

  http.get('/rep/manifest.webmanifest', open, (request, reply) =>
    reply
      .type('application/manifest+json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(JSON.stringify(manifestOf(app, request.caller.language))),
  )

  http.get('/rep/*', open, (request, reply) =>
    sendAppPage(request, reply, { app, pages, build, policy: repPolicy, home: '/rep/' }),
  )
}

/** What a home screen is told (Web App Manifest): the company's name, and that the app stands alone. */
function manifestOf(app: App, lang: string) {
  const name = app.settings()['brand.name']
  const icon = (file: string, sizes: string, purpose: string) => ({
    src: `/rep/icons/${file}.png`,
    sizes,
    type: 'image/png',
    purpose,
  })
  return {
    id: '/rep/',
    name,
    short_name: name,
    lang,
    start_url: '/rep/',
    scope: '/rep/',
    display: 'standalone',
    background_color: '#f6f7f9',
    theme_color: '#ffffff',
    icons: [
      icon('icon-192', '192x192', 'any'),
      icon('icon-512', '512x512', 'any'),
      icon('icon-maskable-512', '512x512', 'maskable'),
    ],
  }
}

/** Where a person was going when he was sent to sign in; read once, at the first page after it. */
function takeGoal(app: App, request: FastifyRequest, reply: FastifyReply): string | null {
  const goal = readCookie(app.config, request, 'next')
  if (goal === undefined) return null
  clearCookie(app.config, reply, 'next')
  const path = ownPath(goal, '')
  return path.startsWith('/portal/') && path !== request.url ? path : null
}
