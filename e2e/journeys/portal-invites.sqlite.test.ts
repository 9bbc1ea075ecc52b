import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeContact, makeRetailer, setUpOwnerByApi } from '../rig/people.ts'
import { button, errorsOn, field, heading, link, signInToPortal } from '../rig/steps.ts'

const desk = { width: 1440, height: 900 }
const MANY = 12

describe('bulk invites in the portal', () => {
  let journey: Journey
  let olivia: Page

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    const api = await setUpOwnerByApi(journey)
    const corner = await makeRetailer(api, { accountNumber: 'AC-1', name: 'Corner Bike Shop' })
    const quay = await makeRetailer(api, { accountNumber: 'AC-2', name: 'Quayside Cycles' })
    for (let i = 0; i < MANY; i += 1) {
      const number = String(i).padStart(3, '0')
      const email = `person${number}@corner.test`
      const fields = { surname: `Person ${number}`, email, username: `p-${number}`, websiteAccess: true }
      await makeContact(api, corner, fields)
    }
    await makeContact(api, corner, { surname: 'Without address', email: null, username: 'nobody' })
    await makeContact(api, corner, { surname: 'Switched off', email: 'off@corner.test', username: 'off' })
    await makeContact(api, quay, {
      surname: 'Zola',
      email: 'zola@quay.test',
      username: 'zola',
      websiteAccess: true,
    })
    olivia = await journey.person({ viewport: desk })
    await signInToPortal(olivia)
  })

  const dialog = (name: string | RegExp) => olivia.getByRole('dialog', { name })
  const resultLink = (name: string) => olivia.getByRole('link', { name, exact: true })
  const row = (text: string) => olivia.getByRole('row').filter({ hasText: text })

  it('I1: what the list of contacts shows is invited: who gets a letter, who not, by reason, with the people behind each', async () => {
    await olivia.goto('/portal/contacts?search=corner')
    await olivia.getByText(`${MANY + 2} contacts`).waitFor()
    await link(olivia, 'Invite these').click()
    await olivia.getByText(`${MANY} of ${MANY + 2} contacts`).waitFor()
    await button(olivia, 'Show No e-mail address').click()
    await link(olivia, 'Without address').waitFor()
    await button(olivia, 'Show Website access is off').click()
    await link(olivia, 'Switched off').waitFor()
    assert.equal(await link(olivia, 'Person 000').count(), 0)
    await button(olivia, 'Show Gets a letter').click()
    await link(olivia, 'Person 000').waitFor()
    await judge(olivia, 'a new invite')
    await olivia.setViewportSize(desk)
  })

  it('I1: a start must lie ahead and a repetition be 3 days or more; what is not right is named, and nothing typed is lost', async () => {
    await olivia.getByRole('radio', { name: 'At a date' }).check()
    await olivia.getByRole('checkbox', { name: 'Repeat for those who have not signed in' }).check()
    await olivia.getByRole('spinbutton', { name: 'Every how many days' }).fill('2')
    await field(olivia, 'Name of this invite').fill('Autumn')
    await button(olivia, 'Review and send').click()
    assert.deepEqual(await errorsOn(olivia), ['Enter the date and time of the start.', 'Enter 3 to 90 days.'])
    await olivia.getByLabel(/^Start/).fill('2031-03-04T09:30')
    await olivia.getByRole('spinbutton', { name: 'Every how many days' }).fill('7')
    await button(olivia, 'Review and send').click()
    await dialog(`Send ${MANY} website invites?`).getByText('every 7 days').waitFor()
    await dialog(/Send/).getByRole('button', { name: 'Cancel' }).click()
    assert.equal(await field(olivia, 'Name of this invite').inputValue(), 'Autumn')
  })

  it('I1: an invite that waits for its date is paused, resumed and cancelled', async () => {
    const start = new Date(Date.now() + 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 16)
    await olivia.getByLabel(/^Start/).fill(start)
    await button(olivia, 'Review and send').click()
    await button(olivia, `Schedule ${MANY} invites`).click()
    await heading(olivia, 'Autumn').waitFor()
    await olivia.getByText('every 7 days, round 1 of at most 6').waitFor()
    await button(olivia, 'Pause').click()
    await olivia.getByText('Paused by a user.').waitFor()
    await button(olivia, 'Resume').click()
    await olivia.locator('header').getByText('Waiting to start').waitFor()
    await button(olivia, 'Cancel invite').click()
    await dialog('Cancel this invite?')
      .getByText(`${MANY + 2} contacts get none`)
      .waitFor()
    await dialog('Cancel this invite?').getByRole('button', { name: 'Cancel invite' }).click()
    await olivia.locator('header').getByText('Cancelled').waitFor()
    await row('Person 000').getByText('Left out').waitFor()
  })

  it('A1, I1: before anything is sent whom, where to and the exact end are named; for 10 seconds it can be undone', async () => {
    await olivia.goto('/portal/retailers?search=corner')
    await link(olivia, 'Corner Bike Shop').click()
    await link(olivia, 'Invite contacts').click()
    await button(olivia, 'Review and send').click()
    const question = dialog(`Send ${MANY} website invites?`)
    await question.getByText('person000@corner.test').waitFor()
    await question.getByText('12 contacts, each at his own address').waitFor()
    await question
      .getByText(/^\w{3} \d.* \(.+\) for the first mail; 48 hours from the mail for each$/)
      .waitFor()
    await question.getByRole('button', { name: `Send ${MANY} invites` }).click()
    await olivia.getByText(/The first mail leaves in \d+ s\./).waitFor()
    await button(olivia, 'Undo').click()
    await olivia.getByText('Undone. Nothing was sent.').waitFor()
    await olivia.locator('header').getByText('Cancelled').waitFor()
    assert.equal(journey.sink?.messages.length, 0)
  })

  it('I1: progress is shown live, goes on whether or not somebody looks, and each result bears the mail server’s answer', async () => {
    journey.sink?.setMode('550')
    await olivia.goto('/portal/invites/new?search=corner')
    await button(olivia, 'Review and send').click()
    await button(olivia, `Send ${MANY} invites`).click()
    await olivia.getByText(/The first mail leaves in/).waitFor()
    const address = olivia.url()
    assert.equal(await olivia.getByText('The progress shown may be old.').count(), 0)
    await link(olivia, 'Contacts').click()
    await heading(olivia, 'Contacts').waitFor()
    const told = olivia.waitForResponse((answer) => answer.url().endsWith('/events'))
    await olivia.goto(address)
    assert.equal((await told).headers()['content-type'], 'text/event-stream; charset=utf-8')
    await resultLink(`Failed ${MANY}`).waitFor({ timeout: 30_000 })
    await resultLink('No letter 2').waitFor()
    await olivia.locator('header').getByText('Finished').waitFor()
    await resultLink(`Failed ${MANY}`).click()
    await olivia.waitForURL(/state=failed/)
    await row('Person 000').getByText(/550/).waitFor()
    assert.equal(await row('Without address').count(), 0)
    await judge(olivia, 'an invite')
    await olivia.setViewportSize(desk)
  })

  it('I1: those whose letter failed are tried again, after a question that names them', async () => {
    journey.sink?.setMode('accept')
    await button(olivia, 'Retry failed').click()
    await dialog(/Send again/)
      .getByText('person000@corner.test')
      .waitFor()
    await dialog(/Send again/)
      .getByRole('button', { name: 'Retry failed' })
      .click()
    await resultLink(`Sent ${MANY}`).waitFor({ timeout: 30_000 })
    await resultLink(`Sent ${MANY}`).click()
    await row('Person 011').getByText('Sent').waitFor()
    assert.equal(journey.sink?.messages.length, MANY)
  })

  it('I1: the same goes again to those who never signed in', async () => {
    await link(olivia, 'Again to those who never signed in').click()
    await olivia.getByText(`${MANY} of ${MANY} contacts`).waitFor()
    await button(olivia, 'Show Gets a letter').click()
    await link(olivia, 'Person 000').waitFor()
    await button(olivia, 'Review and send').click()
    await dialog(`Send ${MANY} website invites?`).getByRole('button', { name: 'Cancel' }).click()
  })

  it('I1: every invite is listed with its progress and result, and found by its state', async () => {
    await link(olivia, 'Invites').first().click()
    await link(olivia, 'Autumn').waitFor()
    await olivia.getByText(`${MANY} sent`).waitFor()
    await judge(olivia, 'invites')
    await olivia.setViewportSize(desk)
    await olivia.getByRole('combobox', { name: 'State' }).click()
    await olivia.getByRole('option', { name: 'Finished' }).click()
    await olivia.waitForURL(/state=finished/)
    await link(olivia, 'Autumn').waitFor({ state: 'hidden' })
    await olivia.getByRole('combobox', { name: 'State' }).click()
    await olivia.getByRole('option', { name: 'Running' }).click()
    await heading(olivia, 'Nothing matches').waitFor()
    await link(olivia, 'Show all').click()
    await link(olivia, 'Autumn').waitFor()
  })

  it('A2: access of chosen contacts is switched one by one, and who is left as he was is named with the reason', async () => {
    await olivia.goto('/portal/contacts?search=corner')
    for (const name of ['Person 000', 'Without address', 'Switched off'])
      await olivia.getByRole('checkbox', { name: `Choose ${name}` }).check()
    await olivia.getByText('3 contacts chosen').waitFor()
    await judge(olivia, 'chosen contacts')
    await olivia.setViewportSize(desk)
    await button(olivia, 'Access on').click()
    const question = dialog('Switch website access on for 3 contacts?')
    await question.getByRole('button', { name: 'Access on' }).click()
    await question.getByText('1 was left as it is:').waitFor()
    assert.deepEqual(await question.getByRole('listitem').allInnerTexts(), [
      'Without address · Corner Bike Shop\nThis contact has no e-mail address yet.',
    ])
    await question.getByRole('button', { name: 'Close' }).click()
    assert.equal(await row('off@corner.test').getByRole('switch').isChecked(), true)
  })

  it('I1: chosen contacts are invited by way of the same preview', async () => {
    await link(olivia, 'Invite').click()
    await olivia.getByText('3 chosen contacts').waitFor()
    await olivia.getByText('1 of 3 contacts').waitFor()
    await button(olivia, 'Show Got an invite within a day').click()
    await link(olivia, 'Person 000').waitFor()
    await button(olivia, 'Show Gets a letter').click()
    await link(olivia, 'Switched off').waitFor()
    journey.browsers.assertNoFaults()
  })
})
