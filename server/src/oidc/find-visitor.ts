import type { ContactActor, UserActor } from '@latchkey/core/actors/caller'
import type { Population } from '@latchkey/core/oidc/wire'
import type { App } from '../platform/app.ts'
import type { SessionFinder } from '../sessions/index.ts'
import { provenAt } from './grant-store.ts'
import type { Visitor } from './visitor.ts'

interface Presented {
  readonly token: string | undefined
  readonly ip: string
}

/** Whose live session this token is, whole or half-way: what a sign-out ends. */
export async function sessionHolder(
  find: SessionFinder,
  population: Population,
  { token, ip }: Presented,
): Promise<ContactActor | UserActor | null> {
  if (!token) return null
  const session = population === 'contact' ? await find.website(token, ip) : await find.app(token, ip)
  return session?.actor ?? null
}

/**
 * D1: who of a population is signed in to us with this token, whole. A caged session (C6), one whose retailer is still
 * to be chosen and one whose second factor is pending (L5) is nobody here, so none ever gets a code.
 */
export async function findVisitor(
  app: App,
  find: SessionFinder,
  population: Population,
  { token, ip }: Presented,
): Promise<Visitor | null> {
  if (!token) return null
  const actor = population === 'contact' ? await wholeContact() : await wholeUser()
  if (!actor) return null
  const proven = await provenAt(app.db.read, actor.sessionId, app.clock.now())
  if (proven === undefined) return null
  return {
    population,
    actor,
    personId: actor.id,
    sessionId: actor.sessionId,
    provenAt: proven.authenticated_at,
    chosenAt: proven.chosen_at ?? proven.created_at,
  }

  async function wholeContact() {
    const session = await find.website(token ?? '', ip)
    return session && session.actor.cagedBy === null && !session.actor.choosing ? session.actor : null
  }
  async function wholeUser() {
    const session = await find.app(token ?? '', ip)
    return session && session.pendingFactor === null ? session.actor : null
  }
}
