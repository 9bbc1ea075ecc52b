import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import { changed } from '@latchkey/server/testing/website-journeys'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeContact, makeCornerBikeShop, makeRetailer, setUpOwnerByApi } from '../rig/people.ts'
import { invite, typeSignIn } from '../rig/shop-steps.ts'
import {
  button,
  chooseNewPassword,
  errorsOn,
  field,
  heading,
  link,
  reloadUntilShown,
  signInAsContact,
  signInToPortal,
  textOf,
} from '../rig/steps.ts'

const CHOSEN = 'green lantern 7'
const SPENT = 'This link no longer works'

describe('one person at two retailers, from the portal to the website', () => {
  let journey: Journey
  let owner: HttpClient
  let corner: ContactWire
  let harbour: ContactWire
  let olivia: Page
  let jane: Page
  let confirmation: string

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    owner = await setUpOwnerByApi(journey)
    corner = (await makeCornerBikeShop(owner, { websiteAccess: true })).jane
    const other = await makeRetailer(owner, { accountNumber: 'AC-30001', name: '海港自行车 Harbour Cycles' })
    harbour = await makeContact(owner, other, {
      firstName: 'Jane',
      surname: 'Doe',
      email: 'jane@harbour.test',
      username: 'jane.harbour',
      websiteAccess: true,
    })
    jane = await journey.person()
    await signInAsContact(jane, 'AC-20417', await invite(journey, owner, corner))
    await chooseNewPassword(jane, CHOSEN)
    olivia = await journey.person()
    await signInToPortal(olivia)
  })

  it('A1, A5: without a contact of the same address there is nobody to link, and the dialog says what to do', async () => {
    await olivia.goto(`/portal/contacts/${corner.id}?tab=website`)
    await olivia.getByText('No other contact within your reach shares this login.').waitFor()
    await button(olivia, 'Link another contact').click()
    const dialog = olivia.getByRole('dialog', { name: 'One login for two contacts?' })
    await dialog.getByText(/at another retailer has the address jane@cornerbike\.test/).waitFor()
    assert.equal(await dialog.getByRole('button', { name: 'Ask the person' }).count(), 0)
    await olivia.keyboard.press('Escape')
    await changed(owner, harbour, { email: corner.email })
  })

  it('A1: the dialog names both contacts and what will happen; an offer taken back opens nothing', async () => {
    await offers(true)
    const first = await linkInMailbox()
    await button(olivia, 'Take the offer back').click()
    await olivia.getByText('The offer is taken back.').waitFor()
    await olivia.getByText('No other contact within your reach shares this login.').waitFor()
    const phone = await journey.person()
    await phone.goto(first)
    await heading(phone, SPENT).waitFor()
    await phone.context().close()
    await offers()
    confirmation = await linkInMailbox()
    assert.notEqual(confirmation, first)
  })

  it('A5, E1: the person confirms with the password that stays, once, and is signed out by it', async () => {
    const phone = await journey.person()
    await phone.goto(confirmation)
    await heading(phone, 'One sign-in for both retailers').waitFor()
    await judge(phone, 'confirm page')
    await field(phone, 'Username').fill('AC-20417')
    await field(phone, 'Password').fill('not my password 1')
    await button(phone, 'Confirm').click()
    await heading(phone, 'There is a problem').waitFor()
    assert.equal((await errorsOn(phone)).length, 1)
    assert.equal(await field(phone, 'Username').inputValue(), 'AC-20417')
    await field(phone, 'Password').fill(CHOSEN)
    await button(phone, 'Confirm').click()
    await phone.getByText('Done. Sign in, then choose the retailer you are here for.').waitFor()
    await phone.goto(confirmation)
    await heading(phone, SPENT).waitFor()
    await phone.context().close()
    await jane.goto('/account')
    await heading(jane, 'Sign in').waitFor()
  })

  it('A4, L3: who signs in chooses the retailer, and the account page is that retailer’s', async () => {
    await typeSignIn(jane, 'AC-20417', CHOSEN)
    await heading(jane, 'Choose a retailer').waitFor()
    await judge(jane, '/choose-retailer')
    const widths = await jane
      .getByRole('listitem')
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
    assert.equal(new Set(widths).size, 1, `both as wide: ${widths}`)
    await jane.getByRole('button', { name: /^Corner Bike Shop/ }).click()
    await heading(jane, 'Your account').waitFor()
    await jane.getByText('Corner Bike Shop').waitFor()
  })

  it('L3: the retailer is changed from the account page; the one before is named there', async () => {
    await link(jane, 'Change retailer').click()
    await jane.getByRole('button', { name: /^Corner Bike Shop.*here now/ }).waitFor()
    await jane.getByRole('button', { name: /^海港自行车/ }).click()
    await heading(jane, 'Your account').waitFor()
    await jane.getByText('海港自行车 Harbour Cycles').waitFor()
    await jane.getByText('AC-30001').waitFor()
  })

  it('A1, L3: staff separates them; the person is signed out, and the one who stays signs in without a question', async () => {
    await olivia.goto(`/portal/contacts/${corner.id}?tab=website`)
    await link(olivia, 'Jane Doe').waitFor()
    await judge(olivia, 'panel with a linked contact')
    await button(olivia, 'Separate Jane Doe at 海港自行车 Harbour Cycles').click()
    const dialog = olivia.getByRole('dialog', { name: 'Separate these two contacts?' })
    await dialog.getByText(/The username and password stay with Corner Bike Shop\./).waitFor()
    await dialog.getByRole('button', { name: 'Separate', exact: true }).click()
    await olivia.getByText('The contacts are separated.').waitFor()
    await olivia.getByText('No other contact within your reach shares this login.').waitFor()
    await jane.goto('/account')
    await heading(jane, 'Sign in').waitFor()
    await typeSignIn(jane, 'AC-20417', CHOSEN)
    await heading(jane, 'Your account').waitFor()
    await jane.getByText('Corner Bike Shop').waitFor()
    assert.equal(await link(jane, 'Change retailer').count(), 0)
    journey.browsers.assertNoFaults()
  })

  /** From the page that is open to the offer that waits in the panel. */
  async function offers(judged = false): Promise<void> {
    await olivia.goto(`/portal/contacts/${corner.id}?tab=website`)
    await button(olivia, 'Link another contact').click()
    const dialog = olivia.getByRole('dialog', { name: 'One login for two contacts?' })
    await dialog.getByRole('radio', { name: 'Jane Doe' }).check()
    await dialog.getByText('海港自行车 Harbour Cycles · AC-30001 · Username jane.harbour').waitFor()
    assert.ok(
      await dialog.getByRole('radio', { name: 'AC-20417' }).isChecked(),
      'the only one with a password',
    )
    if (judged) await judge(olivia, 'dialog')
    await dialog.getByRole('button', { name: 'Ask the person' }).click()
    await olivia.getByText(/^A mail to jane@cornerbike\.test is on its way/).waitFor()
    await olivia.getByText(/^Waits for the person until/).waitFor()
  }

  /** The path in the newest letter that asks the person. */
  async function linkInMailbox(): Promise<string> {
    const page = await journey.person()
    await page.goto('/mailbox')
    const letter = page.getByRole('link', { name: /^One sign-in for both your retailers/ }).first()
    await reloadUntilShown(letter)
    await letter.click()
    const path = /\/link\/[\w-]+/.exec(await textOf(page.locator('pre')))?.[0]
    await page.context().close()
    assert.ok(path)
    return path
  }
})
