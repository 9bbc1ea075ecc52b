import type { CommandType } from '@latchkey/core/commands/wire'
import type { ExportFailure, ExportList, ExportState } from '@latchkey/core/exports/wire'
import type { ImportState } from '@latchkey/core/imports/run-wire'
import type { SkipReason } from '@latchkey/core/invites/eligibility'
import type { InviteState, PauseReason, PersonState } from '@latchkey/core/invites/wire'
import type { Language } from '@latchkey/core/messages/catalogue'
import type { ExportFormat } from '@latchkey/core/reports/wire'
import type { UserType } from '@latchkey/core/users/user-type'
import type { WebhookEvent } from '@latchkey/core/webhooks/events'
import type { DeliveryFailure, DeliveryState, EndpointPause } from '@latchkey/core/webhooks/wire'
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
    /** N3: what a restore replaces, so that every cursor of a rep's sync is void. */
    data_epoch: Generated<string>
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
    /** Empty where there is none. One row for each territory the thing is or lately was in. */
    territory_id: string
    retailer_id: string
    tx_id: number
    at: number
    /** When it was erased, or left the territory. */
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
    territory_id: string | null
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
    /** C8: when a secret sent to the present address was last used; null once the address is another. */
    email_proven_at: number | null
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
    /** D1: the shop its contact was on his way to when he asked. */
    client_id: string | null
    created_at: number
    expires_at: number
    used_at: number | null
    voided_at: number | null
    void_reason: string | null
  }
  reset_request: {
    id: string
    sealed_username: string
    /** D1: the shop it was asked from. */
    client_id: string | null
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
    face: 'website' | 'portal' | 'rep' | 'app'
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
    device_id: string | null
    /** When the person last proved who he is with every factor. */
    authenticated_at: number
    /** L5: this session may only do its second factor, or set one up; null once it is whole. */
    pending_factor: 'verify' | 'set-up' | null
    /** L3: of the rep app: the token handed out to come after this one, and the one before it. */
    next_token_mac: string | null
    former_token_mac: string | null
    /** Since when its token is the present one; null while it is the one it was opened with. */
    token_since: number | null
    /** Since when its person, who serves several retailers, is to choose one; null once one is chosen. */
    choosing_since: number | null
    /** When he last chose the one it is for. */
    chosen_at: number | null
  }
  /** Two contacts said to be one person; the one whose login stays, and the one that joins it. */
  contact_link_offer: {
    id: string
    kept_contact_id: string
    joined_contact_id: string
    mac: string
    /** The address both had when it was offered; the person proves that mailbox. */
    email_key: string
    offered_by: string | null
    created_at: number
    expires_at: number
    used_at: number | null
    voided_at: number | null
  }
  staff_user: {
    id: string
    username: string
    username_key: string
    first_name: string
    surname: string
    type: UserType
    /** The id of his role. */
    role: string
    owner_at: number | null
    password_hash: string | null
    password_set_at: number | null
    last_sign_in_at: number | null
    deactivated_at: number | null
    version: number
    created_at: number
    updated_at: number
    email_to: string | null
    phone: string | null
    notes: string | null
    language: string | null
    system_messages_at: number | null
    /** U5: he reaches only the retailers of his territories; a device user does in any case. */
    territory_limited_at: number | null
    username_changed_at: number | null
    sort_name: string
    search_text: string
    /** The id a directory knows him by (SCIM). */
    external_id: string | null
    /** A directory has deleted him: inactive, and not there for it any more. */
    scim_removed_at: number | null
  }
  user_picture: { user_id: string; type: string; base64: string; updated_at: number }
  former_username: { id: string; user_id: string; username: string; replaced_at: number }
  role: {
    id: string
    name: string
    name_key: string
    /** JSON of core's Rights. */
    rights: string
    shipped: number
    second_factor_required_at: number | null
    deactivated_at: number | null
    version: number
    created_at: number
    updated_at: number
  }
  licence: {
    type: UserType
    enabled: number
    used: number
    price: string | null
    version: number
    updated_at: number
  }
  licence_ledger: {
    id: string
    type: UserType
    enabled_before: number
    enabled_after: number
    price_before: string | null
    price_after: string | null
    changed_by: string | null
    changed_by_name: string | null
    note: string | null
    at: number
  }
  territory: {
    id: string
    name: string
    name_key: string
    sort_name: string
    search_text: string
    deactivated_at: number | null
    version: number
    created_at: number
    updated_at: number
  }
  user_territory: { user_id: string; territory_id: string }
  device: {
    id: string
    user_id: string
    name: string
    linked_at: number
    last_used_at: number
    ended_at: number | null
    end_reason: string | null
  }
  user_reset_request: Schema['reset_request']
  user_reset_flow: {
    id: string
    user_id: string
    token_mac: string
    code_mac: string
    origin: 'public' | 'staff'
    issued_by: string | null
    tries: number
    created_at: number
    expires_at: number
    used_at: number | null
    voided_at: number | null
    void_reason: string | null
  }
  second_factor: {
    id: string
    user_id: string
    kind: 'totp' | 'passkey'
    name: string
    sealed_secret: string | null
    last_step: number | null
    credential_id: string | null
    public_key: string | null
    sign_count: number | null
    transports: string | null
    created_at: number
    confirmed_at: number | null
    last_used_at: number | null
    removed_at: number | null
  }
  recovery_code: {
    id: string
    user_id: string
    mac: string
    created_at: number
    used_at: number | null
    voided_at: number | null
  }
  factor_challenge: {
    session_id: string
    purpose: string
    challenge: string
    expires_at: number
  }
  factor_enrol_code: {
    session_id: string
    user_id: string
    mac: string
    tries: number
    created_at: number
    expires_at: number
    used_at: number | null
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
    user_reset_flow_id: string | null
    link_offer_id: string | null
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
    /** The edited text it was first tried with; 0 is the shipped one. */
    text_version: number | null
    report: string | null
    reported_at: number | null
  }
  letter_text: {
    kind: string
    language: string
    version: number
    subject: string | null
    body: string | null
    saved_at: number
    saved_by: string | null
  }
  report_secret: {
    id: string
    sealed_secret: string
    made_at: number
    made_by: string | null
    ended_at: number | null
  }
  invite: {
    id: string
    name: string | null
    /** 'gathering' while its people are being written down; nobody sees it until then. */
    state: 'gathering' | InviteState
    pause_reason: PauseReason | null
    /** The user by whose present rights and territories it is judged. */
    started_by: string
    started_by_name: string
    again_of: string | null
    repeat_days: number | null
    round: number
    start_at: number
    round_started_at: number | null
    total: number
    waiting: number
    sending: number
    sent: number
    delivered: number
    bounced: number
    failed: number
    skipped: number
    created_at: number
    ended_at: number | null
    updated_at: number
  }
  invite_person: {
    invite_id: string
    contact_id: string
    position: number
    state: PersonState
    reason: SkipReason | null
    answer: string | null
    letter_id: string | null
    letter_at: number | null
    due_round: number | null
  }
  import_run: {
    id: string
    /** 'uploading' while its file arrives; nobody sees it until then. */
    state: 'uploading' | ImportState
    format: 'csv' | 'xlsx'
    file_name: string
    file_bytes: number
    /** When the file is wiped; null once it is. */
    file_ends_at: number | null
    encoding: string | null
    sheet: string | null
    /** JSON of the headers with values of the first rows. */
    sealed_columns: string | null
    /** JSON of the headers' fields, in the order of the columns. */
    mapping: string | null
    username_from: string | null
    /** JSON of core's ImportSummary. */
    summary: string | null
    problem_total: number | null
    progress_done: number
    progress_total: number
    /** The code of what stopped it, where that was no row. */
    fault: string | null
    result_ends_at: number | null
    /** The user by whose present rights it is judged. */
    started_by: string
    started_by_name: string
    started_from: string | null
    language: string
    /** The process that works on it, until its lease ends. */
    worked_by: string | null
    lease_until: number | null
    created_at: number
    ended_at: number | null
    updated_at: number
  }
  import_piece: { run_id: string; kind: 'file' | 'problems' | 'result'; position: number; sealed: string }
  import_mapping: { headers: string; mapping: string; updated_at: number }
  mailbox_letter: {
    id: string
    letter_id: string
    sealed: string
    received_at: number
    expires_at: number
  }
  audit_chain: {
    lane: number
    length: number
    head: string
    seal: string
    /** E2: the last event dropped from the lane's start, its MAC, and the MAC over both; 0 while none was. */
    start_position: Generated<number>
    start_mac: Generated<string>
    start_seal: Generated<string>
  }
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
    /** E2: when a person's values were taken out of it, and the MAC over what is left. */
    erased_at: number | null
    erased_mac: string | null
  }
  /** E2: who was erased. His id goes on as his pseudonym. */
  erasure: {
    person_id: string
    kind: 'contact' | 'user'
    erased_by: string | null
    erased_at: number
    /** What the trail is searched for, sealed; null once that is done. */
    sealed_values: string | null
    /** The event up to which the trail has been gone through. */
    scanned_at: number
    scanned_id: string
    ended_at: number | null
  }
  /** A list's filters, order and columns under a name; `content` is JSON, `shared_at` says that others see it. */
  saved_view: {
    id: string
    list: string
    owner_id: string
    name: string
    name_key: string
    content: string
    shared_at: number | null
    version: number
    created_at: number
    updated_at: number
  }
  /** R1: how many contacts stood in a state at a day; the territory's id is empty where there is none. */
  access_snapshot: { day: string; territory_id: string; state_code: string; count: number; taken_at: number }
  /** I2: a file of a list, under way or ready; its bytes stand in its pieces. */
  list_export: {
    id: string
    list: ExportList
    format: ExportFormat
    language: Language
    /** JSON of the filter's words as they were asked for. */
    filter: string
    state: ExportState
    failure: ExportFailure | null
    user_id: string
    /** U5: JSON of the territories its rows are of; null where nothing bounded it. */
    reach: string | null
    row_count: number
    row_total: number | null
    file_name: string
    tries: number
    /** Who works on it, and until when it is his alone. */
    lease: string | null
    lease_until: number | null
    created_at: number
    updated_at: number
    expires_at: number | null
  }
  /** `bytes` is base64: a gzip member of a CSV file, a cut of an Excel file. */
  list_export_piece: { export_id: string; position: number; bytes: string }
  /** O3: what a rep wanted done, once for each key, and what became of it. */
  rep_command: {
    user_id: string
    /** The idempotency key. */
    id: string
    device_id: string | null
    type: CommandType
    body_mac: string
    contact_id: string
    /** Null only inside the transaction that carries it out. */
    outcome: 'applied' | 'refused' | null
    /** JSON of what was answered. */
    answer: string | null
    created_at: number
  }
  /** D2: what a program acts by in the place of a user; the secrets stand as MACs. */
  api_key: {
    id: string
    user_id: string
    name: string
    /** JSON of the rights it has at most. */
    scope: string
    secret_mac: string
    /** The secret before the last rotation, and until when it still works. */
    former_mac: string | null
    former_until: number | null
    created_at: number
    created_by: string | null
    rotated_at: number | null
    expires_at: number
    last_used_at: number | null
    last_ip: string | null
    ended_at: number | null
    end_reason: string | null
    /** JSON of core's Provisioning, for a key of a directory. */
    provisioning: string | null
  }
  /** O6: tokens of devices whose user was erased: they hear `device-revoked`, and nothing here says whose they were. */
  gone_device_token: { mac: string; gone_at: number }
  /** D1: an app or shop that signs people in through us. */
  oidc_client: {
    id: string
    name: string
    population: 'contact' | 'user'
    kind: 'confidential' | 'public'
    /** JSON lists, compared exactly. */
    redirect_uris: string
    post_logout_redirect_uris: string
    backchannel_logout_uri: string | null
    /** Where it begins; its look on our pages, null for the company's own. */
    start_uri: string | null
    accent_light: string | null
    accent_dark: string | null
    logo: string | null
    secret_mac: string | null
    /** The secret before the present one; it works until its end. */
    former_secret_mac: string | null
    former_secret_ends_at: number | null
    /** L3: exact to five minutes. */
    last_used_at: number | null
    version: number
    created_at: number
    updated_at: number
    deactivated_at: number | null
  }
  /** What a person's session lets a client have; nothing of it outlives the session. */
  oidc_grant: {
    id: string
    client_id: string
    person_id: string
    session_id: string
    sid: string
    payload: string
    created_at: number
    ended_at: number | null
    /** When it is looked at whether the session has run out; null once its client was to be told. */
    looks_at: number | null
    /** Back-channel logout: when the client is told next, how often it was tried, when it heard. */
    next_try_at: number | null
    tries: number
    told_at: number | null
  }
  /** Codes, tokens and flows of the protocol: a MAC of each value and its sealed content. */
  oidc_record: {
    model: string
    mac: string
    grant_id: string | null
    client_id: string | null
    payload: string
    created_at: number
    expires_at: number
    consumed_at: number | null
  }
  /** E1: who signed in through which client, from where; of who was erased the person's parts are null (E2). */
  oidc_sign_in: {
    id: string
    client_id: string
    person_id: string | null
    session_id: string | null
    result: 'signed-in' | 'reused'
    at: number
    ip: string | null
    device: string | null
  }
  oidc_key: {
    id: string
    state: 'current' | 'next' | 'former'
    sealed: string
    created_at: number
    state_since: number
  }
  /** D2: an outside system that is told of acts, in the name of the user who answers for it. */
  webhook_endpoint: {
    id: string
    user_id: string
    url: string
    description: string
    /** JSON of the types that were chosen. */
    event_types: string
    sealed_secret: string
    /** The secret before the present one; it signs too until its end. */
    former_sealed_secret: string | null
    former_secret_ends_at: number | null
    state: 'active' | 'paused'
    pause_reason: EndpointPause | null
    paused_at: number | null
    /** Failed attempts in a row, and since when. */
    failures: number
    failing_since: number | null
    /** Nothing is sent before. */
    held_until: number | null
    last_success_at: number | null
    last_failure_at: number | null
    last_failure: DeliveryFailure | null
    last_status: number | null
    /** Which process sends to it, and until when it is that one's alone. */
    lease: string | null
    lease_until: number | null
    version: number
    created_at: number
    updated_at: number
  }
  /** A message as it is sent to every endpoint that wants it. */
  webhook_event: {
    id: string
    type: WebhookEvent | 'webhook.test'
    about_id: string | null
    actor_id: string | null
    at: number
    payload: string
  }
  webhook_delivery: {
    /** The order in which they were written, which is the order of first attempts. */
    position: Generated<number>
    endpoint_id: string
    event_id: string
    state: DeliveryState
    next_at: number | null
    tries: number
    last_at: number | null
    last_status: number | null
    last_failure: DeliveryFailure | null
    delivered_at: number | null
    replayed_at: number | null
  }
  webhook_attempt: {
    id: string
    endpoint_id: string
    event_id: string
    at: number
    duration_ms: number
    status: number | null
    failure: DeliveryFailure | null
    answer: string | null
  }
  audit_tally: { name: string; prefix: string; minute: number; count: number }
}

export type Engine = 'sqlite' | 'postgres'
