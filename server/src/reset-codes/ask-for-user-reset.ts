import type { Caller } from '@latchkey/core/actors/caller'
import { DAY, MINUTE } from '@latchkey/core/instant'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { MAX_LIVE_FLOWS_PER_ORIGIN } from '@latchkey/core/reset-codes/reset-code'
import type { Settings } from '@latchkey/core/settings/settings'
import { recordAct, tallyUnknownName } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import {
  isOverAccountLimit,
  LONGEST_WINDOW,
  type RequestInHand,
  type RequestQueue,
  requestJob,
  slowedUntil,
  writeRequest,
} from '../reset-requests/index.ts'
import { lockUser, type UserRow } from '../users/index.ts'
import { issueFlow } from './issue-flow.ts'
import { liveFlows, publicFlowsSince } from './store.ts'
import { mayBeReset, userOfTypedName } from './user-to-reset.ts'

/** What users ask for at "Reset password" of the portal's sign-in. */
const userRequests: RequestQueue = {
  table: 'user_reset_request',
  job: 'user-reset-requests',
  budget: 'user-reset',
  action: 'user.reset-asked',
}

/** S2: "Proceed": the same answer in the same time for every name; the engine looks at it later. */
export async function askForUserReset(app: App, caller: Caller, username: string): Promise<void> {
  await writeRequest(app, userRequests, caller, { username })
}

/** Works off what "Reset password" has written down. */
export function userResetRequestJob(app: App) {
  return requestJob(app, userRequests, (tx, settings, request) => workOff(app, tx, settings, request))
}

async function workOff(
  app: App,
  tx: Tx,
  settings: Settings,
  { username, caller }: RequestInHand,
): Promise<void> {
  const known = await userOfTypedName(tx.db, username)
  const user = known && (await lockUser(tx, known.id))
  if (!user) return await tallyUnknownName(tx, 'user-reset', clientPrefixes(caller.ip).prefix)
  const no = await reasonAgainst(tx, settings, user)
  if (no) return noteNothingSent(app, tx, caller, user, no)
  const life = settings['reset-codes.minutes'] * MINUTE
  const notBefore = await slowedUntil(app, tx, caller, { settings, life })
  await issueFlow(app, tx, caller, {
    user,
    origin: 'public',
    purpose: 'reset',
    ...(notBefore ? { notBefore } : {}),
  })
}

/** C10, S2: why no letter goes out for a public request, or null. The person who asked never learns it. */
async function reasonAgainst(tx: Tx, settings: Settings, user: UserRow): Promise<string | null> {
  if (!mayBeReset(user)) return user.deactivated_at === null ? 'username-not-email' : 'inactive'
  const live = await liveFlows(tx.db, user.id, tx.now)
  if (live.filter((row) => row.origin === 'public').length >= MAX_LIVE_FLOWS_PER_ORIGIN) return 'enough-live'
  const issued = await publicFlowsSince(tx.db, user.id, tx.now - LONGEST_WINDOW)
  if (isOverAccountLimit(settings, issued, tx.now)) return 'user-limit'
  // U1: a username is one user's alone, so his letters are all that the public sets off to this mailbox.
  const toMailbox = issued.filter((at) => at > tx.now - DAY).length
  return toMailbox < settings['limits.mailbox-per-day'] ? null : 'mailbox-limit'
}

function noteNothingSent(app: App, tx: Tx, caller: Caller, user: UserRow, reason: string): void {
  recordAct(app, tx, caller, {
    action: 'user.reset-asked',
    target: { kind: 'user', id: user.id },
    detail: { reason },
    result: 'refused',
  })
}
