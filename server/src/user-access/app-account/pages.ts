import type { Instant } from '@latchkey/core/instant'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { clearCookie, readCookie } from '../../platform/http/cookies.ts'
import { userCaller } from '../../platform/http/door.ts'
import { formText, missing } from '../../platform/http/forms.ts'
import { sendPage } from '../../platform/http/frame.ts'
import type { Http } from '../../platform/http/server.ts'
import type { Errors, Frame, Pages, Views } from '../../platform/pages/index.ts'
import { personalWordsOf } from '../../reset-codes/index.ts'
import { roleById } from '../../roles/index.ts'
import {
  endOwnSession,
  listSessions,
  type SessionFinder,
  userSessionOf,
  writeSession,
} from '../../sessions/index.ts'
import { changeOwnPassword } from '../account/change-own-password.ts'
import { retryLater } from '../form-answers.ts'
import { pendingOf, rememberUser } from '../session-cookies.ts'

const config = { door: 'app' } as const
const byId = z.object({ id: z.string().max(64) })
const passwordForm = z.object({ currentPassword: formText, newPassword: formText })

const notices = {
  'password-changed': { kind: 'success', text: 'page.user-account.password-changed' },
  'session-ended': { kind: 'success', text: 'page.account.session-ended' },
  'others-ended': { kind: 'success', text: 'page.account.others-ended' },
} as const satisfies Record<string, NonNullable<Frame['notice']>>

/**
 * U2: the account page of users at other apps, scan-pack users among them, who have neither portal nor rep app: who he is,
 * his password, where he is signed in. It works without script.
 */
export function appAccountPages(http: Http, app: App, pages: Pages, find: SessionFinder): void {
  const at = '/app/account'

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    {
      errors = [],
      newPassword = '',
      ...more
    }: { notice?: NonNullable<Frame['notice']>; status?: number; errors?: Errors; newPassword?: string },
  ) => {
    const model = { ...(await accountModel(app, request)), errors, newPassword }
    return await sendPage(app, pages, request, reply, { view: 'user-account', model, ...more, path: at })
  }

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
      const told = retryLater(error, reply, request.caller.language, '')
      return await show(request, reply, { ...told, newPassword })
    }
    return reply.redirect(`${at}?done=${what}`, 303)
  }

  http.get(
    at,
    { config, schema: { querystring: z.object({ done: z.string().max(40).optional() }) } },
    async (request, reply) => {
      const { done = '' } = request.query
      const notice = Object.hasOwn(notices, done) ? notices[done as keyof typeof notices] : null
      return await show(request, reply, notice ? { notice } : {})
    },
  )

  http.post(`${at}/password`, { config, schema: { body: passwordForm } }, async (request, reply) => {
    const { language } = request.caller
    const { currentPassword, newPassword } = request.body
    const empty = [
      ...(currentPassword ? [] : [missing(language, 'currentPassword', 'page.set-password.current-empty')]),
      ...(newPassword ? [] : [missing(language, 'newPassword', 'page.set-password.new-empty')]),
    ]
    if (empty.length > 0) return await show(request, reply, { status: 400, errors: empty, newPassword })
    const change = async () => {
      const changed = await changeOwnPassword(app, pendingOf(app, request), request.body)
      writeSession(app, reply, 'app', changed.session)
      rememberUser(app, request, reply, changed.user)
    }
    return await act(request, reply, 'password-changed', change, newPassword)
  })

  http.post(`${at}/sessions/:id/end`, { config, schema: { params: byId } }, (request, reply) =>
    act(request, reply, 'session-ended', () =>
      endOwnSession(app, userCaller(request), request.params.id, 'ended-by-person'),
    ),
  )

  http.post(`${at}/sessions/end-others`, { config }, (request, reply) =>
    act(request, reply, 'others-ended', () =>
      endOwnSession(app, userCaller(request), null, 'ended-by-person'),
    ),
  )

  http.post('/app/sign-out', { config: { door: 'public' } }, async (request, reply) => {
    const token = readCookie(app.config, request, 'app')
    const session = token ? await find.app(token, request.ip) : null
    if (session) {
      const caller = { ...request.caller, actor: session.actor }
      await endOwnSession(app, caller, session.actor.sessionId, 'signed-out')
    }
    clearCookie(app.config, reply, 'app')
    return reply.redirect('/app/sign-in?done=signed-out', 303)
  })
}

// Factors are set up at the sign-in that asks for one (L5), devices belong to the rep app.
async function accountModel(
  app: App,
  request: FastifyRequest,
): Promise<Omit<Views['user-account'], 'errors' | 'newPassword'>> {
  const { user, actor } = userSessionOf(request)
  const sessions = await listSessions(app.db.read, { userId: actor.id }, app.clock.now())
  const role = await roleById(app.db.read, actor.roleId)
  return {
    user: { name: actor.name },
    base: '/app',
    person: { username: user.username, type: user.type, role: role?.name ?? actor.roleId },
    personalWords: personalWordsOf({
      username: user.username,
      first_name: user.firstName,
      surname: user.surname,
    }),
    factors: [],
    recoveryCodesLeft: 0,
    demanded: false,
    recent: false,
    passkeys: false,
    devices: [],
    sessions: sessions
      .filter((row) => row.pending_factor === null)
      .map((row) => ({
        id: row.id,
        device: row.device,
        ip: row.ip,
        lastUsedAt: row.last_used_at as Instant,
        current: row.id === actor.sessionId,
      })),
  }
}
