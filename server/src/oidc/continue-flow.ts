import type { IncomingMessage, ServerResponse } from 'node:http'
import { SECOND } from '@latchkey/core/instant'
import type { Provider } from 'oidc-provider'
import type { App } from '../platform/app.ts'
import type { SessionFinder } from '../sessions/index.ts'
import { openRecord } from './adapter.ts'
import { provenAt } from './grant-store.ts'
import { recordByMac } from './record-store.ts'
import { type ClientRow, clientById } from './store.ts'
import type { Visitor } from './visitor.ts'

/** The library's reason for a choice that was asked for. */
const SELECT = 'select_account_prompt'

/** A flow of the protocol that waits for its person. */
export interface WaitingFlow {
  readonly uid: string
  readonly client: ClientRow
  readonly since: number
  /** The client wants him to prove anew who he is (prompt, max_age), or expects another person. */
  readonly anew: boolean
  /** The client wants him to choose for which of his retailers he is here (prompt=select_account). */
  readonly selects: boolean
  readonly loginHint: string | null
  readonly locales: readonly string[]
}

/** The flow with this id, or null where there is none any more. */
export async function waitingFlow(app: App, uid: string): Promise<WaitingFlow | null> {
  const row = await recordByMac(app.db.read, 'Interaction', app.keys.mac('oidc-record', 'Interaction', uid))
  if (!row || row.expires_at <= app.clock.now() || row.client_id === null) return null
  const client = await clientById(app.db.read, row.client_id)
  if (!client || client.deactivated_at !== null) return null
  const { prompt, params = {} } = openRecord(app, row, uid)
  const text = (name: string) => (typeof params[name] === 'string' ? (params[name] as string) : '')
  const expected = new Set(['no_session', 'not_here', ...(client.population === 'contact' ? [SELECT] : [])])
  return {
    uid,
    client,
    since: row.created_at,
    anew: (prompt?.reasons ?? []).some((reason) => !expected.has(reason)),
    selects: client.population === 'contact' && text('prompt').split(' ').includes('select_account'),
    loginHint: text('login_hint').slice(0, 254) || null,
    locales: text('ui_locales').split(' '),
  }
}

/** Whether this person may go on in this flow: of its population, and proven as lately as the client asks. */
export function mayGoOn(flow: WaitingFlow, visitor: Visitor | null): visitor is Visitor {
  if (visitor?.population !== flow.client.population) return false
  if (flow.selects && visitor.chosenAt < flow.since) return false
  return !flow.anew || visitor.provenAt >= flow.since
}

/** Whether only the choice of a retailer is missing: of one who is in the middle of it, or whom the client sends to it. */
export async function hasToChoose(
  app: App,
  find: SessionFinder,
  flow: WaitingFlow,
  { token, ip }: { token: string | undefined; ip: string },
): Promise<boolean> {
  if (!token || flow.client.population !== 'contact') return false
  const session = await find.website(token, ip)
  if (!session || session.actor.cagedBy !== null) return false
  const standing = await provenAt(app.db.read, session.actor.sessionId, app.clock.now())
  if (!standing || (flow.anew && standing.authenticated_at < flow.since)) return false
  return session.actor.choosing || flow.selects
}

/** Notes who signed in; answers where the flow goes on, an address of ours. */
export async function noteSignedIn(
  provider: Provider,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  visitor: Visitor,
): Promise<string> {
  const login = { accountId: visitor.personId, ts: Math.floor(visitor.provenAt / SECOND) }
  // Who signed in or chose since the client asked has chosen.
  const goesOn = await provider.interactionResult(request, response, { login, select_account: {} })
  return new URL(goesOn).pathname
}
