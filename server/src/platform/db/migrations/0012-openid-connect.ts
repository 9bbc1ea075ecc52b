import type { Migration } from './migration.ts'

/** D1: clients, grants hanging on sessions, what the protocol keeps in between, and signing keys. */
export const openidConnect: Migration = {
  name: '0012-openid-connect',
  statements: ({ text }) => [
    `create table oidc_client (id ${text} primary key, name ${text} not null, population ${text} not null,
      kind ${text} not null, redirect_uris ${text} not null, post_logout_redirect_uris ${text} not null,
      backchannel_logout_uri ${text}, secret_mac ${text}, former_secret_mac ${text}, former_secret_ends_at bigint,
      version integer not null, created_at bigint not null, updated_at bigint not null, deactivated_at bigint)`,

    `create table oidc_grant (id ${text} primary key, client_id ${text} not null, person_id ${text} not null,
      session_id ${text} not null, sid ${text} not null, payload ${text} not null, created_at bigint not null,
      ended_at bigint, next_try_at bigint, tries integer not null, told_at bigint)`,
    'create index oidc_grant_of_session on oidc_grant (session_id)',
    'create index oidc_grant_of_person on oidc_grant (person_id)',
    'create index oidc_grant_to_tell on oidc_grant (next_try_at) where next_try_at is not null',

    `create table oidc_record (model ${text} not null, mac ${text} not null, grant_id ${text}, client_id ${text},
      payload ${text} not null, created_at bigint not null, expires_at bigint not null, consumed_at bigint,
      primary key (model, mac))`,
    'create index oidc_record_of_grant on oidc_record (grant_id) where grant_id is not null',
    'create index oidc_record_by_end on oidc_record (expires_at)',

    `create table oidc_key (id ${text} primary key, state ${text} not null unique, sealed ${text} not null,
      created_at bigint not null, state_since bigint not null)`,

    'create index session_by_end_of on session (ended_at) where ended_at is not null',

    // C8: when a secret sent to the present address was last used.
    'alter table contact add column email_proven_at bigint',
    `update contact set email_proven_at = (select max(used_at) from temporary_password
      where temporary_password.contact_id = contact.id and temporary_password.used_at is not null
        and temporary_password.used_at > coalesce(contact.email_changed_at, 0))`,
  ],
}
