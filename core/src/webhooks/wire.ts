import { z } from 'zod'
import { instantWire, listQuery, page } from '../wire/list.ts'
import { webhookEventTypes } from './events.ts'

/** D2: at most so many endpoints. */
export const MOST_ENDPOINTS = 20
/** Hours that the secret before a rotation still signs too. */
export const OVERLAP_HOURS = { most: 168, usual: 24 } as const

export const endpointStates = ['active', 'paused'] as const
/** Why an endpoint is paused: someone paused it, its receiver failed for days or said 410, or its user was deactivated or erased. */
export const pauseReasons = ['by-hand', 'failing', 'gone', 'user-inactive'] as const
export type EndpointPause = (typeof pauseReasons)[number]

/** What went wrong with an attempt, where it was not the status. */
export const deliveryFailures = [
  'status',
  'redirect',
  'timeout',
  'no-connection',
  'certificate',
  'address-not-allowed',
] as const
export type DeliveryFailure = (typeof deliveryFailures)[number]

const eventType = z.enum(webhookEventTypes)
const person = z.object({ id: z.string(), username: z.string(), firstName: z.string(), surname: z.string() })

export const endpointWire = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  eventTypes: z.array(eventType),
  state: z.enum(endpointStates),
  pauseReason: z.enum(pauseReasons).nullable(),
  pausedAt: instantWire.nullable(),
  /** D2: who answers for it; it is told what he may read. Null once he was erased. */
  user: person.nullable(),
  /** Chosen types that are not told, as its user may not read what they are about. */
  notTold: z.array(eventType),
  /** Until when the secret before the present one signs too. */
  formerSecretEndsAt: instantWire.nullable(),
  health: z.object({
    /** Messages that wait, counted up to 1,000. */
    waiting: z.int(),
    /** Messages given up in the last 30 days, counted up to 1,000. */
    failed: z.int(),
    /** Failed attempts since the last one that was taken. */
    failures: z.int(),
    failingSince: instantWire.nullable(),
    lastSuccessAt: instantWire.nullable(),
    lastFailureAt: instantWire.nullable(),
    lastFailure: z.enum(deliveryFailures).nullable(),
    lastStatus: z.int().nullable(),
  }),
  createdAt: instantWire,
  updatedAt: instantWire,
  version: z.int(),
})
export type EndpointWire = z.output<typeof endpointWire>

export const endpointList = z.object({ items: z.array(endpointWire), most: z.int() })

const url = z.string().min(1).max(500)
const description = z.string().max(200)
const eventTypes = z.array(eventType).min(1).max(webhookEventTypes.length)

export const newEndpoint = z.strictObject({ url, description: description.default(''), eventTypes })
export type NewEndpoint = z.output<typeof newEndpoint>

export const changedEndpoint = z.strictObject({
  version: z.int(),
  url: url.optional(),
  description: description.optional(),
  eventTypes: eventTypes.optional(),
})
export type ChangedEndpoint = z.output<typeof changedEndpoint>

export const endpointAct = z.strictObject({ version: z.int() })
export const rotateEndpointSecret = z.strictObject({
  version: z.int(),
  overlapHours: z.int().min(0).max(OVERLAP_HOURS.most).default(OVERLAP_HOURS.usual),
})

/** The one answer that shows the secret itself. */
export const endpointWithSecret = endpointWire.extend({ secret: z.string() })
export type EndpointWithSecret = z.output<typeof endpointWithSecret>

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

const loggedType = z.enum([...webhookEventTypes, 'webhook.test'])

export const deliveryWire = z.object({
  /** The message's id, as `webhook-id` carries it. */
  id: z.string(),
  type: loggedType,
  /** When the act happened. */
  at: instantWire,
  state: z.enum(deliveryStates),
  /** Attempts since it was queued or last replayed. */
  tries: z.int(),
  nextTryAt: instantWire.nullable(),
  lastTryAt: instantWire.nullable(),
  lastStatus: z.int().nullable(),
  lastFailure: z.enum(deliveryFailures).nullable(),
  deliveredAt: instantWire.nullable(),
  replayedAt: instantWire.nullable(),
})
export type DeliveryWire = z.output<typeof deliveryWire>

export const deliveryPage = page(deliveryWire)

export const deliveryQuery = listQuery.omit({ search: true }).extend({
  state: z.enum(deliveryStates).optional(),
  type: loggedType.optional(),
  /** Of acts from this instant on, and before that one. */
  from: instantWire.optional(),
  before: instantWire.optional(),
})
export type DeliveryQuery = z.output<typeof deliveryQuery>

export const attemptWire = z.object({
  at: instantWire,
  durationMs: z.int(),
  status: z.int().nullable(),
  failure: z.enum(deliveryFailures).nullable(),
  /** The beginning of what was answered, kept of failed attempts only. */
  answer: z.string().nullable(),
})

export const deliveryWithAttempts = deliveryWire.extend({
  /** The body as it is sent, byte for byte. */
  payload: z.string(),
  /** The newest first. */
  attempts: z.array(attemptWire),
})
export type DeliveryWithAttempts = z.output<typeof deliveryWithAttempts>

export const replayFailed = z.strictObject({ since: instantWire })
export const replayed = z.object({ count: z.int() })
export const testSent = z.object({ id: z.string() })

/** Every type with an example of what is sent. */
export const eventTypeList = z.object({
  items: z.array(z.object({ type: loggedType, example: z.record(z.string(), z.unknown()) })),
})
