import type { Migration } from './migration.ts'

/** Imports from an uploaded file: each with its file, what was found wrong with it, and what came of its rows. */
export const imports: Migration = {
  name: '0005-imports',
  statements: ({ text }) => [
    `create table import_run (id ${text} primary key, state ${text} not null, format ${text} not null,
      file_name ${text} not null, file_bytes bigint not null, file_ends_at bigint, encoding ${text}, sheet ${text},
      sealed_columns ${text}, mapping ${text}, username_from ${text}, summary ${text}, problem_total bigint,
      progress_done bigint not null, progress_total bigint not null, fault ${text}, result_ends_at bigint,
      started_by ${text} not null, started_by_name ${text} not null, started_from ${text}, language ${text} not null,
      worked_by ${text}, lease_until bigint, created_at bigint not null, ended_at bigint, updated_at bigint not null)`,
    'create index import_run_created on import_run (created_at, id)',
    "create index import_run_due on import_run (updated_at) where state in ('checking', 'applying')",
    'create index import_run_file on import_run (file_ends_at) where file_ends_at is not null',
    'create index import_run_result on import_run (result_ends_at) where result_ends_at is not null',

    // The file, its problems and its result, each in pieces sealed for their place.
    `create table import_piece (run_id ${text} not null references import_run (id), kind ${text} not null,
      position bigint not null, sealed ${text} not null, primary key (run_id, kind, position))`,

    // How the columns of files with the same headers were mapped last.
    `create table import_mapping (headers ${text} primary key, mapping ${text} not null, updated_at bigint not null)`,
  ],
}
