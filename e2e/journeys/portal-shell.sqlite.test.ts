import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeCornerBikeShop, owner, ownerByApi, setUpOwnerByApi } from '../rig/people.ts'
import { signInToPortalAs } from '../rig/reset-steps.ts'
import { makeUser } from '../rig/staff.ts'
import { button, field, heading, link, signInToPortal } from '../rig/steps.ts'

/** DESIGN: script of the portal's first load, gzip, in bytes. */
const FIRST_LOAD = 200 * 1024
const reader = { username: 'rita.reader@northgate.test', password: 'Copper-88-meadow-sail' }

describe('the frame of the Management Portal', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    await makeCornerBikeShop(api)
    olivia = await journey.person()
  })

  it('P56: an address opened while signed out leads to the sign-in, and on to it after', async () => {
    await olivia.goto('/portal/contacts?search=jane&state=no-access')
    assert.match(olivia.url(), /\/portal\/sign-in\?next=/)
    await field(olivia, 'Username').fill(owner.username)
    await field(olivia, 'Password').fill(owner.password)
    await button(olivia, 'Sign in').click()
    await link(olivia, 'Jane Doe').waitFor()
    assert.equal(new URL(olivia.url()).search, '?search=jane&state=no-access')
    assert.equal(await link(olivia, 'Tom Reed').count(), 0)
  })

  it('the first load needs at most 200 KB of script, packed with gzip', async () => {
    const page = await journey.person()
    const scripts = new Set<string>()
    page.on('response', (answer) => {
      if (/\/portal\/assets\/.*\.js$/.test(answer.url())) scripts.add(answer.url())
    })
    await signInToPortal(page)
    await link(page, 'Jane Doe').waitFor()
    let bytes = 0
    for (const url of scripts) {
      const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' }, method: 'HEAD' })
      bytes += Number(answer.headers.get('content-length'))
    }
    console.log(`first load of the portal: ${(bytes / 1024).toFixed(1)} KB of script, gzip`)
    assert.ok(scripts.size >= 3 && bytes > 50_000, `${scripts.size} scripts, ${bytes} bytes`)
    assert.ok(bytes <= FIRST_LOAD, `${bytes} bytes in ${[...scripts].join(' ')}`)
    await page.context().close()
  })

  it('Ctrl-K finds a contact by a few letters, / leads into the search, ? shows the keys, Escape closes', async () => {
    await olivia.keyboard.press('Control+k')
    const palette = olivia.getByRole('dialog', { name: 'Search and go to' })
    await palette.getByRole('combobox').fill('reed')
    await palette.getByRole('option', { name: /Tom Reed/ }).waitFor()
    await olivia.keyboard.press('Enter')
    await heading(olivia, 'Tom Reed').waitFor()
    await olivia.keyboard.press('?')
    await olivia.getByRole('dialog', { name: 'Keys' }).waitFor()
    await olivia.keyboard.press('Escape')
    await olivia.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' })
    await link(olivia, 'Contacts').first().click()
    await heading(olivia, 'Contacts').waitFor()
    await olivia.keyboard.press('/')
    await olivia.keyboard.type('jane')
    assert.equal(await olivia.getByRole('searchbox').inputValue(), 'jane')
    await olivia.waitForURL(/search=jane/)
  })

  it('the appearance and the language are chosen on the page and stay', async () => {
    const root = olivia.locator('html')
    await button(olivia, 'Account and settings of Olivia Owner').click()
    await olivia.getByText('Dark', { exact: true }).click()
    assert.equal(await root.getAttribute('data-mantine-color-scheme'), 'dark')
    await olivia.reload()
    await heading(olivia, 'Contacts').waitFor()
    assert.equal(await root.getAttribute('data-mantine-color-scheme'), 'dark')
    await button(olivia, 'Account and settings of Olivia Owner').click()
    await olivia.getByText('Deutsch', { exact: true }).click()
    await heading(olivia, 'Kontakte').waitFor()
    assert.equal(await root.getAttribute('lang'), 'de')
    assert.match(olivia.url(), /search=jane$/, 'the same list, in German')
    await button(olivia, 'Konto und Einstellungen von Olivia Owner').click()
    await olivia.getByText('English', { exact: true }).click()
    await heading(olivia, 'Contacts').waitFor()
  })

  it('L3: signed out elsewhere, one signs in again in a dialog, and what was typed is saved', async () => {
    await olivia.goto('/portal/contacts?search=jane')
    await link(olivia, 'Jane Doe').click()
    await field(olivia, 'Phone').fill('0113 496 0000')
    const sessions = await api.get<{ items: { id: string; current: boolean }[] }>('/api/v1/portal/sessions')
    for (const { id, current } of sessions.body.items)
      if (!current) await api.delete(`/api/v1/portal/sessions/${id}`)
    await button(olivia, 'Save changes').click()
    const dialog = olivia.getByRole('dialog', { name: 'Sign in again' })
    await dialog.getByRole('textbox', { name: 'Password' }).fill('not the password')
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByRole('textbox', { name: 'Password' }).fill(owner.password)
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
    await olivia.getByText('Changes saved.').waitFor()
    assert.equal(await field(olivia, 'Phone').inputValue(), '0113 496 0000')
  })

  it('U4: what a role does not allow is not offered', async () => {
    api = await ownerByApi(journey)
    await makeUser(journey, api, reader, { name: 'Readers', rights: { contacts: 'read' } })
    const rita = await journey.person()
    await signInToPortalAs(rita, reader.username, reader.password)
    await heading(rita, 'Home').waitFor()
    assert.equal(await rita.getByText('Bulk invites').count(), 0)
    await link(rita, 'Contacts').click()
    await link(rita, 'Jane Doe').waitFor()
    assert.equal(await link(rita, 'Switch on').count(), 0)
    assert.ok(await rita.getByRole('switch').first().isDisabled())
    await link(rita, 'Jane Doe').click()
    await heading(rita, 'Jane Doe').waitFor()
    assert.equal(await button(rita, 'Send website invite').count(), 0)
    assert.equal(await rita.getByRole('tab', { name: 'History' }).count(), 0)
    await rita.context().close()
  })

  it('no page met an error of script or policy on the way', () => {
    journey.browsers.assertNoFaults()
  })
})
