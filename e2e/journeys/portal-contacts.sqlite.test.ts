import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeContact, makeRetailer, setUpOwnerByApi } from '../rig/people.ts'
import { button, heading, link, signInToPortal } from '../rig/steps.ts'

const MANY = 130

describe('the portal’s list of contacts', () => {
  let journey: Journey
  let olivia: Page

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    const api = await setUpOwnerByApi(journey)
    const corner = await makeRetailer(api, { accountNumber: 'AC-1', name: 'Corner Bike Shop' })
    const quay = await makeRetailer(api, { accountNumber: 'AC-2', name: 'Quayside Cycles' })
    for (let i = 0; i < MANY; i += 1) {
      const number = String(i).padStart(3, '0')
      const email = `person${number}@corner.test`
      await makeContact(api, corner, { surname: `Person ${number}`, email, username: `p-${number}` })
    }
    await makeContact(api, quay, { surname: 'Zimmer', email: null, username: 'zimmer' })
    await makeContact(api, quay, {
      surname: 'Zola',
      email: 'zola@quay.test',
      username: 'zola',
      websiteAccess: true,
    })
    olivia = await journey.person({ viewport: { width: 1440, height: 900 } })
    await signInToPortal(olivia)
  })

  it('A7: of many contacts only those near the screen are drawn, and scrolling reaches the last one', async () => {
    await olivia.getByText('132 contacts').waitFor()
    const table = olivia.getByRole('table', { name: 'Contacts' })
    assert.equal(await table.getAttribute('aria-rowcount'), '133')
    assert.ok((await table.getByRole('row').count()) < 60, 'few rows stand in the page')
    for (let i = 0; i < 40 && !(await link(olivia, 'Zola').isVisible()); i += 1) {
      await olivia.mouse.wheel(0, 1500)
      await olivia.waitForTimeout(50)
    }
    await link(olivia, 'Zola').waitFor()
    assert.ok((await table.getByRole('row').count()) < 60)
  })

  it('a contact’s page and Back lead to the same place of the same list', async () => {
    await link(olivia, 'Zola').hover()
    const before = await olivia.evaluate<number>('scrollY')
    assert.ok(before > 2000)
    await link(olivia, 'Zola').click()
    await heading(olivia, 'Zola').waitFor()
    await olivia.goBack()
    await link(olivia, 'Zola').waitFor()
    const after = await olivia.evaluate<number>('scrollY')
    assert.ok(Math.abs(after - before) < 200, `${after} after ${before}`)
  })

  it('filters, search and order stand in the address, are taken away by a press, and are kept on Back', async () => {
    await olivia.goto('/portal/contacts')
    await button(olivia, 'More filters').click()
    await olivia.getByRole('combobox', { name: 'State' }).click()
    await olivia.getByRole('option', { name: 'Not invited' }).click()
    await olivia.getByRole('option', { name: 'Incomplete' }).click()
    await olivia.keyboard.press('Escape')
    await olivia.getByRole('combobox', { name: 'Retailer', exact: true }).fill('quay')
    await olivia.getByRole('option', { name: /Quayside Cycles/ }).click()
    await olivia.getByText('2 contacts').waitFor()
    await olivia.getByRole('combobox', { name: 'Order' }).selectOption('Name, Z to A')
    await olivia.waitForURL(/sort=-name/)
    const { searchParams } = new URL(olivia.url())
    assert.equal(searchParams.get('state'), 'not-invited,incomplete')
    assert.ok(searchParams.get('retailerId'))
    const names = olivia.getByRole('row').getByRole('link', { name: /^Z/ })
    // Until they come, the rows of the order before stand there.
    await names.first().filter({ hasText: 'Zola' }).waitFor()
    assert.deepEqual(await names.allInnerTexts(), ['Zola', 'Zimmer'])
    await link(olivia, 'Zola').click()
    await heading(olivia, 'Zola').waitFor()
    await olivia.goBack()
    await olivia.getByText('2 contacts').waitFor()
    await button(olivia, 'Remove the filter State: Incomplete').click()
    await olivia.getByText('1 contact', { exact: true }).waitFor()
    await olivia.reload()
    await olivia.getByText('1 contact', { exact: true }).waitFor()
    assert.equal(await link(olivia, 'Zimmer').count(), 0)
  })

  it('A2: a switch that is refused goes back, and says what is missing', async () => {
    await olivia.goto('/portal/contacts?search=zimmer')
    const access = olivia.getByRole('switch', { name: 'Website access of Zimmer' })
    await access.click()
    await olivia.getByText('This contact has no e-mail address yet.').waitFor()
    assert.equal(await access.isChecked(), false)
  })

  it('A4: a switch is set in the list, and the state follows', async () => {
    await olivia.goto('/portal/contacts?search=zola')
    const row = olivia.getByRole('row').filter({ hasText: 'zola@quay.test' })
    await row.getByRole('switch').click()
    await olivia.getByText('Website access is off for Zola.').waitFor()
    await row.getByText('Access off').waitFor()
    await row.getByRole('switch').click()
    await row.getByText('Not invited').waitFor()
  })

  it('A7, C12: the one next action leads straight to the confirmation', async () => {
    await olivia.getByRole('row').getByRole('link', { name: 'Send website invite' }).click()
    const dialog = olivia.getByRole('dialog', { name: 'Send a website invite?' })
    await dialog.getByText('zola@quay.test').waitFor()
    await olivia.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('an empty result offers the way on, and a server that does not answer another try', async () => {
    await olivia.goto('/portal/contacts?search=nobody')
    await heading(olivia, 'Nothing matches').waitFor()
    await link(olivia, 'Show all contacts').click()
    await olivia.getByText('132 contacts').waitFor()
    await olivia.route('**/api/v1/contacts?*', (route) => route.abort())
    await olivia.getByRole('searchbox').fill('zola')
    await olivia.getByRole('alert').getByText('The server does not answer.').waitFor({ timeout: 30_000 })
    await olivia.unroute('**/api/v1/contacts?*')
    await button(olivia, 'Try again').click()
    await link(olivia, 'Zola').waitFor()
    await olivia.getByRole('alert').waitFor({ state: 'hidden' })
    journey.browsers.assertNoFaults()
  })
})
