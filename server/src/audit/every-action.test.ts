import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { auditActions } from '@latchkey/core/audit/actions'
import { DAY } from '@latchkey/core/instant'
import { demandFactor, enrolTotp, pendingClient, proveTotp, wrongCode } from '../testing/factors.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { LINKED_PASSWORD, linkMailed, offerLink, twoOfOnePerson } from '../testing/linked-journeys.ts'
import { aContact, aContactWithPassword, aRetailer, ownerClient, websiteSignIn } from '../testing/people.ts'
import { askReset } from '../testing/reset-journeys.ts'
import { aRole, aUser, STAFF_PASSWORD } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { changed, mailSettled, pressReset } from '../testing/website-journeys.ts'
import { verifyChain } from './index.ts'

/** Control characters of both sets, with which a line of a log is broken or a terminal is told to do something. */
const CONTROL = /\p{Cc}|\u2028|\u2029/u
const HOSTILE = '\u001b[2J\r\nactor=Olivia result=done\u2028'

/** Acts whose own tests ask for more than one product has. */
const elsewhere: Readonly<Record<string, string>> = {
  'contact.password-imported': 'server/src/imports/runs/runs.test.ts',
  'demo.filled': 'server/src/commands/import.test.ts',
  'invite.retried': 'server/src/invites/acts.test.ts',
  'session.copied': 'server/src/sessions/token-rotation.test.ts',
  'letter.delivered': 'server/src/letters/bounces/bounces.test.ts',
}

/** Whether a text names an act, and not one whose name goes on. */
const names = (text: string, action: string) =>
  new RegExp(`(?<![\\w.-])${action.replace('.', '\\.')}(?![\\w-])`).test(text)

async function ok(answer: Promise<{ status: number; text: string }>, where: string): Promise<void> {
  const { status, text } = await answer
  assert.ok(status < 300, `${where}: ${status} ${text}`)
}

async function actsOnThings(owner: HttpClient): Promise<void> {
  const shop = await aRetailer(owner)
  await ok(owner.patch(`/api/v1/retailers/${shop.id}`, { version: 1, town: 'Bath' }), 'a retailer changed')
  await ok(owner.post('/api/v1/roles', { name: 'Desk', rights: { contacts: 'read' } }), 'a role')
  const territory = await owner.post('/api/v1/territories', { name: 'North' })
  const at = `/api/v1/territories/${territory.body.id}`
  await ok(owner.patch(at, { version: 1, active: false }), 'a territory off')
  await ok(owner.patch(at, { version: 2, active: true }), 'a territory on')
  const headers = { 'content-type': 'text/csv' }
  const raw = 'Account number,Retailer name\nAC-77,Harbour'
  const upload = await owner.request('POST', '/api/v1/imports/files?name=shops.csv', { raw, headers })
  await ok(owner.post(`/api/v1/imports/${upload.body.id}/withdraw`), 'an uploaded file')
  await ok(owner.patch('/api/v1/licences/scan-pack', { version: 1, enabled: 6 }), 'a licence')
  await ok(owner.patch('/api/v1/settings', { 'contacts.four-eyes': true }), 'a setting')
  await ok(owner.get('/api/v1/reports/website-access.csv'), 'the report')
  await ok(owner.post('/api/v1/letters/tests', { kind: 'website-invite', language: 'en' }), 'a test letter')
}

async function actsOnContacts(product: TestProduct, owner: HttpClient): Promise<void> {
  const contact = await aContact(owner)
  for (let i = 0; i < 6; i += 1) await websiteSignIn(product.client(), contact.username, `${HOSTILE} ${i}`)
  await ok(owner.delete(`/api/v1/contacts/${contact.id}/lock`), 'the lock')
  const startAt = new Date(product.clock.now() + DAY).toISOString()
  const invite = await owner.post('/api/v1/invites', { contactIds: [contact.id], startAt })
  await ok(owner.post(`/api/v1/invites/${invite.body.id}/cancel`), 'an invite')
  // A secret that is gone keeps its letter from leaving, whatever else forgot to void it.
  product.sink.setMode('451')
  await ok(pressReset(owner, contact), 'a reset')
  await mailSettled(product)
  await product.db.transaction(async (tx) => {
    const wiped = { sealed_secret: null, next_attempt_at: 0 }
    await tx.db.updateTable('letter').set(wiped).where('state', '=', 'queued').execute()
  })
  product.sink.setMode('accept')
  product.app.wake('courier')
  await mailSettled(product)
  await ok(pressReset(owner, contact), 'another reset')
  await ok(owner.delete(`/api/v1/contacts/${contact.id}/resets`), 'its end')
  const { contact: jane, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
  await ok(websiteSignIn(product.client(), jane.username, 'green lantern 7'), 'a sign-in')
  await ok(browser.delete('/api/v1/website/sessions'), 'other sessions')
}

async function actsOfSam(product: TestProduct): Promise<void> {
  const sam = await aUser(product, { type: 'dual-access', role: await aRole(product, { contacts: 'read' }) })
  const { client, username } = sam
  const signIn = { username, password: STAFF_PASSWORD }
  await product.client().post('/api/v1/portal/sign-in', { username, password: HOSTILE })
  const device = { name: `iPad${HOSTILE}` }
  const linked = await product.client().post('/api/v1/rep/sign-in', { ...signIn, device })
  if (linked.status !== 200)
    await ok(
      product.client().post('/api/v1/rep/sign-in', { ...signIn, device: { name: 'iPad' } }),
      'a device',
    )
  const { id, secret, recoveryCodes } = await enrolTotp(product, client)
  await ok(client.patch(`/api/v1/portal/factors/${id}`, { name: 'My phone' }), 'renamed')
  const pending = await pendingClient(product, username)
  assert.equal((await proveTotp(pending, wrongCode(product, secret))).status, 422)
  const response = recoveryCodes[0] ?? ''
  await ok(pending.post('/api/v1/portal/second-factor', { method: 'recovery-code', response }), 'recovered')
  await ok(pending.post('/api/v1/portal/factors/recovery-codes'), 'new codes')
  await ok(pending.delete(`/api/v1/portal/factors/${id}`), 'removed')
  const passwords = { currentPassword: STAFF_PASSWORD, newPassword: 'Copper-88-meadow-sail' }
  await ok(pending.put('/api/v1/portal/password', passwords), 'a new password')
  await ok(pending.post('/api/v1/portal/sign-out'), 'signed out')
}

async function actsOnUsers(product: TestProduct, owner: HttpClient): Promise<void> {
  const user = await aUser(product)
  const at = `/api/v1/users/${user.id}`
  await ok(owner.post(`${at}/deactivate`), 'deactivated')
  await askReset(product, user.username)
  await ok(owner.post(`${at}/reactivate`), 'reactivated')
  const role = await aRole(product, { contacts: 'read' })
  const demanded = await aUser(product, { role })
  await demandFactor(product, role)
  const setUp = await pendingClient(
    product,
    demanded.username,
    product.client(),
    'second-factor-setup-required',
  )
  await ok(setUp.post('/api/v1/portal/factors/enrol-code'), 'a mailed code')
  const { version } = (await owner.get(at)).body
  await ok(owner.post(`${at}/erasure`, { version, confirmation: user.username }), 'erased')
}

async function actsOfAnna(product: TestProduct, owner: HttpClient): Promise<void> {
  const { kept, joined, email } = await twoOfOnePerson(product, owner, 'anna@link.test')
  const at = `/api/v1/contacts/${kept.id}/links`
  await ok(offerLink(owner, owner, kept, joined), 'a link offered')
  const [offer] = (await owner.get(at)).body.offers
  await ok(owner.delete(`${at}/offers/${offer.id}`), 'taken back')
  await ok(offerLink(owner, owner, kept, joined), 'offered again')
  const confirm = async (password: string) =>
    await product.client().form(await linkMailed(product, email), { username: kept.username ?? '', password })
  assert.notEqual((await confirm(HOSTILE)).status, 200)
  await ok(confirm(LINKED_PASSWORD), 'linked')
  await changed(owner, joined, { websiteAccess: true })
  await ok(websiteSignIn(product.client(), kept.username, LINKED_PASSWORD), 'a choice offered')
  await ok(owner.delete(`${at}/${joined.id}`), 'parted')
}

it('P80, E1: every kind of act there is leaves its event: who, what, whom, when, from where, result; nothing typed breaks a line of it', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await actsOnThings(owner)
  await actsOnContacts(product, owner)
  await actsOfSam(product)
  await actsOnUsers(product, owner)
  await actsOfAnna(product, owner)
  await changed(owner, await aContact(owner), { websiteAccess: false })
  await mailSettled(product)
  const rows = await product.db.read.selectFrom('audit_event').selectAll().execute()
  for (const row of rows) {
    assert.ok((auditActions as readonly string[]).includes(row.action), `${row.action} is a known act`)
    assert.ok(row.at > 0 && ['done', 'refused', 'failed'].includes(row.result), row.action)
    assert.ok(row.actor_kind !== 'user' || row.actor_id !== null, `${row.action} has its actor`)
    for (const [column, value] of Object.entries(row))
      if (typeof value === 'string') assert.doesNotMatch(value, CONTROL, `${row.action}.${column}`)
    assert.doesNotMatch(JSON.parse(JSON.stringify(row.detail)) ?? '', /\[2J|Copper-88|Quarry-4/, row.action)
  }
  assert.deepEqual((await verifyChain(product.app)).faults, [])
  const seen = new Set(rows.map((row) => row.action))
  const root = join(import.meta.dirname, '../../..')
  const others = globSync('{server/src,e2e}/**/*.test.ts', { cwd: root })
    .filter((file) => !file.endsWith('every-action.test.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  const unseen = auditActions.filter(
    (action) => !seen.has(action) && !names(others, action) && !(action in elsewhere),
  )
  assert.deepEqual(unseen, [], 'every act is done here or looked for by a test of its own')
})
