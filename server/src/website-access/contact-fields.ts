import { checkEmail } from '@latchkey/core/contacts/email-address'
import { checkName, checkText, hasName } from '@latchkey/core/contacts/names'
import type { Language } from '@latchkey/core/messages/catalogue'
import { searchText, sortName } from '@latchkey/core/search/search-text'
import { checkUsername, isAscii } from '@latchkey/core/usernames/username'
import type { FieldCollector } from '@latchkey/core/wire/fields'
import type { ContactRow, LoginRow } from '../contacts/index.ts'
import { indexedText } from '../retailers/index.ts'

/** A contact's own fields, checked and normalised; null stands for "none". */
export interface ContactFields {
  readonly reference: string | null
  readonly firstName: string
  readonly surname: string
  readonly email: string | null
  readonly emailKey: string | null
  readonly username: UsernameFields | null
  readonly phone: string | null
  readonly language: Language | null
}

interface UsernameFields {
  readonly username: string
  readonly key: string
  readonly skeleton: string
  readonly ascii: boolean
}

type Typed = {
  readonly [Field in 'reference' | 'firstName' | 'surname' | 'email' | 'username' | 'phone']?:
    | string
    | null
    | undefined
} & { readonly language?: Language | null | undefined }

/** Checks every field of a contact (A1, A3); faults go to `faults`, which the caller refuses with. */
export function readContactFields(typed: Typed, faults: FieldCollector): ContactFields {
  const reference = faults.note('reference', checkText(typed.reference ?? '', { max: 100 }))
  const firstName = faults.note('firstName', checkName(typed.firstName ?? ''))
  const surname = faults.note('surname', checkName(typed.surname ?? ''))
  if (!hasName(typed.firstName ?? null, typed.surname ?? null)) {
    faults.add('firstName', 'name-missing', 'contact-name-missing')
  }
  const phone = faults.note('phone', checkText(typed.phone ?? '', { max: 40 }))
  const email = typed.email?.trim() ? faults.note('email', checkEmail(typed.email)) : null
  const username = typed.username?.trim() ? faults.note('username', checkUsername(typed.username)) : null
  return {
    reference: (reference.ok && reference.text) || null,
    firstName: firstName.ok ? firstName.text : '',
    surname: surname.ok ? surname.text : '',
    email: email?.ok ? email.email : null,
    emailKey: email?.ok ? email.key : null,
    username: username?.ok ? username : null,
    phone: (phone.ok && phone.text) || null,
    language: typed.language ?? null,
  }
}

/** The contact's columns its fields fill, with those that search and order by them. */
export function contactColumns(fields: ContactFields, retailer: { name: string; account_number: string }) {
  return {
    reference: fields.reference,
    first_name: fields.firstName,
    surname: fields.surname,
    email: fields.email,
    email_key: fields.emailKey,
    phone: fields.phone,
    language: fields.language,
    ...searchColumns(fields, fields.username?.username ?? null, retailer),
  } satisfies Partial<ContactRow>
}

/** What a contact is found and ordered by: names both ways round, so that 李明 is found however it was split. */
export function searchColumns(
  contact: { firstName: string; surname: string; email: string | null },
  username: string | null,
  retailer: { name: string; account_number: string },
) {
  const { firstName, surname } = contact
  const joined = isAscii((firstName + surname).replaceAll(' ', '')) ? null : surname + firstName
  const fields = [
    `${firstName} ${surname}`,
    joined,
    contact.email,
    username,
    retailer.name,
    retailer.account_number,
  ]
  return {
    sort_name: joined && !/\p{Script=Latin}/u.test(joined) ? sortName(joined) : sortName(surname, firstName),
    search_text: indexedText(fields.map((field) => (field ? searchText([field]) : null))),
  }
}

/** The login's columns for a username, or for none. */
export function loginColumns(username: UsernameFields | null) {
  return {
    username: username?.username ?? null,
    username_key: username?.key ?? null,
    username_skeleton: username?.skeleton ?? null,
    username_is_ascii: username === null || username.ascii ? 1 : 0,
  } satisfies Partial<LoginRow>
}
