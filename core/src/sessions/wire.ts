import { z } from 'zod'
import { languages } from '../messages/catalogue.ts'
import { instantWire } from '../wire/list.ts'

/** A contact as he sees himself after signing in. */
export const websiteContactWire = z.object({
  id: z.string(),
  firstName: z.string(),
  surname: z.string(),
  email: z.string().nullable(),
  username: z.string(),
  language: z.enum(languages).nullable(),
  retailer: z.object({ id: z.string(), accountNumber: z.string(), name: z.string() }),
})

const sessionWire = z.object({
  id: z.string(),
  device: z.string(),
  ip: z.string(),
  lastUsedAt: instantWire,
  createdAt: instantWire,
  current: z.boolean(),
})

export const sessionList = z.object({ items: z.array(sessionWire) })

/** L3: the sessions of somebody else, as staff see them; the one who looks may be among them (`current`). */
export const sessionsOfPerson = z.object({
  items: z.array(
    sessionWire.extend({
      face: z.enum(['website', 'portal', 'rep', 'app']),
      /** C6, L5: a caged one may only set a password, a pending one only do its second factor. */
      standing: z.enum(['whole', 'caged', 'pending']),
    }),
  ),
})
export type SessionsOfPerson = z.output<typeof sessionsOfPerson>

export const websiteSignedIn = z.object({
  state: z.enum(['signed-in', 'password-change-required', 'retailer-choice-required']),
  contact: websiteContactWire,
})
