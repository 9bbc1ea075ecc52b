import type { Migration } from './migration.ts'

/** Files of lists under way and ready, kept in pieces where every server finds them, for a day. */
export const listExports: Migration = {
  name: '0009-exports',
  statements: ({ text }) => [
    `create table list_export (id ${text} not null primary key, list ${text} not null, format ${text} not null,
      language ${text} not null, filter ${text} not null, state ${text} not null, failure ${text},
      user_id ${text} not null, reach ${text}, row_count bigint not null, row_total bigint, file_name ${text} not null,
      tries integer not null, lease ${text}, lease_until bigint, created_at bigint not null,
      updated_at bigint not null, expires_at bigint)`,
    'create index list_export_user on list_export (user_id, created_at)',
    "create index list_export_open on list_export (created_at) where state in ('waiting', 'running')",
    'create index list_export_expires on list_export (expires_at) where expires_at is not null',
    `create table list_export_piece (export_id ${text} not null, position integer not null, bytes ${text} not null,
      primary key (export_id, position))`,
  ],
}
