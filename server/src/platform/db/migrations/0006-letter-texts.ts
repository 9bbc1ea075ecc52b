import type { Migration } from './migration.ts'

/** Edited texts of letters, what is reported of letters that had left, and the secret reports are signed with. */
export const letterTexts: Migration = {
  name: '0006-letter-texts',
  statements: ({ text }) => [
    // Every version is kept, so that a letter that is repeated says what it said. Null is the shipped text again.
    `create table letter_text (kind ${text} not null, language ${text} not null, version bigint not null,
      subject ${text}, body ${text}, saved_at bigint not null, saved_by ${text},
      primary key (kind, language, version))`,
    'alter table letter add column text_version bigint',

    // What was last reported of a letter that had left: status and words of the other server, cut and scrubbed.
    `alter table letter add column report ${text}`,
    'alter table letter add column reported_at bigint',
    'create index letter_reported on letter (reported_at) where reported_at is not null',

    `create table report_secret (id ${text} primary key, sealed_secret ${text} not null, made_at bigint not null,
      made_by ${text}, ended_at bigint)`,
  ],
}
