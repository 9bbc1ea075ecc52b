import type { Migration } from './migration.ts'

/** Saved views of lists, and the indexes of the filters and orders they hold. */
export const savedViews: Migration = {
  name: '0007-saved-views',
  statements: ({ text }) => [
    `create table saved_view (id ${text} primary key, list ${text} not null,
      owner_id ${text} not null references staff_user (id), name ${text} not null, name_key ${text} not null,
      content text not null, shared_at bigint, version bigint not null, created_at bigint not null,
      updated_at bigint not null)`,
    'create unique index saved_view_name on saved_view (owner_id, list, name_key)',
    'create index saved_view_shared on saved_view (list, name_key, id) where shared_at is not null',

    // 9999-12-31T23:59:59.999Z: a state without an end stands last.
    'create index contact_state_end on contact ((coalesce(state_until, 253402300799999)), id)',
    'create index retailer_inactive on retailer (deactivated_at) where deactivated_at is not null',
  ],
}
