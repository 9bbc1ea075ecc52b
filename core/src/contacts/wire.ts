import { z } from 'zod'
import { languages } from '../messages/catalogue.ts'
import { contactStateCodes } from '../website-access/contact-state.ts'
import { ids, instantWire, listQuery, oneOrMore, page } from '../wire/list.ts'

// Lengths here only bound what is read; the rules of core say what is right and why not.
const short = z.string().max(1000)

export const mailStates = ['queued', 'sent', 'delivered', 'bounced', 'failed'] as const
export type MailState = (typeof mailStates)[number]

export const nextActions = [
  'reactivate-contact',
  'reactivate-retailer',
  'add-email',
  'add-username',
  'switch-on',
  'unlock',
  'send-invite',
  'resend-invite',
  'send-reset',
] as const

export const contactWire = z.object({
  id: z.string(),
  retailerId: z.string(),
  retailer: z.object({
    id: z.string(),
    accountNumber: z.string(),
    name: z.string(),
    active: z.boolean(),
    territory: z.object({ id: z.string(), name: z.string() }).nullable(),
  }),
  reference: z.string().nullable(),
  firstName: z.string(),
  surname: z.string(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.enum(languages).nullable(),
  websiteAccess: z.boolean(),
  active: z.boolean(),
  state: z.object({
    code: z.enum(contactStateCodes),
    until: instantWire.optional(),
    lastSignInAt: instantWire.optional(),
  }),
  nextAction: z.enum(nextActions),
  resetButton: z.enum(['send-website-invite', 'send-password-reset']),
  mailState: z.enum(mailStates).nullable(),
  /** When the first invite was made; null where there was none. */
  invitedAt: instantWire.nullable(),
  warnings: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  version: z.int(),
  createdAt: instantWire,
  updatedAt: instantWire,
})
export type ContactWire = z.output<typeof contactWire>

export const contactSorts = ['name', '-name', 'lastSignIn', '-lastSignIn', 'stateEnd', '-stateEnd'] as const
export const contactList = listQuery.extend({
  sort: z.enum(contactSorts).default('name'),
  state: oneOrMore(contactStateCodes).optional(),
  mailState: oneOrMore(mailStates).optional(),
  retailerId: z.string().max(64).optional(),
  territory: ids.optional(),
  /** Contacts of retailers in the territories of this user. */
  rep: z.string().max(64).optional(),
  retailerActive: z.enum(['true', 'false']).optional(),
  signedInFrom: instantWire.optional(),
  signedInBefore: instantWire.optional(),
  neverSignedIn: z.literal('true').optional(),
})
export type ContactList = z.output<typeof contactList>
export const contactPage = page(contactWire)

export const newContact = z.strictObject({
  retailerId: z.string().max(64),
  reference: short.nullish(),
  firstName: short.nullish(),
  surname: short.nullish(),
  email: short.nullish(),
  username: short.nullish(),
  phone: short.nullish(),
  language: z.enum(languages).nullish(),
  websiteAccess: z.boolean().optional(),
})
export type NewContact = z.output<typeof newContact>

export const contactChange = newContact.partial().extend({ active: z.boolean().optional(), version: z.int() })
export type ContactChange = z.output<typeof contactChange>
