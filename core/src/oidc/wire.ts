import { z } from 'zod'
import { instantWire, listQuery, page } from '../wire/list.ts'

/** D1: a client names its one population. */
export const populations = ['contact', 'user'] as const
export type Population = (typeof populations)[number]

/** A confidential client keeps a secret on its server; a public one, such as an iPad app, has none. */
export const clientKinds = ['confidential', 'public'] as const

const name = z.string().min(1).max(100)
const address = z.string().min(1).max(500)
const addresses = z.array(address).max(20)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i)
/** A picture as data: address, never SVG, at most 64 KiB, as the company's own. */
const logo = z
  .string()
  .max(90_000)
  .regex(/^data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+$/)

/** How the sign-in pages look to who comes from this client; null is the company's own. */
const clientLook = {
  accentLight: colour.nullable(),
  accentDark: colour.nullable(),
  logo: logo.nullable(),
}

export const newClient = z.strictObject({
  name,
  population: z.enum(populations),
  kind: z.enum(clientKinds),
  redirectUris: addresses.min(1),
  postLogoutRedirectUris: addresses.default([]),
  backchannelLogoutUri: address.nullable().default(null),
  /** Where the client begins: the "Back to" of our pages leads there, and nowhere else. */
  startUri: address.nullable().default(null),
  accentLight: clientLook.accentLight.default(null),
  accentDark: clientLook.accentDark.default(null),
  logo: clientLook.logo.default(null),
})
export type NewClient = z.input<typeof newClient>

/** What is not named stays as it is; population, kind and secret never change this way. */
export const clientChange = z.strictObject({
  version: z.number().int(),
  name: name.optional(),
  redirectUris: addresses.min(1).optional(),
  postLogoutRedirectUris: addresses.optional(),
  backchannelLogoutUri: address.nullable().optional(),
  startUri: address.nullable().optional(),
  accentLight: clientLook.accentLight.optional(),
  accentDark: clientLook.accentDark.optional(),
  logo: clientLook.logo.optional(),
})
export type ClientChange = z.output<typeof clientChange>

export const clientWire = z.object({
  id: z.string(),
  name: z.string(),
  population: z.enum(populations),
  kind: z.enum(clientKinds),
  redirectUris: z.array(z.string()),
  postLogoutRedirectUris: z.array(z.string()),
  backchannelLogoutUri: z.string().nullable(),
  startUri: z.string().nullable(),
  accentLight: z.string().nullable(),
  accentDark: z.string().nullable(),
  hasLogo: z.boolean(),
  /** Until when the secret before the present one works. */
  formerSecretEndsAt: z.string().nullable(),
  active: z.boolean(),
  createdAt: z.string(),
  /** When it last had tokens of us; exact to five minutes. */
  lastUsedAt: instantWire.nullable(),
  /** Sessions of people that it holds tokens of now; counting stops at 10,000. */
  liveGrants: z.number().int(),
  version: z.number().int(),
})
export type ClientWire = z.output<typeof clientWire>

/** One client, with the logo itself. */
export const clientDetail = clientWire.extend({ logo: z.string().nullable() })
export type ClientDetail = z.output<typeof clientDetail>

/** The secret is shown this once; a public client has none. */
export const clientWithSecret = clientWire.extend({ secret: z.string().nullable() })
export type ClientWithSecret = z.output<typeof clientWithSecret>

export const clientPage = z.object({ items: z.array(clientWire) })
export const clientAct = z.strictObject({ version: z.number().int() })

/** `signed-in`: tokens were handed out for a code. `reused`: a code or refresh token came a second time, and its grant ended. */
export const clientSignInResults = ['signed-in', 'reused'] as const

export const clientSignIn = z.object({
  id: z.string(),
  at: instantWire,
  /** Null for someone who was erased (E2). */
  person: z
    .object({
      kind: z.enum(populations),
      id: z.string(),
      name: z.string(),
      username: z.string().nullable(),
      /** Of a contact. */
      retailer: z.object({ id: z.string(), accountNumber: z.string(), name: z.string() }).nullable(),
    })
    .nullable(),
  result: z.enum(clientSignInResults),
  /** Where his browser was, not the client's server; null for someone who was erased. */
  ip: z.string().nullable(),
  device: z.string().nullable(),
})
export type ClientSignIn = z.output<typeof clientSignIn>

/** The newest first. */
export const clientSignInPage = page(clientSignIn)
export const clientSignInQuery = listQuery.omit({ search: true }).extend({
  result: z.enum(clientSignInResults).optional(),
})
export type ClientSignInQuery = z.output<typeof clientSignInQuery>
