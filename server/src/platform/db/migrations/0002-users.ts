import type { Migration, SchemaWords } from './migration.ts'

/** Roles, licences, territories, users in full, reset codes, second factors, linked devices. */
export const users: Migration = {
  name: '0002-users',
  statements: (words) => [
    ...roles(words),
    ...licences(words),
    ...territories(words),
    ...staffUsers(words),
    ...resetCodes(words),
    ...secondFactors(words),
  ],
}

/** The shipped roles as they are installed; the ids are the names `staff_user.role` already holds. */
function roles({ text }: SchemaWords): string[] {
  const all =
    'contacts retailers users roles subscription reports invites letters audit company territories devices imports'
  const write = (names: string) => names.split(' ').map((name) => [name, 'write'])
  const read = (names: string) => names.split(' ').map((name) => [name, 'read'])
  const shipped: [string, string, string[][]][] = [
    ['owner', 'Owner', write(`${all} contact-email`)],
    ['administrator', 'Administrator', write(`${all} contact-email`)],
    [
      'office',
      'Office',
      [
        ...write('contacts retailers invites contact-email'),
        ...read('users reports letters territories devices'),
      ],
    ],
    ['sales-rep', 'Sales Rep', [...write('contacts invites'), ...read('retailers territories')]],
    ['read-only', 'Read only', read('contacts retailers users reports letters territories devices')],
  ]
  return [
    `create table role (id ${text} primary key, name ${text} not null, name_key ${text} not null unique,
      rights ${text} not null, shipped bigint not null, second_factor_required_at bigint, deactivated_at bigint,
      version bigint not null, created_at bigint not null, updated_at bigint not null)`,
    ...shipped.map(
      ([id, name, rights]) =>
        `insert into role (id, name, name_key, rights, shipped, version, created_at, updated_at)
          values ('${id}', '${name}', '${name.toLowerCase()}', '${JSON.stringify(Object.fromEntries(rights))}', 1, 1, 0, 0)`,
    ),
  ]
}

function licences({ text }: SchemaWords): string[] {
  const used = (type: string) =>
    `(select count(*) from staff_user where type = '${type}' and deactivated_at is null)`
  const starter: [string, number][] = [
    ['admin', 5],
    ['dual-access', 5],
    ['device', 10],
    ['scan-pack', 5],
  ]
  return [
    `create table licence (type ${text} primary key, enabled bigint not null, used bigint not null,
      price ${text}, version bigint not null, updated_at bigint not null, check (used >= 0 and used <= enabled))`,
    ...starter.map(
      ([type, enabled]) => `insert into licence (type, enabled, used, version, updated_at)
        select '${type}', case when ${used(type)} > ${enabled} then ${used(type)} else ${enabled} end, ${used(type)}, 1, 0`,
    ),
    `create table licence_ledger (id ${text} primary key, type ${text} not null, enabled_before bigint not null,
      enabled_after bigint not null, price_before ${text}, price_after ${text}, changed_by ${text},
      changed_by_name ${text}, note ${text}, at bigint not null)`,
    'create index licence_ledger_at on licence_ledger (at, id)',
  ]
}

function territories({ text }: SchemaWords): string[] {
  return [
    `create table territory (id ${text} primary key, name ${text} not null, name_key ${text} not null unique,
      sort_name ${text} not null, search_text ${text} not null, deactivated_at bigint, version bigint not null,
      created_at bigint not null, updated_at bigint not null)`,
    'create index territory_sort on territory (sort_name, id)',
    `create table user_territory (user_id ${text} not null references staff_user (id),
      territory_id ${text} not null references territory (id), primary key (user_id, territory_id))`,
    'create index user_territory_of on user_territory (territory_id)',
    `alter table retailer add column territory_id ${text}`,
    'create index retailer_territory on retailer (territory_id, sort_name, id)',
  ]
}

function staffUsers({ text }: SchemaWords): string[] {
  return [
    ...['email_to', 'phone', 'notes', 'language'].map(
      (name) => `alter table staff_user add column ${name} ${text}`,
    ),
    'alter table staff_user add column system_messages_at bigint',
    'alter table staff_user add column territory_limited_at bigint',
    'alter table staff_user add column username_changed_at bigint',
    `alter table staff_user add column sort_name ${text} not null default ''`,
    `alter table staff_user add column search_text ${text} not null default ''`,
    `update staff_user set sort_name = lower(surname || ' ' || first_name),
      search_text = lower(username || ' ' || first_name || ' ' || surname)`,
    'create index staff_user_sort on staff_user (sort_name, id)',
    'create index staff_user_role on staff_user (role)',
    `create table user_picture (user_id ${text} primary key references staff_user (id), type ${text} not null,
      base64 ${text} not null, updated_at bigint not null)`,
    `create table former_username (id ${text} primary key, user_id ${text} not null, username ${text} not null,
      replaced_at bigint not null)`,
    'create index former_username_user on former_username (user_id, replaced_at)',
    `create table device (id ${text} primary key, user_id ${text} not null references staff_user (id),
      name ${text} not null, linked_at bigint not null, last_used_at bigint not null, ended_at bigint, end_reason ${text})`,
    'create index device_user on device (user_id, linked_at)',
    `alter table session add column device_id ${text}`,
    'alter table session add column authenticated_at bigint not null default 0',
    `alter table session add column pending_factor ${text}`,
    'create index session_of_device on session (device_id)',
  ]
}

function resetCodes({ text }: SchemaWords): string[] {
  return [
    // What "Reset password" of the portal's sign-in asked for, until the engine has looked at it.
    `create table user_reset_request (id ${text} primary key, sealed_username ${text} not null, ip ${text} not null,
      language ${text} not null, request_id ${text}, attempts bigint not null, next_try_at bigint not null,
      created_at bigint not null)`,
    'create index user_reset_request_due on user_reset_request (next_try_at, id)',
    `create table user_reset_flow (id ${text} primary key, user_id ${text} not null references staff_user (id),
      token_mac ${text} not null unique, code_mac ${text} not null, origin ${text} not null, issued_by ${text},
      tries bigint not null, created_at bigint not null, expires_at bigint not null, used_at bigint,
      voided_at bigint, void_reason ${text})`,
    'create index user_reset_flow_user on user_reset_flow (user_id, created_at)',
    'create index user_reset_flow_by_end on user_reset_flow (expires_at)',
    `alter table letter add column user_reset_flow_id ${text}`,
    'create index letter_user_reset_flow on letter (user_reset_flow_id)',
    'create index letter_user on letter (user_id, created_at)',
  ]
}

function secondFactors({ text }: SchemaWords): string[] {
  return [
    `create table second_factor (id ${text} primary key, user_id ${text} not null references staff_user (id),
      kind ${text} not null, name ${text} not null, sealed_secret ${text}, last_step bigint, credential_id ${text} unique,
      public_key ${text}, sign_count bigint, transports ${text}, created_at bigint not null, confirmed_at bigint,
      last_used_at bigint, removed_at bigint)`,
    'create index second_factor_user on second_factor (user_id)',
    `create table recovery_code (id ${text} primary key, user_id ${text} not null references staff_user (id),
      mac ${text} not null unique, created_at bigint not null, used_at bigint, voided_at bigint)`,
    'create index recovery_code_user on recovery_code (user_id)',
    `create table factor_challenge (session_id ${text} primary key, purpose ${text} not null, challenge ${text} not null,
      expires_at bigint not null)`,
    `create table factor_enrol_code (session_id ${text} primary key, user_id ${text} not null, mac ${text} not null,
      tries bigint not null, created_at bigint not null, expires_at bigint not null, used_at bigint)`,
  ]
}
