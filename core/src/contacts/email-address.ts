export const EMAIL_MAX = 254
export const EMAIL_LOCAL_MAX = 64

export type EmailFault =
  | 'missing'
  | 'malformed'
  | 'several'
  | 'address-alone'
  | 'too-long'
  | 'no-dot'
  | 'not-ascii'
  | 'invisible'
  | 'placeholder'

export type EmailCheck =
  /** `email` as typed, for sending; `key` in lower case, for comparing mailboxes (C10). */
  | { readonly ok: true; readonly email: string; readonly key: string }
  | { readonly ok: false; readonly code: EmailFault; readonly message: `rule.email.${EmailFault}` }

const UNSEEN = /[\s\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i
const PLACEHOLDER_LOCALS = new Set([
  'none',
  'noemail',
  'nomail',
  'noaddress',
  'keine',
  'keineemail',
  'keinemail',
  'keineadresse',
  'unknown',
  'unbekannt',
  'placeholder',
])
// RFC 2606 and RFC 6761 names that never receive mail; `.test` is let through, demonstrations live there.
const DEAD_DOMAINS = new Set(['invalid', 'localhost', 'localdomain', 'none'])

/**
 * A2: one real e-mail address (RFC 5321 Dot-string and domain name, ASCII only). Blanks around it are dropped; line
 * breaks, display names, several addresses, address literals and quoted local parts are refused, and so are the forms
 * people type where there is no address.
 */
export function checkEmail(typed: string): EmailCheck {
  const email = typed.length > 4 * EMAIL_MAX ? typed : typed.replace(/^[ \t\u00A0]+|[ \t\u00A0]+$/g, '')
  if (email === '') return fault('missing')
  if (email.length > EMAIL_MAX) return fault('too-long')
  if (/[<>"()[\]]/.test(email)) return fault('address-alone')
  if (/[,;]/.test(email) || email.split('@').length > 2) return fault('several')
  if (UNSEEN.test(email)) return fault('invisible')
  if (/[^\x21-\x7e]/.test(email)) return fault('not-ascii')
  const [local = '', domain = ''] = email.split('@')
  if (local.length > EMAIL_LOCAL_MAX) return fault('too-long')
  if (!LOCAL.test(local) || domain === '') return fault('malformed')
  if (isPlaceholder(local.toLowerCase(), domain.toLowerCase())) return fault('placeholder')
  const labels = domain.split('.')
  if (!labels.every((label) => LABEL.test(label))) return fault('malformed')
  if (labels.length < 2) return fault('no-dot')
  if (/^\d+$/.test(labels.at(-1) ?? '')) return fault('malformed')
  return { ok: true, email, key: email.toLowerCase() }
}

function isPlaceholder(local: string, domain: string): boolean {
  const top = domain.slice(domain.lastIndexOf('.') + 1)
  return DEAD_DOMAINS.has(top) || PLACEHOLDER_LOCALS.has(local.replace(/[._-]/g, ''))
}

function fault(code: EmailFault): EmailCheck {
  return { ok: false, code, message: `rule.email.${code}` }
}
