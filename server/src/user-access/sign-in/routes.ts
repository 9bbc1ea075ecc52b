import { factorOptions, factorResponse } from '@latchkey/core/second-factors/wire'
import { repSignedIn, repSignInWire, signInWire, userSignedIn } from '@latchkey/core/users/wire'
import { deviceNameOf, formerDeviceId } from '../../devices/index.ts'
import type { App } from '../../platform/app.ts'
import { clearCookie } from '../../platform/http/cookies.ts'
import { userCaller } from '../../platform/http/door.ts'
import type { Http } from '../../platform/http/server.ts'
import { methodsOf, offerFactors } from '../../second-factors/index.ts'
import { endOwnSession, userSessionOf } from '../../sessions/index.ts'
import { pendingDoor } from '../form-answers.ts'
import { answerSignIn, completeAnswer, cookiesOf, pendingOf } from '../session-cookies.ts'
import { signInUser } from '../sign-in-user.ts'
import { proveFactor } from './complete-sign-in.ts'
import { presentSelf } from './present-self.ts'

/** The users' sign-in at both doors, and its second factor (L5). */
export function userSignInRoutes(http: Http, app: App): void {
  http.post(
    '/api/v1/portal/sign-in',
    { config: { door: 'sign-in' }, schema: { body: signInWire, response: { 200: userSignedIn } } },
    async (request, reply) => {
      const typed = { ...request.body, ...cookiesOf(app, request, 'portal') }
      const signedIn = await signInUser(app, request.caller, { face: 'portal' }, typed)
      answerSignIn(app, request, reply, 'portal', signedIn)
      return { state: signedIn.state, user: presentSelf(signedIn.user) }
    },
  )

  http.post(
    '/api/v1/rep/sign-in',
    { config: { door: 'sign-in' }, schema: { body: repSignInWire, response: { 200: repSignedIn } } },
    async (request, reply) => {
      const { device, ...names } = request.body
      const cookies = cookiesOf(app, request, 'rep')
      const deviceName = deviceNameOf(device.name)
      const former = device.id ?? (await formerDeviceId(app, app.db.read, cookies.formerToken))
      const door = { face: 'rep', deviceName, formerDeviceId: former } as const
      const signedIn = await signInUser(app, request.caller, door, { ...names, ...cookies })
      answerSignIn(app, request, reply, 'rep', signedIn)
      const { deviceId } = signedIn.session
      return {
        state: signedIn.state,
        user: presentSelf(signedIn.user),
        device: signedIn.state === 'signed-in' && deviceId ? { id: deviceId, name: deviceName } : null,
      }
    },
  )

  http.post('/api/v1/rep/sign-out', { config: { door: 'rep-pending' } }, async (request, reply) => {
    const caller = userCaller(request)
    await endOwnSession(app, caller, caller.actor.sessionId, 'signed-out')
    clearCookie(app.config, reply, 'rep')
    return reply.code(204).send()
  })

  for (const face of ['portal', 'rep', 'app'] as const) {
    const door = pendingDoor(face)
    http.get(
      `/api/v1/${face}/second-factor/options`,
      { config: { door }, schema: { response: { 200: factorOptions } } },
      async (request) => {
        const { actor, pendingFactor } = userSessionOf(request)
        const who = { userId: actor.id, sessionId: actor.sessionId }
        if (pendingFactor === 'verify') return await offerFactors(app, who)
        return { methods: await methodsOf(app, actor.id), passkey: null }
      },
    )

    http.post(
      `/api/v1/${face}/second-factor`,
      {
        config: { door },
        schema: { body: factorResponse, response: { 200: repSignedIn.partial({ device: true }) } },
      },
      async (request, reply) => {
        const completed = await proveFactor(app, pendingOf(app, request), request.body)
        completeAnswer(app, request, reply, completed)
        const { deviceId } = completed.session
        const { deviceName } = userSessionOf(request)
        return {
          state: 'signed-in' as const,
          user: presentSelf(completed.user),
          ...(deviceId ? { device: { id: deviceId, name: deviceName } } : {}),
        }
      },
    )
  }
}
