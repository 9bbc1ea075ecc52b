import { languages } from '@latchkey/core/messages/catalogue'
import type { FastifyInstance } from 'fastify'
import type { App } from '../app.ts'
import { writeCookie } from './cookies.ts'
import { isForPrograms } from './error-answers.ts'
import { ownPath } from './forms.ts'

/** How long a chosen language is remembered, in seconds. */
const REMEMBERED = 365 * 24 * 3600

/** `?lang=de` on any page chooses the language and leads back to the page. */
export function languageChoice(http: FastifyInstance, app: App): void {
  http.addHook('onRequest', (request, reply, done) => {
    if (!request.url.includes('?') || request.method !== 'GET' || isForPrograms(request.url)) return done()
    const url = new URL(request.url, app.config.publicUrl)
    const wanted = languages.find((language) => language === url.searchParams.get('lang'))
    if (!wanted) return done()
    url.searchParams.delete('lang')
    writeCookie(app.config, reply, 'language', wanted, REMEMBERED)
    reply.redirect(ownPath(`${url.pathname}${url.search}`, '/'), 303)
  })
}
