import type { Actor } from '@latchkey/core/actors/caller'
import type { Instant } from '@latchkey/core/instant'
import {
  type EarlierLetter,
  reasonAgainstInvite,
  reasonAgainstRepeat,
  type SkipReason,
} from '@latchkey/core/invites/eligibility'
import { SAME_DAY } from '@latchkey/core/invites/schedule'
import { type ContactView, contactsWithin } from '../contacts/index.ts'
import type { Queries } from '../platform/db/database.ts'
import { scopeOf } from '../territories/index.ts'
import { invitedLately } from './person-store.ts'

/** Why each of these contacts gets no letter now, or null, by his id (I1, P30, U5). */
export async function judge(
  db: Queries,
  contacts: readonly ContactView[],
  as: { actor: Actor; now: Instant; own: readonly string[]; repeated: (contactId: string) => boolean },
): Promise<Map<string, SkipReason | null>> {
  const ids = contacts.map((contact) => contact.id)
  const within = await contactsWithin(db, scopeOf(as.actor), ids)
  const lately = await invitedLately(db, ids, { otherThan: as.own, since: as.now - SAME_DAY })
  return new Map(
    contacts.map((contact) => {
      if (!within.has(contact.id)) return [contact.id, 'outside-territories']
      const no =
        reasonAgainstInvite(factsOf(contact)) ??
        (as.repeated(contact.id) ? reasonAgainstRepeat(earlierLetter(contact)) : null)
      return [contact.id, no ?? (lately.has(contact.id) ? 'invited-today' : null)]
    }),
  )
}

function factsOf(contact: ContactView) {
  return {
    contactActive: contact.deactivated_at === null,
    retailerActive: contact.retailer_deactivated_at === null,
    hasPassword: contact.password_set_at !== null,
    email: contact.email,
    username: contact.username,
    accessGranted: contact.access_granted_at !== null,
  }
}

function earlierLetter(contact: ContactView): EarlierLetter {
  return { signedIn: contact.last_sign_in_at !== null, mailState: contact.mail_state }
}
