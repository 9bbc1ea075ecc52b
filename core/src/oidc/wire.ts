import { z } from 'zod'

/** D1: a client names its one population. */
export const populations = ['contact', 'user'] as const
export type Population = (typeof populations)[number]

/** A confidential client keeps a secret on its server; a public one, such as an iPad app, has none. */
export const clientKinds = ['confidential', 'public'] as const

const address = z.string().min(1).max(500)
const addresses = z.array(address).max(20)

export const newClient = z.strictObject({
  name: z.string().min(1).max(100),
  population: z.enum(populations),
  kind: z.enum(clientKinds),
  redirectUris: addresses.min(1),
  postLogoutRedirectUris: addresses.default([]),
  backchannelLogoutUri: address.nullable().default(null),
})
export type NewClient = z.input<typeof newClient>

export const clientWire = z.object({
  id: z.string(),
  name: z.string(),
  population: z.enum(populations),
  kind: z.enum(clientKinds),
  redirectUris: z.array(z.string()),
  postLogoutRedirectUris: z.array(z.string()),
  backchannelLogoutUri: z.string().nullable(),
  /** Until when the secret before the present one works. */
  formerSecretEndsAt: z.string().nullable(),
  active: z.boolean(),
  createdAt: z.string(),
  version: z.number().int(),
})
export type ClientWire = z.output<typeof clientWire>

/** The secret is shown this once; a public client has none. */
export const clientWithSecret = clientWire.extend({ secret: z.string().nullable() })
export type ClientWithSecret = z.output<typeof clientWithSecret>

export const clientPage = z.object({ items: z.array(clientWire) })
export const clientAct = z.strictObject({ version: z.number().int() })
