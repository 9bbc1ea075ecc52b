import type { AuditPage } from '../audit/wire.ts'
import type { MailState } from '../contacts/wire.ts'
import { type Instant, instant } from '../instant.ts'
import { accessWordsDe, accessWordsEn } from '../messages/access-words.ts'
import { type Language, message } from '../messages/catalogue.ts'
import type { RetailerWire } from '../retailers/wire.ts'
import type { UserRecord } from '../users/user-record.ts'
import type { ContactStateCode } from '../website-access/contact-state.ts'

/** A cell of an exported table; a number is an instant. */
export type TableCell = string | Instant | null

/** I2: a contact as an export has him, with his retailer: what an import can read, and his state. */
export interface ContactCells {
  readonly accountNumber: string
  readonly retailerName: string
  readonly retailerTown: string | null
  readonly retailerPhone: string | null
  readonly retailerActive: boolean
  readonly territory: string | null
  readonly reference: string | null
  readonly firstName: string
  readonly surname: string
  readonly email: string | null
  readonly phone: string | null
  readonly username: string | null
  readonly websiteAccess: boolean
  readonly active: boolean
  readonly language: string | null
  readonly state: ContactStateCode
  readonly mailState: MailState | null
  readonly lastSignInAt: Instant | null
}

/** How a list's rows become lines: the headers first, each line in their order. */
export interface Table<Row> {
  headers(language: Language): string[]
  line(language: Language): (row: Row) => TableCell[]
}

/** I2: headers are the ones an import knows, so that what was exported is read again; the last three it passes over. */
export const contactsTable: Table<ContactCells> = {
  headers: headed([
    'accountNumber',
    'retailerName',
    'retailerTown',
    'retailerPhone',
    'retailerActive',
    'contactReference',
    'firstName',
    'surname',
    'email',
    'phone',
    'username',
    'websiteAccess',
    'contactActive',
    'language',
    'territory',
    'state',
    'mailState',
    'lastSignInAt',
  ]),
  line(language) {
    const words = language === 'de' ? accessWordsDe : accessWordsEn
    const yesOrNo = yesOrNoIn(language)
    return (row) => [
      row.accountNumber,
      row.retailerName,
      row.retailerTown,
      row.retailerPhone,
      yesOrNo(row.retailerActive),
      row.reference,
      row.firstName,
      row.surname,
      row.email,
      row.phone,
      row.username,
      yesOrNo(row.websiteAccess),
      yesOrNo(row.active),
      row.language,
      row.territory,
      words[`state.${row.state}`],
      row.mailState === null ? null : words[`mail.${row.mailState}`],
      row.lastSignInAt,
    ]
  },
}

export const retailersTable: Table<RetailerWire> = {
  headers: headed([
    'accountNumber',
    'retailerName',
    'retailerTown',
    'retailerPhone',
    'territory',
    'retailerActive',
    'createdAt',
  ]),
  line(language) {
    const yesOrNo = yesOrNoIn(language)
    return (row) => [
      row.accountNumber,
      row.name,
      row.town,
      row.phone,
      row.territory?.name ?? null,
      yesOrNo(row.active),
      instant(row.createdAt),
    ]
  },
}

export const usersTable: Table<UserRecord> = {
  headers: headed([
    'username',
    'firstName',
    'surname',
    'userType',
    'role',
    'userActive',
    'emailTo',
    'phone',
    'secondFactor',
    'device',
    'lastSignInAt',
    'createdAt',
  ]),
  line(language) {
    const yesOrNo = yesOrNoIn(language)
    return (row) => [
      row.username,
      row.firstName,
      row.surname,
      message(language, `export.user-type.${row.type}`),
      row.roleName,
      yesOrNo(row.active),
      row.emailTo,
      row.phone,
      yesOrNo(row.hasSecondFactor),
      yesOrNo(row.hasDevice),
      row.lastSignInAt === null ? null : instant(row.lastSignInAt),
      instant(row.createdAt),
    ]
  },
}

export type AuditItem = AuditPage['items'][number]

/** E1: what was done as the screen tells it, and all that was noted of it. */
export const auditTable: Table<AuditItem> = {
  headers: headed(['at', 'what', 'action', 'target', 'actor', 'result', 'ip', 'detail', 'requestId']),
  line(language) {
    return (row) => [
      instant(row.at),
      row.sentence,
      row.action,
      row.target === null ? null : (row.target.name ?? row.target.id),
      row.actor.name ?? row.actor.kind,
      message(
        language,
        `export.result.${row.result === 'done' || row.result === 'refused' ? row.result : 'failed'}`,
      ),
      row.ip,
      row.detail === null ? null : JSON.stringify(row.detail),
      row.requestId,
    ]
  },
}

type Column =
  Extract<Parameters<typeof message>[1], `export.column.${string}`> extends `export.column.${infer Name}`
    ? Name
    : never

function headed(columns: readonly Column[]): Table<never>['headers'] {
  return (language) => columns.map((column) => message(language, `export.column.${column}`))
}

function yesOrNoIn(language: Language): (flag: boolean) => string {
  const [yes, no] = [message(language, 'export.yes'), message(language, 'export.no')]
  return (flag) => (flag ? yes : no)
}
