import { z } from 'zod'
import { languages } from '../messages/catalogue.ts'
import { ids, instantWire, listQuery, oneOrMore, page } from '../wire/list.ts'
import { userTypes } from './user-type.ts'

// Lengths here only bound what is read; the rules of core say what is right and why not.
const short = z.string().max(1000)
const long = z.string().max(10_000)

/** U1: a user as those with rights on users see him. */
export const userRecord = z.object({
  id: z.string(),
  username: z.string(),
  firstName: z.string(),
  surname: z.string(),
  type: z.enum(userTypes),
  role: z.string(),
  roleName: z.string(),
  isOwner: z.boolean(),
  active: z.boolean(),
  emailTo: z.string().nullable(),
  phone: z.string().nullable(),
  notes: z.string().nullable(),
  language: z.enum(languages).nullable(),
  receiveSystemMessages: z.boolean(),
  territoryLimited: z.boolean(),
  territoryIds: z.array(z.string()),
  hasPassword: z.boolean(),
  hasPicture: z.boolean(),
  hasDevice: z.boolean(),
  hasSecondFactor: z.boolean(),
  lastSignInAt: instantWire.nullable(),
  /** L2: unknown devices wait until then; null with `locked` where only a reset or an admin ends it. */
  locked: z.boolean(),
  lockedUntil: instantWire.nullable(),
  version: z.int(),
  createdAt: instantWire,
  updatedAt: instantWire,
})
export type UserRecord = z.output<typeof userRecord>

export const userSorts = ['name', '-name', 'username', '-username', 'lastSignIn', '-lastSignIn'] as const
export const userList = listQuery.extend({
  sort: z.enum(userSorts).default('name'),
  type: oneOrMore(userTypes).optional(),
  role: ids.optional(),
  status: z.enum(['active', 'inactive']).optional(),
  hasDevice: z.enum(['true', 'false']).optional(),
})
export type UserList = z.output<typeof userList>
export const userPage = page(userRecord)

const fields = {
  username: short,
  firstName: short,
  surname: short,
  type: z.enum(userTypes),
  role: z.string().max(64),
  emailTo: long.nullish(),
  phone: short.nullish(),
  notes: long.nullish(),
  language: z.enum(languages).nullish(),
  receiveSystemMessages: z.boolean().optional(),
  territoryLimited: z.boolean().optional(),
  territoryIds: z.array(z.string().max(64)).max(10_000).optional(),
}

export const newUser = z.strictObject({ ...fields, sendSetPasswordLetter: z.boolean().optional() })
export type NewUser = z.output<typeof newUser>

export const userChange = z.strictObject(fields).partial().extend({ version: z.int() })
export type UserChange = z.output<typeof userChange>

/** An act on the row as the person saw it; without a version it is done to the row as it is. */
export const userAct = z.strictObject({ version: z.int().optional() }).nullish()
/** U4: the username typed once more stands for "yes, him". */
export const makeOwnerWire = z.strictObject({ username: short, version: z.int().optional() })
