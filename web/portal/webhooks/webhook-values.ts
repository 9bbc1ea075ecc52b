import type { WebhookEvent } from '@latchkey/core/webhooks/events'
import { webhookEventTypes } from '@latchkey/core/webhooks/events'
import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'

/** What is edited of a webhook. The events are one text, so that two choices of the same are the same. */
export interface WebhookValues {
  readonly url: string
  readonly description: string
  readonly eventTypes: string
}
/** The values with the webhook they were read from. */
export type WebhookRow = WebhookValues & { readonly version: number; readonly endpoint: EndpointWire }

export const webhookFields = ['url', 'description', 'eventTypes'] as const
export const webhookFieldIds = Object.fromEntries(webhookFields.map((field) => [field, `webhook-${field}`]))
export const noWebhookValues: WebhookValues = { url: '', description: '', eventTypes: '' }

/** What a webhook is called: as it was described, or by the host it leads to. */
export function nameOfWebhook({ description, url }: Pick<EndpointWire, 'description' | 'url'>): string {
  return description || new URL(url).host
}

export function chosenIn(text: string): WebhookEvent[] {
  const named = new Set(text.split(' '))
  return webhookEventTypes.filter((type) => named.has(type))
}

export function textOfEvents(types: Iterable<WebhookEvent>): string {
  const chosen = new Set(types)
  return webhookEventTypes.filter((type) => chosen.has(type)).join(' ')
}

export function rowOfWebhook(endpoint: EndpointWire): WebhookRow {
  const { version, url, description, eventTypes } = endpoint
  return { endpoint, version, url, description, eventTypes: textOfEvents(eventTypes) }
}

/** A new webhook in the API's words. */
export function newWireWebhook({ url, description, eventTypes }: WebhookValues) {
  return { url: url.trim(), description, eventTypes: chosenIn(eventTypes) }
}

/** Typed values in the API's words; what was not typed is not named. */
export function toWireWebhook({ eventTypes, url, ...others }: Partial<WebhookValues>) {
  return {
    ...others,
    ...(url === undefined ? {} : { url: url.trim() }),
    ...(eventTypes === undefined ? {} : { eventTypes: chosenIn(eventTypes) }),
  }
}

/** A 409 with the other's row as the form has it. */
export function withRow(problem: unknown): unknown {
  if (!(problem instanceof ApiProblem) || !problem.current) return problem
  const { status, code, message, errors, current } = problem
  return new ApiProblem({
    status,
    code,
    detail: message,
    errors,
    current: rowOfWebhook(current as EndpointWire),
  })
}
