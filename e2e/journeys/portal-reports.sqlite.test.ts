import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { Download, Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeContact, makeRetailer, owner, setUpOwnerByApi } from '../rig/people.ts'
import { signInToPortalAs } from '../rig/reset-steps.ts'
import { makeUser } from '../rig/staff.ts'
import { button, heading, link, pathOf } from '../rig/steps.ts'

const bo = { username: 'bo@northgate.test', password: 'Quarry-4-fern-lantern' }

describe('Home and the report of website access', () => {
  let journey: Journey
  let olivia: Page

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    const api = await setUpOwnerByApi(journey)
    await makeUser(journey, api, bo, { name: 'Auditor', rights: { audit: 'read' } })
    const corner = await makeRetailer(api, { accountNumber: 'AC-1', name: '=Corner Bike Shop' })
    const quay = await makeRetailer(api, { accountNumber: 'AC-2', name: 'Quayside Cycles' })
    const north = await api.post('/api/v1/territories', { name: 'North' })
    assert.equal(north.status, 201, north.text)
    const placed = await api.patch(`/api/v1/retailers/${quay.id}`, {
      version: quay.version,
      territoryId: north.body.id,
    })
    assert.equal(placed.status, 200, placed.text)
    for (const surname of ['Adams', 'Baker'])
      await makeContact(api, corner, {
        surname,
        email: `${surname.toLowerCase()}@corner.test`,
        username: surname.toLowerCase(),
        websiteAccess: true,
      })
    const clark = await makeContact(api, quay, {
      surname: 'Clark',
      email: 'clark@quay.test',
      username: 'clark',
      websiteAccess: true,
    })
    const { version, email } = clark
    const sent = await api.post(`/api/v1/contacts/${clark.id}/resets`, { version, email })
    assert.equal(sent.status, 202, sent.text)
    const moved = await makeContact(api, quay, { surname: 'Moved', email: 'old@quay.test' })
    const change = await api.patch(`/api/v1/contacts/${moved.id}`, {
      version: moved.version,
      email: 'new@quay.test',
    })
    assert.equal(change.status, 200, change.text)
    olivia = await journey.person({ viewport: { width: 1440, height: 900 } })
  })

  it('A5, A7: after the sign-in Home counts contacts by state and names what needs attention', async () => {
    await signInToPortalAs(olivia, owner.username, owner.password)
    await heading(olivia, 'Home').waitFor()
    assert.equal(pathOf(olivia), '/portal/')
    await olivia.getByRole('link', { name: /Not invited\s*2/ }).waitFor()
    await olivia.getByText('changed today').waitFor()
    await link(olivia, 'Moved').waitFor()
    await judge(olivia, 'Home')
    await olivia.setViewportSize({ width: 1440, height: 900 })
  })

  it('A7: a figure leads to the list it counts', async () => {
    await olivia.getByRole('link', { name: /Invited\s*1$/ }).click()
    await olivia.waitForURL(/contacts\?state=invited/)
    await olivia.getByText('1 contact', { exact: true }).waitFor()
    await link(olivia, 'Home').click()
    await heading(olivia, 'Home').waitFor()
    await link(olivia, 'Moved').click()
    await heading(olivia, 'Moved').waitFor()
  })

  it('U4: Home leads on to the first screen of a person whose role reads nothing of it', async () => {
    const auditor = await journey.person()
    await signInToPortalAs(auditor, bo.username, bo.password)
    await auditor.waitForURL(/portal\/audit/)
    await auditor.context().close()
  })

  it('R1: the report shows totals as a bar with a table, and every contact with his last invite and by whom', async () => {
    await link(olivia, 'Reports').click()
    await heading(olivia, 'Customer website access').waitFor()
    const counts = olivia.getByRole('table').filter({ hasText: 'Share' })
    await counts.getByRole('row', { name: /Invited 1 25%/ }).waitFor()
    await counts.getByRole('row', { name: /All 4/ }).waitFor()
    const rows = olivia.getByRole('table', { name: 'Contacts' })
    await rows.getByRole('row', { name: /Clark.*North.*Invited.*today.*by Olivia Owner/s }).waitFor()
    await judge(olivia, 'report')
    await olivia.setViewportSize({ width: 1440, height: 900 })
  })

  it('R1: it is grouped by retailer, territory and rep, filtered, and both stay in the address', async () => {
    const choose = async (name: string) => {
      await olivia.getByRole('combobox', { name: 'Show' }).click()
      await olivia.getByRole('option', { name }).click()
    }
    await choose('By retailer')
    await olivia.getByRole('row', { name: /Quayside Cycles.* 2 0 1 0 0 1 0/ }).waitFor()
    await judge(olivia, 'report by retailer')
    await olivia.setViewportSize({ width: 1440, height: 900 })
    await choose('By territory')
    await olivia.getByRole('row', { name: /No territory/ }).waitFor()
    await olivia.reload()
    await link(olivia, 'North').click()
    await olivia.waitForURL(/territory=/)
    const rows = olivia.getByRole('table', { name: 'Contacts' })
    await rows.getByRole('row', { name: /Clark/ }).waitFor()
    await rows.getByRole('row', { name: /Adams/ }).first().waitFor({ state: 'hidden' })
  })

  it('R1, I2: an export holds what is filtered, formulas marked, as CSV and as Excel, whose limit is said', async () => {
    await button(olivia, 'Export').click()
    await olivia.getByText('Excel: up to 100,000 rows').waitFor()
    await judge(olivia, 'export dialog')
    await olivia.setViewportSize({ width: 1440, height: 900 })
    const csv = await downloaded(() => button(olivia, 'Make the file').click())
    assert.match(csv.suggestedFilename(), /^website-access-\d{4}-\d\d-\d\d\.csv$/)
    const [head, ...rows] = readFileSync(await csv.path(), 'utf8')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    const surname = head?.indexOf('Surname') ?? -1
    assert.deepEqual(
      rows.map((row) => row[surname]),
      ['Clark', 'Moved'],
    )
    await olivia.getByText('The download has started.').first().waitFor()
    await olivia.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await olivia.goto('/portal/reports')
    await heading(olivia, 'Customer website access').waitFor()
    await button(olivia, 'Export').click()
    const all = await downloaded(() => button(olivia, 'Make the file').click())
    assert.ok(readFileSync(await all.path(), 'utf8').includes(`,'=Corner Bike Shop,`))
    await olivia.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await button(olivia, 'Export').click()
    await olivia.getByRole('radio', { name: /^Excel/ }).check()
    const xlsx = await downloaded(() => button(olivia, 'Make the file').click())
    assert.match(xlsx.suggestedFilename(), /\.xlsx$/)
    assert.equal(
      readFileSync(await xlsx.path())
        .subarray(0, 2)
        .toString(),
      'PK',
    )
    await olivia.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  })

  it('I2: every list that is exported waits for a day under Exports, to be downloaded again or removed', async () => {
    for (const [place, title] of [
      ['contacts', 'Contacts'],
      ['retailers', 'Retailers'],
      ['users', 'Users'],
      ['audit', 'Audit'],
    ] as const) {
      await olivia.goto(`/portal/${place}`)
      await heading(olivia, title).waitFor()
      await button(olivia, 'Export').click()
      const file = await downloaded(() => button(olivia, 'Make the file').click())
      assert.match(file.suggestedFilename(), new RegExp(`^${place}-.*\\.csv$`))
      await olivia.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    }
    await link(olivia, 'Exports').click()
    await heading(olivia, 'Exports').waitFor()
    const rows = olivia.getByRole('table', { name: 'Exports' })
    await rows.getByRole('row', { name: /Retailers.*CSV.*2 rows.*Ready.*kept until tomorrow/s }).waitFor()
    assert.equal(await rows.getByRole('row', { name: /Ready/ }).count(), 7)
    await judge(olivia, 'exports')
    await olivia.setViewportSize({ width: 1440, height: 900 })
    const again = await downloaded(() => rows.getByRole('button', { name: /^Download retailers-/ }).click())
    assert.ok(readFileSync(await again.path(), 'utf8').includes('Quayside Cycles'))
    await rows.getByRole('button', { name: /^Remove retailers-/ }).click()
    await rows.getByRole('row', { name: /Retailers/ }).waitFor({ state: 'hidden' })
    journey.browsers.assertNoFaults()
  })

  async function downloaded(press: () => Promise<void>): Promise<Download> {
    const [file] = await Promise.all([olivia.waitForEvent('download'), press()])
    return file
  }
})
