import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { iPhone } from '../rig/browser.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeContact, makeCornerBikeShop, makeRetailer, setUpOwnerByApi } from '../rig/people.ts'
import { openShop, type RunningShop } from '../rig/shop.ts'
import { invite, isShopping, leaveForSignIn, mailedSecret, putInCart, typeSignIn } from '../rig/shop-steps.ts'
import { button, field, heading, link, pathOf } from '../rig/steps.ts'

const TYRE = 'City tyre 28 × 1.6, reflective'
const CHAIN = 'Chain, 9-speed, 116 links'

describe('contacts order in a shop that signs them in through us', () => {
  let journey: Journey
  let owner: HttpClient
  let shop: RunningShop
  let jane: Page
  let tom: Page
  let people: { jane: ContactWire; rita: ContactWire }

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    owner = await setUpOwnerByApi(journey)
    const corner = await makeCornerBikeShop(owner, { websiteAccess: true })
    const { items } = (await owner.get('/api/v1/contacts?search=tom.reed')).body
    const on = { version: items[0].version, websiteAccess: true }
    assert.equal((await owner.patch(`/api/v1/contacts/${items[0].id}`, on)).status, 200)
    const other = await makeRetailer(owner, { accountNumber: 'AC-30001', name: 'Harbour Cycles' })
    const rita = await makeContact(owner, other, {
      firstName: 'Rita',
      surname: 'Hale',
      email: 'rita@harbour.test',
      username: 'rita.hale',
      websiteAccess: true,
    })
    people = { jane: corner.jane, rita }
    shop = await openShop(journey, owner)
    jane = await journey.person({ baseURL: shop.origin })
    tom = await journey.person({ ...iPhone, baseURL: shop.origin })
  })
  after(async () => {
    await shop?.stop()
  })

  it('C6, D1: who comes from the shop with a temporary password chooses one of his own first, and is then in the shop', async () => {
    const temporary = await invite(journey, owner, people.jane)
    await jane.goto('/?q=TY-101')
    await jane.getByText('Sign in to see prices and to order.').waitFor()
    assert.equal(await jane.getByText('€').count(), 0, 'a stranger sees no price')
    await leaveForSignIn(jane, shop, journey)
    await typeSignIn(jane, 'AC-20417', temporary)
    await heading(jane, 'Choose a new password').waitFor()
    await jane.goto('/sign-in')
    await heading(jane, 'Choose a new password').waitFor()
    assert.equal(shop.signedIn(), 0, 'the shop has nothing of him before')
    await field(jane, 'New password').fill('green lantern 7')
    await button(jane, 'Save and continue').click()
    await isShopping(jane, shop, 'Jane Doe')
    assert.equal(shop.signedIn(), 1)
  })

  it('D1: a contact places an order for his retailer after signing in through us, once, however often it is sent', async () => {
    await putInCart(jane, 'city tyre', TYRE)
    await putInCart(jane, 'DR-201', CHAIN)
    await jane.getByRole('link', { name: /^Cart/ }).click()
    await jane.getByText('This order is for Corner Bike Shop (AC-20417).').waitFor()
    await field(jane, 'Your reference').fill('Spring window')
    const cart = jane.url()
    await button(jane, 'Place order').click()
    await jane.getByText(/^Order \d+ is placed\. Thank you\.$/).waitFor()
    await jane.getByText(/^Ordered by Jane Doe on /).waitFor()
    await heading(jane, TYRE).waitFor()
    // Back to the cart as the browser kept it, and pressed once more.
    await jane.goBack()
    assert.equal(jane.url(), cart)
    if (await button(jane, 'Place order').isVisible()) await button(jane, 'Place order').click()
    await jane.goto('/orders')
    await heading(jane, 'Orders of Corner Bike Shop').waitFor()
    assert.equal(await jane.getByRole('rowheader').count(), 1)
    await jane.getByRole('cell', { name: 'Spring window' }).waitFor()
  })

  it('C9, C10, D1: who forgot his password in the shop is mailed a temporary one, and ends in that shop', async () => {
    await tom.goto('/')
    await leaveForSignIn(tom, shop, journey)
    await link(tom, 'Forgot your password?').click()
    await field(tom, 'Username').fill('tom.reed')
    await button(tom, 'Send a temporary password').click()
    await heading(tom, 'Check your mail').waitFor()
    const temporary = await mailedSecret(journey, 'tom@cornerbike.test')
    await link(tom, 'Back to sign in').click()
    await typeSignIn(tom, 'tom.reed', temporary)
    await heading(tom, 'Choose a new password').waitFor()
    await field(tom, 'New password').fill('yellow lantern 8')
    await button(tom, 'Save and continue').click()
    await isShopping(tom, shop, 'Tom Reed')
  })

  it('D1: two contacts of one retailer see each other’s orders, and who of them ordered', async () => {
    await link(tom, 'Orders').click()
    await heading(tom, 'Orders of Corner Bike Shop').waitFor()
    const [row] = await tom.getByRole('row').filter({ hasText: 'Jane Doe' }).all()
    assert.ok(row, 'the order of Jane')
    await row.getByRole('button', { name: /^Order again: / }).click()
    await heading(tom, TYRE).waitFor()
    await button(tom, 'Place order').click()
    await tom.getByText(/^Ordered by Tom Reed on /).waitFor()
    await jane.goto('/orders')
    for (const name of ['Tom Reed', 'Jane Doe']) await jane.getByRole('cell', { name, exact: true }).waitFor()
    assert.equal(await jane.getByRole('rowheader').count(), 2)
  })

  it('D1: a contact of another retailer sees none of them, by no address either', async () => {
    const temporary = await invite(journey, owner, people.rita)
    const theirs = await link(jane, 'Order 1').getAttribute('href')
    const rita = await journey.person({ baseURL: shop.origin })
    await rita.goto('/orders')
    await leaveForSignIn(rita, shop, journey)
    await typeSignIn(rita, 'rita.hale', temporary)
    await field(rita, 'New password').fill('orange lantern 9')
    await button(rita, 'Save and continue').click()
    await heading(rita, 'Orders of Harbour Cycles').waitFor()
    assert.equal(pathOf(rita), '/orders', 'back at the page he began with')
    await heading(rita, 'No orders yet').waitFor()
    assert.equal((await rita.goto(theirs ?? ''))?.status(), 404)
    await rita.context().close()
  })

  it('no page met an error of script or policy on the way', () => {
    journey.browsers.assertNoFaults()
    assert.doesNotMatch(shop.printed(), /"level":(50|60)/)
  })
})
