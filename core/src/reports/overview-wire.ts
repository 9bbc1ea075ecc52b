import { z } from 'zod'
import { contactWire, mailStates } from '../contacts/wire.ts'
import { inviteWire } from '../invites/wire.ts'
import { licenceWire } from '../licences/wire.ts'
import { pauseReasons } from '../webhooks/wire.ts'
import { instantWire } from '../wire/list.ts'
import { stateCounts } from './wire.ts'

/** Days that a letter which did not arrive stays on Home. */
export const LETTERS_FOR_DAYS = 7

/** A contact that needs attention, in as many words as a line has. */
const contactLine = contactWire
  .pick({ id: true, firstName: true, surname: true, email: true, retailer: true, state: true })
  .extend({ mailState: z.enum(mailStates).nullable() })
export type ContactLine = z.output<typeof contactLine>

/** The first of a list and how many there are, counted up to a cap. */
const contactLines = z.object({ count: z.int(), items: z.array(contactLine) })

/** Home: each part is there only for those whose rights and territories reach it (U4, U5). */
export const overviewWire = z.object({
  /** A7: contacts by state; read on contacts. */
  counts: stateCounts.optional(),
  /** I1: bulk invites that have not ended; read on invites and contacts. */
  invites: z.object({ waiting: z.int(), running: z.int(), paused: z.int() }).optional(),
  /** M1: letters of the last seven days that did not arrive; read on letters. */
  letters: z.object({ bounced: z.int(), failed: z.int() }).optional(),
  /** U3: read on the subscription. */
  licences: z.array(licenceWire.pick({ type: true, enabled: true, used: true, free: true })).optional(),
  attention: z.object({
    /** C10, S3: budgets of the installation that are used up in this hour; read on audit, and not for limited users. */
    budgets: z.array(z.enum(['public-letters', 'unknown-names'])).optional(),
    /** D2: webhooks that nobody paused and that are told nothing; read on company, and not for limited users. */
    webhooks: z
      .array(z.object({ id: z.string(), name: z.string(), pauseReason: z.enum(pauseReasons) }))
      .optional(),
    undelivered: contactLines.optional(),
    locked: contactLines.optional(),
    /** A5: for 72 hours. */
    addressChanged: z
      .object({
        count: z.int(),
        items: z.array(contactLine.extend({ changedAt: instantWire, changedBy: z.string().nullable() })),
      })
      .optional(),
    inviteExpired: z.int().optional(),
    invites: z
      .array(
        inviteWire.pick({
          id: true,
          name: true,
          state: true,
          pauseReason: true,
          createdAt: true,
          counts: true,
        }),
      )
      .optional(),
  }),
})
export type Overview = z.output<typeof overviewWire>
