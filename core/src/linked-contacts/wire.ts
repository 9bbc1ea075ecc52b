import { z } from 'zod'
import { HOUR } from '../instant.ts'
import { instantWire } from '../wire/list.ts'

/** How long a person has to confirm that two contacts are his, in milliseconds. */
export const LINK_OFFER_LIFE = 48 * HOUR

/** Contacts one login may serve. */
export const MOST_LINKED = 20

const retailer = z.object({
  id: z.string(),
  accountNumber: z.string(),
  name: z.string(),
  town: z.string().nullable(),
})

/** A contact as the one he is linked with, or is to be, shows him. */
const linkedContactWire = z.object({
  id: z.string(),
  name: z.string(),
  retailer,
  email: z.string().nullable(),
  username: z.string().nullable(),
  version: z.number().int(),
})
export type LinkedContactWire = z.output<typeof linkedContactWire>

/** The other contacts of the same person within the reach of whoever asks (U5), and what waits for the person. */
export const linksWire = z.object({
  items: z.array(linkedContactWire),
  offers: z.array(
    z.object({
      id: z.string(),
      other: linkedContactWire,
      /** The contact whose login stays. */
      keep: z.string(),
      createdAt: instantWire,
      expiresAt: instantWire,
    }),
  ),
})
export type LinksWire = z.output<typeof linksWire>

/** A1: both contacts as the person who acts was shown them. */
export const newLinkWire = z.strictObject({
  version: z.number().int(),
  otherId: z.string().max(64),
  otherVersion: z.number().int(),
  /** The address both have, as it was shown; the mail goes there. */
  email: z.string().max(254),
  /** The contact whose username and password stay. */
  keep: z.string().max(64),
})
export type NewLink = z.output<typeof newLinkWire>

export const offeredLinkWire = z.object({ id: z.string(), letterId: z.string(), expiresAt: instantWire })

/** Where a person signed in to the website may go, the one he last signed in for first. */
export const retailerChoiceWire = z.object({
  chosen: z.string().nullable(),
  items: z.array(z.object({ contactId: z.string(), retailer })),
})
export type RetailerChoice = z.output<typeof retailerChoiceWire>

export const chosenRetailerWire = z.strictObject({ contactId: z.string().max(64) })
