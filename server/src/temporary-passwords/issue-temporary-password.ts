import type { Caller } from '@latchkey/core/actors/caller'
import type { LetterId, TemporaryPasswordId } from '@latchkey/core/ids'
import { after, HOUR, type Instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import type { Settings } from '@latchkey/core/settings/settings'
import {
  canonicalTemporaryPassword,
  generateTemporaryPassword,
  MAX_LIVE_PER_ORIGIN,
} from '@latchkey/core/temporary-passwords/temporary-password'
import { recordAct } from '../audit/index.ts'
import {
  type ContactView,
  contactName,
  markInvited,
  refreshStates,
  retailersOfLogins,
} from '../contacts/index.ts'
import { enqueueLetters, type LetterOrder } from '../letters/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { temporaryPasswordMac } from './match-temporary-password.ts'
import { insertTemporaryPasswords, liveOf, type TemporaryPasswordRow } from './store.ts'
import { voidTemporaryPasswords } from './void-temporary-passwords.ts'

export interface IssuedReset {
  readonly letterId: LetterId
  readonly expiresAt: Instant
}

/** C1: who set it off; the letter and the audit trail say so. */
export type ResetTrigger = 'self' | 'portal' | 'rep'

/** To whom, and how: one of many is overtaken by every other reset (C2). */
export interface IssueOrder {
  readonly contact: ContactView
  readonly email: string
  readonly trigger: ResetTrigger
  readonly notBefore?: Instant
  readonly urgent?: boolean
  /** D1: the shop the contact was on his way to when he asked. */
  readonly clientId?: string | null
  /** The bulk invite it is part of, for the audit trail. */
  readonly inviteId?: string
}

/**
 * C2, C3: makes a temporary password for a contact whose row the transaction holds, and queues its letter. The
 * account itself is not touched (C9). The caller has made sure that the contact can be reached (C11) and, for the
 * public, that fewer than three are live; a staff one past three voids the oldest staff one.
 */
export async function issueTemporaryPassword(
  app: App,
  tx: Tx,
  caller: Caller,
  settings: Settings,
  to: IssueOrder,
): Promise<IssuedReset> {
  const [issued] = await issueTemporaryPasswords(app, tx, caller, settings, [to])
  if (!issued) throw new Error('a temporary password was not made')
  return issued
}

/** C1: the same for several contacts, each once; answers in the same order. */
export async function issueTemporaryPasswords(
  app: App,
  tx: Tx,
  caller: Caller,
  settings: Settings,
  orders: readonly IssueOrder[],
): Promise<IssuedReset[]> {
  if (orders.length === 0) return []
  await makeRoom(
    tx,
    orders.filter((to) => originOf(to) === 'staff').map((to) => to.contact),
  )
  const expiresAt = after(tx.now, settings['temporary-password.hours'] * HOUR)
  const made = orders.map((to) => makeOne(app, tx, caller, to, expiresAt))
  await insertTemporaryPasswords(
    tx,
    made.map((one) => one.row),
  )
  const retailers = await retailersOfLogins(
    tx.db,
    orders.map((to) => to.contact),
  )
  const letterIds = await enqueueLetters(
    app,
    tx,
    made.map((one) => letterTo(app, settings, one, retailers.get(one.to.contact.id))),
  )
  const contacts = orders.map((to) => to.contact)
  await markInvited(
    tx,
    contacts.filter((contact) => contact.invited_at === null).map((contact) => contact.id),
  )
  await refreshStates(
    tx,
    contacts.map((contact) => contact.id),
  )
  return orders.map(({ contact, email, trigger, inviteId }, n) => {
    const letterId = letterIds[n] as LetterId
    recordAct(app, tx, caller, {
      action: 'contact.reset-issued',
      target: { kind: 'contact', id: contact.id },
      detail: { trigger, recipient: email, expiresAt, letterId, ...(inviteId ? { inviteId } : {}) },
    })
    return { letterId, expiresAt }
  })
}

const originOf = ({ trigger }: IssueOrder) => (trigger === 'self' ? 'public' : 'staff')

interface MadeOne {
  readonly to: IssueOrder
  readonly row: TemporaryPasswordRow
  readonly secret: string
  readonly expiresAt: Instant
}

function makeOne(app: App, tx: Tx, caller: Caller, to: IssueOrder, expiresAt: Instant): MadeOne {
  const { contact, trigger } = to
  const id = app.random.id<TemporaryPasswordId>(tx.now)
  const secret = generateTemporaryPassword(app.random.index)
  const canonical = canonicalTemporaryPassword(secret) ?? secret
  const row: TemporaryPasswordRow = {
    id,
    website_login_id: contact.website_login_id,
    contact_id: contact.id,
    mac: temporaryPasswordMac(app, contact.website_login_id, id, canonical),
    origin: originOf(to),
    trigger_by: trigger,
    client_id: to.clientId ?? null,
    issued_by: caller.actor.kind === 'user' ? caller.actor.id : null,
    created_at: tx.now,
    expires_at: expiresAt,
    used_at: null,
    voided_at: null,
    void_reason: null,
  }
  return { to, row, secret, expiresAt }
}

// One password opens all retailers of a person, so his letter names them all.
function letterTo(
  app: App,
  settings: Settings,
  { to, row, secret, expiresAt }: MadeOne,
  retailers: string | undefined,
): LetterOrder {
  const { contact, email, trigger, notBefore, urgent } = to
  return {
    content: {
      ...(contact.password_set_at === null
        ? { kind: 'website-invite' }
        : { kind: 'temporary-password', trigger: trigger === 'self' ? 'self' : 'staff' }),
      contactName: contactName(contact),
      retailerName: retailers ?? contact.retailer_name,
      secret,
      expiresAt,
      signInUrl: `${app.config.publicUrl.origin}/`,
      ...wording(contact, settings),
    },
    contactId: contact.id,
    temporaryPasswordId: row.id,
    recipient: email,
    language: (contact.language as Language | null) ?? settings.language,
    secretEndsAt: expiresAt,
    ...(notBefore ? { notBefore } : {}),
    ...(urgent === undefined ? {} : { urgent }),
  }
}

// C5: the username stands in no part of the letter unless the company wants it there.
function wording(
  contact: ContactView,
  settings: Settings,
): { username: string } | { never: string[] } | object {
  if (contact.username === null) return {}
  return settings['letters.include-username'] ? { username: contact.username } : { never: [contact.username] }
}

// Contacts who share a login are counted each alone: whoever acts on one touches nothing of another's.
async function makeRoom(tx: Tx, contacts: readonly ContactView[]): Promise<void> {
  const loginIds = contacts.map((contact) => contact.website_login_id)
  const live = (await liveOf(tx.db, loginIds, tx.now)).filter((row) => row.origin === 'staff')
  for (const contactId of new Set(contacts.map((contact) => contact.id))) {
    const staff = live.filter((row) => row.contact_id === contactId)
    for (const oldest of staff.slice(0, Math.max(0, staff.length - MAX_LIVE_PER_ORIGIN + 1))) {
      await voidTemporaryPasswords(tx, { id: oldest.id }, 'displaced')
    }
  }
}
