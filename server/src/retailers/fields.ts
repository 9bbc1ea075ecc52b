import { checkName, checkText } from '@latchkey/core/contacts/names'
import { foldForSearch, searchText, sortName } from '@latchkey/core/search/search-text'
import type { FieldCollector } from '@latchkey/core/wire/fields'
import type { RetailerRow } from './store.ts'

/** A retailer's own fields, checked and normalised. */
export interface RetailerFields {
  readonly accountNumber: string
  readonly name: string
  readonly town: string | null
  readonly phone: string | null
}

interface Typed {
  readonly accountNumber: string
  readonly name: string
  readonly town?: string | null | undefined
  readonly phone?: string | null | undefined
}

/** Checks every field of a retailer; faults go to `faults`, which the caller refuses with. */
export function readRetailerFields(typed: Typed, faults: FieldCollector): RetailerFields {
  const accountNumber = faults.note(
    'accountNumber',
    checkText(typed.accountNumber, { max: 40, required: true }),
  )
  const name = faults.note('name', checkName(typed.name, { required: true }))
  const town = faults.note('town', checkName(typed.town ?? ''))
  const phone = faults.note('phone', checkText(typed.phone ?? '', { max: 40 }))
  return {
    accountNumber: accountNumber.ok ? accountNumber.text : '',
    name: name.ok ? name.text : '',
    town: (town.ok && town.text) || null,
    phone: (phone.ok && phone.text) || null,
  }
}

/** How account numbers are compared: folded, so that ac-20117 is AC-20117. */
export function accountNumberKey(accountNumber: string): string {
  return foldForSearch(accountNumber)
}

/** The columns a retailer's fields fill, with those that search and order by them. */
export function changeRetailerRow(fields: RetailerFields) {
  return {
    account_number: fields.accountNumber,
    account_number_key: accountNumberKey(fields.accountNumber),
    name: fields.name,
    town: fields.town,
    phone: fields.phone,
    sort_name: sortName(fields.name),
    search_text: indexedText([fields.name, fields.accountNumber, fields.town]),
  } satisfies Partial<RetailerRow>
}

/** Search text as the index wants it: every word has a blank before it, so that its start can be found. */
export function indexedText(fields: readonly (string | null)[]): string {
  return ` ${searchText(fields).replaceAll('\n', '\n ')}`
}
