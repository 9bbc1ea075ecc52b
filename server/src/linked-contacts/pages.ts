import { Refusal } from '@latchkey/core/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { clearCookie, readCookie } from '../platform/http/cookies.ts'
import { contactCaller } from '../platform/http/door.ts'
import { errorsOf, formText } from '../platform/http/forms.ts'
import { sendPage } from '../platform/http/frame.ts'
import type { Http } from '../platform/http/server.ts'
import { waitingApp } from '../platform/http/waiting-app.ts'
import type { Errors, Pages } from '../platform/pages/index.ts'
import { writeSession } from '../sessions/index.ts'
import { chooseRetailer, retailersToChoose } from './choose-retailer.ts'
import { confirmLink, findOffer } from './confirm-link.ts'

const byToken = z.object({ token: z.string().max(100) })
const proof = z.object({ username: formText, password: formText })

/** The person's side of it: which retailer he is here for, and whether two contacts are his. They work without script. */
export function linkedContactPages(http: Http, app: App, pages: Pages): void {
  http.get('/choose-retailer', { config: { door: 'contact-choosing' } }, async (request, reply) =>
    sendChoice(request, reply, 200, []),
  )

  http.post(
    '/choose-retailer',
    { config: { door: 'contact-choosing' }, schema: { body: z.object({ contact: formText }) } },
    async (request, reply) => {
      try {
        const session = await chooseRetailer(app, contactCaller(request), request.body.contact)
        if (session) writeSession(app, reply, 'website', session)
      } catch (error) {
        if (error instanceof Refusal && error.code === 'not-signed-in') {
          clearCookie(app.config, reply, 'website')
          return reply.redirect('/', 303)
        }
        const { status, errors } = errorsOf(error, request.caller.language)
        return await sendChoice(request, reply, status, errors)
      }
      return reply.redirect((await waitingApp(app, request, 'contact')) ?? '/account', 303)
    },
  )

  http.get(
    '/link/:token',
    { config: { door: 'public' }, schema: { params: byToken } },
    async (request, reply) => sendOffer(request, reply, request.params.token, { username: '', errors: [] }),
  )

  http.post(
    '/link/:token',
    { config: { door: 'sign-in' }, schema: { params: byToken, body: proof } },
    async (request, reply) => {
      const { username, password } = request.body
      try {
        const deviceCookie = readCookie(app.config, request, 'device')
        await confirmLink(app, request.caller, request.params.token, { username, password, deviceCookie })
      } catch (error) {
        const { status, errors } = errorsOf(error, request.caller.language)
        if (error instanceof Refusal && status === 429)
          reply.header('retry-after', String(error.values.seconds))
        return await sendOffer(request, reply, request.params.token, { username, errors, status })
      }
      clearCookie(app.config, reply, 'website')
      return await sendPage(app, pages, request, reply, {
        view: 'link-contacts',
        model: { state: 'done', retailers: [], username: '', errors: [] },
        path: '/',
      })
    },
  )

  async function sendChoice(request: FastifyRequest, reply: FastifyReply, status: number, errors: Errors) {
    const { chosen, items } = await retailersToChoose(app, contactCaller(request).actor)
    const retailers = items.map(({ contactId, retailer: { name, accountNumber, town } }) => ({
      contactId,
      name,
      accountNumber,
      town,
      chosen: contactId === chosen,
    }))
    const model = { retailers, errors }
    return await sendPage(app, pages, request, reply, { view: 'choose-retailer', model, status })
  }

  async function sendOffer(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    { username, errors, status = 200 }: { username: string; errors: Errors; status?: number },
  ) {
    const two = await findOffer(app, token)
    const retailers = (two ?? []).map((one) => ({
      name: one.retailer_name,
      accountNumber: one.account_number,
    }))
    return await sendPage(app, pages, request, reply, {
      view: 'link-contacts',
      model: { state: two ? 'ask' : 'spent', retailers, username, errors: two ? errors : [] },
      status: two ? status : 410,
    })
  }
}
