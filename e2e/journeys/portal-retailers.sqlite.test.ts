import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeContact, makeRetailer, setUpOwnerByApi } from '../rig/people.ts'
import { makeUser } from '../rig/staff.ts'
import { button, errorsOn, field, heading, link, pathOf, signInToPortal } from '../rig/steps.ts'

const desk = { viewport: { width: 1440, height: 900 } }

describe('retailers and their contacts in the portal', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    const north = await api.post('/api/v1/territories', { name: 'North' })
    assert.equal(north.status, 201, north.text)
    for (let i = 1; i <= 60; i += 1) {
      const number = String(i).padStart(3, '0')
      await makeRetailer(api, { accountNumber: `X-${number}`, name: `Shop ${number}`, town: 'Leeds' })
    }
    const corner = await makeRetailer(api, { accountNumber: 'AC-1', name: 'Corner Bike Shop', town: 'York' })
    await makeContact(api, corner, {
      firstName: 'Jane',
      surname: 'Doe',
      email: 'jane@corner.test',
      username: 'ac-1',
    })
    olivia = await journey.person(desk)
    await signInToPortal(olivia)
  })

  it('retailers are searched, filtered and ordered, all of it in the address and kept on Back', async () => {
    await link(olivia, 'Retailers').click()
    await olivia.getByText('61 retailers').waitFor()
    await judge(olivia, 'retailers')
    await olivia.setViewportSize(desk.viewport)
    await olivia.getByRole('combobox', { name: 'Order' }).click()
    await olivia.getByRole('option', { name: 'Account number, descending' }).click()
    await olivia.waitForURL(/sort=-accountNumber/)
    await olivia.getByRole('row').nth(1).getByRole('link', { name: 'Shop 060' }).waitFor()
    await olivia.getByRole('combobox', { name: 'Active', exact: true }).click()
    await olivia.getByRole('option', { name: 'Inactive', exact: true }).click()
    await heading(olivia, 'Nothing matches').waitFor()
    await link(olivia, 'Show all').click()
    await olivia.getByRole('searchbox').fill('corner')
    await olivia.getByText('1 retailer', { exact: true }).waitFor()
    await link(olivia, 'Corner Bike Shop').click()
    await heading(olivia, 'Corner Bike Shop').waitFor()
    await olivia.goBack()
    await olivia.getByText('1 retailer', { exact: true }).waitFor()
    assert.equal(new URL(olivia.url()).searchParams.get('search'), 'corner')
  })

  it('U5: a retailer is edited with his territory; what somebody else saved meanwhile is shown, and nothing is lost', async () => {
    await link(olivia, 'Corner Bike Shop').click()
    await judge(olivia, 'retailer')
    await olivia.setViewportSize(desk.viewport)
    await olivia.getByRole('combobox', { name: 'Territory' }).click()
    await olivia.getByRole('option', { name: 'North' }).click()
    await field(olivia, 'Town').fill('Leeds')
    const id = pathOf(olivia).split('/').at(-1) ?? ''
    const current = await api.get(`/api/v1/retailers/${id}`)
    const other = await api.patch(`/api/v1/retailers/${id}`, { version: current.body.version, town: 'Hull' })
    assert.equal(other.status, 200, other.text)
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Town: you have “Leeds”, it is now “Hull”').waitFor()
    await button(olivia, 'Keep mine').click()
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Changes saved.').waitFor()
    const saved = await api.get(`/api/v1/retailers/${id}`)
    assert.deepEqual([saved.body.town, saved.body.territory?.name], ['Leeds', 'North'])
  })

  it('A1: a retailer’s contacts are acted on one by one: the access switch and the next action stand in each row', async () => {
    await olivia.getByRole('tab', { name: 'Contacts' }).click()
    const row = olivia.getByRole('row').filter({ hasText: 'jane@corner.test' })
    await row.getByRole('switch', { name: 'Website access of Jane Doe' }).click()
    await olivia.getByText('Website access is on for Jane Doe.').waitFor()
    await judge(olivia, 'contacts of a retailer')
    await olivia.setViewportSize(desk.viewport)
    await row.getByRole('link', { name: 'Send website invite' }).click()
    const dialog = olivia.getByRole('dialog', { name: 'Send a website invite?' })
    await dialog.getByText('Corner Bike Shop · AC-1').waitFor()
    await olivia.keyboard.press('Escape')
    await olivia.goBack()
    await row.waitFor()
  })

  it('A1, A2: a contact is added from his retailer; what is missing is named, all at once, and nothing typed is lost', async () => {
    await link(olivia, 'Add contact').click()
    await heading(olivia, 'Add contact').waitFor()
    assert.equal(
      await olivia.getByRole('combobox', { name: 'Retailer', exact: true }).inputValue(),
      'Corner Bike Shop · AC-1',
    )
    await olivia.getByRole('switch', { name: 'Has website access' }).click()
    await button(olivia, 'Save contact').click()
    assert.deepEqual(await errorsOn(olivia), [
      'Enter a first name or a surname.',
      'Website access needs an e-mail address.',
      'Website access needs a website username.',
    ])
    await judge(olivia, 'a new contact')
    await olivia.setViewportSize(desk.viewport)
    await field(olivia, 'Surname').fill('Reed')
    await field(olivia, 'E-mail').fill('tom@corner')
    await field(olivia, 'Website username').fill('AC-1')
    await button(olivia, 'Save contact').click()
    await link(olivia, 'Enter the full domain after the @, like jane@shop.com.').waitFor()
    await field(olivia, 'E-mail').fill('tom@corner.test')
    await button(olivia, 'Save contact').click()
    await olivia.getByRole('alert').getByRole('listitem').first().waitFor()
    await field(olivia, 'Website username').fill('tom.reed')
    await button(olivia, 'Save contact').click()
    await heading(olivia, 'Reed').waitFor()
    await olivia.getByText('Not invited').first().waitFor()
    await button(olivia, 'Send website invite').waitFor()
  })

  it('a retailer is added, and the way on is his first contact', async () => {
    await olivia.goto('/portal/retailers')
    await link(olivia, 'Add retailer').click()
    await button(olivia, 'Save retailer').click()
    await olivia.getByRole('alert').waitFor()
    await judge(olivia, 'a new retailer')
    await olivia.setViewportSize(desk.viewport)
    await field(olivia, 'Account number').fill('ac-1')
    await field(olivia, 'Name').fill('Quayside Cycles')
    await button(olivia, 'Save retailer').click()
    await link(olivia, 'Another retailer already has this account number.').waitFor()
    await field(olivia, 'Account number').fill('AC-2')
    await button(olivia, 'Save retailer').click()
    await heading(olivia, 'Quayside Cycles').waitFor()
    await heading(olivia, 'No contacts yet').waitFor()
  })

  it('A4: switching a retailer to inactive is saved with the rest and shown on his page', async () => {
    await olivia.getByRole('tab', { name: 'General' }).click()
    await olivia.getByRole('switch', { name: 'Active' }).click()
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Changes saved.').waitFor()
    await olivia.locator('main header').getByText('Inactive').waitFor()
  })

  it('U4: who may only read sees neither what adds nor what changes, and the territory as words', async () => {
    const reader = { username: 'rita.reader@northgate.test', password: 'Granite-owl-42-pier' }
    await makeUser(journey, api, reader, {
      name: 'Reader',
      rights: { contacts: 'read', retailers: 'read' },
    })
    const rita = await journey.person(desk)
    await rita.goto('/portal/')
    await field(rita, 'Username').fill(reader.username)
    await field(rita, 'Password').fill(reader.password)
    await button(rita, 'Sign in').click()
    await link(rita, 'Retailers').click()
    await link(rita, 'Corner Bike Shop').click()
    await heading(rita, 'Corner Bike Shop').waitFor()
    assert.equal(await field(rita, 'Territory').inputValue(), 'North')
    for (const name of ['Save changes', 'Add contact', 'Invite contacts'])
      assert.equal(await rita.getByText(name, { exact: true }).count(), 0, name)
    journey.browsers.assertNoFaults()
  })
})
