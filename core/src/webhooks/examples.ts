import type { SubjectKind, TEST_EVENT, WebhookEvent } from './events.ts'
import { webhookEvents, webhookEventTypes } from './events.ts'

/** The body of a message (Standard Webhooks): what happened, when, and ids to ask the API with. */
export interface WebhookPayload {
  readonly type: WebhookEvent | typeof TEST_EVENT
  /** When the act happened. */
  readonly timestamp: string
  readonly data: Readonly<Record<string, unknown>>
}

const ids = {
  contact: '019a9a00-0000-7000-8000-000000000001',
  retailer: '019a9a00-0000-7000-8000-000000000002',
  user: '019a9a00-0000-7000-8000-000000000003',
  territory: '019a9a00-0000-7000-8000-000000000004',
  invite: '019a9a00-0000-7000-8000-000000000005',
}
const retailer = { id: ids.retailer, accountNumber: 'AC-20117', active: true }
const actor = { kind: 'user', id: ids.user }

const subjects: Record<SubjectKind, Readonly<Record<string, unknown>>> = {
  contact: { contact: { id: ids.contact, active: true, websiteAccess: true }, retailer },
  retailer: { retailer },
  user: { user: { id: ids.user, type: 'dual-access', active: true } },
  territory: { territory: { id: ids.territory } },
  invite: { invite: { id: ids.invite } },
  import: { import: { retailers: { created: 1, changed: 0 }, contacts: { created: 1, changed: 0 } } },
}

const own: Partial<Record<WebhookEvent, Readonly<Record<string, unknown>>>> = {
  'contact.changed': { changed: ['email', 'surname'] },
  'contact.access.switched-off': { contact: { id: ids.contact, active: true, websiteAccess: false } },
  'contact.deactivated': { contact: { id: ids.contact, active: false, websiteAccess: true } },
  'contact.password.set': { actor: { kind: 'contact', id: ids.contact } },
  'contact.signed-in': { actor: { kind: 'public', id: null } },
  'contact.letter.bounced': { actor: { kind: 'public', id: null } },
  'contact.erased': { contact: { id: ids.contact } },
  'retailer.changed': { changed: ['name', 'town'] },
  'retailer.deactivated': { retailer: { ...retailer, active: false } },
  'user.changed': { changed: ['role'] },
  'user.deactivated': { user: { id: ids.user, type: 'dual-access', active: false } },
  'user.erased': { user: { id: ids.user } },
  'territory.changed': { changed: ['name'] },
  'invite.finished': { actor: { kind: 'system', id: null } },
}

/** An example of each type, as a test finds it sent. */
export function examplePayload(type: WebhookEvent): WebhookPayload {
  return {
    type,
    timestamp: '2026-03-02T09:00:00.000Z',
    data: { ...subjects[webhookEvents[type]], actor, ...own[type] },
  }
}

export const exampleTest: WebhookPayload = {
  type: 'webhook.test',
  timestamp: '2026-03-02T09:00:00.000Z',
  data: { actor },
}

export const examples: readonly WebhookPayload[] = [...webhookEventTypes.map(examplePayload), exampleTest]
