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
import type { Errors, Frame, Pages, Views } from '../../platform/pages/index.ts'
import { personalWordsOf } from '../../reset-codes/index.ts'
import { isRecentSignIn, roleById } from '../../roles/index.ts'
import {
  factorName,
  factorStateOf,
  factorsOf,
  passkeysWork,
  removeOwnFactor,
  renameOwnFactor,
} from '../../second-factors/index.ts'
import { endOwnSession, listSessions, userSessionOf, writeSession } from '../../sessions/index.ts'
import { placeOf, retryLater } from '../form-answers.ts'
import { answerSignIn, cookiesOf, pendingOf, rememberUser } from '../session-cookies.ts'
import { signInUser } from '../sign-in-user.ts'
import { renewRecoveryCodes } from './add-factor.ts'
import { changeOwnPassword } from './change-own-password.ts'

const byId = z.object({ id: z.string().max(64) })
const passwordForm = z.object({ currentPassword: formText, newPassword: formText })

/** What a redirect may announce on the account page. */
const notices = {
  'password-changed': { kind: 'success', text: 'page.user-account.password-changed' },
  'factor-added': { kind: 'success', text: 'page.user-account.factor-added' },
  'factor-removed': { kind: 'success', text: 'page.user-account.factor-removed' },
  'factor-renamed': { kind: 'success', text: 'page.user-account.factor-renamed' },
  confirmed: { kind: 'success', text: 'page.user-account.confirmed' },
  'session-ended': { kind: 'success', text: 'page.account.session-ended' },
  'others-ended': { kind: 'success', text: 'page.account.others-ended' },
  'device-unlinked': { kind: 'success', text: 'page.user-account.device-unlinked' },
  'passkey-refused': { kind: 'info', text: 'passkey-refused' },
} as const satisfies Record<string, NonNullable<Frame['notice']>>

/** A user's account page: who he is, password, second factors, sessions, devices; it works without script but for passkeys. */
export function userAccountPages(http: Http, app: App, pages: Pages): void {
  for (const face of ['portal', 'rep'] as const) accountPages(http, app, pages, face)
}

function accountPages(http: Http, app: App, pages: Pages, face: 'portal' | 'rep'): void {
  const base = `/${face}` as const
  const at = `${base}/account`
  const door = face === 'portal' ? 'user' : 'rep'
  const done = (reply: FastifyReply, what: keyof typeof notices) => reply.redirect(`${at}?done=${what}`, 303)

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    {
      errors = [],
      newPassword = '',
      ...more
    }: { notice?: NonNullable<Frame['notice']>; status?: number; errors?: Errors; newPassword?: string } = {},
  ) => {
    const model = { ...(await accountModel(app, request)), base, errors, newPassword }
    return await sendPage(app, pages, request, reply, { view: 'user-account', model, ...more, path: at })
  }

  /** One act of the account page: told on it when it is refused, announced on it when it is done. */
  const act = async (
    request: FastifyRequest,
    reply: FastifyReply,
    what: keyof typeof notices,
    work: () => Promise<void>,
    newPassword = '',
  ) => {
    try {
      await work()
    } catch (error) {
      if (error instanceof Refusal && error.code === 'recent-sign-in-required')
        return reply.redirect(`${at}/confirm`, 303)
      const told = retryLater(error, reply, request.caller.language, '')
      return await show(request, reply, { ...told, newPassword })
    }
    return done(reply, what)
  }

  http.get(
    at,
    { config: { door }, schema: { querystring: z.object({ done: z.string().max(40).optional() }) } },
    async (request, reply) => {
      const { done: told = '' } = request.query
      const notice = Object.hasOwn(notices, told) ? notices[told as keyof typeof notices] : null
      return await show(request, reply, notice ? { notice } : {})
    },
  )

  http.post(
    `${at}/password`,
    { config: { door }, schema: { body: passwordForm } },
    async (request, reply) => {
      const { language } = request.caller
      const { currentPassword, newPassword } = request.body
      const empty = [
        ...(currentPassword ? [] : [missing(language, 'currentPassword', 'page.set-password.current-empty')]),
        ...(newPassword ? [] : [missing(language, 'newPassword', 'page.set-password.new-empty')]),
      ]
      if (empty.length > 0) return await show(request, reply, { status: 400, errors: empty, newPassword })
      const change = async () => {
        const changed = await changeOwnPassword(app, pendingOf(app, request), request.body)
        writeSession(app, reply, face, changed.session)
        rememberUser(app, request, reply, changed.user)
      }
      return await act(request, reply, 'password-changed', change, newPassword)
    },
  )

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

  http.post(`${at}/sessions/:id/end`, { config: { door }, schema: { params: byId } }, (request, reply) =>
    act(request, reply, 'session-ended', () =>
      endOwnSession(app, userCaller(request), request.params.id, 'ended-by-person'),
    ),
  )

  http.post(`${at}/sessions/end-others`, { config: { door } }, (request, reply) =>
    act(request, reply, 'others-ended', () =>
      endOwnSession(app, userCaller(request), null, 'ended-by-person'),
    ),
  )

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

async function accountModel(
  app: App,
  request: FastifyRequest,
): Promise<Omit<Views['user-account'], 'base' | 'errors' | 'newPassword'>> {
  const { user, actor, deviceId } = userSessionOf(request)
  const state = await factorStateOf(app.db.read, { id: actor.id, role: actor.roleId })
  const factors = await factorsOf(app.db.read, actor.id)
  const sessions = await listSessions(app.db.read, { userId: actor.id }, app.clock.now())
  const devices = await listOwnDevices(app, actor, deviceId)
  const role = await roleById(app.db.read, actor.roleId)
  const names = { username: user.username, first_name: user.firstName, surname: user.surname }
  return {
    user: { name: actor.name },
    person: { username: user.username, type: user.type, role: role?.name ?? actor.roleId },
    personalWords: personalWordsOf(names),
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
    sessions: sessions
      .filter((row) => row.pending_factor === null)
      .map((row) => ({
        id: row.id,
        device: row.device,
        ip: row.ip,
        lastUsedAt: row.last_used_at as Instant,
        current: row.id === actor.sessionId,
      })),
    devices: devices.map(({ id, name, linked, lastUsed, current }) => ({
      id,
      name,
      linkedAt: linked,
      lastUsedAt: lastUsed,
      current,
    })),
  }
}
