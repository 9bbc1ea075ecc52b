import type { ContactWire, MailState } from '@latchkey/core/contacts/wire'
import type { Instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import {
  type ContactState,
  type ContactStateCode,
  nextAction,
  resetButton,
} from '@latchkey/core/website-access/contact-state'
import { toWire } from '@latchkey/core/wire/list'
import type { Queries } from '../platform/db/database.ts'
import { territoriesByIds } from '../territories/index.ts'
import { statesNow } from './refresh-states.ts'
import type { ContactView } from './store.ts'

/** Locks that only an act ends are stored with a far end; on the wire they have none. */
const FAR = Date.UTC(9000, 0)

/** First name and surname as one name. */
export function contactName(contact: { first_name: string; surname: string }): string {
  return [contact.first_name, contact.surname].filter(Boolean).join(' ')
}

/** A contact's own fields as an audit event shows them before and after. */
export function fieldsOf(contact: ContactView) {
  return {
    retailerId: contact.retailer_id,
    reference: contact.reference,
    firstName: contact.first_name,
    surname: contact.surname,
    email: contact.email,
    username: contact.username,
    phone: contact.phone,
    language: contact.language,
    websiteAccess: contact.access_granted_at !== null,
    active: contact.deactivated_at === null,
  }
}

/** The rows whose end has passed, judged anew by the clock. */
export async function overtakenStates(
  db: Queries,
  rows: readonly Pick<ContactView, 'id' | 'state_due_at'>[],
  now: Instant,
): ReturnType<typeof statesNow> {
  const due = rows.filter((row) => row.state_due_at !== null && row.state_due_at <= now).map((row) => row.id)
  return await statesNow(db, due, now)
}

/** Contacts as the API shows them. A row whose end has passed is judged anew by the clock. */
export async function presentContacts(
  db: Queries,
  rows: readonly ContactView[],
  now: Instant,
): Promise<ContactWire[]> {
  const states = await overtakenStates(db, rows, now)
  const ids = new Set(rows.flatMap((row) => row.territory_id ?? []))
  const named = await territoriesByIds(db, [...ids])
  const territories = new Map(named.map(({ id, name }) => [id, { id, name }] as const))
  return rows.map((row) =>
    present(row, territories.get(row.territory_id ?? '') ?? null, states.get(row.id)?.state),
  )
}

export async function presentContact(db: Queries, row: ContactView, now: Instant): Promise<ContactWire> {
  const [contact] = await presentContacts(db, [row], now)
  if (!contact) throw new Error(`contact ${row.id} was not presented`)
  return contact
}

function present(
  row: ContactView,
  territory: ContactWire['retailer']['territory'],
  fresh: ContactState | undefined,
): ContactWire {
  return {
    id: row.id,
    retailer: {
      id: row.retailer_id,
      accountNumber: row.account_number,
      name: row.retailer_name,
      active: row.retailer_deactivated_at === null,
      territory,
    },
    ...fieldsOf(row),
    language: row.language as Language | null,
    ...presentAccess(row, fresh),
    invitedAt: toWire(row.invited_at as Instant | null),
    version: row.version,
    createdAt: toWire(row.created_at as Instant),
    updatedAt: toWire(row.updated_at as Instant),
  }
}

type AccessRow = Pick<
  ContactView,
  | 'email'
  | 'deactivated_at'
  | 'last_sign_in_at'
  | 'password_set_at'
  | 'state_code'
  | 'state_until'
  | 'mail_state'
>

/** A7, C12: state, next action, button and mail of a contact; `fresh` is his state where the clock has overtaken his row. */
export function presentAccess(
  row: AccessRow,
  fresh: ContactState | undefined,
): Pick<ContactWire, 'state' | 'nextAction' | 'resetButton' | 'mailState'> {
  const code = fresh?.code ?? (row.state_code as ContactStateCode)
  const until = fresh ? (fresh.until ?? null) : row.state_until
  return {
    state: {
      code,
      ...(until !== null && until < FAR ? { until: toWire(until as Instant) } : {}),
      ...(row.last_sign_in_at === null ? {} : { lastSignInAt: toWire(row.last_sign_in_at as Instant) }),
    },
    nextAction: nextAction(code, {
      contactActive: row.deactivated_at === null,
      email: row.email,
      // Read only in the state that a password leaves by being blocked.
      passwordBlocked: row.password_set_at !== null,
    }),
    resetButton: resetButton(row.password_set_at !== null),
    mailState: row.mail_state as MailState | null,
  }
}
