import type { Caller } from '@latchkey/core/actors/caller'
import type { ContactList } from '@latchkey/core/contacts/wire'
import type { InviteFilter } from '@latchkey/core/invites/wire'
import { recordRefusal } from '../audit/index.ts'
import { type ContactView, contactsOfPage, contactsWithin, contactViewsOf } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { scopeOf } from '../territories/index.ts'
import { neverSignedIn } from './person-store.ts'

/** Contacts read at once: other requests get their turn between two pages. */
const PAGE = 500
/** Events left of contacts outside someone's territories that he named, at most. */
const MOST_NOTED = 20

/** Whom an invite is for: those named, those a filter finds, or those of an earlier invite who never signed in. */
export type Audience =
  | { readonly contactIds: readonly string[] }
  | { readonly filter: InviteFilter }
  | { readonly againOf: string }

export interface PeoplePage {
  readonly contacts: readonly ContactView[]
  /** Named and not there, or out of reach (U5): the same to whoever asks. */
  readonly unreachable: readonly string[]
  /** Where the next page begins; null after the last one. */
  readonly next: string | null
}

/** A page of the people of an audience, of a limited user's territories only (U5). */
export async function peopleOf(
  app: App,
  caller: Caller,
  audience: Audience,
  from: string | null,
): Promise<PeoplePage> {
  if ('filter' in audience) {
    const { rows, nextCursor } = await contactsOfPage(app, caller.actor, {
      ...(audience.filter as ContactList),
      sort: 'name',
      limit: PAGE,
      ...(from === null ? {} : { cursor: from }),
    })
    return { contacts: rows, unreachable: [], next: nextCursor }
  }
  if ('againOf' in audience) {
    const after = from === null ? 0 : Number(from)
    const people = await neverSignedIn(app.db.read, audience.againOf, { after, limit: PAGE })
    const last = people.length === PAGE ? people.at(-1) : undefined
    const ids = people.map((person) => person.contact_id)
    return { ...(await reachable(app, caller, ids)), next: last ? String(last.position) : null }
  }
  const ids = [...new Set(audience.contactIds)]
  const start = from === null ? 0 : Number(from)
  const end = start + PAGE
  return {
    ...(await reachable(app, caller, ids.slice(start, end))),
    next: end < ids.length ? String(end) : null,
  }
}

async function reachable(app: App, caller: Caller, ids: readonly string[]) {
  const { read } = app.db
  const found = await contactViewsOf(read, ids)
  const within = await contactsWithin(
    read,
    scopeOf(caller.actor),
    found.map((contact) => contact.id),
  )
  const byId = new Map(
    found.filter((contact) => within.has(contact.id)).map((contact) => [contact.id, contact] as const),
  )
  const contacts = ids.flatMap((id) => byId.get(id) ?? [])
  return { contacts, unreachable: ids.filter((id) => !byId.has(id)) }
}

/** P60: who names contacts outside his territories leaves events that say so. */
export async function noteUnreachable(app: App, caller: Caller, ids: readonly string[]): Promise<void> {
  const known = await contactViewsOf(app.db.read, ids.slice(0, MOST_NOTED))
  for (const { id } of known)
    await recordRefusal(app, caller, {
      action: 'right.refused',
      target: { kind: 'contact', id },
      detail: { reason: 'outside-territories', module: 'invites' },
    })
}
