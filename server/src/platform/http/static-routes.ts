import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { errorPage, type Pages } from '../pages/index.ts'
import type { ErrorPage } from './error-answers.ts'
import { frameOf } from './frame.ts'
import type { Http } from './server.ts'

/** Styles' and scripts' files, the browser's well-known addresses, and nothing of a person. */
export function staticRoutes(http: Http, pages: Pages): void {
  http.get('/assets/*', { config: { door: 'public' } }, (request, reply) => sendAsset(pages, request, reply))
  http.get('/.well-known/change-password', { config: { door: 'public' } }, (_request, reply) =>
    reply.redirect('/account/password', 302),
  )
  http.get('/robots.txt', { config: { door: 'public' } }, (_request, reply) =>
    reply.type('text/plain').send('User-agent: *\nDisallow: /\n'),
  )
}

function sendAsset(pages: Pages, request: FastifyRequest, reply: FastifyReply) {
  const asset = pages.asset(request.url.split('?')[0] ?? '')
  if (!asset) return reply.callNotFound()
  const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  reply.type(asset.type).header('cache-control', asset.cacheControl).header('vary', 'accept-encoding')
  return zips ? reply.header('content-encoding', 'gzip').send(asset.gzip) : reply.send(asset.body)
}

/** The page a browser is shown for a problem, in the company's look. */
export function errorPages(app: App, pages: Pages): ErrorPage {
  return async (request, problem) => {
    const frame = await frameOf(app, request, { path: '/' })
    const requestId = problem.requestId ? { requestId: problem.requestId } : {}
    const { status, code } = problem
    const home = request.url.startsWith('/portal') ? '/portal/' : '/'
    const model = errorPage(status, frame.language, { home, code, ...requestId })
    // A refusal has a sentence of its own; a fault says no more than its page, and the caged one has its page.
    const halfWay = code === 'password-change-required' || code === 'retailer-choice-required'
    const ownSentence = status < 500 && !halfWay
    return pages.render('error', ownSentence ? { ...model, text: problem.detail } : model, frame)
  }
}
