import type { Migration } from './migration.ts'

/** People who were erased, and a trail that can let go of their values and of whole months without breaking (E1, E2). */
export const erasure: Migration = {
  name: '0008-erasure',
  statements: ({ engine, text }) => [
    // An event whose personal values were taken out says so under a MAC of its own; the chain keeps the first one.
    'alter table audit_event add column erased_at bigint',
    `alter table audit_event add column erased_mac ${text}`,
    // Where a lane begins once its oldest months are gone: the last event before it, sealed.
    'alter table audit_chain add column start_position bigint not null default 0',
    `alter table audit_chain add column start_mac ${text} not null default ''`,
    `alter table audit_chain add column start_seal ${text} not null default ''`,

    // The id stays as the pseudonym. What was sealed to be looked for in the trail is wiped once that is done.
    `create table erasure (person_id ${text} primary key, kind ${text} not null, erased_by ${text},
      erased_at bigint not null, sealed_values ${text}, scanned_at bigint not null, scanned_id ${text} not null,
      ended_at bigint)`,
    'create index erasure_open on erasure (erased_at) where ended_at is null',
    ...(engine === 'sqlite' ? sqliteTriggers : postgresTriggers),
  ],
}

const fixed = [
  'id',
  'lane',
  'position',
  'at',
  'actor_kind',
  'actor_id',
  'action',
  'target_kind',
  'target_id',
  'request_id',
  'result',
  'mac',
]

/** An erasure takes values away and adds none; what it leaves is attested by a MAC that the database cannot make. */
function isErasure(same: (column: string) => string): string {
  return [
    'new.erased_at is not null',
    'new.erased_mac is not null',
    ...fixed.map(same),
    `(new.actor_name is null or ${same('actor_name')})`,
    `(new.ip is null or ${same('ip')})`,
    "length(coalesce(new.detail, '')) <= length(coalesce(old.detail, ''))",
  ].join(' and ')
}

const sqliteTriggers = [
  'drop trigger audit_event_no_update',
  'drop trigger audit_event_no_delete',
  `create trigger audit_event_no_update before update on audit_event
    when not (${isErasure((column) => `new.${column} is old.${column}`)}) begin
    select raise(abort, 'audit events are never changed'); end`,
  `create trigger audit_event_no_delete before delete on audit_event
    when not exists (select 1 from audit_chain where lane = old.lane and start_position >= old.position) begin
    select raise(abort, 'audit events are never deleted'); end`,
]

const postgresTriggers = [
  'drop trigger audit_event_append_only on audit_event',
  `create or replace function audit_event_is_append_only() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if ${isErasure((column) => `new.${column} is not distinct from old.${column}`)} then return new; end if;
      elsif tg_op = 'DELETE' then
        if exists (select 1 from audit_chain where lane = old.lane and start_position >= old.position)
          then return old; end if;
      end if;
      raise exception 'audit events are never changed or deleted';
    end $$`,
  `create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function audit_event_is_append_only()`,
  `create trigger audit_event_not_truncated before truncate on audit_event
    for each statement execute function audit_event_is_append_only()`,
]
