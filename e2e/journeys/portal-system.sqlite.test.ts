import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeCornerBikeShop, setUpOwnerByApi } from '../rig/people.ts'
import { button, heading, signInToPortal, textOf } from '../rig/steps.ts'

describe('mail, audit and settings in the portal', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    await makeCornerBikeShop(api)
    olivia = await journey.person({ viewport: { width: 1440, height: 900 } })
    await signInToPortal(olivia)
  })

  const number = (label: string) => olivia.getByRole('spinbutton', { name: label })
  const settings = async () => (await api.get<Record<string, unknown>>('/api/v1/settings')).body

  it('M2: the brand is previewed while it is typed, and a colour nobody could read is not stored', async () => {
    await olivia.goto('/portal/settings')
    const accent = olivia.getByRole('textbox', { name: 'Accent colour, light' })
    await accent.fill('#ffee00')
    await olivia.getByText(/Light: Contrast 1\.\d to 1: at least 4\.5 is needed\./).waitFor()
    await button(olivia, 'Save changes').first().click()
    await olivia.getByRole('alert').filter({ hasText: /./ }).first().waitFor()
    assert.equal(await accent.inputValue(), '#ffee00', 'nothing typed is emptied')
    assert.equal(await accent.getAttribute('aria-invalid'), 'true')
    assert.equal((await settings())['brand.accent-light'], '#0b5f59')
    await accent.fill('#7a1f5c')
    await olivia.getByRole('textbox', { name: 'Company name' }).fill('Northgate Wholesale')
    await olivia.getByText(/Light: Contrast \d+\.\d to 1: readable\./).waitFor()
    await button(olivia, 'Save changes').first().click()
    await olivia.getByText('Changes saved.').first().waitFor()
    assert.equal((await settings())['brand.name'], 'Northgate Wholesale')
    const stranger = await journey.person()
    await stranger.goto('/')
    await stranger.getByText('Northgate Wholesale').first().waitFor()
    await stranger.context().close()
  })

  it('C3: what a colleague changed meanwhile is shown, and neither change is lost', async () => {
    await olivia.getByRole('tab', { name: 'Passwords and mail' }).click()
    await number('Hours a temporary password works').fill('24')
    await api.patch('/api/v1/settings', { 'temporary-password.hours': 12 })
    await button(olivia, 'Save changes').first().click()
    await olivia.getByText('Hours a temporary password works: you have “24”, it is now “12”').waitFor()
    await button(olivia, 'Keep mine').click()
    await button(olivia, 'Save changes').first().click()
    await olivia.getByText('Changes saved.').first().waitFor()
    assert.equal((await settings())['temporary-password.hours'], 24)
    await number('Hours a temporary password works').fill('90')
    await button(olivia, 'Save changes').first().click()
    await olivia.getByRole('alert').first().waitFor()
    assert.equal((await settings())['temporary-password.hours'], 24)
  })

  it('E1: the trail shows who changed what, before beside after, and is narrowed by act and result', async () => {
    await olivia.goto('/portal/audit?action=settings.changed')
    await heading(olivia, 'Audit').waitFor()
    const rows = olivia.getByRole('table', { name: 'Audit' }).getByRole('row')
    await rows
      .filter({ hasText: 'Olivia Owner changed settings: temporary-password.hours.' })
      .first()
      .waitFor()
    await rows.nth(1).getByRole('button').click()
    const dialog = olivia.getByRole('dialog')
    assert.match(await textOf(dialog.getByRole('table')), /temporary-password\.hours1224/)
    await olivia.keyboard.press('Escape')
    await olivia.getByRole('combobox', { name: 'Result' }).click()
    await olivia.getByRole('option', { name: 'Refused' }).click()
    await heading(olivia, 'Nothing matches').waitFor()
    assert.match(olivia.url(), /result=refused/)
    await button(olivia, 'Show all').click()
    await olivia.getByRole('link', { name: 'Jane Doe' }).first().click()
    await heading(olivia, 'Jane Doe').waitFor()
  })

  it('M1, M2: a test mail is read first, goes to the own mailbox, and is listed with what became of it', async () => {
    await olivia.goto('/portal/mail')
    await heading(olivia, 'No mail yet').waitFor()
    await button(olivia, 'Test mail').click()
    const dialog = olivia.getByRole('dialog', { name: 'Look at a mail, and send yourself one' })
    await dialog.getByText('Your access to the website of Northgate Wholesale', { exact: true }).waitFor()
    await dialog.getByText(/spec-imen-2222-only/).waitFor()
    await dialog.getByRole('combobox', { name: 'Language' }).click()
    await dialog.getByRole('option', { name: 'Deutsch' }).click()
    await dialog.getByText('Ihr Zugang zur Website von Northgate Wholesale', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'Send test mail' }).click()
    await olivia.getByText(/A test mail to olivia.* is on its way/).waitFor()
    const row = olivia.getByRole('table', { name: 'Mail' }).getByRole('row').nth(1)
    await row
      .filter({ hasText: 'Website invite' })
      .filter({ hasText: 'Delivered' })
      .waitFor({ timeout: 20_000 })
    await olivia.goto('/mailbox')
    await olivia.getByRole('link', { name: 'Ihr Zugang zur Website von Northgate Wholesale' }).waitFor()
    await olivia.goto('/portal/mail?state=failed,bounced')
    await heading(olivia, 'Nothing matches').waitFor()
    await button(olivia, 'Show all').click()
    await row.waitFor()
    await judge(olivia, 'mail')
  })

  it('nobody is kept out of settings and audit: no violation of WCAG 2.2 AA, in light and dark', async () => {
    await olivia.goto('/portal/settings')
    await heading(olivia, 'Name and colours').waitFor()
    await judge(olivia, 'settings')
    await olivia.goto('/portal/audit')
    await olivia.getByRole('link', { name: 'Jane Doe' }).first().waitFor()
    await judge(olivia, 'audit')
  })

  it('no page met an error of script or policy on the way', () => {
    journey.browsers.assertNoFaults()
  })
})
