import type { LetterId } from '@latchkey/core/ids'
import type { Instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import { type ContactView, contactName } from '../contacts/index.ts'
import { enqueueLetter } from '../letters/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'

type Two = readonly [ContactView, ContactView]

/** The mail that asks the person whether both contacts are his, with the link that proves this mailbox. */
export async function askPerson(
  app: App,
  tx: Tx,
  {
    contacts: [kept, joined],
    offerId,
    token,
    email,
    until,
  }: { contacts: Two; offerId: string; token: string; email: string; until: Instant },
): Promise<LetterId> {
  return await enqueueLetter(app, tx, {
    content: {
      kind: 'link-offer',
      ...naming([kept, joined]),
      at: tx.now,
      linkUrl: `${app.config.publicUrl.origin}/link/${token}`,
      linkUntil: until,
    },
    contactId: kept.id,
    linkOfferId: offerId,
    recipient: email,
    language: languageOf(app, kept),
    secretEndsAt: until,
  })
}

/** Tells the person's addresses, without any secret, what became of his login. */
export async function tellPerson(
  app: App,
  tx: Tx,
  change: 'linked' | 'unlinked',
  [kept, joined]: Two,
): Promise<void> {
  for (const recipient of new Set([kept.email, joined.email])) {
    if (recipient === null) continue
    await enqueueLetter(app, tx, {
      content: { kind: 'link-changed', change, ...naming([kept, joined]), at: tx.now },
      contactId: kept.id,
      recipient,
      language: languageOf(app, kept),
      secretEndsAt: null,
    })
  }
}

function naming([kept, joined]: Two) {
  return {
    contactName: contactName(kept),
    retailerName: kept.retailer_name,
    otherRetailerName: joined.retailer_name,
    never: [kept.username, joined.username].flatMap((name) => name ?? []),
  }
}

function languageOf(app: App, contact: ContactView): Language {
  return (contact.language as Language | null) ?? app.settings().language
}
