import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import { offerLink } from '@latchkey/server/testing/linked-journeys'
import { changed } from '@latchkey/server/testing/website-journeys'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeContact, makeCornerBikeShop, makeRetailer, setUpOwnerByApi } from '../rig/people.ts'
import { openShop, type RunningShop } from '../rig/shop.ts'
import { invite, isShopping, leaveForSignIn, putInCart, typeSignIn } from '../rig/shop-steps.ts'
import { button, field, heading, link, reloadUntilShown, textOf } from '../rig/steps.ts'

const CHOSEN = 'green lantern 7'

describe('one person orders for two retailers', () => {
  let journey: Journey
  let owner: HttpClient
  let shop: RunningShop
  let jane: Page
  let corner: ContactWire
  let harbour: ContactWire

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    owner = await setUpOwnerByApi(journey)
    corner = (await makeCornerBikeShop(owner, { websiteAccess: true })).jane
    const other = await makeRetailer(owner, { accountNumber: 'AC-30001', name: 'Harbour Cycles' })
    harbour = await makeContact(owner, other, {
      firstName: 'Jane',
      surname: 'Doe',
      email: 'jane@cornerbike.test',
      username: 'jane.harbour',
      websiteAccess: true,
    })
    shop = await openShop(journey, owner)
    jane = await journey.person({ baseURL: shop.origin })
    const temporary = await invite(journey, owner, corner)
    await jane.goto('/')
    await leaveForSignIn(jane, shop, journey)
    await typeSignIn(jane, 'AC-20417', temporary)
    await field(jane, 'New password').fill(CHOSEN)
    await button(jane, 'Save and continue').click()
    await isShopping(jane, shop, 'Jane Doe')
  })
  after(async () => {
    await shop?.stop()
  })

  it('A1, D1: the person confirms from the mailbox that both are one, and is signed out of the shop by it', async () => {
    const offered = await offerLink(owner, owner, corner, harbour)
    assert.equal(offered.status, 202, offered.text)
    const phone = await journey.person()
    await phone.goto('/mailbox')
    const letter = phone.getByRole('link', { name: /^One sign-in for both your retailers/ })
    await reloadUntilShown(letter)
    await letter.click()
    const path = /\/link\/[\w-]+/.exec(await textOf(phone.locator('pre')))?.[0]
    await phone.goto(path ?? '')
    await heading(phone, 'One sign-in for both retailers').waitFor()
    await field(phone, 'Username').fill('AC-20417')
    await field(phone, 'Password').fill(CHOSEN)
    await button(phone, 'Confirm').click()
    await phone.getByText('Done. Sign in, then choose the retailer you are here for.').waitFor()
    await phone.context().close()
    await link(jane, 'Products').click()
    await jane.getByText('You were signed out. Sign in to go on; your cart is kept.').waitFor()
  })

  it('D1: who signs in from the shop chooses the retailer there is an order for, and the order is that retailer’s alone', async () => {
    await chooses('Corner Bike Shop')
    await isShopping(jane, shop, 'Jane Doe')
    await putInCart(jane, 'DR-201', 'Chain, 9-speed, 116 links')
    await jane.getByRole('link', { name: /^Cart/ }).click()
    await jane.getByText('This order is for Corner Bike Shop (AC-20417).').waitFor()
    await button(jane, 'Place order').click()
    await jane.getByText(/is placed/).waitFor()
  })

  it('D1: changing the retailer on the account page signs the shop out of the one before', async () => {
    await jane.goto(`${journey.origin}/account`)
    await link(jane, 'Change retailer').click()
    await jane.getByRole('button', { name: /^Harbour Cycles/ }).click()
    await heading(jane, 'Your account').waitFor()
    for (let tries = 0; shop.signedIn() > 0; tries += 1) {
      assert.ok(tries < 100, 'the shop is told')
      await jane.waitForTimeout(50)
    }
    await jane.goto('/')
    await link(jane, 'Sign in').first().click()
    await jane.getByText('Jane Doe for Harbour Cycles (AC-30001)').waitFor()
    await jane.getByRole('link', { name: 'Cart 0' }).waitFor()
    await jane.goto('/orders')
    await heading(jane, 'No orders yet').waitFor()
    assert.equal((await jane.goto('/orders/1'))?.status(), 404)
  })

  it('A4, D1: access off at one retailer ends that one alone, and the choice with it', async () => {
    await changed(owner, harbour, { websiteAccess: false })
    await jane.goto('/')
    await jane.getByText('You were signed out. Sign in to go on; your cart is kept.').waitFor()
    await leaveForSignIn(jane, shop, journey)
    await typeSignIn(jane, 'AC-20417', CHOSEN)
    await isShopping(jane, shop, 'Jane Doe')
    await jane.goto('/orders')
    await link(jane, 'Order 1').waitFor()
  })

  it('no page met an error of script or policy on the way', () => {
    journey.browsers.assertNoFaults()
    assert.doesNotMatch(shop.printed(), /"level":(50|60)/)
  })

  async function chooses(retailer: string): Promise<void> {
    await leaveForSignIn(jane, shop, journey)
    await typeSignIn(jane, 'AC-20417', CHOSEN)
    await heading(jane, 'Choose a retailer').waitFor()
    assert.equal(shop.signedIn(), 0, 'no code before the choice')
    await jane.getByRole('button', { name: new RegExp(`^${retailer}`) }).click()
  }
})
