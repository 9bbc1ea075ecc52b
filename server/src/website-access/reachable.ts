import type { MessageKey } from '@latchkey/core/messages/catalogue'
import { type FieldRefusal, Refusal, type RefusalCode } from '@latchkey/core/refusal'
import type { ContactView } from '../contacts/index.ts'

/** A2: what is missing before access can be switched on; a field already at fault is not named twice. */
export function missingForAccess(
  known: readonly FieldRefusal[],
  contact: { email: string | null; username: unknown },
): [string, string, MessageKey][] {
  const isKnown = (field: string) => known.some((fault) => fault.field === field)
  const missing: [string, string, MessageKey][] = []
  if (contact.email === null && !isKnown('email')) missing.push(['email', 'email-missing', 'email-missing'])
  if (contact.username === null && !isKnown('username'))
    missing.push(['username', 'username-missing', 'username-missing'])
  return missing
}

/** C11: refuses a reset for a contact who cannot get one, naming every thing that is missing; answers the address. */
export function assertReachable(contact: ContactView): string {
  const missing: RefusalCode[] = []
  if (contact.deactivated_at !== null) missing.push('contact-inactive')
  if (contact.retailer_deactivated_at !== null) missing.push('retailer-inactive')
  if (contact.email === null) missing.push('email-missing')
  if (contact.username === null) missing.push('username-missing')
  if (contact.access_granted_at === null) missing.push('access-off')
  const [first] = missing
  if (first)
    throw new Refusal(first, {
      fields: missing.map((code) => ({ field: fieldOf[code] ?? '', code, message: code })),
    })
  if (contact.email === null) throw new Refusal('email-missing')
  return contact.email
}

const fieldOf: Partial<Record<RefusalCode, string>> = {
  'contact-inactive': 'active',
  'retailer-inactive': 'retailerId',
  'email-missing': 'email',
  'username-missing': 'username',
  'access-off': 'websiteAccess',
}
