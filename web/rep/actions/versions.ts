import type { RepContact } from '@latchkey/core/sync/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import type { QueuedAction } from '../store/types.ts'

type Shown = string | boolean | null

/** One field of a contact in the versions that a refused action is about. */
export interface VersionRow {
  readonly field: 'name' | 'email' | 'username' | 'websiteAccess' | 'active'
  readonly seen: Shown
  /** Undefined where the action leaves the field alone. */
  readonly wanted: Shown | undefined
  readonly now: Shown
}

const fields = ['name', 'email', 'username', 'websiteAccess', 'active'] as const

/** O3: what the rep saw, what he wanted and what stands there now, for each field that one of them is about. */
export function versionsOf(action: QueuedAction): VersionRow[] {
  const current = action.problem?.current
  if (!current) return []
  return fields
    .map((field) => ({
      field,
      seen: valueIn(action.seen, field),
      wanted: wantedOf(action, field),
      now: valueIn(current, field),
    }))
    .filter(({ seen, wanted, now }) => wanted !== undefined || seen !== now)
}

function valueIn(contact: RepContact, field: VersionRow['field']): Shown {
  return field === 'name' ? nameOf(contact) : contact[field]
}

function wantedOf({ type, email, changes }: QueuedAction, field: VersionRow['field']): Shown | undefined {
  if (type === 'contact.reset') return field === 'email' ? email : undefined
  return field === 'name' || field === 'active' ? undefined : changes[field]
}
