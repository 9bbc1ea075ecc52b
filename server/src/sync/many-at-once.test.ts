import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { SECOND } from '@latchkey/core/instant'
import { pause, stopwatch } from '../platform/clock.ts'
import { isLongRun, testEngine } from '../testing/engine.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { type SyncedRep, syncedRep } from '../testing/synced-rep.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const MANY = 20
const LASTS = (isLongRun ? 120 : 10) * SECOND

interface Reader extends SyncedRep {
  readonly territories: readonly string[]
}

async function scene(t: TestContext) {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const shops = []
  for (let n = 0; n < 12; n += 1) shops.push((await aRetailer(owner)).id)
  for (const retailerId of [...shops, ...shops, ...shops, ...shops, ...shops])
    await aContact(owner, { retailerId })
  const territories = []
  for (let n = 0; n < 4; n += 1)
    territories.push(await aTerritory(product, undefined, shops.slice(n * 3, n * 3 + 3)))
  const role = await aRole(product, { contacts: 'read', retailers: 'read' })
  const readers: Reader[] = []
  for (let n = 0; n < MANY; n += 1) {
    const own = territories.filter((_, i) => n % 4 === i || n % 7 === i)
    const { client } = await aUser(product, { type: 'device', role, territories: own })
    readers.push(Object.assign(syncedRep(product, client), { territories: own }))
  }
  return { product, owner, shops, territories, readers }
}

type Scene = Awaited<ReturnType<typeof scene>>

/** A different thing each time, the same for each run. */
function* choices(seed: number): Generator<number, never> {
  for (let state = seed * 7919 + 17; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield state / 2147483648
  }
}

const chosen = <T>(from: readonly T[], dice: Generator<number, never>) =>
  from[Math.floor(dice.next().value * from.length)] as T

/** What comes out of a race may be refused, but nothing else may happen. */
function assertPlanned(answer: { status: number; text: string }): boolean {
  assert.ok([200, 201, 404, 409, 410, 503].includes(answer.status), answer.text)
  return answer.status < 300
}

async function writeOnce(
  { product, owner, shops, territories }: Scene,
  dice: Generator<number, never>,
  writer: number,
): Promise<boolean> {
  const contacts = await product.db.read.selectFrom('contact').select(['id', 'version', 'surname']).execute()
  // Mostly his own contacts, or nearly every change would find that another came first.
  const own = contacts.filter(({ id }) => id.charCodeAt(id.length - 1) % 4 === writer % 4)
  const { id, version } = chosen(own.length > 0 && dice.next().value < 0.8 ? own : contacts, dice)
  const what = dice.next().value
  const path = `/api/v1/contacts/${id}`
  if (what < 0.5) return assertPlanned(await owner.patch(path, { version, phone: `${dice.next().value}` }))
  if (what < 0.75) return assertPlanned(await owner.patch(path, { version, retailerId: chosen(shops, dice) }))
  if (what < 0.77 && contacts.length > 40) return assertPlanned(await erase(product, owner, id, version))
  if (what < 0.83) {
    const wish = { retailerId: chosen(shops, dice), surname: `New ${dice.next().value}` }
    return assertPlanned(await owner.post('/api/v1/contacts', wish))
  }
  const shop = (await owner.get(`/api/v1/retailers/${chosen(shops, dice)}`)).body
  const to = what < 0.95 ? { territoryId: chosen([...territories, null], dice) } : { phone: `${what}` }
  return assertPlanned(await owner.patch(`/api/v1/retailers/${shop.id}`, { version: shop.version, ...to }))
}

async function erase({ db }: TestProduct, owner: HttpClient, id: string, version: number) {
  const row = await db.read
    .selectFrom('contact')
    .select(['first_name', 'surname'])
    .where('id', '=', id)
    .executeTakeFirst()
  const confirmation = [row?.first_name, row?.surname].filter(Boolean).join(' ')
  return await owner.post(`/api/v1/contacts/${id}/erasure`, { version, confirmation })
}

/** What a device has to have in the end, straight from the tables. */
async function storedFor({ db }: TestProduct, territories: readonly string[]) {
  const retailers = await db.read
    .selectFrom('retailer')
    .select(['id', 'phone'])
    .where('territory_id', 'in', territories)
    .execute()
  const contacts = await db.read
    .selectFrom('contact')
    .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .select(['contact.id', 'contact.version', 'contact.retailer_id', 'contact.phone', 'contact.state_code'])
    .where('retailer.territory_id', 'in', territories)
    .execute()
  return {
    retailers: retailers.map(({ id, phone }) => `${id} ${phone}`).sort(),
    contacts: contacts.map((c) => `${c.id} ${c.version} ${c.retailer_id} ${c.phone} ${c.state_code}`).sort(),
  }
}

const keptBy = (rep: SyncedRep) => ({
  retailers: [...rep.retailers.values()].map(({ id, phone }) => `${id} ${phone}`).sort(),
  contacts: [...rep.contacts.values()]
    .map((c) => `${c.id} ${c.version} ${c.retailerId} ${c.phone} ${c.state.code}`)
    .sort(),
})

it('O4: 20 people write and 20 devices sync at once, and every device ends with exactly the server’s rows', {
  timeout: LASTS + 100 * SECOND,
}, async (t) => {
  const at = await scene(t)
  const passed = stopwatch()
  const [writes, syncs] = [{ done: 0 }, { done: 0 }]
  const writers = Array.from({ length: MANY }, async (_, n) => {
    for (const dice = choices(n); passed() < LASTS; ) if (await writeOnce(at, dice, n)) writes.done += 1
  })
  const readers = at.readers.map(async (reader, n) => {
    for (const dice = choices(100 + n); passed() < LASTS; syncs.done += 1) {
      const { more } = await reader.pull(1 + Math.floor(dice.next().value * 12))
      if (!more) await pause(dice.next().value * 200)
    }
  })
  await Promise.all([...writers, ...readers])
  for (const reader of at.readers) {
    await reader.sync(5)
    assert.deepEqual(keptBy(reader), await storedFor(at.product, reader.territories))
    assert.equal(await reader.sync(), 0)
  }
  t.diagnostic(`${testEngine}: ${writes.done} writes, ${syncs.done} pages in ${LASTS / SECOND} s`)
  assert.ok(writes.done >= MANY && syncs.done >= MANY)
})
