import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { DAY } from '@latchkey/core/instant'
import { sweepTombstones } from '../changes/index.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient, signInOwner } from '../testing/people.ts'
import { aRole, aTerritory, aUser, openRepSession } from '../testing/staff.ts'
import { syncedRep } from '../testing/synced-rep.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { openCursor, sealCursor } from './cursor.ts'

async function scene(t: TestContext) {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner)
  const contact = await aContact(owner, { retailerId: shop.id })
  const territory = await aTerritory(product, 'North', [shop.id])
  const role = await aRole(product, { contacts: 'read', retailers: 'read' })
  const member = await aUser(product, { type: 'device', role, territories: [territory] })
  const rep = syncedRep(product, member.client)
  await rep.sync()
  return { product, owner, shop, contact, territory, role, member, rep }
}

async function reasonOf(client: HttpClient, cursor: string): Promise<string> {
  const answer = await client.get(`/api/v1/rep/sync?cursor=${encodeURIComponent(cursor)}`)
  assert.equal(answer.status, 410, answer.text)
  assert.equal(answer.body.code, 'resync-needed')
  assert.equal(answer.body.changes, undefined)
  return answer.body.reason
}

/** A device session outlives no 90 days without use; a new one stands in for a rep who signed in again. */
const again = async (product: TestProduct, { client, id }: { client: HttpClient; id: string }) =>
  await openRepSession(product, client, id)

it('O4: a device that was away for 90 days fetches everything anew; one day less, it hears only of what changed', async (t) => {
  const { product, contact, member, rep } = await scene(t)
  product.clock.advance(90 * DAY - 1)
  await again(product, member)
  assert.equal(await rep.sync(), 0)
  const owner = await signInOwner(product)
  const erased = await owner.post(`/api/v1/contacts/${contact.id}/erasure`, {
    version: contact.version,
    confirmation: contact.username,
  })
  assert.equal(erased.status, 200, erased.text)
  const former = rep.cursor ?? ''
  product.clock.advance(90 * DAY - 1)
  await sweepTombstones(product.app)
  await again(product, member)
  await rep.sync()
  assert.equal(rep.contacts.size, 0, 'the tombstone is still told')
  product.clock.advance(1)
  assert.equal(await reasonOf(member.client, former), 'too-old')
  product.clock.advance(DAY)
  await sweepTombstones(product.app)
  const gone = await product.db.read
    .selectFrom('change')
    .select('seq')
    .where('deleted_at', 'is not', null)
    .execute()
  assert.deepEqual(gone, [], 'and forgotten once no cursor needs it')
  assert.equal(await rep.sync(), 0)
})

it('O4, P82: a cursor that was changed, made up, another user’s, or of before a restore is of no use', async (t) => {
  const { product, rep, member, role, territory } = await scene(t)
  const cursor = rep.cursor ?? ''
  const flipped = (at: number) =>
    `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`
  for (let at = 3; at < cursor.length - 1; at += 7)
    assert.equal(await reasonOf(member.client, flipped(at)), 'unknown-cursor', `at ${at}`)
  const open = Buffer.from('{"place":[0,0]}').toString('base64url')
  const sealedElsewhere = product.app.keys.seal('letter', '[0,0,0,0,""]', [member.id, ''])
  for (const made of ['', 'k1', 'k1.', 'k1.AAAA', `k1.${open}`, open, 'null', '0', '../..', sealedElsewhere])
    assert.equal(await reasonOf(member.client, made), 'unknown-cursor', made)
  const colleague = await aUser(product, { type: 'device', role, territories: [territory] })
  assert.equal(await reasonOf(colleague.client, cursor), 'unknown-cursor')
  await rep.sync()
  await product.db.transaction(async (tx) => {
    await tx.db.updateTable('installation').set({ data_epoch: 'restored' }).execute()
  })
  assert.equal(await reasonOf(member.client, rep.cursor ?? ''), 'unknown-cursor')
})

it('U4: contacts are told with read on contacts, retailers with read on either, and nothing without; what a right changes is fetched anew', async (t) => {
  const { product, member, rep, shop, contact, role } = await scene(t)
  const setRights = async (rights: object) =>
    await product.db.transaction(async (tx) => {
      await tx.db
        .updateTable('role')
        .set({ rights: JSON.stringify(rights) })
        .where('id', '=', role)
        .execute()
    })
  await setRights({ retailers: 'read' })
  assert.equal(await reasonOf(member.client, rep.cursor ?? ''), 'territories-changed')
  const bare = syncedRep(product, member.client)
  await bare.sync()
  assert.deepEqual(bare.told, [shop.id])
  await setRights({ contacts: 'read' })
  assert.equal(await reasonOf(member.client, bare.cursor ?? ''), 'territories-changed')
  const full = syncedRep(product, member.client)
  await full.sync()
  assert.deepEqual(full.told.sort(), [shop.id, contact.id].sort())
  await setRights({ letters: 'read' })
  const refused = await full.ask(`cursor=${full.cursor}`)
  assert.deepEqual([refused.status, refused.body.code], [403, 'not-allowed'])
  const noted = await product.db.read
    .selectFrom('audit_event')
    .select('id')
    .where('action', '=', 'right.refused')
    .execute()
  assert.deepEqual(noted, [], 'the app asks by itself again and again: no event of each')
})

it('P62, P63: the sync is behind the rep app’s door and takes nothing but cursor and limit', async (t) => {
  const { product, owner, member } = await scene(t)
  const path = '/api/v1/rep/sync'
  assert.equal((await product.client().get(path)).status, 401)
  assert.equal((await owner.get(path)).status, 401, 'a portal session is none of the rep app')
  for (const more of ['territory=x', 'userId=x', 'scope=all', 'epoch='])
    assert.equal((await member.client.get(`${path}?${more}`)).status, 400, more)
  for (const limit of ['0', '5001', '-1', '1.5', 'many'])
    assert.equal((await member.client.get(`${path}?limit=${limit}`)).status, 400, limit)
})

it('O4, N3: a cursor of beyond what this database has counted to, as after an older file was put back, is of no use', async (t) => {
  const { product, member, rep } = await scene(t)
  await rep.sync()
  const { db, keys, clock } = product.app
  const { data_epoch: epoch } = await db.read
    .selectFrom('installation')
    .select('data_epoch')
    .executeTakeFirstOrThrow()
  const owner = { userId: member.id, epoch }
  const cursor = openCursor({ keys }, owner, rep.cursor ?? '')
  assert.ok(cursor)
  const place = { txId: cursor.place.txId + 1_000_000, seq: cursor.place.seq + 1_000_000 }
  const beyond = sealCursor({ keys }, owner, { ...cursor, place, issuedAt: clock.now() })
  assert.equal(await reasonOf(member.client, beyond), 'unknown-cursor')
  assert.equal(await rep.sync(), 0)
})
