import type { Caller } from '@latchkey/core/actors/caller'
import { HOUR, MINUTE, SECOND } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import type { Settings } from '@latchkey/core/settings/settings'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import type { RequestQueue } from './queue.ts'
import { anyRequest, dropRequest, postponeRequest, type ResetRequestRow, takeRequest } from './store.ts'

/** A request that fails is tried again after so many milliseconds; it holds up no other one meanwhile. */
const TRY_AGAIN_AFTER = [5 * SECOND, 20 * SECOND, MINUTE, 5 * MINUTE]
const TRIES = TRY_AGAIN_AFTER.length + 1
/** No new try of a failing request past this age, in milliseconds. */
const TRIED_FOR = HOUR

/** One request in the transaction that takes it out of the queue. */
export interface RequestInHand {
  readonly username: string
  /** D1: the shop it was asked from. */
  readonly clientId: string | null
  readonly caller: Caller & { readonly ip: string }
}
export type WorkOff = (tx: Tx, settings: Settings, request: RequestInHand) => Promise<void>

/** Works off what was written down: one transaction per request. */
export function requestJob(app: App, queue: RequestQueue, workOff: WorkOff) {
  let running: Promise<void> | null = null
  let again = false
  let stopped = false

  async function drain(): Promise<void> {
    try {
      do {
        again = false
        while (!stopped && (await workOffNext(app, queue, workOff)));
      } while (again && !stopped)
    } catch (error) {
      app.log.error({ err: error }, 'reset requests could not be worked off')
    } finally {
      // Here and not later: whoever wakes after the last look must find nobody looking.
      running = null
    }
  }

  return {
    /** Looks at once, or once more when a look is under way. */
    wake(): void {
      again = true
      if (!stopped) running ??= drain()
    },
    async stop(): Promise<void> {
      stopped = true
      await running
    },
  }
}

/** Works off the request due next, or puts it off when that fails; false when none is due. */
async function workOffNext(app: App, queue: RequestQueue, workOff: WorkOff): Promise<boolean> {
  if (!(await anyRequest(app.db.read, queue.table, app.clock.now()))) return false
  const settings = app.settings()
  let request = undefined as ResetRequestRow | undefined
  try {
    await app.db.transaction(async (tx) => {
      request = await takeRequest(tx, queue.table)
      if (!request) return
      const username = app.keys.open('reset-request', request.sealed_username, [request.id]).toString()
      await workOff(tx, settings, { username, clientId: request.client_id, caller: callerOf(request) })
    })
  } catch (error) {
    if (!request) throw error
    app.log.error({ err: error, attempts: request.attempts + 1 }, 'a reset request could not be worked off')
    await putOff(app, queue, request)
  }
  return request !== undefined
}

async function putOff(app: App, queue: RequestQueue, request: ResetRequestRow): Promise<void> {
  await app.db.transaction(async (tx) => {
    const attempts = request.attempts + 1
    const until = tx.now + (TRY_AGAIN_AFTER[request.attempts] ?? 0)
    if (attempts < TRIES && until < request.created_at + TRIED_FOR)
      return await postponeRequest(tx, queue.table, request.id, { attempts, until })
    await dropRequest(tx, queue.table, request.id)
    recordAct(app, tx, callerOf(request), {
      action: queue.action,
      detail: { reason: 'could-not-be-worked-off', attempts },
      result: 'failed',
    })
  })
}

function callerOf(request: ResetRequestRow): RequestInHand['caller'] {
  return {
    actor: { kind: 'public' },
    ip: request.ip,
    device: '',
    requestId: request.request_id,
    language: request.language as Language,
  }
}
