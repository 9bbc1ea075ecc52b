import type { Migration } from './migration.ts'

/** API keys of users. */
export const apiKeys: Migration = {
  name: '0013-api-keys',
  statements: ({ text }) => [
    `create table api_key (id ${text} not null primary key, user_id ${text} not null, name ${text} not null,
      scope ${text} not null, secret_mac ${text} not null, former_mac ${text}, former_until bigint,
      created_at bigint not null, created_by ${text}, rotated_at bigint, expires_at bigint not null,
      last_used_at bigint, last_ip ${text}, ended_at bigint, end_reason ${text})`,
    'create index api_key_of_user on api_key (user_id)',
    'create index api_key_by_age on api_key (created_at, id)',
  ],
}
