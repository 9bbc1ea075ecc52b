import type { Migration } from './migration.ts'

/** D1: how a client looks and where it begins, who signed in through it, and sessions that run out of themselves. */
export const clientSignIns: Migration = {
  name: '0016-client-sign-ins',
  statements: ({ text }) => [
    `alter table oidc_client add column start_uri ${text}`,
    `alter table oidc_client add column accent_light ${text}`,
    `alter table oidc_client add column accent_dark ${text}`,
    `alter table oidc_client add column logo ${text}`,
    'alter table oidc_client add column last_used_at bigint',

    'alter table oidc_grant add column looks_at bigint',
    'update oidc_grant set looks_at = created_at where ended_at is null',
    'create index oidc_grant_to_look_at on oidc_grant (looks_at) where looks_at is not null',
    'create index oidc_grant_of_client on oidc_grant (client_id) where ended_at is null',

    `create table oidc_sign_in (id ${text} not null primary key, client_id ${text} not null, person_id ${text},
      session_id ${text}, result ${text} not null, at bigint not null, ip ${text}, device ${text})`,
    'create index oidc_sign_in_of_client on oidc_sign_in (client_id, at, id)',
    'create index oidc_sign_in_of_person on oidc_sign_in (person_id) where person_id is not null',
    'create index oidc_sign_in_by_age on oidc_sign_in (at)',

    // Where a new password was asked for, so that its person finds the way back.
    `alter table reset_request add column client_id ${text}`,
    `alter table user_reset_request add column client_id ${text}`,
    `alter table temporary_password add column client_id ${text}`,
  ],
}
