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

export const sessionList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      device: z.string(),
      ip: z.string(),
      lastUsedAt: instantWire,
      createdAt: instantWire,
      current: z.boolean(),
    }),
  ),
})

export const websiteSignedIn = z.object({
  state: z.enum(['signed-in', 'password-change-required']),
  contact: websiteContactWire,
})
