import type { Caller } from '@latchkey/core/actors/caller'
import type { InviteList, InviteWire, PersonList, PersonWire } from '@latchkey/core/invites/wire'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { scopeOf } from '../territories/index.ts'
import { assertMayRead, findInvite } from './find-invite.ts'
import { peopleWhere } from './person-store.ts'
import { presentInvite, presentPerson } from './present.ts'
import { invitesWhere } from './store.ts'

const newest = { list: 'invites', value: 'number' } as const
const byPlace = { list: 'people of an invite', value: 'number' } as const

/** A page of invites, the newest first; of a limited user only his own (U5). */
export async function listInvites(
  app: App,
  caller: Caller,
  { state, limit, cursor }: InviteList,
): Promise<{ items: InviteWire[]; nextCursor: string | null }> {
  await assertMayRead(app, caller)
  const rows = await invitesWhere(app.db.read, {
    states: state ?? [],
    startedBy: scopeOf(caller.actor)?.userId ?? null,
    before: cursor ? decodeCursor(newest, cursor) : null,
    limit: limit + 1,
  })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map(presentInvite),
    nextCursor: last ? encodeCursor(newest, last.created_at, last.id) : null,
  }
}

/** A page of the people of an invite in the order they were written down; of a limited user's territories only (U5). */
export async function listPeople(
  app: App,
  caller: Caller,
  id: string,
  { state, limit, cursor }: PersonList,
): Promise<{ items: PersonWire[]; nextCursor: string | null; total?: number }> {
  await assertMayRead(app, caller)
  const invite = await findInvite(app, caller, id)
  const scope = scopeOf(caller.actor)
  const rows = await peopleWhere(app.db.read, id, {
    states: state ?? [],
    scope,
    after: cursor ? decodeCursor(byPlace, cursor).value : null,
    limit: limit + 1,
  })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const total = (state ?? []).reduce((sum, one) => sum + invite[one], state ? 0 : invite.total)
  return {
    items: rows.slice(0, limit).map(presentPerson),
    nextCursor: last ? encodeCursor(byPlace, last.position, last.contact_id) : null,
    // What a limited user sees may be fewer than the invite counts.
    ...(cursor || scope ? {} : { total }),
  }
}
