import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { after, type Instant, instant } from '@latchkey/core/instant'
import { LATEST_START, MOST_PEOPLE, UNDO } from '@latchkey/core/invites/schedule'
import type { AgainInvite, InvitePreview, InviteWire, NewInvite } from '@latchkey/core/invites/wire'
import { type FieldRefusal, Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay } from '../roles/index.ts'
import { findInvite } from './find-invite.ts'
import { type Audience, noteUnreachable, peopleOf } from './people-of.ts'
import { insertPeople } from './person-store.ts'
import { presentInvite } from './present.ts'
import { previewInvite } from './preview-invite.ts'
import { deleteInvite, type InviteRow, insertInvite, inviteById, updateInvite } from './store.ts'

type Options = Pick<NewInvite, 'startAt' | 'repeatDays' | 'name'>

/**
 * I1: makes a bulk invite, or says with `dryRun` who would get a letter. It starts in 10 seconds, so that it can be
 * undone, or at `startAt`. Refuses `not-allowed`, `contact-not-found` where nobody named can be reached (U5),
 * `nobody-to-invite`, `too-many-people`.
 */
export async function createInvite(
  app: App,
  caller: Caller<UserActor>,
  wish: NewInvite,
): Promise<InviteWire | InvitePreview> {
  await assertMayWrite(app, caller)
  const audience = audienceOf(wish)
  return wish.dryRun
    ? await previewInvite(app, caller, audience)
    : await writeDown(app, caller, audience, wish)
}

/** I1: the same once more for those who got a letter of an earlier invite and never signed in. */
export async function inviteAgain(
  app: App,
  caller: Caller<UserActor>,
  id: string,
  wish: AgainInvite,
): Promise<InviteWire | InvitePreview> {
  await assertMayWrite(app, caller)
  await findInvite(app, caller, id)
  return wish.dryRun
    ? await previewInvite(app, caller, { againOf: id })
    : await writeDown(app, caller, { againOf: id }, wish)
}

/** I1: an invite takes write on invites and on contacts. */
export async function assertMayWrite(app: App, caller: Caller): Promise<void> {
  await assertMay(app, caller, 'invites', 'write')
  await assertMay(app, caller, 'contacts', 'write')
}

export function audienceOf({ contactIds, filter }: Pick<NewInvite, 'contactIds' | 'filter'>): Audience {
  if (contactIds && !filter) return { contactIds }
  if (filter && !contactIds) return { filter }
  const field = contactIds ? 'filter' : 'contactIds'
  throw invalid({ field, code: 'not-valid', message: contactIds ? 'wire.not-valid' : 'wire.missing' })
}

async function writeDown(
  app: App,
  caller: Caller<UserActor>,
  audience: Audience,
  wish: Options,
): Promise<InviteWire> {
  const wishedStart = startOf(app.clock.now(), wish)
  const row = await app.db.transaction(async (tx) => {
    const made = blankInvite(app.random.id(tx.now), tx.now, caller.actor, audience, wish)
    await insertInvite(tx, made)
    return made
  })
  try {
    const total = await gather(app, caller, audience, row.id)
    return await app.db.transaction(async (tx) => {
      const soonest = after(tx.now, UNDO)
      const start_at = wishedStart !== null && wishedStart > soonest ? wishedStart : soonest
      await updateInvite(tx, row.id, { state: 'waiting', total, waiting: total, start_at })
      recordAct(app, tx, caller, {
        action: 'invite.created',
        target: { kind: 'invite', id: row.id },
        detail: { total, startAt: start_at, repeatDays: row.repeat_days, name: row.name, ...named(audience) },
      })
      const stored = await inviteById(tx.db, row.id)
      if (!stored) throw new Error(`invite ${row.id} was not stored`)
      return presentInvite(stored)
    })
  } catch (error) {
    await app.db.transaction((tx) => deleteInvite(tx, row.id))
    throw error
  }
}

/** Writes the people down, a page in each transaction; nobody sees the invite until all are. */
async function gather(app: App, caller: Caller, audience: Audience, id: string): Promise<number> {
  const unreachable: string[] = []
  let total = 0
  let places = 0
  let from: string | null = null
  do {
    const page = await peopleOf(app, caller, audience, from)
    unreachable.push(...page.unreachable)
    const ids = page.contacts.map((contact) => contact.id)
    // Places are never used twice, so that one found on two pages leaves a gap and no clash.
    const start = places + 1
    places += ids.length
    if (places > MOST_PEOPLE) throw new Refusal('too-many-people', { values: { limit: MOST_PEOPLE } })
    total += await app.db.transaction(async (tx) => {
      await updateInvite(tx, id, {})
      return await insertPeople(tx, id, start, ids)
    })
    from = page.next
    await turnOfTheLoop()
  } while (from !== null)
  if ('contactIds' in audience) await noteUnreachable(app, caller, unreachable)
  if (total > 0) return total
  throw new Refusal(unreachable.length > 0 ? 'contact-not-found' : 'nobody-to-invite')
}

function startOf(now: Instant, { startAt }: Options): Instant | null {
  if (startAt === undefined) return null
  const at = instant(startAt)
  if (at >= now && at <= now + LATEST_START) return at
  throw invalid({ field: 'startAt', code: 'out-of-range', message: 'wire.out-of-range' })
}

function invalid(field: FieldRefusal): Refusal {
  return new Refusal('invalid-request', { fields: [field] })
}

function named(audience: Audience) {
  if ('filter' in audience) return { filter: audience.filter }
  return 'againOf' in audience ? { againOf: audience.againOf } : {}
}

function blankInvite(
  id: string,
  now: Instant,
  starter: UserActor,
  audience: Audience,
  wish: Options,
): InviteRow {
  return {
    id,
    name: wish.name || null,
    state: 'gathering',
    pause_reason: null,
    started_by: starter.id,
    started_by_name: starter.name,
    again_of: 'againOf' in audience ? audience.againOf : null,
    repeat_days: wish.repeatDays ?? null,
    round: 1,
    start_at: now,
    round_started_at: null,
    total: 0,
    waiting: 0,
    sending: 0,
    sent: 0,
    delivered: 0,
    bounced: 0,
    failed: 0,
    skipped: 0,
    created_at: now,
    ended_at: null,
    updated_at: now,
  }
}
