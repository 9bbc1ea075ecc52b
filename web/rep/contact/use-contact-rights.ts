import { useMay } from '../page/use-may.ts'
import { wishedOf } from '../page/wished.ts'
import type { ContactShown } from '../store/types.ts'

/** O2, A5: what the rep's role allows him on this contact, by what the device knows; the server judges again. */
export function useContactRights(contact: ContactShown): {
  readonly mayWrite: boolean
  readonly mayChangeEmail: boolean
} {
  const may = useMay()
  const mayWrite = may('contacts', 'write')
  // Replacing an address, or giving one to somebody who has a password, is a right of its own.
  const guarded = wishedOf(contact).email !== null || contact.resetButton === 'send-password-reset'
  return { mayWrite, mayChangeEmail: mayWrite && (!guarded || may('contact-email', 'write')) }
}
