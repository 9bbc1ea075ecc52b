import type { Migration } from './migration.ts'

/** Retailers, contacts, their logins and secrets, users, sessions, letters, limits and audit. */
export const accounts: Migration = {
  name: '0001-accounts',
  statements: ({ engine, autoKey, text }) => [
    `create table installation (id ${text} primary key, created_at bigint not null, key_check ${text} not null)`,
    `create table setting (name ${text} primary key, value ${text} not null, updated_at bigint not null)`,
    `create table limit_counter (name ${text} primary key, count bigint not null, ends_at bigint not null)`,
    'create index limit_counter_ends on limit_counter (ends_at)',
    `create table sign_in_counter (name ${text} primary key, failures bigint not null,
      blocked_until bigint not null, updated_at bigint not null)`,
    'create index sign_in_counter_updated on sign_in_counter (updated_at)',

    // One row per thing, moved to a new number at each change; deleted_at makes it a tombstone.
    `create table change (seq ${autoKey}, entity ${text} not null, entity_id ${text} not null,
      retailer_id ${text} not null, tx_id bigint not null, at bigint not null, deleted_at bigint,
      unique (entity, entity_id))`,
    'create index change_order on change (tx_id, seq)',

    `create table retailer (row_id ${autoKey}, id ${text} not null unique, account_number ${text} not null,
      account_number_key ${text} not null unique, name ${text} not null, town ${text}, phone ${text},
      sort_name ${text} not null, search_text ${text} not null, deactivated_at bigint,
      version bigint not null, created_at bigint not null, updated_at bigint not null)`,
    'create index retailer_sort on retailer (sort_name, id)',

    // The login apart from the contact: one person may later serve several retailers with it.
    `create table website_login (id ${text} primary key, username ${text}, username_key ${text} unique,
      username_skeleton ${text}, username_is_ascii bigint not null default 1, password_hash ${text},
      password_set_at bigint, created_at bigint not null)`,
    'create index website_login_skeleton on website_login (username_skeleton)',

    `create table contact (row_id ${autoKey}, id ${text} not null unique,
      retailer_id ${text} not null references retailer (id),
      website_login_id ${text} not null references website_login (id), reference ${text} unique,
      first_name ${text} not null, surname ${text} not null, email ${text}, email_key ${text},
      email_changed_at bigint, email_changed_by ${text}, phone ${text}, language ${text},
      sort_name ${text} not null, search_text ${text} not null,
      access_granted_at bigint, access_ended_at bigint, invited_at bigint, last_sign_in_at bigint, deactivated_at bigint,
      state_code ${text} not null, state_until bigint, state_due_at bigint, mail_state ${text},
      version bigint not null, created_at bigint not null, updated_at bigint not null)`,
    'create index contact_sort on contact (sort_name, id)',
    'create index contact_retailer on contact (retailer_id)',
    'create index contact_login on contact (website_login_id)',
    'create index contact_email on contact (email_key)',
    'create index contact_state on contact (state_code, sort_name, id)',
    'create index contact_state_signed_in on contact (state_code, (coalesce(last_sign_in_at, 0)), id)',
    'create index contact_signed_in on contact ((coalesce(last_sign_in_at, 0)), id)',
    'create index contact_mail_state on contact (mail_state, sort_name, id)',
    'create index contact_due on contact (state_due_at)',

    `create table former_address (id ${text} primary key, contact_id ${text} not null, email ${text} not null,
      replaced_at bigint not null)`,
    'create index former_address_contact on former_address (contact_id, replaced_at)',
    'create index former_address_by_age on former_address (replaced_at)',
    `create table stop_link (id ${text} primary key, contact_id ${text} not null, mac ${text} not null unique,
      kind ${text} not null, restore_value ${text}, changed_by ${text}, created_at bigint not null,
      expires_at bigint not null, used_at bigint, voided_at bigint)`,
    'create index stop_link_contact on stop_link (contact_id)',
    'create index stop_link_by_end on stop_link (expires_at)',

    `create table temporary_password (id ${text} primary key,
      website_login_id ${text} not null references website_login (id), contact_id ${text} not null,
      mac ${text} not null, origin ${text} not null, trigger_by ${text} not null, issued_by ${text},
      created_at bigint not null, expires_at bigint not null, used_at bigint, voided_at bigint, void_reason ${text})`,
    'create index temporary_password_login on temporary_password (website_login_id, created_at)',
    'create index temporary_password_by_end on temporary_password (expires_at)',

    // What "Forgot your password?" asked for, until the engine has looked at it: the answer never waits for that.
    `create table reset_request (id ${text} primary key, sealed_username ${text} not null, ip ${text} not null,
      language ${text} not null, request_id ${text}, attempts bigint not null, next_try_at bigint not null,
      created_at bigint not null)`,
    'create index reset_request_due on reset_request (next_try_at, id)',

    `create table session (id ${text} primary key, token_mac ${text} not null unique, face ${text} not null,
      contact_id ${text}, website_login_id ${text}, user_id ${text}, temporary_password_id ${text},
      device ${text} not null, ip ${text} not null, created_at bigint not null, last_used_at bigint not null,
      idle_ends_at bigint not null, ends_at bigint not null, ended_at bigint, end_reason ${text})`,
    'create index session_of_login on session (website_login_id)',
    'create index session_of_user on session (user_id)',
    'create index session_of_temporary_password on session (temporary_password_id)',
    'create index session_by_end on session (ends_at)',

    `create table staff_user (id ${text} primary key, username ${text} not null, username_key ${text} not null unique,
      first_name ${text} not null, surname ${text} not null, type ${text} not null, role ${text} not null,
      owner_at bigint, password_hash ${text}, password_set_at bigint, last_sign_in_at bigint,
      deactivated_at bigint, version bigint not null, created_at bigint not null, updated_at bigint not null)`,
    'create unique index staff_user_one_owner on staff_user ((1)) where owner_at is not null',
    `create table setup_link (id ${text} primary key, mac ${text} not null unique, created_at bigint not null,
      expires_at bigint not null, used_at bigint, voided_at bigint)`,

    `create table letter (id ${text} primary key, kind ${text} not null, contact_id ${text}, user_id ${text},
      temporary_password_id ${text}, recipient ${text} not null, language ${text} not null,
      urgent bigint not null, content ${text} not null, sealed_secret ${text}, secret_ends_at bigint,
      message_id ${text} not null, state ${text} not null, attempts bigint not null,
      next_attempt_at bigint not null, lease_until bigint, answer ${text}, created_at bigint not null, sent_at bigint)`,
    "create index letter_waiting on letter (urgent, next_attempt_at, id) where state in ('queued', 'sending')",
    'create index letter_contact on letter (contact_id, created_at)',
    'create index letter_created on letter (created_at)',
    'create index letter_temporary_password on letter (temporary_password_id)',
    `create table mailbox_letter (id ${text} primary key, letter_id ${text} not null unique,
      sealed ${text} not null, received_at bigint not null, expires_at bigint not null)`,
    'create index mailbox_letter_expires on mailbox_letter (expires_at)',

    `create table audit_chain (lane bigint primary key, length bigint not null, head ${text} not null,
      seal ${text} not null)`,
    `create table audit_event (id ${text} primary key, lane bigint not null, position bigint not null,
      at bigint not null, actor_kind ${text} not null, actor_id ${text}, actor_name ${text},
      action ${text} not null, target_kind ${text}, target_id ${text}, detail ${text}, ip ${text},
      request_id ${text}, result ${text} not null, mac ${text} not null, unique (lane, position))`,
    'create index audit_event_at on audit_event (at, id)',
    'create index audit_event_target on audit_event (target_id, at)',
    `create table audit_tally (name ${text} not null, prefix ${text} not null, minute bigint not null,
      count bigint not null, primary key (name, prefix, minute))`,
    'create index audit_tally_by_minute on audit_tally (minute)',
    ...(engine === 'sqlite' ? sqliteOnly : postgresOnly),
  ],
}

const sqliteOnly = [
  "create virtual table contact_search using fts5(search_text, content='contact', content_rowid='row_id', tokenize='trigram')",
  "create virtual table retailer_search using fts5(search_text, content='retailer', content_rowid='row_id', tokenize='trigram')",
  ...['contact', 'retailer'].flatMap((table) => [
    `create trigger ${table}_search_insert after insert on ${table} begin
      insert into ${table}_search (rowid, search_text) values (new.row_id, new.search_text); end`,
    `create trigger ${table}_search_delete after delete on ${table} begin
      insert into ${table}_search (${table}_search, rowid, search_text) values ('delete', old.row_id, old.search_text); end`,
    `create trigger ${table}_search_update after update of search_text on ${table}
      when old.search_text <> new.search_text begin
      insert into ${table}_search (${table}_search, rowid, search_text) values ('delete', old.row_id, old.search_text);
      insert into ${table}_search (rowid, search_text) values (new.row_id, new.search_text); end`,
  ]),
  `create trigger audit_event_no_update before update on audit_event begin
    select raise(abort, 'audit events are never changed'); end`,
  `create trigger audit_event_no_delete before delete on audit_event begin
    select raise(abort, 'audit events are never deleted'); end`,
]

const postgresOnly = [
  'create extension if not exists pg_trgm',
  'create index contact_search on contact using gin (search_text gin_trgm_ops)',
  'create index retailer_search on retailer using gin (search_text gin_trgm_ops)',
  `create function audit_event_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'audit events are never changed or deleted'; end $$`,
  `create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function audit_event_is_append_only()`,
]
