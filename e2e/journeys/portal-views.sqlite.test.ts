import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import { type SinkMessage, secretIn } from '@latchkey/server/testing/smtp-sink'
import type { Locator, Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeContact, makeRetailer, setUpOwnerByApi } from '../rig/people.ts'
import {
  button,
  chooseNewPassword,
  field,
  heading,
  link,
  signInAsContact,
  signInToPortal,
} from '../rig/steps.ts'

const CHOSEN = 'green lantern 7'
const ada = { username: 'ada.admin@northgate.test', password: 'Copper-88-meadow-sail' }

describe('saved views, columns and sessions in the portal', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page
  let other: Page
  let jane: Page
  let janeId: string

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    const territory = (await api.post('/api/v1/territories', { name: 'North' })).body as { id: string }
    const corner = await makeRetailer(api, { accountNumber: 'AC-1', name: 'Corner Bike Shop' })
    const quay = await makeRetailer(api, { accountNumber: 'AC-2', name: 'Quayside Cycles' })
    await api.patch(`/api/v1/retailers/${corner.id}`, { version: 1, territoryId: territory.id })
    await makeContact(api, quay, { surname: 'Zola', email: 'zola@quay.test', username: 'zola' })
    const fields = { firstName: 'Jane', surname: 'Doe', email: 'jane@corner.test', username: 'jane' }
    const made = await makeContact(api, corner, { ...fields, websiteAccess: true })
    janeId = made.id
    await api.post('/api/v1/users', {
      username: 'rita@northgate.test',
      firstName: 'Rita',
      surname: 'Road',
      type: 'device',
      role: 'sales-rep',
      territoryIds: [territory.id],
    })
    await secondUser()
    await janeSignsIn(made)
    olivia = await journey.person({ viewport: { width: 1440, height: 900 } })
    await signInToPortal(olivia)
  })

  async function mailTo(address: string): Promise<SinkMessage> {
    assert.ok(journey.sink)
    return await journey.sink.waitFor((mail) => mail.envelope.to[0] === address)
  }

  /** Reads contacts and writes none, and has chosen his password by the letter. */
  async function secondUser(): Promise<void> {
    const role = await api.post('/api/v1/roles', { name: 'Desk', rights: { contacts: 'read' } })
    const fields = { firstName: 'Ada', surname: 'Desk', type: 'admin', role: role.body.id }
    const sent = await api.post('/api/v1/users', {
      ...fields,
      ...ada,
      sendSetPasswordLetter: true,
      password: undefined,
    })
    assert.equal(sent.status, 201, sent.text)
    const mail = await mailTo(ada.username)
    const token = /\/reset\/([\w-]+)/.exec(mail.text)?.[1]
    const code = /^\d{6}$/m.exec(mail.text)?.[0]
    const words = { token, code, newPassword: ada.password, confirmPassword: ada.password }
    const chosen = await api.post('/api/v1/portal/resets/complete', words)
    assert.equal(chosen.status, 204, chosen.text)
    other = await journey.person()
    await other.goto('/portal/contacts')
    await field(other, 'Username').fill(ada.username)
    await field(other, 'Password').fill(ada.password)
    await button(other, 'Sign in').click()
    await heading(other, 'Contacts').waitFor()
  }

  async function janeSignsIn({ id, version, email }: ContactWire): Promise<void> {
    await api.post(`/api/v1/contacts/${id}/resets`, { version, email })
    const mail = await mailTo(email ?? '')
    jane = await journey.person()
    await signInAsContact(jane, 'jane', secretIn(mail))
    await chooseNewPassword(jane, CHOSEN)
  }

  const tab = (page: Page, name: RegExp) =>
    page.getByRole('navigation', { name: 'Saved views' }).getByRole('link', { name })

  it('A7: rep, last sign-in and retailer are filters that stand in the address and are kept on Back', async () => {
    await button(olivia, 'More filters').click()
    await olivia.getByRole('combobox', { name: 'Last sign-in' }).click()
    await olivia.getByRole('option', { name: 'Never' }).click()
    await link(olivia, 'Zola').waitFor()
    await link(olivia, 'Jane Doe').waitFor({ state: 'hidden' })
    await button(olivia, 'Remove the filter Last sign-in: Never').click()
    await olivia.getByRole('combobox', { name: 'Rep' }).fill('rita')
    await olivia.getByRole('option', { name: /Rita Road/ }).click()
    await link(olivia, 'Zola').waitFor({ state: 'hidden' })
    await olivia.getByRole('combobox', { name: 'Last sign-in' }).click()
    await olivia.getByRole('option', { name: 'Within days' }).click()
    await olivia.getByLabel('Signed in from').fill('2026-01-01')
    await olivia.waitForURL(/signedInFrom=2026-01-01/)
    await link(olivia, 'Jane Doe').click()
    await heading(olivia, 'Jane Doe').waitFor()
    await olivia.goBack()
    await button(olivia, 'Remove the filter Rep: Rita Road').waitFor()
    await button(olivia, 'Remove the filter Signed in from: 1 Jan 2026').waitFor()
    await olivia.getByText('1 contact', { exact: true }).waitFor()
  })

  it('A7: what is shown is saved as a view, shared, and opened by somebody else, who cannot change it', async () => {
    await button(olivia, 'Save as view').click()
    await field(olivia, 'Name').fill('Rita’s people')
    await olivia.getByRole('checkbox', { name: 'Share with everyone who may see this list' }).check()
    await button(olivia, 'Save view').click()
    await tab(olivia, /Rita’s people/).waitFor()
    assert.equal(await tab(olivia, /Rita’s people/).getAttribute('aria-current'), 'page')

    await other.reload()
    await tab(other, /Rita’s people shared by Olivia Owner/).click()
    await other.getByText('1 contact', { exact: true }).waitFor()
    assert.equal(await button(other, 'View options').count(), 0)
    await other.getByRole('searchbox').fill('jane')
    await button(other, 'Save as view').click()
    await field(other, 'Name').fill('Mine')
    assert.equal(await other.getByRole('checkbox', { name: /Share/ }).count(), 0)
    await button(other, 'Save view').click()
    await tab(other, /Mine/).waitFor()
    await olivia.reload()
    await tab(olivia, /Rita’s people/).waitFor()
    assert.equal(await tab(olivia, /Mine/).count(), 0, 'own views are seen by nobody else')
  })

  it('a view that was changed says so and is saved, renamed, and deleted with a way back, by keyboard alone', async () => {
    await button(olivia, 'Remove the filter Signed in from: 1 Jan 2026').focus()
    await olivia.keyboard.press('Enter')
    await button(olivia, 'Changed – save').focus()
    await olivia.keyboard.press('Enter')
    await olivia.getByText('The view “Rita’s people” is saved.').last().waitFor()
    await button(olivia, 'Changed – save').waitFor({ state: 'hidden' })
    await button(olivia, 'View options').focus()
    await olivia.keyboard.press('Enter')
    await olivia.keyboard.press('Enter')
    await field(olivia, 'Name').fill('Contacts of Rita')
    await olivia.keyboard.press('Enter')
    await tab(olivia, /Contacts of Rita/).waitFor()
    await button(olivia, 'View options').focus()
    await olivia.keyboard.press('Enter')
    await olivia.keyboard.press('End')
    await olivia.keyboard.press('Enter')
    await olivia.getByText('The view “Contacts of Rita” is deleted.').waitFor()
    await tab(olivia, /Contacts of Rita/).waitFor({ state: 'hidden' })
    await button(olivia, 'Undo').click()
    await tab(olivia, /Contacts of Rita/).waitFor()
    await other.goto(`${new URL(olivia.url()).pathname}?view=gone&state=active`)
    await other.getByText('The view this address names is not there any more.').waitFor()
  })

  it('a view that names something which is gone opens with a word about it, and no error', async () => {
    await olivia.goto('/portal/contacts?territory=gone')
    await button(olivia, 'Remove the filter Territory: no longer there').waitFor()
    await olivia.getByText(/nothing can match it/).waitFor()
    await heading(olivia, 'Nothing matches').waitFor()
  })

  it('columns are chosen by keyboard and kept for the person, those of a view with the view', async () => {
    await olivia.goto('/portal/contacts')
    const column = (name: string) => olivia.getByRole('columnheader', { name, exact: true })
    await button(olivia, 'Columns').click()
    await olivia.getByRole('checkbox', { name: 'Territory' }).focus()
    await olivia.keyboard.press('Space')
    await column('Territory').waitFor()
    await olivia.getByRole('checkbox', { name: 'Username' }).focus()
    await olivia.keyboard.press('Space')
    await column('Username').waitFor({ state: 'hidden' })
    await olivia.getByRole('row').filter({ hasText: 'Jane Doe' }).getByText('North').waitFor()
    await olivia.reload()
    await column('Territory').waitFor()
    assert.equal(await column('Username').count(), 0)
    await button(olivia, 'Columns').click()
    await button(olivia, 'Usual columns').click()
    await column('Username').waitFor()
  })

  it('A4: a switch whose request is lost goes back, and says so, in the list and on the contact’s page', async () => {
    const lose = async (access: Locator) => {
      await access.waitFor()
      await olivia.route('**/api/v1/contacts/*', (route) =>
        route.request().method() === 'PATCH' ? route.abort() : route.continue(),
      )
      await access.click()
      await olivia.getByText('The server does not answer.').waitFor()
      assert.equal(await access.isChecked(), true)
      await olivia.unroute('**/api/v1/contacts/*')
    }
    await lose(olivia.getByRole('switch', { name: 'Website access of Jane Doe' }))
    await olivia.goto(`/portal/contacts/${janeId}?tab=website`)
    await lose(olivia.getByRole('switch', { name: 'Has website access' }))
    await olivia.goto('/portal/contacts')
  })

  it('on a phone contacts are chosen in a mode of its own, and all that match are invited by the filter', async () => {
    await olivia.setViewportSize({ width: 390, height: 844 })
    const box = olivia.getByRole('checkbox', { name: 'Choose Jane Doe' })
    assert.equal(await box.isVisible(), false)
    await button(olivia, 'Choose').click()
    await box.check()
    await olivia.getByText('1 contact chosen').waitFor()
    await link(olivia, 'Invite all 2 that match').click()
    await heading(olivia, 'New invite').waitFor()
    await olivia.setViewportSize({ width: 1440, height: 900 })
  })

  it('L3: a contact’s sessions are listed on his page and ended there, and his next request is signed out', async () => {
    await jane.goto('/account')
    await heading(jane, 'Your account').waitFor()
    await olivia.goto(`/portal/contacts/${janeId}?tab=website`)
    await heading(olivia, 'Signed in on').waitFor()
    await olivia.getByRole('button', { name: /^End the session on Chrome on Linux/ }).waitFor()
    await judge(olivia, 'sessions of a contact')
    await olivia.setViewportSize({ width: 1440, height: 900 })
    await button(olivia, 'End all').click()
    const dialog = olivia.getByRole('dialog', { name: 'Sign Jane Doe out everywhere?' })
    await dialog.getByText('1 device').waitFor()
    await dialog.getByRole('button', { name: 'End all' }).click()
    await olivia.getByText('Not signed in anywhere.').waitFor()
    await jane.goto('/account')
    await field(jane, 'Password').waitFor()
  })

  it('the list with its views, filters and columns, and the report with its own, have no fault axe knows of', async () => {
    await olivia.goto('/portal/contacts')
    await tab(olivia, /Contacts of Rita/).click()
    await button(olivia, 'More filters').click()
    await olivia.getByRole('combobox', { name: 'Rep' }).waitFor()
    await judge(olivia, 'contacts with filters')
    await olivia.setViewportSize({ width: 1440, height: 900 })
    await button(olivia, 'Columns').click()
    await olivia.getByRole('checkbox', { name: 'Territory' }).check()
    await judge(olivia, 'contacts with columns')
    await olivia.setViewportSize({ width: 1440, height: 900 })
    await olivia.goto('/portal/reports?signedIn=never')
    await button(olivia, 'Save as view').click()
    await field(olivia, 'Name').fill('Never signed in')
    await button(olivia, 'Save view').click()
    await tab(olivia, /Never signed in/).waitFor()
    await link(olivia, 'Zola').waitFor()
    await olivia.getByText('The trend follows the territories alone').waitFor()
    await judge(olivia, 'report with a view')
    journey.browsers.assertNoFaults()
  })
})
