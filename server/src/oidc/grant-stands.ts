import type { Instant } from '@latchkey/core/instant'
import type { GrantStanding } from './grant-store.ts'

/**
 * D1, A4, U6: whether a grant stands at this moment. Acts end sessions by a mark; the rest is the second lock on the same
 * door. A caged session (C6) or one without its second factor (L5) never got a grant and is refused once more.
 */
export function grantStands(row: GrantStanding, now: Instant): boolean {
  if (row.ended_at !== null || row.client_deactivated_at !== null) return false
  if (row.session_ended_at !== null || row.idle_ends_at <= now || row.ends_at <= now) return false
  if (row.pending_factor !== null || row.temporary_password_id !== null) return false
  if (row.population === 'user')
    return row.face === 'app' && row.user_id === row.person_id && row.user_deactivated_at === null
  return (
    row.face === 'website' &&
    row.contact_id === row.person_id &&
    row.access_granted_at !== null &&
    row.contact_deactivated_at === null &&
    row.retailer_deactivated_at === null
  )
}
