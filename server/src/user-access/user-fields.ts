import { checkEmail } from '@latchkey/core/contacts/email-address'
import { checkName, checkText } from '@latchkey/core/contacts/names'
import type { Language } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { parseEmailTo } from '@latchkey/core/users/email-to'
import { userSearchColumns } from '@latchkey/core/users/user-search'
import type { FieldCollector } from '@latchkey/core/wire/fields'
import type { Tx } from '../platform/db/database.ts'
import { isTaken } from '../platform/db/unique-violation.ts'
import { type UserRow, userByUsernameKey } from '../users/index.ts'

const NOTES_MAX = 2000
const EXTERNAL_ID_MAX = 200

/** A user's own fields, checked and normalised; null stands for "none". */
export interface UserFields {
  readonly username: string
  readonly usernameKey: string
  readonly firstName: string
  readonly surname: string
  readonly emailTo: string | null
  readonly phone: string | null
  readonly notes: string | null
  readonly language: Language | null
  readonly receiveSystemMessages: boolean
  readonly externalId: string | null
}

interface Typed {
  readonly username: string
  readonly firstName: string
  readonly surname: string
  readonly emailTo?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly notes?: string | null | undefined
  readonly language?: Language | null | undefined
  readonly receiveSystemMessages?: boolean | undefined
  readonly externalId?: string | null | undefined
}

/**
 * U1: checks every field of a user; faults go to `faults`, which the caller refuses with. A username that `stored` has
 * already is kept as it is: a legacy one is no address (U8).
 */
export function readUserFields(typed: Typed, faults: FieldCollector, stored?: UserRow): UserFields {
  const kept = stored !== undefined && typed.username === stored.username
  const username = kept
    ? ({ ok: true, email: stored.username, key: stored.username_key } as const)
    : faults.note('username', checkEmail(typed.username))
  const firstName = faults.note('firstName', checkName(typed.firstName, { required: true }))
  const surname = faults.note('surname', checkName(typed.surname, { required: true }))
  const emailTo = typed.emailTo?.trim() ? faults.note('emailTo', parseEmailTo(typed.emailTo)) : null
  const phone = faults.note('phone', checkText(typed.phone ?? '', { max: 40 }))
  const notes = faults.note('notes', checkText(typed.notes ?? '', { max: NOTES_MAX, lines: 'many' }))
  const externalId = faults.note('externalId', checkText(typed.externalId ?? '', { max: EXTERNAL_ID_MAX }))
  return {
    username: username.ok ? username.email : '',
    usernameKey: username.ok ? username.key : '',
    firstName: firstName.ok ? firstName.text : '',
    surname: surname.ok ? surname.text : '',
    emailTo: emailTo?.ok ? emailTo.emailTo : null,
    phone: (phone.ok && phone.text) || null,
    notes: (notes.ok && notes.text) || null,
    language: typed.language ?? null,
    receiveSystemMessages: typed.receiveSystemMessages ?? false,
    externalId: (externalId.ok && externalId.text) || null,
  }
}

/** The columns a user's fields fill, with those that search and order by them. */
export function userColumns(fields: UserFields, tx: Tx, stored?: UserRow) {
  return {
    username: fields.username,
    username_key: fields.usernameKey,
    first_name: fields.firstName,
    surname: fields.surname,
    email_to: fields.emailTo,
    phone: fields.phone,
    notes: fields.notes,
    language: fields.language,
    system_messages_at: switchedAt(fields.receiveSystemMessages, stored?.system_messages_at, tx),
    external_id: fields.externalId,
    ...userSearchColumns(fields.username, fields.firstName, fields.surname),
  } satisfies Partial<UserRow>
}

/** The instant that stands for a switch: kept while it stays on, now when it goes on. */
export function switchedAt(on: boolean, stored: number | null | undefined, tx: Tx): number | null {
  return on ? (stored ?? tx.now) : null
}

/** A user's own fields as an audit event shows them before and after; of the notes only whether there are any (U1). */
export function auditedFields(row: UserRow) {
  return {
    username: row.username,
    firstName: row.first_name,
    surname: row.surname,
    type: row.type,
    role: row.role,
    emailTo: row.email_to,
    phone: row.phone,
    notes: row.notes === null ? null : '…',
    language: row.language,
    receiveSystemMessages: row.system_messages_at !== null,
    territoryLimited: row.territory_limited_at !== null,
    ...(row.external_id === null ? {} : { externalId: row.external_id }),
  }
}

/** U1: refuses a username that somebody else has. */
export async function refuseTakenUsername(tx: Tx, key: string, ownId: string | null): Promise<void> {
  const other = await userByUsernameKey(tx.db, key)
  if (other && other.id !== ownId) throw usernameTaken()
}

/** Writes a user; of two who take one username at once the second is refused like a later one. */
export async function orUsernameTaken(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (isTaken(error, 'staff_user.username_key')) throw usernameTaken()
    throw error
  }
}

function usernameTaken(): Refusal {
  return new Refusal('username-taken', {
    fields: [{ field: 'username', code: 'username-taken', message: 'username-taken' }],
  })
}
