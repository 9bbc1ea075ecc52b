import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { Caller } from '@latchkey/core/actors/caller'
import { skipReasons } from '@latchkey/core/invites/eligibility'
import type { InvitePreview, PreviewPage, PreviewReason } from '@latchkey/core/invites/wire'
import { type ContactView, contactName } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { judge } from './judge.ts'
import { type Audience, type PeoplePage, peopleOf } from './people-of.ts'

/** Pages of people looked through for one page of a list, so that a rare reason does not hold the answer up. */
const PAGES_AT_ONCE = 10
const order = { list: 'invite preview', value: 'text' } as const

/** I1: who would get a letter if it began now, and who not, by reason. Nothing is written. */
export async function previewInvite(app: App, caller: Caller, audience: Audience): Promise<InvitePreview> {
  const counts = new Map<PreviewReason, number>()
  let from: string | null = null
  let total = 0
  do {
    const page = await peopleOf(app, caller, audience, from)
    for (const reason of (await reasonsOf(app, caller, audience, page)).values()) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1)
      total += 1
    }
    from = page.next
    await turnOfTheLoop()
  } while (from !== null)
  const skipped = skipReasons.flatMap((reason) => {
    const count = counts.get(reason)
    return count === undefined ? [] : [{ reason, count }]
  })
  return { total, eligible: counts.get('eligible') ?? 0, skipped }
}

/**
 * The people behind one count of a preview. It looks through a bounded stretch: a page may be short, or empty, and still
 * have a next one.
 */
export async function previewPeople(
  app: App,
  caller: Caller,
  audience: Audience,
  query: { reason: PreviewReason; limit: number; cursor?: string | undefined },
): Promise<PreviewPage> {
  const after = query.cursor === undefined ? null : decodeCursor(order, query.cursor)
  let from: string | null = after === null || after.value === '' ? null : after.value
  let seen = after?.id ?? ''
  const items: PreviewPage['items'] = []
  for (let pages = 0; pages < PAGES_AT_ONCE; pages += 1) {
    const page: PeoplePage = await peopleOf(app, caller, audience, from)
    const people = matching(await reasonsOf(app, caller, audience, page), page, query.reason)
    const start = seen === '' ? 0 : people.findIndex((person) => person.contactId === seen) + 1
    for (const person of people.slice(start)) {
      if (items.length === query.limit)
        return { items, nextCursor: encodeCursor(order, from ?? '', items.at(-1)?.contactId ?? '') }
      items.push(person)
    }
    from = page.next
    seen = ''
    if (from === null) return { items, nextCursor: null }
    await turnOfTheLoop()
  }
  return { items, nextCursor: encodeCursor(order, from ?? '', '') }
}

async function reasonsOf(
  app: App,
  caller: Caller,
  audience: Audience,
  { contacts, unreachable }: PeoplePage,
): Promise<Map<string, PreviewReason>> {
  const isAgain = 'againOf' in audience
  const verdicts = await judge(app.db.read, contacts, {
    actor: caller.actor,
    now: app.clock.now(),
    own: isAgain ? [audience.againOf] : [],
    repeated: () => isAgain,
  })
  const known = contacts.map(({ id }) => [id, verdicts.get(id) ?? 'eligible'] as const)
  return new Map<string, PreviewReason>([
    ...known,
    ...unreachable.map((id) => [id, 'outside-territories'] as const),
  ])
}

function matching(
  reasons: ReadonlyMap<string, PreviewReason>,
  { contacts, unreachable }: PeoplePage,
  reason: PreviewReason,
): PreviewPage['items'] {
  const shown = contacts.map((contact) => shownContact(contact, reasons.get(contact.id) ?? 'eligible'))
  return [...shown, ...unreachable.map(unknownContact)].filter((person) => person.reason === reason)
}

function shownContact(contact: ContactView, reason: PreviewReason): PreviewPage['items'][number] {
  return {
    contactId: contact.id,
    name: contactName(contact),
    email: contact.email,
    username: contact.username,
    retailer: {
      id: contact.retailer_id,
      accountNumber: contact.account_number,
      name: contact.retailer_name,
    },
    reason,
  }
}

// U5: of one he does not reach nothing is told that he did not say himself.
function unknownContact(contactId: string): PreviewPage['items'][number] {
  const retailer = { id: '', accountNumber: '', name: '' }
  return { contactId, name: '', email: null, username: null, retailer, reason: 'outside-territories' }
}
