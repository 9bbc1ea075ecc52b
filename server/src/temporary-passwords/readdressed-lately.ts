import { HOUR, type Instant } from '@latchkey/core/instant'
import type { ContactView } from '../contacts/index.ts'

/** A5: how long a changed address needs a second pair of eyes, in milliseconds. */
const FOUR_EYES_WINDOW = 72 * HOUR

/**
 * A5: whether a reset for this contact is one for four eyes. Not before a password is set: a first invite after a
 * corrected address needs no second pair. A public request has no second person behind it at all: whoever changed
 * the address could have sent it himself.
 */
export function readdressedLately(contact: ContactView, now: Instant): boolean {
  const changedAt = contact.email_changed_at
  return contact.password_set_at !== null && changedAt !== null && changedAt > now - FOUR_EYES_WINDOW
}
