import type { MailState } from '../contacts/wire.ts'
import type { Instant } from '../instant.ts'
import { accessWordsDe, accessWordsEn } from '../messages/access-words.ts'
import { type Language, message } from '../messages/catalogue.ts'
import type { ContactStateCode } from '../website-access/contact-state.ts'

/** R1: one contact as an exported report has him. */
export interface ReportCells {
  readonly accountNumber: string
  readonly retailerName: string
  readonly territory: string | null
  readonly firstName: string
  readonly surname: string
  readonly email: string | null
  readonly username: string | null
  readonly state: ContactStateCode
  /** The end of the lock, where the clock ends it. */
  readonly lockedUntil: Instant | null
  readonly mailState: MailState | null
  readonly lastInviteAt: Instant | null
  /** A name; `contact` where he asked himself. */
  readonly lastInviteBy: { readonly name: string } | 'contact' | null
  readonly temporaryPasswordEndsAt: Instant | null
  readonly lastSignInAt: Instant | null
}

const columns = [
  'accountNumber',
  'retailerName',
  'territory',
  'firstName',
  'surname',
  'email',
  'username',
  'state',
  'lockedUntil',
  'mailState',
  'lastInviteAt',
  'lastInviteBy',
  'temporaryPasswordEndsAt',
  'lastSignInAt',
] as const satisfies readonly (keyof ReportCells)[]

/** R1: the first line of an export. */
export function reportHeaders(language: Language): string[] {
  return columns.map((column) => message(language, `report.column.${column}`))
}

/** R1: a line of an export in the order of its headers, states in the words of A7; an instant stays one. */
export function reportLine(language: Language): (row: ReportCells) => (string | Instant | null)[] {
  const words = language === 'de' ? accessWordsDe : accessWordsEn
  const byContact = message(language, 'report.by-contact')
  return (row) => [
    row.accountNumber,
    row.retailerName,
    row.territory,
    row.firstName,
    row.surname,
    row.email,
    row.username,
    words[`state.${row.state}`],
    row.lockedUntil,
    row.mailState === null ? null : words[`mail.${row.mailState}`],
    row.lastInviteAt,
    row.lastInviteBy === 'contact' ? byContact : (row.lastInviteBy?.name ?? null),
    row.temporaryPasswordEndsAt,
    row.lastSignInAt,
  ]
}

const MINUTES_KEPT = 5_000
const texts = new Map<number, string>()

/** R1: an instant as a spreadsheet reads it, to the minute, in UTC as the header says. */
export function reportInstant(at: Instant): string {
  const minute = Math.floor(at / 60_000)
  const known = texts.get(minute)
  if (known !== undefined) return known
  const text = new Date(at).toISOString().slice(0, 16).replace('T', ' ')
  // Rows of an export share their minutes, as those of one bulk invite do; writing one out costs more than all the rest.
  if (texts.size >= MINUTES_KEPT) texts.clear()
  texts.set(minute, text)
  return text
}
