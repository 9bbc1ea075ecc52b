import type { IncomingMessage } from 'node:http'
import type { Caller, ContactActor, UserActor } from '@latchkey/core/actors/caller'
import type { Population } from '@latchkey/core/oidc/wire'

/** Who is signed in to us in the browser that asks, whole: neither caged (C6) nor lacking a factor (L5). */
export interface Visitor {
  readonly population: Population
  readonly actor: ContactActor | UserActor
  readonly personId: string
  readonly sessionId: string
  /** When he last proved who he is. */
  readonly provenAt: number
  /** When he last said for which of his retailers he is here; where there is one, when he signed in. */
  readonly chosenAt: number
}

/** What the library's callbacks need of the request of ours they stand in. */
export interface Visit {
  readonly visitor: Visitor | null
  /** The request as our audit trail knows it; nobody's act yet. */
  readonly caller: Caller
  /** Draws our page for a request that cannot be answered. */
  problemPage(reason: string): Promise<{ html: string; contentSecurityPolicy: string }>
}

const visits = new WeakMap<IncomingMessage, Visit>()

export function beginVisit(request: IncomingMessage, visit: Visit): void {
  visits.set(request, visit)
}

export function visitOf(request: IncomingMessage | undefined): Visit | undefined {
  return request && visits.get(request)
}
