import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { SavedView } from '@latchkey/core/views/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient } from '../testing/people.ts'
import { aRole, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { eventsOf } from '../testing/website-journeys.ts'

const PATH = '/api/v1/views'
const bounced = {
  list: 'contacts',
  name: 'Bounced',
  search: { mailState: 'bounced', sort: '-name' },
} as const

const namesOf = async (client: HttpClient, list = 'contacts') =>
  (await client.get(`${PATH}?list=${list}`)).body.items.map((one: SavedView) => one.name)

async function made(client: HttpClient, fields: object): Promise<SavedView> {
  const answer = await client.post<SavedView>(PATH, fields)
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

it('A7, R1: a list is saved with filters, order and columns under a name, changed, and deleted; each act is noted', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const view = await made(owner, { ...bounced, columns: ['contact', 'email'] })
  assert.deepEqual(
    [view.search, view.columns, view.shared, view.own],
    [bounced.search, ['contact', 'email'], false, true],
  )
  await made(owner, { list: 'report', name: 'Bounced', search: { by: 'rep' } })
  assert.deepEqual(await namesOf(owner), ['Bounced'])
  assert.deepEqual(await namesOf(owner, 'report'), ['Bounced'])
  const changed = await owner.patch(`${PATH}/${view.id}`, {
    version: 1,
    name: 'Bounced or failed',
    search: { mailState: 'bounced,failed' },
  })
  assert.deepEqual(
    [changed.body.name, changed.body.search, changed.body.columns, changed.body.version],
    ['Bounced or failed', { mailState: 'bounced,failed' }, ['contact', 'email'], 2],
  )
  const stale = await owner.patch(`${PATH}/${view.id}`, { version: 1, name: 'Late' })
  assert.deepEqual(
    [stale.status, stale.body.code, stale.body.current.name],
    [409, 'changed-meanwhile', 'Bounced or failed'],
  )
  assert.equal((await owner.delete(`${PATH}/${view.id}`)).status, 204)
  assert.equal((await owner.delete(`${PATH}/${view.id}`)).body.code, 'view-not-found')
  assert.deepEqual(await namesOf(owner), [])
  assert.deepEqual(
    (await eventsOf(owner, view)).map((event) => event.action),
    ['view.deleted', 'view.changed', 'view.created'],
  )
})

it('U4: who may write contacts shares a view, who may read them sees it; only its maker changes it, and his own ones nobody else sees', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const writer = await aUser(product, { role: await aRole(product, { contacts: 'write' }) })
  const reader = await aUser(product, { role: await aRole(product, { contacts: 'read' }) })
  const outsider = await aUser(product, { role: await aRole(product, { reports: 'write' }) })
  const shared = await made(writer.client, { ...bounced, shared: true })
  const own = await made(writer.client, { ...bounced, name: 'Mine' })
  const [seen] = (await reader.client.get(`${PATH}?list=contacts`)).body.items
  assert.deepEqual([seen.name, seen.own, seen.owner.id], ['Bounced', false, writer.id])

  // A reader has views of his own, of the same name too, and shares none.
  const readers = await made(reader.client, bounced)
  assert.equal((await reader.client.post(PATH, { ...bounced, name: 'All', shared: true })).status, 403)
  assert.equal((await reader.client.patch(`${PATH}/${readers.id}`, { version: 1, shared: true })).status, 403)
  const others = await reader.client.patch(`${PATH}/${shared.id}`, { version: 1, name: 'Taken over' })
  assert.deepEqual([others.status, others.body.code], [403, 'view-of-other'])
  assert.equal((await reader.client.delete(`${PATH}/${shared.id}`)).body.code, 'view-of-other')
  assert.equal((await reader.client.delete(`${PATH}/${own.id}`)).body.code, 'view-not-found')
  assert.equal((await outsider.client.get(`${PATH}?list=contacts`)).status, 403)
  assert.equal((await outsider.client.patch(`${PATH}/${shared.id}`, { version: 1, name: 'x' })).status, 403)

  const withdrawn = await writer.client.patch(`${PATH}/${shared.id}`, { version: 1, shared: false })
  assert.equal(withdrawn.body.shared, false)
  assert.deepEqual(await namesOf(reader.client), ['Bounced'])
  // The system owner tidies up what others see.
  await writer.client.patch(`${PATH}/${shared.id}`, { version: 2, shared: true })
  assert.equal((await owner.delete(`${PATH}/${shared.id}`)).status, 204)
})

it('U4: who may write no more changes his shared view for nobody, and only takes it back or deletes it', async (t) => {
  const product = await startTestProduct(t)
  const role = await aRole(product, { contacts: 'read' })
  const writer = await aUser(product, { role: await aRole(product, { contacts: 'write' }) })
  const [one, other] = [
    await made(writer.client, { ...bounced, shared: true }),
    await made(writer.client, { ...bounced, name: 'Other', shared: true }),
  ]
  await product.db.transaction((tx) =>
    tx.db.updateTable('staff_user').set({ role }).where('id', '=', writer.id).execute(),
  )
  for (const change of [
    { name: 'Else' },
    { search: { state: 'active' } },
    { shared: true },
    { columns: null },
  ]) {
    const refused = await writer.client.patch(`${PATH}/${one.id}`, { version: 1, ...change })
    assert.equal(refused.status, 403, refused.text)
  }
  const back = await writer.client.patch(`${PATH}/${one.id}`, { version: 1, name: 'Mine', shared: false })
  assert.deepEqual([back.body.name, back.body.shared], ['Mine', false])
  const again = await writer.client.patch(`${PATH}/${one.id}`, { version: 2, name: 'Mine alone' })
  assert.equal(again.status, 200, again.text)
  assert.equal((await writer.client.delete(`${PATH}/${other.id}`)).status, 204)
})

it('A7: a view has a name of its own and only words its list knows, and one person has 100 of them', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await made(owner, bounced)
  const second = await owner.post(PATH, { ...bounced, name: ' BOUNCED ' })
  assert.deepEqual([second.status, second.body.code], [409, 'view-name-taken'])
  for (const [fields, field] of [
    [{ ...bounced, name: '  ' }, 'name'],
    [{ ...bounced, name: 'x'.repeat(61) }, 'name'],
    [{ ...bounced, name: 'Evil', search: { password: 'x' } }, 'search.password'],
    [{ ...bounced, name: 'Long', search: { search: 'x'.repeat(8001) } }, 'search.search'],
    [{ ...bounced, name: 'Nowhere', list: 'letters' }, 'list'],
  ] as const) {
    const answer = await owner.post(PATH, fields)
    assert.equal(answer.body.code, 'invalid-request', answer.text)
    assert.equal(answer.body.errors[0].field, field, answer.text)
  }
  for (let i = 1; i < 100; i += 1) await made(owner, { ...bounced, name: `View ${i}` })
  const more = await owner.post(PATH, { ...bounced, name: 'One more' })
  assert.deepEqual([more.status, more.body.code], [409, 'too-many-views'])
  assert.match(more.body.detail, /100/)
})

it('A7: of two views made at once under one name, one is there', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const answers = await Promise.all(Array.from({ length: 5 }, () => owner.post(PATH, bounced)))
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 409, 409, 409, 409])
  assert.deepEqual(await namesOf(owner), ['Bounced'])
})
