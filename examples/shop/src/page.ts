import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Eta } from 'eta'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Shop } from './shop.ts'
import type { Visitor } from './visitor.ts'
import { type Language, languageFor, languages, type Say, sayIn, type Word } from './words.ts'

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor
    language: Language
    say: Say
  }
}

/** A "no" that a person reads as a page. */
export class Problem extends Error {
  readonly status: number
  readonly title: Word
  readonly text: Word
  readonly values: Record<string, string | number>
  constructor(status: number, title: Word, text: Word, values: Record<string, string | number> = {}) {
    super(title)
    this.status = status
    this.title = title
    this.text = text
    this.values = values
  }
}

const eta = new Eta({ views: join(import.meta.dirname, 'views'), cache: true, autoTrim: false })
const STRANGER: Visitor = { kind: 'stranger', wasSignedOut: false }

/** Who asks, and in which language. The provider is asked here, once per page. */
export async function meet(shop: Shop, request: FastifyRequest): Promise<void> {
  request.language = languageFor(request.cookies.language, request.headers['accept-language'])
  request.say = sayIn(request.language)
  request.visitor = STRANGER
  request.visitor = await shop.visitorOf(request.cookies[shop.cookies.session])
  if (request.visitor.kind === 'unsure')
    request.log.warn({ err: request.visitor.error }, 'the provider could not be asked')
}

/** Writes a page of `views/`; what every page needs is here, what this one needs comes along. */
export function showPage(
  shop: Shop,
  request: FastifyRequest,
  reply: FastifyReply,
  view: string,
  values: { readonly title: string; readonly [name: string]: unknown },
): FastifyReply {
  const { visitor, language, say } = request
  if (visitor.kind === 'stranger' && visitor.wasSignedOut)
    reply.clearCookie(shop.cookies.session, shop.cookieOptions)
  const buyer = visitor.kind === 'buyer' ? visitor.buyer : null
  const money = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-IE', {
    style: 'currency',
    currency: 'EUR',
  })
  const when = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const html = eta.render(view, {
    say,
    language,
    languages: languages.map((code) => ({ code, name: sayIn(code)('language') })),
    visitor,
    buyer,
    formToken: visitor.kind === 'stranger' ? '' : visitor.session.formToken,
    inCart: buyer ? shop.carts.lines(buyer).reduce((sum, line) => sum + line.packs, 0) : 0,
    address: request.url,
    money: (cents: number) => money.format(cents / 100),
    when: (instant: number) => when.format(instant),
    press: randomUUID,
    words: '',
    ...values,
  })
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

/** An address within the shop, whatever a form or a link says. */
export function addressHere(shop: Shop, text: unknown): string {
  const base = shop.settings.url
  if (typeof text !== 'string' || !URL.canParse(text, base.href)) return '/'
  const url = new URL(text, base)
  return url.origin === base.origin ? `${url.pathname}${url.search}${url.hash}` : '/'
}
