import type { Migration } from './migration.ts'

/** Commands of reps with what was answered; the rotating tokens of their devices, and tokens of devices that are gone. */
export const repCommands: Migration = {
  name: '0011-rep-commands',
  statements: ({ text }) => [
    `create table rep_command (user_id ${text} not null, id ${text} not null, device_id ${text}, type ${text} not null,
      body_mac ${text} not null, contact_id ${text} not null, outcome ${text}, answer ${text},
      created_at bigint not null, primary key (user_id, id))`,
    'create index rep_command_of_contact on rep_command (contact_id)',
    'create index rep_command_by_age on rep_command (created_at)',

    `alter table session add column next_token_mac ${text}`,
    `alter table session add column former_token_mac ${text}`,
    'alter table session add column token_since bigint',
    'create index session_by_next_token on session (next_token_mac) where next_token_mac is not null',
    'create index session_by_former_token on session (former_token_mac) where former_token_mac is not null',

    `create table gone_device_token (mac ${text} not null primary key, gone_at bigint not null)`,
    'create index gone_device_token_by_age on gone_device_token (gone_at)',
  ],
}
