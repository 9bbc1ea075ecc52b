import type { UserRecord } from '@latchkey/core/users/user-record'
import { chosen } from '../contacts/search.ts'

export const personFields = [
  'username',
  'firstName',
  'surname',
  'emailTo',
  'phone',
  'notes',
  'language',
  'receiveSystemMessages',
] as const
type PersonValues = Pick<UserRecord, (typeof personFields)[number]>

export const reachFields = ['type', 'role', 'territories', 'territoryLimited'] as const
/** What a user is and reaches; his territories are one text of ids, so that two states of them compare. */
type ReachValues = Pick<UserRecord, 'type' | 'role' | 'territoryLimited'> & {
  readonly territories: string
}

export type UserValues = PersonValues & ReachValues

export type UserRow = UserRecord & ReachValues

export function rowOf(user: UserRecord): UserRow {
  return { ...user, territories: [...user.territoryIds].sort().join(',') }
}

/** The values as the API takes them. */
export function toWireFields<Values extends Partial<UserValues>>(values: Values) {
  const { territories, ...fields } = values
  return { ...fields, ...(territories === undefined ? {} : { territoryIds: chosen(territories) }) }
}

/** Ids of the form's fields by the server's names. */
export const userFieldIds: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...personFields, ...reachFields].map((field) => [field, `user-${field}`])),
  territoryIds: 'user-territories',
}

/** What a group of fields shows and changes, of a new user or of one that is there. */
export interface FieldGroup {
  readonly value: UserValues
  readonly set: <Field extends keyof UserValues>(field: Field, to: UserValues[Field]) => void
  readonly problem: unknown
  readonly readOnly: boolean
}

/** A field's hint below it, so that fields of one line stand on one line. */
export const hintBelow: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
]
