import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR, MINUTE } from '@latchkey/core/instant'
import type { Overview } from '@latchkey/core/reports/overview-wire'
import type { Trend } from '@latchkey/core/reports/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aContactWithPassword, ownerClient, sendReset, signInOwner } from '../testing/people.ts'
import { aRole, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { twoTerritories } from '../testing/two-territories.ts'
import { changed, mailSettled } from '../testing/website-journeys.ts'
import { reportThreads, takeSnapshot } from './index.ts'

const overview = async (who: HttpClient) => {
  const answer = await who.get<Overview>('/api/v1/overview')
  assert.equal(answer.status, 200, answer.text)
  return answer.body
}

it('A5, A7: Home counts contacts by state and names bounced addresses, locks and addresses changed within 72 hours', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, 'lantern-7-quay', { surname: 'Signed' })
  const moved = await aContact(owner, { surname: 'Moved' })
  await changed(owner, moved, { email: 'new@cornerbike.test' })
  const bounced = await aContact(owner, { surname: 'Bounced' })
  await sendReset(product, owner, bounced)
  await mailSettled(product)
  // What a bounce leaves behind: the letter's state, and the contact's.
  await product.db.transaction(async (tx) => {
    await tx.db.updateTable('letter').set({ state: 'bounced' }).where('contact_id', '=', bounced.id).execute()
    await tx.db.updateTable('contact').set({ mail_state: 'bounced' }).where('id', '=', bounced.id).execute()
  })
  const stranger = product.client()
  for (let tries = 0; tries < 12; tries += 1)
    await stranger.post('/api/v1/website/sign-in', { username: contact.username, password: 'wrong-1-word' })
  const home = await overview(owner)
  assert.deepEqual([home.counts?.invited, home.counts?.['not-invited'], home.counts?.locked], [1, 1, 1])
  assert.deepEqual(home.letters, { bounced: 1, failed: 0 })
  assert.deepEqual(home.invites, { waiting: 0, running: 0, paused: 0 })
  const { undelivered, locked, addressChanged } = home.attention
  assert.deepEqual(
    [undelivered, locked, addressChanged].map((list) => [list?.count, list?.items.map((one) => one.surname)]),
    [
      [1, ['Bounced']],
      [1, ['Signed']],
      [1, ['Moved']],
    ],
  )
  assert.equal(addressChanged?.items[0]?.changedBy, 'Olivia Owner')
  product.clock.advance(72 * HOUR)
  const later = await overview(await signInOwner(product))
  assert.equal(later.attention.addressChanged?.count, 0)
  assert.equal(later.attention.inviteExpired, 1)
  assert.equal(later.attention.locked?.count, 0)
  product.clock.advance(4 * DAY + MINUTE)
  assert.deepEqual((await overview(await signInOwner(product))).letters, { bounced: 0, failed: 0 })
})

it('U3, I1: Home shows free licences, and invites that run, wait or stand still', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const licences = (await overview(owner)).licences
  assert.deepEqual(
    licences?.map(({ type, free, used, enabled }) => [type, enabled - used === free]),
    [
      ['admin', true],
      ['dual-access', true],
      ['device', true],
      ['scan-pack', true],
    ],
  )
  const startAt = new Date(product.clock.now() + DAY).toISOString()
  const made = await owner.post('/api/v1/invites', { contactIds: [contact.id], startAt, name: 'Spring' })
  assert.equal(made.status, 201, made.text)
  assert.deepEqual((await overview(owner)).invites, { waiting: 1, running: 0, paused: 0 })
  assert.equal((await owner.post(`/api/v1/invites/${made.body.id}/pause`)).status, 200)
  const home = await overview(owner)
  assert.deepEqual(home.invites, { waiting: 0, running: 0, paused: 1 })
  assert.deepEqual(
    home.attention.invites?.map(({ name, state, pauseReason }) => [name, state, pauseReason]),
    [['Spring', 'paused', 'by-user']],
  )
})

it('U4, U5: each part of Home is there only for those whose rights and territories reach it', async (t) => {
  const product = await startTestProduct(t)
  const { owner, own, other, north } = await twoTerritories(product)
  for (const contact of [own, other]) await changed(owner, contact, { email: `new-${contact.id}@x.test` })
  const asked = async (rights: Record<string, 'read'>, territories: string[] | null = null) => {
    const role = await aRole(product, rights)
    const user = await aUser(product, {
      type: 'dual-access',
      role,
      ...(territories ? { territories, limited: true } : {}),
    })
    return await overview(user.client)
  }
  assert.deepEqual(await asked({ audit: 'read' }), { attention: {} })
  assert.deepEqual(Object.keys(await asked({ subscription: 'read' })).sort(), ['attention', 'licences'])
  assert.deepEqual(Object.keys(await asked({ letters: 'read' })).sort(), ['attention', 'letters'])
  const all = { contacts: 'read', invites: 'read', letters: 'read' } as const
  const limited = await asked(all, [north])
  assert.equal(limited.counts?.['not-invited'], 1)
  assert.deepEqual(
    limited.attention.addressChanged?.items.map((one) => one.id),
    [own.id],
  )
  assert.equal((await asked(all)).counts?.['not-invited'], 2)
  const none = await asked(all, [])
  assert.deepEqual([none.counts?.['not-invited'], none.attention.addressChanged?.count], [0, 0])
})

it('R1: each day is noted once with its counts by state and territory, and the trend ends with how it is now', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const { owner, rep, own, north } = await twoTerritories(product)
  const threads = reportThreads(product.config)
  t.after(threads.close)
  await takeSnapshot(product.app, threads)
  await changed(owner, own, { active: false })
  await takeSnapshot(product.app, threads)
  product.clock.advance(DAY)
  await takeSnapshot(product.app, threads)
  product.clock.advance(HOUR)
  const again = await signInOwner(product)
  const trend = async (query = '') =>
    (await again.get<Trend>(`/api/v1/reports/website-access/trend?${query}`)).body.items.map(
      ({ day, counts }) => [day, counts['not-invited'], counts.inactive],
    )
  assert.deepEqual(await trend(), [
    ['2026-03-02', 2, 0],
    ['2026-03-03', 1, 1],
  ])
  assert.deepEqual(await trend(`territory=${north}`), [
    ['2026-03-02', 1, 0],
    ['2026-03-03', 0, 1],
  ])
  const rows = await product.db.read.selectFrom('access_snapshot').selectAll().execute()
  assert.equal(rows.length, 4, 'two days of two territories, each in one state')
  product.clock.advance(401 * DAY)
  await takeSnapshot(product.app, threads)
  const kept = await product.db.read.selectFrom('access_snapshot').select('day').distinct().execute()
  assert.equal(kept.length, 1, 'what is older than 400 days is forgotten')
  assert.ok(rep.id)
})
