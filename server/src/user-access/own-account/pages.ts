import type { Instant } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { userCaller } from '../../platform/http/door.ts'
import { formText, missing } from '../../platform/http/forms.ts'
import { sendPage } from '../../platform/http/frame.ts'
import type { Http } from '../../platform/http/server.ts'
import type { Errors, Frame, Pages, Views } from '../../platform/pages/index.ts'
import { personalWordsOf } from '../../reset-codes/index.ts'
import { roleById } from '../../roles/index.ts'
import { endOwnSession, listSessions, userSessionOf, writeSession } from '../../sessions/index.ts'
import { changeOwnPassword } from '../account/change-own-password.ts'
import { retryLater } from '../form-answers.ts'
import { pendingOf, rememberUser } from '../session-cookies.ts'

const doors = { portal: 'user', rep: 'rep', app: 'app' } as const
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

type Own = 'user' | 'person' | 'personalWords' | 'sessions' | 'base' | 'errors' | 'newPassword'
/** What the account page of one face shows beside who he is, his password and where he is signed in. */
export type MoreOfAccount = Omit<Views['user-account'], Own>

interface Shown {
  readonly notice?: NonNullable<Frame['notice']>
  readonly status?: number
  readonly errors?: Errors
  readonly newPassword?: string
}

/** What a face's further forms on the account page need. */
export interface AccountPage {
  show(request: FastifyRequest, reply: FastifyReply, shown?: Shown): Promise<FastifyReply>
  /** One act of the account page: told on it when it is refused, announced on it when it is done. */
  act(
    request: FastifyRequest,
    reply: FastifyReply,
    what: keyof typeof notices,
    work: () => Promise<void>,
    newPassword?: string,
  ): Promise<FastifyReply>
}

/** The account page of a user at one face: who he is, his password, where he is signed in; it works without script. */
export function ownAccountPages(
  http: Http,
  app: App,
  pages: Pages,
  face: keyof typeof doors,
  more: (request: FastifyRequest) => Promise<MoreOfAccount>,
): AccountPage {
  const base = `/${face}` as const
  const at = `${base}/account`
  const config = { door: doors[face] }

  const show: AccountPage['show'] = async (
    request,
    reply,
    { errors = [], newPassword = '', ...frame } = {},
  ) => {
    const model = { ...(await ownModel(app, request)), ...(await more(request)), base, errors, newPassword }
    return await sendPage(app, pages, request, reply, { view: 'user-account', model, ...frame, path: at })
  }

  const act: AccountPage['act'] = async (request, reply, what, work, newPassword = '') => {
    try {
      await work()
    } catch (error) {
      if (error instanceof Refusal && error.code === 'recent-sign-in-required')
        return reply.redirect(`${at}/confirm`, 303)
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
      writeSession(app, reply, face, changed.session)
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

  return { show, act }
}

async function ownModel(app: App, request: FastifyRequest) {
  const { user, actor } = userSessionOf(request)
  const sessions = await listSessions(app.db.read, { userId: actor.id }, app.clock.now())
  const role = await roleById(app.db.read, actor.roleId)
  const names = { username: user.username, first_name: user.firstName, surname: user.surname }
  return {
    user: { name: actor.name },
    person: { username: user.username, type: user.type, role: role?.name ?? actor.roleId },
    personalWords: personalWordsOf(names),
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
