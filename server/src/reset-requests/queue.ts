import type { AuditAction } from '../audit/index.ts'
import type { Job } from '../platform/app.ts'

/**
 * What the two populations keep apart though they are served alike: contacts ask at "Forgot your password?" of the
 * website, users at "Reset password" of the portal's sign-in.
 */
export interface RequestQueue {
  readonly table: 'reset_request' | 'user_reset_request'
  /** Woken when there is a request to look at. */
  readonly job: Job
  /** The first word of the budgets' names: `<budget>-address`, `<budget>-prefix`. */
  readonly budget: 'reset' | 'user-reset'
  /** What the event is called that a request leaves which could not be worked off. */
  readonly action: AuditAction
}
