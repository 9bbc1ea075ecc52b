import assert from 'node:assert/strict'
import { it } from 'node:test'
import { SECOND } from '@latchkey/core/instant'
import {
  actOn,
  anInvite,
  contactsOfOneShop,
  invited,
  peopleOfInvite,
  untilInvite,
} from '../testing/invite-journeys.ts'
import { ownerClient } from '../testing/people.ts'
import { aRole, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { refusalsAbout, twoTerritories } from '../testing/two-territories.ts'
import { mailSettled, mailsTo } from '../testing/website-journeys.ts'

it('I1, U4: looking at invites takes read on invites and contacts, anything else write on both, and every no leaves an event', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  await contactsOfOneShop(owner, 1)
  const invite = await anInvite(owner, { filter: {} })
  const readers = await aRole(product, { invites: 'read', contacts: 'read' })
  const strangers = [{ invites: 'write' }, { contacts: 'write' }, { invites: 'read', contacts: 'write' }]
  const { client: reader, id } = await aUser(product, { role: readers })
  for (const path of ['', `/${invite.id}`, `/${invite.id}/people`])
    assert.equal((await reader.get(`/api/v1/invites${path}`)).status, 200, path)
  const writes = (who: typeof reader) => [
    who.post('/api/v1/invites', { filter: {} }),
    who.post('/api/v1/invites', { filter: {}, dryRun: true }),
    who.get('/api/v1/invites/preview?reason=eligible'),
    ...['pause', 'resume', 'cancel', 'retry-failed', 'again'].map((act) => actOn(who, invite, act)),
  ]
  for (const answer of await Promise.all(writes(reader))) assert.equal(answer.status, 403)
  const events = (await owner.get(`/api/v1/audit?actorId=${id}&action=right.refused`)).body.items
  assert.equal(events.length, 8)
  for (const rights of strangers) {
    const { client } = await aUser(product, { role: await aRole(product, rights as never) })
    for (const answer of await Promise.all(writes(client))) assert.equal(answer.status, 403)
    if (rights.invites === 'read') continue
    assert.equal((await client.get('/api/v1/invites')).status, 403)
    assert.equal((await client.get(`/api/v1/invites/${invite.id}/events`)).status, 403)
  }
  assert.equal((await reader.get('/api/v1/invites/none')).body.code, 'invite-not-found')
})

it('U5, P60: a limited user invites within his territories alone: others are in no count, list or letter, and naming them leaves an event', async (t) => {
  const product = await startTestProduct(t)
  const { owner, own, other, north } = await twoTerritories(product)
  const role = await aRole(product, { contacts: 'write', invites: 'write' })
  const { client } = await aUser(product, { role, territories: [north], limited: true })
  const all = await client.post('/api/v1/invites', { filter: {}, dryRun: true })
  assert.deepEqual(all.body, { total: 1, eligible: 1, skipped: [] })
  const named = await client.post('/api/v1/invites', { contactIds: [own.id, other.id], dryRun: true })
  const made = await client.post('/api/v1/invites', { contactIds: [own.id, 'nobody'], dryRun: true })
  assert.deepEqual(named.body, made.body, 'the same as of one who is not there')
  const list = await client.post('/api/v1/invites/preview', {
    contactIds: [other.id],
    reason: 'outside-territories',
  })
  assert.ok(!list.text.includes('Otherman') && !list.text.includes(other.email ?? '-'))
  const alone = await client.post('/api/v1/invites', { contactIds: [other.id] })
  assert.deepEqual([alone.status, alone.body.code], [404, 'contact-not-found'])
  const done = await invited(product, client, { contactIds: [own.id, other.id] })
  assert.deepEqual([done.total, done.counts.sent], [1, 1])
  assert.equal(mailsTo(product, other.email).length, 0)
  assert.equal((await refusalsAbout(owner, other)).length, 2)

  product.clock.advance(25 * 60 * 60 * SECOND)
  const boss = await ownerClient(product)
  const everybody = await invited(product, boss, { filter: {} })
  assert.equal(everybody.total, 2)
  const { client: again } = await aUser(product, { role, territories: [north], limited: true })
  for (const path of ['', '/people', '/events'])
    assert.equal((await again.get(`/api/v1/invites/${everybody.id}${path}`)).status, 404, path)
  for (const act of ['pause', 'cancel', 'resume', 'retry-failed', 'again'])
    assert.equal((await actOn(again, everybody, act)).status, 404, act)
  const theirs = await again.get(`/api/v1/invites/preview?againOf=${everybody.id}&reason=eligible`)
  assert.equal(theirs.status, 404)
  assert.deepEqual((await again.get('/api/v1/invites')).body.items, [])
})

it('U5, I1: each item is judged by the territories its starter has when its turn comes', async (t) => {
  const product = await startTestProduct(t)
  const { owner, own, north, south } = await twoTerritories(product)
  const role = await aRole(product, { contacts: 'write', invites: 'write' })
  const { client, id } = await aUser(product, { role, territories: [north], limited: true })
  const invite = await anInvite(client, { filter: {} })
  await product.db.transaction((tx) =>
    tx.db.updateTable('user_territory').set({ territory_id: south }).where('user_id', '=', id).execute(),
  )
  product.clock.advance(10 * SECOND)
  const done = await untilInvite(product, owner, invite)
  assert.deepEqual([done.counts.sent, done.counts.skipped], [0, 1])
  const [person] = await peopleOfInvite(owner, invite)
  assert.deepEqual([person?.contactId, person?.reason], [own.id, 'outside-territories'])
  assert.deepEqual(await peopleOfInvite(client, invite), [], 'he is told no more of him')
  assert.equal(mailsTo(product, own.email).length, 0)
})

it('I1, U6: with its starter deactivated or without the right an invite pauses with that reason, and who resumes it takes his place', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [first, second] = await contactsOfOneShop(owner, 2)
  const role = await aRole(product, { contacts: 'write', invites: 'write' })
  const leaves = await aUser(product, { role })
  const loses = await aUser(product, { role })
  const left = await anInvite(leaves.client, { contactIds: [first?.id] })
  const lost = await anInvite(loses.client, { contactIds: [second?.id] })
  await product.db.transaction(async (tx) => {
    const { db, now } = tx
    await db.updateTable('staff_user').set({ deactivated_at: now }).where('id', '=', leaves.id).execute()
    await db.updateTable('staff_user').set({ role: 'read-only' }).where('id', '=', loses.id).execute()
  })
  product.clock.advance(10 * SECOND)
  for (const [invite, reason] of [
    [left, 'starter-inactive'],
    [lost, 'starter-without-right'],
  ] as const) {
    const paused = await untilInvite(product, owner, invite, (now) => now.state === 'paused')
    assert.equal(paused.pauseReason, reason)
    const [event] = (await owner.get(`/api/v1/audit?targetId=${invite.id}`)).body.items
    assert.deepEqual([event.action, event.detail.reason], ['invite.paused', reason])
  }
  await mailSettled(product)
  assert.equal(product.sink.messages.length, 0)
  const resumed = await actOn(owner, left, 'resume')
  assert.equal(resumed.body.startedBy.name, 'Olivia Owner')
  assert.equal((await untilInvite(product, owner, left)).counts.sent, 1)
})
