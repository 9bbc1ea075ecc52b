import { Refusal } from '@latchkey/core/refusal'
import { forgotPassword, newPassword } from '@latchkey/core/temporary-passwords/wire'
import type { App } from '../platform/app.ts'
import { contactCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { giveSession, rememberDevice } from '../sessions/index.ts'
import { askForReset } from './ask-for-reset.ts'
import { choosePassword } from './choose-password.ts'

export function temporaryPasswordRoutes(http: Http, app: App): void {
  http.post(
    '/api/v1/website/forgot-password',
    { config: { door: 'public' }, schema: { body: forgotPassword } },
    async (request, reply) => {
      await askForReset(app, request.caller, request.body.username)
      return reply.code(202).send()
    },
  )

  http.put(
    '/api/v1/website/password',
    { config: { door: 'contact-caged' }, schema: { body: newPassword } },
    async (request, reply) => {
      const caller = contactCaller(request)
      if (caller.actor.cagedBy === null && request.body.currentPassword === undefined) {
        throw new Refusal('invalid-request', {
          fields: [{ field: 'currentPassword', code: 'missing', message: 'wire.missing' }],
        })
      }
      const chosen = await choosePassword(app, caller, request.body)
      await giveSession(app, reply, 'website', chosen.session)
      const account = { accountId: caller.actor.loginId, passwordSetAt: chosen.passwordSetAt }
      rememberDevice(app, request, reply, account)
      return reply.code(204).send()
    },
  )
}
