import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser, openRepSession } from '../testing/staff.ts'
import { type SyncedRep, syncedRep } from '../testing/synced-rep.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { changed } from '../testing/website-journeys.ts'

/** Two territories with a shop and a contact each, one rep of the first, one of the second, and one of all there is. */
async function scene(t: TestContext) {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const [northShop, southShop] = [await aRetailer(owner), await aRetailer(owner)]
  const [ann, ben] = [
    await aContact(owner, { retailerId: northShop.id, surname: 'Ann' }),
    await aContact(owner, { retailerId: southShop.id, surname: 'Ben' }),
  ]
  const north = await aTerritory(product, 'North', [northShop.id])
  const south = await aTerritory(product, 'South', [southShop.id])
  const role = await aRole(product, { contacts: 'read', retailers: 'read' })
  const of = async (...territories: string[]) =>
    await aRep(product, await aUser(product, { type: 'device', role, territories }))
  const reps = { north: await of(north), south: await of(south), both: await of(north, south) }
  return { product, owner, northShop, southShop, ann, ben, territory: { north, south }, role, ...reps }
}

async function aRep(
  product: TestProduct,
  { client, id }: { client: HttpClient; id: string },
): Promise<SyncedRep & { userId: string; client: HttpClient }> {
  const rep = syncedRep(product, client)
  await rep.sync()
  return Object.assign(rep, { userId: id, client })
}

async function give(owner: HttpClient, retailer: { id: string }, territoryId: string | null): Promise<void> {
  const { version } = (await owner.get(`/api/v1/retailers/${retailer.id}`)).body
  const answer = await owner.patch(`/api/v1/retailers/${retailer.id}`, { version, territoryId })
  assert.equal(answer.status, 200, answer.text)
}

const keptBy = (rep: SyncedRep) => [...rep.retailers.keys(), ...rep.contacts.keys()].sort()
const ids = (...things: { id: string }[]) => things.map(({ id }) => id).sort()

async function toldSince(rep: SyncedRep, limit?: number): Promise<string[]> {
  const from = rep.told.length
  await rep.sync(limit)
  return rep.told.slice(from)
}

it('O4, U5: a retailer that moves to another territory goes from the old rep’s device with its contacts and comes to the new one’s; back again as well', async (t) => {
  const at = await scene(t)
  const { owner, northShop, southShop, ann, ben } = at
  assert.deepEqual(keptBy(at.north), ids(northShop, ann))
  await give(owner, northShop, at.territory.south)
  for (const rep of [at.north, at.south, at.both]) await rep.sync()
  assert.deepEqual(keptBy(at.north), [])
  assert.deepEqual(keptBy(at.south), ids(northShop, ann, southShop, ben))
  await give(owner, northShop, at.territory.north)
  for (const rep of [at.north, at.south, at.both]) await rep.sync()
  assert.deepEqual(keptBy(at.north), ids(northShop, ann))
  assert.deepEqual(keptBy(at.south), ids(southShop, ben))
  assert.deepEqual(keptBy(at.both), ids(northShop, southShop, ann, ben))
  await give(owner, northShop, null)
  for (const rep of [at.north, at.both]) await rep.sync()
  assert.deepEqual([keptBy(at.north), keptBy(at.both)], [[], ids(southShop, ben)])
})

it('O4: whatever the number of moves between two syncs, each device ends with what is its rep’s', async (t) => {
  const at = await scene(t)
  const { owner, northShop, southShop, ann, ben } = at
  const west = await aTerritory(at.product, 'West')
  const ways: [string | null, string[], string[]][] = [
    [at.territory.north, ids(northShop, ann), ids(southShop, ben)],
    [at.territory.south, [], ids(northShop, southShop, ann, ben)],
    [west, [], ids(southShop, ben)],
    [null, [], ids(southShop, ben)],
  ]
  for (const [last, north, south] of ways) {
    const { north: n, south: s } = at.territory
    for (const territory of [s, n, null, west, n, s, last]) await give(owner, northShop, territory)
    for (const rep of [at.north, at.south, at.both]) await rep.sync(2)
    assert.deepEqual([keptBy(at.north), keptBy(at.south)], [north, south], `ended in ${last}`)
    assert.deepEqual(keptBy(at.both), [...new Set([...north, ...south])].sort())
  }
})

it('O4, U5: a contact who moves to a retailer of another territory goes and comes alone, and so does one who moves back', async (t) => {
  const at = await scene(t)
  const { owner, northShop, southShop, ann, ben } = at
  await changed(owner, ann, { retailerId: southShop.id })
  assert.deepEqual(await toldSince(at.north), [ann.id])
  assert.deepEqual(await toldSince(at.south), [ann.id])
  await at.both.sync()
  assert.deepEqual(keptBy(at.north), ids(northShop))
  assert.deepEqual(keptBy(at.south), ids(southShop, ann, ben))
  assert.equal(at.both.contacts.get(ann.id)?.retailerId, southShop.id)
  await changed(owner, ann, { retailerId: northShop.id })
  for (const rep of [at.north, at.south, at.both]) await rep.sync()
  assert.deepEqual(keptBy(at.north), ids(northShop, ann))
  assert.deepEqual(keptBy(at.south), ids(southShop, ben))
  assert.equal(at.both.contacts.get(ann.id)?.retailerId, northShop.id)
})

it('P60, U5: no id of what was never in his territories while he had them is ever told to a rep, gone or not', async (t) => {
  const at = await scene(t)
  const { product, owner, northShop, southShop, ann, ben } = at
  const { south } = at.territory
  const passing = await aRetailer(owner)
  const guest = await aContact(owner, { retailerId: passing.id })
  await give(owner, passing, at.territory.north)
  await give(owner, passing, south)
  await changed(owner, guest, { phone: '1' })
  const late = await aRep(
    product,
    await aUser(product, { type: 'device', role: at.role, territories: [at.territory.north] }),
  )
  assert.deepEqual([...late.told].sort(), ids(northShop, ann), 'what left before he came')
  await changed(owner, ben, { phone: '2' })
  await changed(owner, ben, { retailerId: passing.id })
  await give(owner, southShop, null)
  await owner.post('/api/v1/retailers', { accountNumber: 'S-9', name: 'New', territoryId: south })
  assert.deepEqual(await toldSince(late), [], 'what happens elsewhere')
  await at.north.sync()
  assert.ok(at.north.told.includes(passing.id), 'who had the territory while it passed hears that it is gone')
  assert.equal(keptBy(at.north).includes(passing.id), false)
  const others = ids(southShop, ben)
  assert.deepEqual(
    at.north.told.filter((id) => others.includes(id)),
    [],
  )
})

it('U5, O4: a rep whose territories changed is told to fetch everything anew, and then has exactly the new ones’ rows', async (t) => {
  const at = await scene(t)
  const { owner, product, northShop, southShop, ann, ben, north } = at
  const setTerritories = async (territoryIds: string[]) => {
    const { version } = (await owner.get(`/api/v1/users/${north.userId}`)).body
    const answer = await owner.patch(`/api/v1/users/${north.userId}`, { version, territoryIds })
    assert.equal(answer.status, 200, answer.text)
  }
  for (const [territories, rows] of [
    [[at.territory.north, at.territory.south], ids(northShop, southShop, ann, ben)],
    [[at.territory.south], ids(southShop, ben)],
    [[], []],
  ] as const) {
    await setTerritories([...territories])
    const refused = await north.ask(`cursor=${north.cursor}`)
    assert.deepEqual([refused.status, refused.body.code], [410, 'resync-needed'])
    assert.equal(refused.body.reason, 'territories-changed')
    assert.equal('changes' in refused.body, false)
    const anew = await aRep(product, { client: north.client, id: north.userId })
    north.cursor = anew.cursor
    assert.deepEqual(keptBy(anew), rows)
  }
  assert.equal(await unlimited(product).then((rep) => rep.sync()), 0)
})

/** A dual-access user without a limit: everything is his. */
async function unlimited(product: TestProduct): Promise<SyncedRep> {
  const { client, id } = await aUser(product, { type: 'dual-access' })
  await openRepSession(product, client, id)
  const rep = await aRep(product, { client, id })
  const all = await product.db.read.selectFrom('contact').select('id').execute()
  assert.equal(rep.contacts.size, all.length)
  return rep
}
