import { completeResetWire, resetOptionWire, usernameWire } from '@latchkey/core/reset-codes/wire'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { askForUserReset } from './ask-for-user-reset.ts'
import { completeReset } from './complete-reset.ts'
import { offerReset } from './offer-reset.ts'

export function resetCodeRoutes(http: Http, app: App): void {
  http.post(
    '/api/v1/portal/reset-option',
    { config: { door: 'public' }, schema: { body: usernameWire, response: { 200: resetOptionWire } } },
    (request) => offerReset(app, request.caller, request.body.username),
  )

  http.post(
    '/api/v1/portal/resets',
    { config: { door: 'public' }, schema: { body: usernameWire } },
    async (request, reply) => {
      await askForUserReset(app, request.caller, request.body.username)
      return reply.code(202).send()
    },
  )

  http.post(
    '/api/v1/portal/resets/complete',
    { config: { door: 'public' }, schema: { body: completeResetWire } },
    async (request, reply) => {
      await completeReset(app, request.caller, request.body)
      return reply.code(204).send()
    },
  )
}
