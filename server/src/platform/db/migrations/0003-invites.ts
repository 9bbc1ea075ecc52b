import type { Migration } from './migration.ts'

/** Bulk invites and the people in them. */
export const invites: Migration = {
  name: '0003-invites',
  statements: ({ text }) => [
    `create table invite (id ${text} primary key, name ${text}, state ${text} not null, pause_reason ${text},
      started_by ${text} not null, started_by_name ${text} not null, again_of ${text},
      repeat_days bigint, round bigint not null, start_at bigint not null, round_started_at bigint,
      total bigint not null, waiting bigint not null, sending bigint not null, sent bigint not null,
      delivered bigint not null, bounced bigint not null, failed bigint not null, skipped bigint not null,
      created_at bigint not null, ended_at bigint, updated_at bigint not null)`,
    'create index invite_created on invite (created_at, id)',
    'create index invite_of_starter on invite (started_by, created_at, id)',
    "create index invite_due on invite (start_at) where state in ('waiting', 'running')",
    'create index invite_in_hand on invite (id) where sending > 0',

    // `due_round` is the round in which a person is looked at next; null when nothing more is to come.
    `create table invite_person (invite_id ${text} not null references invite (id), contact_id ${text} not null,
      position bigint not null, state ${text} not null, reason ${text}, answer ${text}, letter_id ${text},
      letter_at bigint, due_round bigint, primary key (invite_id, contact_id))`,
    'create unique index invite_person_place on invite_person (invite_id, position)',
    'create index invite_person_state on invite_person (invite_id, state, position)',
    'create index invite_person_due on invite_person (invite_id, due_round, position) where due_round is not null',
    'create index invite_person_lately on invite_person (contact_id, letter_at) where letter_at is not null',
  ],
}
