import type { App } from '../../platform/app.ts'
import { clearCookie, readCookie } from '../../platform/http/cookies.ts'
import type { Http } from '../../platform/http/server.ts'
import type { Pages } from '../../platform/pages/index.ts'
import { endOwnSession, type SessionFinder } from '../../sessions/index.ts'
import { type MoreOfAccount, ownAccountPages } from '../own-account/pages.ts'

// Factors are set up at the sign-in that asks for one (L5), devices belong to the rep app.
const nothingMore: MoreOfAccount = {
  factors: [],
  recoveryCodesLeft: 0,
  demanded: false,
  recent: false,
  passkeys: false,
  devices: [],
}

/** U2: the account page of users at other apps, scan-pack users among them, who have neither portal nor rep app. */
export function appAccountPages(http: Http, app: App, pages: Pages, find: SessionFinder): void {
  ownAccountPages(http, app, pages, 'app', async () => nothingMore)

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
