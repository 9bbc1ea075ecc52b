import { z } from 'zod'
import { instantWire } from '../wire/list.ts'

/** What a mail server says became of a letter (RFC 3464, section 2.3.3). */
export type ReportedAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'

export interface DeliveryReport {
  readonly action: ReportedAction
  /** Like 5.1.1 (RFC 3463); null where the server gave none. */
  readonly status: string | null
  readonly diagnostic: string | null
}

/** What a report does to a letter. */
export type ReportedFate = 'bounced' | 'failed' | 'delivered' | 'delayed'

/**
 * M1: a permanent failure is a bounce; a server that gave up after temporary ones lets the letter fail; a delay changes
 * nothing final. Null where a report says nothing of the end, as of a letter passed on to a server that reports no more.
 */
export function fateOf({ action, status }: Pick<DeliveryReport, 'action' | 'status'>): ReportedFate | null {
  switch (action) {
    case 'failed':
      if (status?.startsWith('4.')) return 'failed'
      return status?.startsWith('2.') ? null : 'bounced'
    case 'delayed':
    case 'delivered':
      return action
    case 'relayed':
    case 'expanded':
      return null
  }
}

/** What a provider's webhook sends, signed in the manner of Standard Webhooks. */
export const signedReport = z
  .strictObject({
    /** The envelope sender of the letter. */
    address: z.string().max(320).optional(),
    /** Or the Message-ID, of providers that put an envelope sender of their own. */
    messageId: z.string().max(320).optional(),
    action: z.enum(['failed', 'delayed', 'delivered']),
    status: z
      .string()
      .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
      .nullable()
      .default(null),
    diagnostic: z.string().max(2000).nullable().default(null),
  })
  .refine(({ address, messageId }) => (address === undefined) !== (messageId === undefined))

/** How bounces come in, and what came lately. */
export const reportIntake = z.object({
  /** The addresses letters leave with, `…` for what differs; null where BOUNCE_ADDRESS is not set. */
  address: z.string().nullable(),
  webhook: z.string(),
  secret: z.object({ madeAt: instantWire, madeBy: z.string().nullable() }).nullable(),
  /** Of the last 30 days. */
  lately: z.object({
    bounced: z.int(),
    failed: z.int(),
    delivered: z.int(),
    delayed: z.int(),
    refused: z.int(),
  }),
  lastAt: instantWire.nullable(),
})
export type ReportIntake = z.output<typeof reportIntake>

/** Shown once. */
export const reportSecret = z.object({ secret: z.string() })
export type ReportSecret = z.output<typeof reportSecret>
