import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Download, Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeCornerBikeShop, setUpOwnerByApi } from '../rig/people.ts'
import { button, heading, link, signInToPortal, textOf } from '../rig/steps.ts'

const HEAD = 'Kundennr.,Laden,Contact ID,First name,Surname,Mail,Login,Website access'

async function read(download: Promise<Download>): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of await (await download).createReadStream()) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}

describe('imports in the portal', () => {
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

  const send = (text: string, name = 'kunden.csv', page = olivia) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/vnd.ms-excel', buffer: Buffer.from(text) })
  const total = async () => (await api.get('/api/v1/contacts')).body.total
  const field = (header: string) => olivia.getByRole('combobox', { name: `Read “${header}” as` })
  const choose = async (header: string, name: string) => {
    await field(header).click()
    await olivia.getByRole('option', { name, exact: true }).click()
  }

  it('I2: the empty list starts the task, hands out a sample file, and says what a wrong file is', async () => {
    await link(olivia, 'Imports').click()
    await heading(olivia, 'No imports yet').waitFor()
    await judge(olivia, 'imports without any')
    const sample = olivia.waitForEvent('download')
    await link(olivia, 'Download a sample file').click()
    assert.match(await read(sample), /Account number,Retailer name/)
    await send('x', 'photo.jpg')
    await olivia.getByText('This is neither a CSV file nor an Excel workbook (.xlsx).').waitFor()
  })

  it('I2: columns are guessed and put right by hand, and wrong rows are told by row and column', async () => {
    const before = await total()
    await send(
      `${HEAD}\nJ-1,Lamp Shop,L-1,Jo,Lamp,jo@lamp.test,jo-1,yes\nJ-1,,L-2,Al,Lamp,nowhere,al-2,perhaps\n`,
    )
    await heading(olivia, 'What each column holds').waitFor()
    assert.equal(await field('Mail').inputValue(), 'E-mail address')
    assert.equal(await field('Laden').inputValue(), 'Not read')
    await judge(olivia, 'the columns of an import')
    await button(olivia, 'Check the file').click()
    await heading(olivia, '3 problems, so nothing was imported').waitFor()
    await button(olivia, 'Change the columns').click()
    await choose('Laden', 'Retailer: name')
    await button(olivia, 'Check the file').click()
    await heading(olivia, '2 problems, so nothing was imported').waitFor()
    const row = olivia.getByRole('row').filter({ hasText: 'Website access' })
    assert.match(await textOf(row), /^3Website access.*“perhaps”/)
    await judge(olivia, 'the problems of an import')
    const list = olivia.waitForEvent('download')
    await link(olivia, 'Download all problems (CSV)').click()
    assert.match(await read(list), /3,Website access,/)
    assert.equal(await total(), before)
  })

  it('I2: the mapping is remembered; what a file would do is shown, applied once, and told by row', async () => {
    const before = await total()
    await link(olivia, 'Upload the mended file').click()
    await send(
      `${HEAD}\nJ-1,Lamp Shop,L-1,Jo,Lamp,jo@lamp.test,jo-1,yes\nJ-1,,L-2,Al,Lamp,al@lamp.test,al-2,no\n`,
    )
    await olivia.getByText('Mapped as in the last import with these columns.').waitFor()
    assert.equal(await field('Laden').inputValue(), 'Retailer: name')
    await button(olivia, 'Check the file').click()
    await heading(olivia, 'What the import would do').waitFor()
    await olivia.reload()
    await heading(olivia, 'What the import would do').waitFor()
    assert.equal(await total(), before)
    await judge(olivia, 'a checked import')
    await button(olivia, 'Import now').click()
    await heading(olivia, 'Imported').waitFor()
    assert.equal(await total(), before + 2)
    const result = olivia.waitForEvent('download')
    await link(olivia, 'Download the result by row (CSV)').click()
    assert.match(await read(result), /\r\n2,J-1,L-1,created,created\r\n/)
    await judge(olivia, 'an applied import')
  })

  it('I2: the list of imports names file, state, result and person, also by keyboard alone', async () => {
    await link(olivia, 'Imports').first().click()
    const row = olivia.getByRole('row').filter({ hasText: 'Applied' })
    assert.match(await textOf(row), /kunden\.csv.*3 created.*Olivia Owner/)
    await judge(olivia, 'imports')
    await row.getByRole('link').focus()
    await olivia.keyboard.press('Enter')
    await heading(olivia, 'Imported').waitFor()
  })

  it('I2: a file of 40 columns with long headers fits every screen, and is withdrawn with its file', async () => {
    const headers = Array.from(
      { length: 40 },
      (_, i) => `Eine sehr lange Spaltenüberschrift Nr. ${i} ${'x'.repeat(i * 3)}`,
    )
    headers[0] = 'Kundennummer'
    await olivia.goto('/portal/imports')
    await send(`${headers.join(',')}\nK-1${',Wert'.repeat(39)}\n`, `${'lang'.repeat(30)}.csv`)
    await heading(olivia, 'What each column holds').waitFor()
    await judge(olivia, 'an import of forty columns')
    await button(olivia, 'Withdraw').click()
    await olivia.getByText('This import was withdrawn, and its file has been wiped.').waitFor()
  })

  it('I2: an older Windows file is read as what it is', async () => {
    await olivia.goto('/portal/imports')
    const bytes = Buffer.from(
      `${HEAD}\nJ-2,M\xfcller,L-9,Uwe,M\xfcller,uwe@mueller.test,uwe-9,ja\n`,
      'latin1',
    )
    await olivia
      .locator('input[type=file]')
      .setInputFiles({ name: 'alt.csv', mimeType: 'text/csv', buffer: bytes })
    await button(olivia, 'Read it as an older Windows file').click()
    await heading(olivia, 'What each column holds').waitFor()
    await olivia.getByText('Müller').first().waitFor()
  })
})
