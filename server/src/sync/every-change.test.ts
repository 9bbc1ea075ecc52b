import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import { HOUR, MINUTE } from '@latchkey/core/instant'
import { repContactWire, repRetailerWire } from '@latchkey/core/sync/wire'
import { sweepStates } from '../contacts/index.ts'
import { takeReportTo } from '../letters/index.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { applyImport, checkImport, IMPORT_HEAD, uploadFile } from '../testing/import-journeys.ts'
import {
  aContact,
  aContactWithPassword,
  aRetailer,
  ownerClient,
  signInOwner,
  websiteSignIn,
} from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { type SyncedRep, syncedRep } from '../testing/synced-rep.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  changed,
  forgot,
  freshContact,
  mailSettled,
  mailsTo,
  pressReset,
  secretsTo,
  setPassword,
} from '../testing/website-journeys.ts'

const PASSWORD = 'green lantern 7'

async function scene(t: TestContext, startJobs = false) {
  const env = { BOUNCE_ADDRESS: 'bounces@northgate.test' }
  const product = await startTestProduct(t, { startJobs, env })
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner)
  const territory = await aTerritory(product, 'North', [shop.id])
  const role = await aRole(product, { contacts: 'read', retailers: 'read' })
  const { client } = await aUser(product, { type: 'device', role, territories: [territory] })
  const rep = syncedRep(product, client)
  await rep.sync()
  return { product, owner, shop, territory, rep }
}

/** What the portal shows of the territory, cut to what a device keeps. */
async function shownIn(owner: HttpClient, territory: string) {
  const contacts = await owner.get(`/api/v1/contacts?limit=200&territory=${territory}`)
  const retailers = await owner.get(`/api/v1/retailers?limit=200&territory=${territory}`)
  const byId = <Row extends { id: string }>(rows: Row[]) => rows.sort((a, b) => a.id.localeCompare(b.id))
  return {
    contacts: byId(contacts.body.items.map((row: unknown) => repContactWire.parse(row))),
    retailers: byId(retailers.body.items.map((row: unknown) => repRetailerWire.parse(row))),
  }
}

function keptBy(rep: SyncedRep) {
  const byId = <Row extends { id: string }>(rows: Iterable<Row>) =>
    [...rows].sort((a, b) => a.id.localeCompare(b.id))
  return { contacts: byId(rep.contacts.values()), retailers: byId(rep.retailers.values()) }
}

type Act = readonly [what: string, act: () => Promise<unknown>]

/** After each act the device asks for what is new, and then has what the portal shows. */
async function assertEachTold({ owner, territory, rep }: Awaited<ReturnType<typeof scene>>, acts: Act[]) {
  await rep.sync()
  for (const [what, act] of acts) {
    const before = keptBy(rep)
    await act()
    assert.ok((await rep.sync()) > 0, `${what}: something is told`)
    assert.notDeepEqual(keptBy(rep), before, `${what}: it shows`)
    assert.deepEqual(keptBy(rep), await shownIn(owner, territory), what)
  }
}

it('O4, A7: every change of a contact or retailer that a device shows is told with the next sync, and nothing else with it', async (t) => {
  const at = await scene(t)
  const { owner, shop } = at
  const contact = await aContact(owner, { retailerId: shop.id, websiteAccess: false })
  const other = await aRetailer(owner)
  let version = 1
  const retailer = async (fields: object) => {
    const { body } = await owner.get(`/api/v1/retailers/${shop.id}`)
    version = body.version
    const answer = await owner.patch(`/api/v1/retailers/${shop.id}`, { version, ...fields })
    assert.equal(answer.status, 200, answer.text)
  }
  await assertEachTold(at, [
    ['access on', () => changed(owner, contact, { websiteAccess: true })],
    ['phone', () => changed(owner, contact, { phone: '0123' })],
    ['name', () => changed(owner, contact, { surname: 'Roe' })],
    ['e-mail', () => changed(owner, contact, { email: 'roe@cornerbike.test' })],
    ['username', () => changed(owner, contact, { username: 'roe' })],
    ['access off', () => changed(owner, contact, { websiteAccess: false })],
    ['inactive', () => changed(owner, contact, { active: false })],
    ['active', () => changed(owner, contact, { active: true, websiteAccess: true })],
    ['retailer renamed', () => retailer({ name: 'Roe Cycles' })],
    ['retailer’s phone', () => retailer({ phone: '0456' })],
    ['retailer inactive', () => retailer({ active: false })],
    ['retailer active', () => retailer({ active: true })],
    ['created', () => aContact(owner, { retailerId: shop.id })],
    ['moved away', () => changed(owner, contact, { retailerId: other.id })],
    ['moved back', () => changed(owner, contact, { retailerId: shop.id })],
  ])
  await changed(owner, contact, { language: 'de' })
  assert.equal(await at.rep.sync(), 1, 'its version counts as a change')
  assert.equal(await at.rep.sync(), 0)
})

it('O4, A7: secrets, sign-ins, locks, letters and what falls due by the clock are told as well', async (t) => {
  const at = await scene(t, true)
  const { product, owner, shop } = at
  const { contact } = await aContactWithPassword(product, owner, PASSWORD, { retailerId: shop.id })
  const invited = await aContact(owner, { retailerId: shop.id })
  const wrong = async () => {
    for (let n = 0; n < 6; n += 1) await websiteSignIn(product.client(), contact.username, `wrong-pass-${n}`)
  }
  const signedInAgain = async () => {
    product.clock.advance(MINUTE)
    await websiteSignIn(product.client(), contact.username, PASSWORD)
  }
  const browser = product.client()
  const cagedSignIn = () =>
    websiteSignIn(browser, invited.username, secretsTo(product, invited.email).at(-1) ?? '')
  const bounce = async () => {
    const address = mailsTo(product, invited.email).at(-1)?.envelope.from ?? ''
    const report = { action: 'failed', status: '5.1.1', diagnostic: '550 User unknown' } as const
    assert.equal(await takeReportTo(product.app, commandCaller('test'), [address], report), 'bounced')
  }
  const expire = async () => {
    product.clock.advance(49 * HOUR)
    await sweepStates(product.app)
    await signInOwner(product, owner)
  }
  const forgotten = async () => {
    product.clock.advance(5 * MINUTE)
    await forgot(product, contact.username)
  }
  const blocked = async () => {
    product.clock.advance(MINUTE)
    const answer = await pressReset(owner, contact, { blockOldPassword: true })
    assert.equal(answer.status, 202, answer.text)
  }
  const settled = (what: string, act: () => Promise<unknown>): Act => [
    what,
    async () => {
      await act()
      await mailSettled(product)
    },
  ]
  await mailSettled(product)
  await assertEachTold(at, [
    settled('signed in', signedInAgain),
    settled('locked', wrong),
    settled('unlocked', () => owner.delete(`/api/v1/contacts/${contact.id}/lock`)),
    settled('reset sent', () => pressReset(owner, contact)),
    settled('password blocked', blocked),
    settled('invited', () => pressReset(owner, invited)),
    settled('caged sign-in', cagedSignIn),
    settled('password set', () => setPassword(browser, 'violet harbour 9')),
    settled('bounced', bounce),
    settled('temporary password expired', expire),
    settled('forgot', forgotten),
  ])
})

it('O4, I2: what an import creates, changes and gives a password is told', async (t) => {
  const at = await scene(t, true)
  const { owner, shop } = at
  const row = (id: string, name: string) =>
    [shop.accountNumber, shop.name, id, name, 'Roe', `${id}@roe.test`, id, 'yes'].join(',')
  const bring = async (...rows: string[]) => {
    const file = await uploadFile(owner, [IMPORT_HEAD, ...rows].join('\n'))
    assert.equal(file.status, 201, file.text)
    const run = await applyImport(owner, await checkImport(owner, file.body))
    assert.equal(run.state, 'applied', JSON.stringify(run))
  }
  await assertEachTold(at, [
    ['created', () => bring(row('c-1', 'Ann'), row('c-2', 'Ben'))],
    ['changed', () => bring(row('c-1', 'Anne'))],
  ])
})

it('E2, O4: an erased contact is gone from the device with the next sync', async (t) => {
  const at = await scene(t)
  const { owner, shop, rep } = at
  const contact = await aContact(owner, { retailerId: shop.id, surname: 'Erasable' })
  await rep.sync()
  assert.ok(rep.contacts.has(contact.id))
  const { version } = await freshContact(owner, contact)
  const erased = await owner.post(`/api/v1/contacts/${contact.id}/erasure`, {
    version,
    confirmation: contact.username,
  })
  assert.equal(erased.status, 200, erased.text)
  assert.equal(await rep.sync(), 1)
  assert.deepEqual(keptBy(rep), await shownIn(owner, at.territory))
  const role = await aRole(at.product, { contacts: 'read' })
  const late = await aUser(at.product, { type: 'device', role, territories: [at.territory] })
  const blank = syncedRep(at.product, late.client)
  await blank.sync()
  assert.deepEqual(keptBy(blank), keptBy(rep))
  assert.ok(!blank.told.includes(contact.id), 'whoever comes later never hears of him')
})
