import { SECOND } from '@latchkey/core/instant'
import type { ProblemBody } from '@latchkey/web/shared/api/problem.ts'
import type { SyncFault } from '../store/types.ts'

/** O3: a request that takes longer than this counts as unanswered; in milliseconds. */
const REQUEST_TIMEOUT = 15 * SECOND

/** What came of a request. Only `refused` is the server's last word on a command; `later` leaves everything as it is. */
export type Answer =
  | { readonly kind: 'ok'; readonly body: unknown; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'signed-out'; readonly pendingFactor: PendingFactor | null }
  | {
      readonly kind: 'later'
      readonly fault: SyncFault
      readonly wait: number | null
      /** Where only the one command has to wait: what the server said about it. */
      readonly problem?: Problem
    }

type PendingFactor = 'second-factor-required' | 'second-factor-setup-required'
export type Problem = ProblemBody & { readonly reason?: string }
export type Trouble = Exclude<Answer, { kind: 'ok' } | { kind: 'refused' }>

interface Request {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly key?: string
}
export type Ask = (request: Request) => Promise<Answer>

export interface AskWishes {
  readonly fetch: typeof fetch
  /** Told the `Date` of each answer of ours. */
  heard(date: string | null): void
}

/**
 * Asks `/api/v1/rep`. Nothing here has anyone sign in: a session that ended is an answer like others, and what is queued
 * waits. An answer that is not ours, for example a hotel's sign-in page, counts as no answer.
 */
export function createAsk({ fetch: send, heard }: AskWishes): Ask {
  return async ({ method, path, query, body, key }) => {
    const search = query && Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''
    try {
      const response = await send(`/api/v1/rep${path}${search}`, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(REQUEST_TIMEOUT),
      })
      return await answerOf(response, heard)
    } catch {
      return { kind: 'later', fault: 'unreachable', wait: null }
    }
  }
}

async function answerOf(response: Response, heard: AskWishes['heard']): Promise<Answer> {
  const type = response.headers.get('content-type') ?? ''
  if (response.ok) {
    if (response.status !== 204 && !type.includes('application/json'))
      return { kind: 'later', fault: 'unreachable', wait: null }
    const body: unknown = response.status === 204 ? null : await response.json()
    heard(response.headers.get('date'))
    return { kind: 'ok', body, replayed: response.headers.get('idempotent-replayed') === 'true' }
  }
  if (!type.includes('application/problem+json')) {
    const fault = response.status >= 500 ? 'server' : 'unreachable'
    return { kind: 'later', fault, wait: retryAfter(response) }
  }
  heard(response.headers.get('date'))
  return judge((await response.json()) as Problem, retryAfter(response))
}

// Answered before the command is looked at, so another try may be answered otherwise.
const passing = new Set(['wrong-host', 'wrong-origin', 'not-found', 'method-not-allowed'])

function judge(problem: Problem, wait: number | null): Answer {
  const { status, code } = problem
  if (code === 'second-factor-required' || code === 'second-factor-setup-required')
    return { kind: 'signed-out', pendingFactor: code }
  if (status === 401)
    return code === 'device-revoked' ? { kind: 'revoked' } : { kind: 'signed-out', pendingFactor: null }
  // C10: the rep's own budget of letters; everything else may go on.
  if (code === 'too-many-letters') return { kind: 'later', fault: 'busy', wait: null, problem }
  if (status === 429 || status === 503) return { kind: 'later', fault: 'busy', wait }
  if (status >= 500 || passing.has(code)) return { kind: 'later', fault: 'server', wait }
  return { kind: 'refused', problem }
}

/** A fault over one command leaves the others, and the pull, as they are. */
export function isOfOneAction(trouble: Trouble): boolean {
  return trouble.kind === 'later' && (trouble.fault === 'server' || trouble.problem !== undefined)
}

/** Of a refusal to a request that is no command: what the standing tells. */
export function faultOf({ code }: Problem): SyncFault {
  return code === 'not-allowed' ? 'not-allowed' : 'server'
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * SECOND : null
}
