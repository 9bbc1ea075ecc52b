import type { Migration } from './migration.ts'

/** Counts of contacts by state for reports, day by day, and the indexes of what Home and reports read. */
export const reports: Migration = {
  name: '0004-reports',
  statements: ({ text }) => [
    // Of retailers without a territory the id is empty.
    `create table access_snapshot (day ${text} not null, territory_id ${text} not null, state_code ${text} not null,
      count bigint not null, taken_at bigint not null, primary key (day, territory_id, state_code))`,

    // Counts by retailer, territory and rep are read from this index alone; it serves all that its forerunner did.
    'create index contact_retailer_state on contact (retailer_id, state_code)',
    'drop index contact_retailer',
    'create index contact_email_changed on contact (email_changed_at) where email_changed_at is not null',
    "create index letter_undelivered on letter (created_at) where state in ('bounced', 'failed')",
    "create index invite_open on invite (state) where state in ('waiting', 'running', 'paused')",
    'create index invite_troubled on invite (updated_at) where failed > 0 or bounced > 0',
  ],
}
