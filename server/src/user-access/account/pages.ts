import type { Instant } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listOwnDevices, revokeOwnDevice } from '../../devices/index.ts'
import type { App } from '../../platform/app.ts'
import { userCaller } from '../../platform/http/door.ts'
import { formText, missing } from '../../platform/http/forms.ts'
import { sendPage } from '../../platform/http/frame.ts'
import type { Http } from '../../platform/http/server.ts'
import type { Errors, Pages } from '../../platform/pages/index.ts'
import { isRecentSignIn } from '../../roles/index.ts'
import {
  factorName,
  factorStateOf,
  factorsOf,
  passkeysWork,
  removeOwnFactor,
  renameOwnFactor,
} from '../../second-factors/index.ts'
import { userSessionOf } from '../../sessions/index.ts'
import { placeOf, retryLater } from '../form-answers.ts'
import { type MoreOfAccount, ownAccountPages } from '../own-account/pages.ts'
import { answerSignIn, cookiesOf } from '../session-cookies.ts'
import { signInUser } from '../sign-in-user.ts'
import { renewRecoveryCodes } from './add-factor.ts'

const byId = z.object({ id: z.string().max(64) })

/** A user's account page: who he is, password, second factors, sessions, devices; it works without script but for passkeys. */
export function userAccountPages(http: Http, app: App, pages: Pages): void {
  for (const face of ['portal', 'rep'] as const) accountPages(http, app, pages, face)
}

function accountPages(http: Http, app: App, pages: Pages, face: 'portal' | 'rep'): void {
  const base = `/${face}` as const
  const at = `${base}/account`
  const door = face === 'portal' ? 'user' : 'rep'
  const { show, act } = ownAccountPages(http, app, pages, face, (request) => moreOfAccount(app, request))

  http.post(
    `${at}/factors/:id/rename`,
    { config: { door }, schema: { params: byId, body: z.object({ name: formText }) } },
    (request, reply) =>
      act(request, reply, 'factor-renamed', async () => {
        const name = factorName(request.body.name, null)
        await renameOwnFactor(app, userCaller(request), request.params.id, name)
      }),
  )

  http.post(`${at}/factors/:id/remove`, { config: { door }, schema: { params: byId } }, (request, reply) =>
    act(request, reply, 'factor-removed', () => removeOwnFactor(app, userCaller(request), request.params.id)),
  )

  http.post(`${at}/recovery-codes`, { config: { door } }, async (request, reply) => {
    try {
      const codes = await renewRecoveryCodes(app, { caller: userCaller(request) })
      const model = { base, codes, next: at, errors: [] }
      return await sendPage(app, pages, request, reply, { view: 'recovery-codes', model, path: at })
    } catch (error) {
      if (error instanceof Refusal && error.code === 'recent-sign-in-required')
        return reply.redirect(`${at}/confirm`, 303)
      return await show(request, reply, retryLater(error, reply, request.caller.language, ''))
    }
  })

  http.post(`${at}/devices/:id/unlink`, { config: { door }, schema: { params: byId } }, (request, reply) =>
    act(request, reply, 'device-unlinked', () =>
      revokeOwnDevice(app, userCaller(request), request.params.id),
    ),
  )

  confirmPages(http, app, pages, face)
}

/** L5: the sign-in once more, so that it is young enough for what follows. */
function confirmPages(http: Http, app: App, pages: Pages, face: 'portal' | 'rep'): void {
  const base = `/${face}` as const
  const at = `${base}/account/confirm`
  const door = face === 'portal' ? 'user' : 'rep'
  const show = (request: FastifyRequest, reply: FastifyReply, status = 200, errors: Errors = []) => {
    const { username } = userSessionOf(request).user
    const model = { base, username, errors }
    return sendPage(app, pages, request, reply, { view: 'confirm-sign-in', model, status, path: at })
  }

  http.get(at, { config: { door } }, (request, reply) => show(request, reply))

  http.post(
    at,
    { config: { door }, schema: { body: z.object({ password: formText }) } },
    async (request, reply) => {
      const { language } = request.caller
      const { password } = request.body
      const { user, deviceId, deviceName } = userSessionOf(request)
      if (!password)
        return await show(request, reply, 400, [missing(language, 'password', 'page.sign-in.password-empty')])
      try {
        const typed = { username: user.username, password, ...cookiesOf(app, request, face) }
        const signInDoor =
          face === 'portal' ? ({ face } as const) : ({ face, deviceName, formerDeviceId: deviceId } as const)
        const signedIn = await signInUser(app, request.caller, signInDoor, typed)
        answerSignIn(app, request, reply, face, signedIn)
        if (signedIn.state === 'signed-in') return reply.redirect(`${base}/account?done=confirmed`, 303)
        const pending = signedIn.state === 'second-factor-required' ? 'verify' : 'set-up'
        return reply.redirect(`${placeOf(base, pending)}?next=account`, 303)
      } catch (error) {
        if (error instanceof Refusal && error.code === 'sign-in-refused')
          return await show(request, reply, 401, [missing(language, 'password', 'current-password-wrong')])
        const { status, errors } = retryLater(error, reply, language, 'password')
        return await show(request, reply, status, errors)
      }
    },
  )
}

async function moreOfAccount(app: App, request: FastifyRequest): Promise<MoreOfAccount> {
  const { actor, deviceId } = userSessionOf(request)
  const state = await factorStateOf(app.db.read, { id: actor.id, role: actor.roleId })
  const factors = await factorsOf(app.db.read, actor.id)
  const devices = await listOwnDevices(app, actor, deviceId)
  return {
    factors: factors.map(({ id, kind, name, created_at, last_used_at }) => ({
      id,
      kind,
      name,
      createdAt: created_at as Instant,
      lastUsedAt: last_used_at as Instant | null,
    })),
    recoveryCodesLeft: state.recoveryCodesLeft,
    demanded: state.demanded,
    recent: isRecentSignIn(app, actor),
    passkeys: passkeysWork(app.config),
    devices: devices.map(({ id, name, linked, lastUsed, current }) => ({
      id,
      name,
      linkedAt: linked,
      lastUsedAt: lastUsed,
      current,
    })),
  }
}
