import { type Instant, instant } from '@latchkey/core/instant'
import { eventsOf, type ToldEvent, webhookEvents } from '@latchkey/core/webhooks/events'
import type { WebhookPayload } from '@latchkey/core/webhooks/examples'
import { toWire } from '@latchkey/core/wire/list'
import type { HeardAct } from '../platform/app.ts'
import type { Queries } from '../platform/db/database.ts'
import { contactFacts, contactsOfLetters, retailerFacts, userFacts } from './subject-store.ts'

export interface Told {
  readonly event: ToldEvent
  readonly act: HeardAct
  readonly detail: Readonly<Record<string, unknown>> | null
}

export interface Message {
  readonly type: ToldEvent['type']
  readonly at: Instant
  readonly aboutId: string | null
  readonly actorId: string | null
  readonly payload: string
}

/** What an act tells, of the types that are wanted. */
export function toldOf(act: HeardAct, wanted: ReadonlySet<string>): Told[] {
  const detail = act.detail === null ? null : JSON.parse(act.detail)
  const { action, result } = act
  return eventsOf({ action, result, detail })
    .filter(({ type }) => wanted.has(type))
    .map((event) => ({ event, act, detail }))
}

/**
 * D2, A6: the bodies of what is told: ids, the retailer's account number and what stands after the act. Nothing an
 * outside system has not asked for with rights of its own: no name, address, username or value of a field.
 */
export async function messagesOf(db: Queries, told: readonly Told[]): Promise<Message[]> {
  const letters = await contactsOfLetters(db, idsOf(told, 'letter'))
  const contactOf = ({ act }: Told) =>
    act.target_kind === 'letter' ? (letters.get(act.target_id ?? '') ?? null) : act.target_id
  const ofContacts = told.filter(({ event }) => webhookEvents[event.type] === 'contact')
  const contacts = await contactFacts(
    db,
    ofContacts.flatMap((one) => contactOf(one) ?? []),
  )
  const retailerOf = (one: Told) => contacts.get(contactOf(one) ?? '')?.retailerId ?? one.detail?.retailerId
  const retailers = await retailerFacts(db, [
    ...idsOf(told, 'retailer'),
    ...ofContacts.flatMap((one) => textOf(retailerOf(one)) ?? []),
  ])
  const users = await userFacts(db, idsOf(told, 'user'))

  return told.flatMap((one) => {
    const { event, act } = one
    const kind = webhookEvents[event.type]
    const aboutId = kind === 'contact' ? contactOf(one) : kind === 'import' ? null : act.target_id
    // A letter to a user is nobody's business outside.
    if (kind === 'contact' && aboutId === null) return []
    const id = aboutId ?? ''
    const subjects = {
      contact: () => {
        const { retailerId: _, ...facts } = contacts.get(id) ?? { id, retailerId: '' }
        const retailer = retailers.get(textOf(retailerOf(one)) ?? '')
        return { contact: facts, ...(retailer ? { retailer } : {}) }
      },
      retailer: () => ({ retailer: retailers.get(id) ?? { id } }),
      user: () => ({ user: users.get(id) ?? { id } }),
      territory: () => ({ territory: { id } }),
      invite: () => ({ invite: { id } }),
      import: () => ({ import: countsOf(one.detail) }),
    } as const
    const payload: WebhookPayload = {
      type: event.type,
      timestamp: toWire(instant(act.at)),
      data: {
        ...subjects[kind](),
        ...(event.changed ? { changed: event.changed } : {}),
        actor: { kind: act.actor_kind, id: act.actor_id },
      },
    }
    const at = instant(act.at)
    return [{ type: event.type, at, aboutId, actorId: act.actor_id, payload: JSON.stringify(payload) }]
  })
}

function idsOf(told: readonly Told[], kind: string): string[] {
  return told.flatMap(({ act }) => (act.target_kind === kind && act.target_id ? [act.target_id] : []))
}

function countsOf(detail: Told['detail']) {
  const of = (value: unknown) => {
    const counts = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
    return { created: Number(counts.created ?? 0), changed: Number(counts.changed ?? 0) }
  }
  return { retailers: of(detail?.retailers), contacts: of(detail?.contacts) }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
