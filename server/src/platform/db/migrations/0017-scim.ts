import type { Migration } from './migration.ts'

/** SCIM: the directory's own id of a user, users it has deleted, and what a key of a directory gives new users. */
export const scim: Migration = {
  name: '0017-scim',
  statements: ({ text }) => [
    `alter table staff_user add column external_id ${text}`,
    'alter table staff_user add column scim_removed_at bigint',
    'create index staff_user_by_external_id on staff_user (external_id)',
    `alter table api_key add column provisioning ${text}`,
  ],
}
