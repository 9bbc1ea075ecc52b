import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import { changed } from '@latchkey/server/testing/website-journeys'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { iPhone } from '../rig/browser.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeCornerBikeShop, setUpOwnerByApi } from '../rig/people.ts'
import { openShop, type RunningShop } from '../rig/shop.ts'
import { invite, isShopping, leaveForSignIn, mailedSecret, putInCart, typeSignIn } from '../rig/shop-steps.ts'
import { button, errorsOn, field, heading, link, pathOf, signInAsContact } from '../rig/steps.ts'

const CHOSEN = 'green lantern 7'
const LATER = 'yellow lantern 8'

describe('what ends a session here ends it in the shop', () => {
  let journey: Journey
  let owner: HttpClient
  let shop: RunningShop
  let jane: Page
  let contact: ContactWire

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    owner = await setUpOwnerByApi(journey)
    contact = (await makeCornerBikeShop(owner, { websiteAccess: true })).jane
    shop = await openShop(journey, owner)
    jane = await journey.person({ baseURL: shop.origin })
    const temporary = await invite(journey, owner, contact)
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

  it('A4, D1: access switched off while shopping signs out with the next request, and the cart is kept', async () => {
    await putInCart(jane, 'DR-201', 'Chain, 9-speed, 116 links')
    await changed(owner, contact, { websiteAccess: false })
    await link(jane, 'Products').click()
    await jane.getByText('You were signed out. Sign in to go on; your cart is kept.').waitFor()
    assert.equal(await jane.getByText('€').count(), 0, 'no price is shown')
    await leaveForSignIn(jane, shop, journey)
    await typeSignIn(jane, 'AC-20417', CHOSEN)
    assert.deepEqual(await errorsOn(jane), [
      'These details do not match. Check both, or ask for a new password.',
    ])
    await changed(owner, contact, { websiteAccess: true })
    await jane.goto('/cart')
    await heading(jane, 'Sign in to go on').waitFor()
    await leaveForSignIn(jane, shop, journey)
    await typeSignIn(jane, 'AC-20417', CHOSEN)
    await heading(jane, 'Chain, 9-speed, 116 links').waitFor()
    await isShopping(jane, shop, 'Jane Doe')
  })

  it('D1: signing out at the shop ends the session here too', async () => {
    await button(jane, 'Sign out').click()
    await heading(jane, 'You are signed out').waitFor()
    assert.equal(jane.url(), `${shop.origin}/signed-out`)
    assert.equal(shop.signedIn(), 0)
    await jane.goto(`${journey.origin}/account`)
    assert.equal(pathOf(jane), '/', 'the account asks to sign in')
    await jane.goto('/orders')
    await leaveForSignIn(jane, shop, journey)
    await typeSignIn(jane, 'AC-20417', CHOSEN)
    await heading(jane, 'Orders of Corner Bike Shop').waitFor()
  })

  it('D1: signing out here tells the shop, which ends its session before anybody asks it', async () => {
    assert.equal(shop.signedIn(), 1)
    await jane.goto(`${journey.origin}/account`)
    await heading(jane, 'Your account').waitFor()
    await button(jane, 'Sign out').first().click()
    await heading(jane, 'Sign in').waitFor()
    await isTold()
    await jane.goto('/')
    await jane.getByText('You were signed out. Sign in to go on; your cart is kept.').waitFor()
  })

  it('C8, D1: a new password set elsewhere ends the shop’s session, and the old one signs in no more', async () => {
    await leaveForSignIn(jane, shop, journey)
    await typeSignIn(jane, 'AC-20417', CHOSEN)
    await isShopping(jane, shop, 'Jane Doe')
    const phone = await journey.person(iPhone)
    await phone.goto('/forgot-password')
    await field(phone, 'Username').fill('AC-20417')
    await button(phone, 'Send a temporary password').click()
    await heading(phone, 'Check your mail').waitFor()
    const temporary = await mailedSecret(journey, 'jane@cornerbike.test', 2)
    await link(jane, 'Products').click()
    await isShopping(jane, shop, 'Jane Doe')
    await signInAsContact(phone, 'AC-20417', temporary)
    await field(phone, 'New password').fill(LATER)
    await button(phone, 'Save and continue').click()
    await heading(phone, 'Your account').waitFor()
    await isTold()
    await jane.goto('/orders')
    await heading(jane, 'You were signed out').waitFor()
    await leaveForSignIn(jane, shop, journey)
    await typeSignIn(jane, 'AC-20417', CHOSEN)
    assert.equal((await errorsOn(jane)).length, 1)
    await typeSignIn(jane, 'AC-20417', LATER)
    await heading(jane, 'Orders of Corner Bike Shop').waitFor()
    await phone.context().close()
  })

  it('D1: a sign-in that was not begun in this browser is finished in none', async () => {
    const before = shop.signedIn()
    for (const forged of ['code=x&state=y', 'error=access_denied&state=y', ''])
      assert.equal((await (await fetch(`${shop.origin}/callback?${forged}`)).text()).includes('€'), false)
    const token = [{ alg: 'none' }, { iss: journey.origin, sub: contact.id, events: {} }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const told = await fetch(`${shop.origin}/back-channel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: `${token}.` }),
    })
    assert.equal(told.status, 400, 'P82: a forged logout token')
    assert.equal(shop.signedIn(), before)
  })

  it('every page of the shop is accessible, on phone and desk, in light and dark', async () => {
    const seen = async (path: string, name: string) => {
      await jane.goto(path)
      await heading(jane, name).first().waitFor()
      await judge(jane, `the shop, ${path}`)
    }
    await seen('/?category=lights', 'Products')
    await seen('/?q=nothing+like+it', 'Nothing found for “nothing like it”')
    await seen('/orders', 'No orders yet')
    await seen('/cart', 'Your order')
    await button(jane, 'Place order').click()
    await jane.getByText(/is placed/).waitFor()
    await judge(jane, 'the shop, an order')
    await seen('/cart', 'Your cart is empty')
    await seen('/orders', 'Orders of Corner Bike Shop')
    await seen('/orders/999', 'There is no such page')
    await jane.context().clearCookies()
    await seen('/', 'Products')
    await seen('/cart', 'Sign in to go on')
  })

  it('no page met an error of script or policy on the way', () => {
    journey.browsers.assertNoFaults()
    assert.doesNotMatch(shop.printed(), /"level":(50|60)/)
  })

  /** The back-channel call leaves a moment after what caused it. */
  async function isTold(): Promise<void> {
    for (let tries = 0; shop.signedIn() > 0; tries += 1) {
      assert.ok(tries < 100, 'the shop is told')
      await jane.waitForTimeout(50)
    }
  }
})
