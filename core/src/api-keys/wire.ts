import { z } from 'zod'
import { rightsWire } from '../roles/wire.ts'
import { userTypes } from '../users/user-type.ts'
import { instantWire, listQuery, page } from '../wire/list.ts'

/** D2: whether a key works: `expired` by its end, `ended` by a mark; neither is ever revived. */
export const keyStates = ['active', 'expired', 'ended'] as const

/** D2: days a key lives, and days the secret before a rotation still works. */
export const KEY_DAYS = { least: 1, most: 365, usual: 90 } as const
export const OVERLAP_DAYS = { most: 7, usual: 1 } as const

const person = z.object({ id: z.string(), username: z.string(), firstName: z.string(), surname: z.string() })

/** U7: a directory's key: what new users get that the directory says nothing of, and whether they are sent the set-password letter. */
export const provisioningWire = z.strictObject({
  userType: z.enum(userTypes),
  role: z.string().max(64),
  sendLetter: z.boolean(),
})

export const apiKeyWire = z.object({
  id: z.string(),
  name: z.string(),
  user: person,
  /** What it may do at most; each request gets what its user may as well. */
  scope: rightsWire,
  /** Set where the key is a directory's: it opens SCIM and nothing else. */
  provisioning: provisioningWire.nullable(),
  state: z.enum(keyStates),
  createdAt: instantWire,
  /** Null for someone who was erased. */
  createdBy: person.nullable(),
  rotatedAt: instantWire.nullable(),
  /** The secret before the last rotation works until then; null when there is none. */
  formerUntil: instantWire.nullable(),
  expiresAt: instantWire,
  /** Exact to five minutes. */
  lastUsedAt: instantWire.nullable(),
  lastUsedFrom: z.string().nullable(),
  endedAt: instantWire.nullable(),
  endReason: z.string().nullable(),
})
export type ApiKeyWire = z.output<typeof apiKeyWire>

export const apiKeyPage = page(apiKeyWire)

export const apiKeyQuery = listQuery.omit({ search: true }).extend({
  user: z.string().max(64).optional(),
  status: z.enum(keyStates).optional(),
})
export type ApiKeyQuery = z.output<typeof apiKeyQuery>

const days = z.int().min(KEY_DAYS.least).max(KEY_DAYS.most)

/** A module that is not named is "no access". */
export const newApiKey = z.strictObject({
  userId: z.string().max(64),
  name: z.string().max(1000),
  scope: rightsWire.partial(),
  expiresInDays: days.optional(),
  provisioning: provisioningWire.optional(),
})
export type NewApiKey = z.output<typeof newApiKey>

export const rotateApiKey = z.strictObject({
  overlapDays: z.int().min(0).max(OVERLAP_DAYS.most).optional(),
  /** The key's new end, counted from now. */
  expiresInDays: days.optional(),
})
export type RotateApiKey = z.output<typeof rotateApiKey>

/** The one answer that shows the key itself. */
export const shownApiKey = apiKeyWire.extend({ key: z.string() })
export type ShownApiKey = z.output<typeof shownApiKey>
