import type { Migration } from './migration.ts'

/** D2: endpoints of outside systems, what they are told, and how each attempt went. */
export const webhooks: Migration = {
  name: '0015-webhooks',
  statements: ({ text, autoKey }) => [
    `create table webhook_endpoint (id ${text} not null primary key, user_id ${text} not null, url ${text} not null,
      description ${text} not null, event_types ${text} not null, sealed_secret ${text} not null,
      former_sealed_secret ${text}, former_secret_ends_at bigint, state ${text} not null, pause_reason ${text},
      paused_at bigint, failures integer not null, failing_since bigint, held_until bigint, last_success_at bigint,
      last_failure_at bigint, last_failure ${text}, last_status integer, lease ${text}, lease_until bigint,
      version integer not null, created_at bigint not null, updated_at bigint not null)`,

    `create table webhook_event (id ${text} not null primary key, type ${text} not null, about_id ${text},
      actor_id ${text}, at bigint not null, payload ${text} not null)`,
    'create index webhook_event_by_age on webhook_event (at)',
    'create index webhook_event_about on webhook_event (about_id)',
    'create index webhook_event_by_actor on webhook_event (actor_id)',

    `create table webhook_delivery (position ${autoKey}, endpoint_id ${text} not null, event_id ${text} not null,
      state ${text} not null, next_at bigint, tries integer not null, last_at bigint, last_status integer,
      last_failure ${text}, delivered_at bigint, replayed_at bigint, unique (event_id, endpoint_id))`,
    'create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, position)',
    `create index webhook_delivery_waiting on webhook_delivery (endpoint_id, position) where state = 'waiting'`,
    `create index webhook_delivery_failed on webhook_delivery (endpoint_id, position) where state = 'failed'`,

    `create table webhook_attempt (id ${text} not null primary key, endpoint_id ${text} not null,
      event_id ${text} not null, at bigint not null, duration_ms integer not null, status integer, failure ${text},
      answer ${text})`,
    'create index webhook_attempt_of_event on webhook_attempt (event_id, endpoint_id)',
  ],
}
