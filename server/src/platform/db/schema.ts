import type { Generated } from 'kysely'

/**
 * One portable schema for both engines: ids are UUIDv7 texts, instants integer milliseconds, flags nullable
 * instants, JSON and sealed values text. Each table is written by its slice's store alone.
 */
export interface Schema {
  installation: {
    id: string
    created_at: number
    key_check: string
  }
  setting: { name: string; value: string; updated_at: number }
  limit_counter: { name: string; count: number; ends_at: number }
  sign_in_counter: {
    name: string
    failures: number
    blocked_until: number
    updated_at: number
  }
  change: {
    seq: Generated<number>
    entity: 'retailer' | 'contact'
    entity_id: string
    retailer_id: string
    tx_id: number
    at: number
    deleted_at: number | null
  }
  retailer: {
    row_id: Generated<number>
    id: string
    account_number: string
    account_number_key: string
    name: string
    town: string | null
    phone: string | null
    sort_name: string
    search_text: string
    deactivated_at: number | null
    version: number
    created_at: number
    updated_at: number
  }
  website_login: {
    id: string
    username: string | null
    username_key: string | null
    username_skeleton: string | null
    username_is_ascii: number
    password_hash: string | null
    password_set_at: number | null
    created_at: number
  }
  contact: {
    row_id: Generated<number>
    id: string
    retailer_id: string
    website_login_id: string
    reference: string | null
    first_name: string
    surname: string
    email: string | null
    email_key: string | null
    email_changed_at: number | null
    email_changed_by: string | null
    phone: string | null
    language: string | null
    sort_name: string
    search_text: string
    access_granted_at: number | null
    access_ended_at: number | null
    invited_at: number | null
    last_sign_in_at: number | null
    deactivated_at: number | null
    state_code: string
    state_until: number | null
    state_due_at: number | null
    mail_state: string | null
    version: number
    created_at: number
    updated_at: number
  }
  former_address: {
    id: string
    contact_id: string
    email: string
    replaced_at: number
  }
  stop_link: {
    id: string
    contact_id: string
    mac: string
    kind: 'email' | 'retailer'
    restore_value: string | null
    /** The user who made the change; null for commands. */
    changed_by: string | null
    created_at: number
    expires_at: number
    used_at: number | null
    voided_at: number | null
  }
  temporary_password: {
    id: string
    website_login_id: string
    contact_id: string
    mac: string
    origin: 'public' | 'staff'
    trigger_by: string
    issued_by: string | null
    created_at: number
    expires_at: number
    used_at: number | null
    voided_at: number | null
    void_reason: string | null
  }
  reset_request: {
    id: string
    sealed_username: string
    ip: string
    language: string
    request_id: string | null
    attempts: number
    next_try_at: number
    created_at: number
  }
  session: {
    id: string
    token_mac: string
    face: 'website' | 'portal'
    contact_id: string | null
    website_login_id: string | null
    user_id: string | null
    temporary_password_id: string | null
    device: string
    ip: string
    created_at: number
    last_used_at: number
    idle_ends_at: number
    ends_at: number
    ended_at: number | null
    end_reason: string | null
  }
  staff_user: {
    id: string
    username: string
    username_key: string
    first_name: string
    surname: string
    type: 'admin' | 'dual-access' | 'device' | 'scan-pack'
    role: string
    owner_at: number | null
    password_hash: string | null
    password_set_at: number | null
    last_sign_in_at: number | null
    deactivated_at: number | null
    version: number
    created_at: number
    updated_at: number
  }
  setup_link: {
    id: string
    mac: string
    created_at: number
    expires_at: number
    used_at: number | null
    voided_at: number | null
  }
  letter: {
    id: string
    kind: string
    contact_id: string | null
    user_id: string | null
    temporary_password_id: string | null
    recipient: string
    language: string
    urgent: number
    content: string
    sealed_secret: string | null
    secret_ends_at: number | null
    message_id: string
    state: 'queued' | 'sending' | 'sent' | 'delivered' | 'bounced' | 'failed' | 'void'
    attempts: number
    next_attempt_at: number
    lease_until: number | null
    answer: string | null
    created_at: number
    sent_at: number | null
  }
  mailbox_letter: {
    id: string
    letter_id: string
    sealed: string
    received_at: number
    expires_at: number
  }
  audit_chain: { lane: number; length: number; head: string; seal: string }
  audit_event: {
    id: string
    lane: number
    position: number
    at: number
    actor_kind: string
    actor_id: string | null
    actor_name: string | null
    action: string
    target_kind: string | null
    target_id: string | null
    detail: string | null
    ip: string | null
    request_id: string | null
    result: 'done' | 'refused' | 'failed'
    mac: string
  }
  audit_tally: { name: string; prefix: string; minute: number; count: number }
}

export type Engine = 'sqlite' | 'postgres'
