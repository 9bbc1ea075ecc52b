import { auditEn } from '@latchkey/core/messages/audit'
import { type Language, type MessageKey, message } from '@latchkey/core/messages/catalogue'
import type { AuditRow } from './list-events.ts'

/** An event as one plain sentence. */
export function sentenceOf(event: AuditRow, language: Language): string {
  const name = event.actor.name ?? message(language, actorKeys[event.actor.kind] ?? 'audit.actor.system')
  const by = event.detail?.keyName
  const actor =
    typeof by === 'string' && event.actor.kind === 'user'
      ? message(language, 'audit.by-key', { actor: name, key: by })
      : name
  const key =
    event.action === 'contact.reset-issued' && event.actor.kind === 'public'
      ? 'audit.contact.reset-issued-self'
      : `audit.${event.action}`
  const values = {
    actor,
    action: event.action,
    recipient: String(event.detail?.recipient ?? ''),
    fields: fieldsOf(event).join(', '),
  }
  return message(language, key in auditEn ? (key as MessageKey) : 'audit.other', values)
}

const actorKeys: Record<string, MessageKey> = {
  public: 'audit.actor.public',
  command: 'audit.actor.command',
  system: 'audit.actor.system',
}

function fieldsOf(event: AuditRow): string[] {
  const after = event.detail?.after
  return typeof after === 'object' && after !== null ? Object.keys(after) : []
}
