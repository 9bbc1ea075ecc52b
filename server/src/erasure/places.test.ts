import assert from 'node:assert/strict'
import { it } from 'node:test'
import { startTestProduct } from '../testing/test-product.ts'

/** Where a person's values stand: deleted or blanked when he is erased. */
const ofPeople = [
  'contact',
  'contact_search',
  'website_login',
  'former_address',
  'stop_link',
  'temporary_password',
  'session',
  'staff_user',
  'user_picture',
  'former_username',
  'user_territory',
  'user_reset_flow',
  'second_factor',
  'recovery_code',
  'factor_challenge',
  'factor_enrol_code',
  'device',
  'letter',
  'mailbox_letter',
  'invite',
  'invite_person',
  'licence_ledger',
  'import_run',
  'import_piece',
  'list_export',
  'list_export_piece',
  'saved_view',
  'rep_command',
  'api_key',
  'audit_event',
  'contact_link_offer',
  'oidc_grant',
  'oidc_record',
  'oidc_sign_in',
  'change',
  'webhook_event',
  'webhook_delivery',
  'webhook_attempt',
]
/** Ids, counts, settings and things of the company; and what is sealed and gone within minutes. */
const ofNobody = [
  'installation',
  'migration',
  'setting',
  'setup_link',
  'limit_counter',
  'sign_in_counter',
  'reset_request',
  'user_reset_request',
  'retailer',
  'retailer_search',
  'role',
  'licence',
  'territory',
  'audit_chain',
  'audit_tally',
  'access_snapshot',
  'erasure',
  'import_mapping',
  'letter_text',
  'report_secret',
  'gone_device_token',
  'oidc_client',
  'oidc_key',
  'webhook_endpoint',
]

it('E2: every table is either looked after by an erasure or said to hold nobody’s values', async (t) => {
  const product = await startTestProduct(t)
  const tables = await product.db.read.introspection.getTables()
  const own = tables
    .map(({ name }) => name)
    .filter((name) => !/^(contact|retailer)_search_/.test(name) && !name.startsWith('sqlite_'))
  const known = new Set([...ofPeople, ...ofNobody])
  assert.deepEqual(
    own.filter((name) => !known.has(name)),
    [],
  )
})
