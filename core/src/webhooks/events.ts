import type { AuditAction } from '../audit/actions.ts'
import type { Module } from '../roles/rights.ts'

/** What a message is about. */
export type SubjectKind = 'contact' | 'retailer' | 'user' | 'territory' | 'invite' | 'import'

/**
 * D2: everything an outside system can be told, with what it is about. The names are part of the API: add, never rename.
 * `webhook.test` goes to one endpoint by hand and is chosen by nobody.
 */
export const webhookEvents = {
  'contact.created': 'contact',
  'contact.changed': 'contact',
  'contact.access.switched-on': 'contact',
  'contact.access.switched-off': 'contact',
  'contact.deactivated': 'contact',
  'contact.reactivated': 'contact',
  'contact.invited': 'contact',
  'contact.reset.sent': 'contact',
  'contact.password.set': 'contact',
  'contact.password.blocked': 'contact',
  'contact.signed-in': 'contact',
  'contact.sessions.ended': 'contact',
  'contact.letter.bounced': 'contact',
  'contact.erased': 'contact',
  'retailer.created': 'retailer',
  'retailer.changed': 'retailer',
  'retailer.deactivated': 'retailer',
  'retailer.reactivated': 'retailer',
  'user.created': 'user',
  'user.changed': 'user',
  'user.deactivated': 'user',
  'user.reactivated': 'user',
  'user.password.set': 'user',
  'user.erased': 'user',
  'territory.created': 'territory',
  'territory.changed': 'territory',
  'territory.deactivated': 'territory',
  'territory.reactivated': 'territory',
  'invite.finished': 'invite',
  'import.applied': 'import',
} as const satisfies Record<string, SubjectKind>
export type WebhookEvent = keyof typeof webhookEvents

export const webhookEventTypes = Object.keys(webhookEvents) as [WebhookEvent, ...WebhookEvent[]]
export const TEST_EVENT = 'webhook.test'

/** U9: what whoever answers for an endpoint must be allowed to read for it to be told. */
export function moduleOf(type: WebhookEvent): Module {
  return modules[webhookEvents[type]]
}

const modules: Record<SubjectKind, Module> = {
  contact: 'contacts',
  retailer: 'retailers',
  user: 'users',
  territory: 'territories',
  invite: 'invites',
  import: 'imports',
}

/** An act as the audit has it. */
export interface ToldAct {
  readonly action: string
  readonly result: 'done' | 'refused' | 'failed'
  readonly detail: Readonly<Record<string, unknown>> | null
}

export interface ToldEvent {
  readonly type: WebhookEvent
  /** The names of the fields that changed, never their values. */
  readonly changed?: readonly string[]
}

/** What an act tells the outside: nothing, one thing or, of a change of several kinds, each of them. */
export function eventsOf({ action, result, detail }: ToldAct): readonly ToldEvent[] {
  if (result !== 'done') return []
  switch (action) {
    case 'contact.changed':
    case 'contact.access-on':
    case 'contact.access-off':
    case 'contact.email-change-stopped':
      return changesOf('contact', detail)
    case 'retailer.changed':
      return changesOf('retailer', detail)
    case 'user.changed':
    case 'user.renamed':
    case 'user.owner-made':
      return changesOf('user', detail)
    case 'territory.changed':
      return changesOf('territory', detail)
    case 'contact.reset-issued':
      return [{ type: typeof detail?.inviteId === 'string' ? 'contact.invited' : 'contact.reset.sent' }]
    // Who serves several retailers is signed in once he has chosen one; a mere change of retailer is no sign-in.
    case 'contact.retailer-chosen':
      return detail?.signsIn === true ? [{ type: 'contact.signed-in' }] : []
    default: {
      const type = plain[action as AuditAction]
      return type ? [{ type }] : []
    }
  }
}

const plain: Partial<Record<AuditAction, WebhookEvent>> = {
  'contact.created': 'contact.created',
  'contact.password-set': 'contact.password.set',
  'contact.password-changed': 'contact.password.set',
  'contact.password-blocked': 'contact.password.blocked',
  'contact.signed-in': 'contact.signed-in',
  'contact.sessions-ended': 'contact.sessions.ended',
  'contact.erased': 'contact.erased',
  'letter.bounced': 'contact.letter.bounced',
  'retailer.created': 'retailer.created',
  'user.created': 'user.created',
  'user.deactivated': 'user.deactivated',
  'user.reactivated': 'user.reactivated',
  'user.password-set': 'user.password.set',
  'user.password-changed': 'user.password.set',
  'user.erased': 'user.erased',
  'territory.created': 'territory.created',
  'territory.deactivated': 'territory.deactivated',
  'territory.reactivated': 'territory.reactivated',
  'invite.finished': 'invite.finished',
  'import.applied': 'import.applied',
}

function changesOf(
  kind: 'contact' | 'retailer' | 'user' | 'territory',
  detail: ToldAct['detail'],
): readonly ToldEvent[] {
  const before = fieldsOf(detail?.before)
  const after = fieldsOf(detail?.after)
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  )
  const told: ToldEvent[] = []
  if (kind === 'contact' && names.includes('websiteAccess'))
    told.push({ type: `contact.access.switched-${after.websiteAccess === true ? 'on' : 'off'}` })
  if (names.includes('active') && kind !== 'user')
    told.push({ type: `${kind}.${after.active === true ? 're' : 'de'}activated` })
  const changed = names.filter((name) => name !== 'websiteAccess' && name !== 'active').sort()
  if (changed.length > 0) told.push({ type: `${kind}.changed`, changed })
  return told
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
