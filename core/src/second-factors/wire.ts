import { z } from 'zod'
import { instantWire } from '../wire/list.ts'

export const factorMethods = ['totp', 'recovery-code', 'passkey'] as const
export type FactorMethod = (typeof factorMethods)[number]

/** A code as typed, or what the browser's passkey answered (PublicKeyCredential.toJSON). */
export const factorResponse = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('totp'), response: z.string().max(200) }),
  z.strictObject({ method: z.literal('recovery-code'), response: z.string().max(300) }),
  z.strictObject({ method: z.literal('passkey'), response: z.record(z.string(), z.unknown()) }),
])
export type FactorResponse = z.output<typeof factorResponse>

export const factorWire = z.object({
  id: z.string(),
  kind: z.enum(['totp', 'passkey']),
  name: z.string(),
  createdAt: instantWire,
  lastUsedAt: instantWire.nullable(),
})

/** L5: what a user has, and whether his role demands it. */
export const factorSummary = z.object({
  totp: z.int(),
  passkeys: z.int(),
  recoveryCodesLeft: z.int(),
  demanded: z.boolean(),
})

export const factorList = factorSummary.extend({ items: z.array(factorWire) })

const name = z.string().max(400).optional()
export const totpStart = z.strictObject({ name })
export const totpStarted = z.object({ secret: z.string(), otpauthUrl: z.string(), qrSvg: z.string() })
export const codeWire = z.strictObject({ code: z.string().max(200) })
export const passkeyAdded = z.strictObject({ name, response: z.record(z.string(), z.unknown()) })
export const factorRename = z.strictObject({ name: z.string().max(400) })

/** Recovery codes are in an answer once: with the first factor, or when new ones are made. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()).nullable() })
export const factorAdded = recoveryCodes.extend({ factor: factorWire, signedIn: z.boolean() })

/** The challenge and what goes with it, as the browser's passkey functions take it. */
export const passkeyOptions = z.record(z.string(), z.unknown())
export const factorOptions = z.object({
  methods: z.array(z.enum(factorMethods)),
  passkey: passkeyOptions.nullable(),
})
