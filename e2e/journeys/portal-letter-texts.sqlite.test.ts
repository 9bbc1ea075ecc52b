import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeCornerBikeShop, setUpOwnerByApi } from '../rig/people.ts'
import {
  button,
  field,
  heading,
  link,
  openContact,
  pressTheOneButton,
  reloadUntilShown,
  signInToPortal,
  textOf,
} from '../rig/steps.ts'

describe('letters’ texts and bounces in the portal', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    await makeCornerBikeShop(api, { websiteAccess: true })
    olivia = await journey.person({ viewport: { width: 1440, height: 900 } })
    await signInToPortal(olivia)
  })

  const frame = () => olivia.frameLocator('iframe[title="The mail as it looks"]').first()
  const preview = () => olivia.getByRole('region', { name: 'Preview' })
  const area = () => field(olivia, 'Text')
  const INVITE = '/api/v1/letters/texts/website-invite'
  const sink = () => journey.sink ?? assert.fail('the journey has a mail server')

  it('M2: every mail is listed in plain words, and its text is previewed with a specimen secret while it is typed', async () => {
    await olivia.goto('/portal/mail')
    await olivia.getByRole('tab', { name: 'Texts' }).click()
    await olivia.getByText('When a contact gets access and has no password yet.').waitFor()
    await link(olivia, 'Edit: Website invite, English').click()
    await heading(olivia, 'Text in English').waitFor()
    await frame().getByText('spec-imen-2222-only').waitFor()
    await area().press('Control+Home')
    await area().pressSequentially('Welcome to our new website. It was made with you in mind. ')
    await olivia.getByRole('button', { name: /\{\{retailer\}\}/ }).click()
    assert.match(
      await area().inputValue(),
      /^Welcome to our new website\..* \{\{retailer\}\}\{\{brand\}\} has/,
    )
    await frame()
      .getByText(/Welcome to our new website\..* Corner Bike Shop/)
      .waitFor()
    await preview().getByText('Plain text', { exact: true }).click()
    await olivia.getByText(/^Latchkey\s+Hello Jane Doe,/).waitFor()
    await preview().getByText('Designed', { exact: true }).click()
    await preview().getByText('Dark', { exact: true }).click()
    await frame().getByText('spec-imen-2222-only').waitFor()
    assert.equal((await api.get(`${INVITE}/en`)).body.edited, false)
  })

  it('M2: a text without its secret or with an address elsewhere is not saved, each fault stands at its field, and nothing typed is lost', async () => {
    const typed = await area().inputValue()
    await area().fill(`${typed.replace('{{secret}}', '')}\n\nSee https://evil.test`)
    await field(olivia, 'Subject').fill('Your password {{secret}}')
    await olivia
      .getByText('Add {{secret}} on a line of its own: without it nobody can sign in.')
      .first()
      .waitFor()
    await olivia
      .getByText(/Take out https:\/\/evil\.test/)
      .first()
      .waitFor()
    await button(olivia, 'Save changes').click()
    await olivia
      .getByRole('alert')
      .getByRole('link', { name: /\{\{secret\}\} cannot stand in the subject/ })
      .waitFor()
    assert.equal(await area().getAttribute('aria-invalid'), 'true')
    assert.match(await area().inputValue(), /See https:\/\/evil\.test$/)
    assert.equal((await api.get(`${INVITE}/en`)).body.edited, false)
    await area().fill(typed)
    await field(olivia, 'Subject').fill('Come in: {{brand}}')
    await olivia.getByText('Come in: Latchkey', { exact: true }).waitFor()
    await judge(olivia, 'letter text')
    await olivia.setViewportSize({ width: 1440, height: 900 })
  })

  it('M2: leaving with an unsaved text asks first, and the other language keeps what was typed', async () => {
    await olivia.getByRole('tab', { name: 'German' }).click()
    await heading(olivia, 'Text in German').waitFor()
    await olivia.getByRole('tab', { name: /English/ }).click()
    assert.equal(await field(olivia, 'Subject').inputValue(), 'Come in: {{brand}}')
    await link(olivia, 'Contacts').first().click()
    const asked = olivia.getByRole('dialog', { name: 'Leave without saving?' })
    await asked.getByRole('button', { name: 'Stay here' }).click()
    assert.equal(await field(olivia, 'Subject').inputValue(), 'Come in: {{brand}}')
    await button(olivia, 'Send me this as a test mail').click()
    const mail = await sink().waitFor((each) => each.subject === 'Come in: Latchkey', 10_000)
    assert.deepEqual(mail.envelope.to, ['olivia.owner@northgate.test'])
    assert.match(mail.text, /^spec-imen-2222-only$/m)
  })

  it('M2, E1: what a colleague saved meanwhile is shown, the saved text is what leaves, and who edited it stands in the list', async () => {
    const { version, body } = (await api.get(`${INVITE}/en`)).body
    assert.equal((await api.put(`${INVITE}/en`, { version, subject: 'Theirs', body })).status, 200)
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Subject: you have “Come in: {{brand}}”, it is now “Theirs”').waitFor()
    await button(olivia, 'Keep mine').first().click()
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Saved. Mails leave with this text from now on.').first().waitFor()
    await openContact(olivia, 'Jane Doe')
    await pressTheOneButton(olivia, 'Send website invite')
    const mail = await sink().waitFor((each) => each.envelope.to.includes('jane@cornerbike.test'), 10_000)
    assert.equal(mail.subject, 'Come in: Latchkey')
    assert.match(mail.text, /^Welcome to our new website\./m)
    await olivia.goto('/portal/mail?tab=texts')
    await olivia.getByText(/Edited by Olivia Owner/).waitFor()
    await judge(olivia, 'letter texts')
    await olivia.setViewportSize({ width: 1440, height: 900 })
  })

  it('M1: the signing secret is shown once, and a bounce signed with it shows in list, contact, Home and counts', async () => {
    await olivia.goto('/portal/mail?tab=bounces')
    await olivia.getByText('bounces+…@northgate.test').waitFor()
    await button(olivia, 'Make a signing secret').click()
    await olivia.getByRole('dialog').getByRole('button', { name: 'Make a signing secret' }).click()
    const made = olivia.getByRole('dialog', { name: 'Signing secret' })
    const secret = await textOf(made.getByText(/^whsec_/))
    await made.getByRole('button', { name: 'Close' }).click()
    assert.equal(await olivia.getByText(secret).count(), 0)
    const invite = sink().messages.find((each) => each.envelope.to.includes('jane@cornerbike.test'))
    const report = {
      address: invite?.envelope.from,
      action: 'failed',
      status: '5.1.1',
      diagnostic: '550 No such user',
    }
    assert.equal(await signedReport(journey.origin, secret, report), 202)
    await olivia.reload()
    await olivia.getByRole('listitem').filter({ hasText: 'Came back' }).filter({ hasText: '1' }).waitFor()
    await judge(olivia, 'bounces')
    await olivia.setViewportSize({ width: 1440, height: 900 })
    await link(olivia, 'Came back').click()
    const row = olivia.getByRole('table', { name: 'Mail' }).getByRole('row').nth(1)
    await row.filter({ hasText: 'Bounced' }).filter({ hasText: 'Reported: 5.1.1 550 No such user' }).waitFor()
    await judge(olivia, 'mails')
    await olivia.setViewportSize({ width: 1440, height: 900 })
    await row.getByRole('link', { name: 'Correct the address' }).click()
    await olivia.getByText(/The last mail came back, but its temporary password works until/).waitFor()
    await reloadUntilShown(olivia.getByText('Bounced').first())
    await olivia.goto('/portal/')
    await olivia.getByText('Jane Doe').first().waitFor()
  })

  it('M2: back to the shipped text, named by mail and language, is what leaves again', async () => {
    await olivia.goto('/portal/mail/texts/website-invite?language=en')
    await button(olivia, 'Back to the shipped text').click()
    const asked = olivia.getByRole('dialog', { name: 'Go back to the shipped text?' })
    await asked.getByText('Website invite').waitFor()
    await asked.getByRole('button', { name: 'Go back', exact: true }).click()
    await olivia.getByText('The shipped text is used again.').first().waitFor()
    await olivia.getByText('This is the text the mail came with.').first().waitFor()
    assert.equal(await field(olivia, 'Subject').inputValue(), 'Your access to the website of {{brand}}')
    assert.equal((await api.get(`${INVITE}/en`)).body.edited, false)
  })

  it('no page met an error of script or policy on the way', () => {
    journey.browsers.assertNoFaults()
  })
})

/** Posts a report as a provider's bridge does; answers the status. */
async function signedReport(origin: string, secret: string, report: object): Promise<number> {
  const body = JSON.stringify(report)
  const timestamp = Math.floor(Date.now() / 1000)
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const mac = createHmac('sha256', key).update(`msg_1.${timestamp}.${body}`).digest('base64')
  const answer = await fetch(`${origin}/api/v1/bounces`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(timestamp),
      'webhook-signature': `v1,${mac}`,
    },
    body,
  })
  return answer.status
}
