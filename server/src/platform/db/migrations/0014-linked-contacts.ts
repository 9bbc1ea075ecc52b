import type { Migration } from './migration.ts'

/** Contacts of one person at several retailers: offers to link them, and sessions whose retailer is still to be chosen. */
export const linkedContacts: Migration = {
  name: '0014-linked-contacts',
  statements: ({ text }) => [
    'alter table session add column choosing_since bigint',
    'alter table session add column chosen_at bigint',
    `create table contact_link_offer (id ${text} not null primary key, kept_contact_id ${text} not null,
      joined_contact_id ${text} not null, mac ${text} not null unique, email_key ${text} not null,
      offered_by ${text}, created_at bigint not null, expires_at bigint not null, used_at bigint,
      voided_at bigint)`,
    'create index contact_link_offer_kept on contact_link_offer (kept_contact_id)',
    'create index contact_link_offer_joined on contact_link_offer (joined_contact_id)',
  ],
}
