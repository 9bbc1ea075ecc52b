import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import { aReceiver, isSigned } from '@latchkey/server/testing/webhook-receiver'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeRetailer, setUpOwnerByApi } from '../rig/people.ts'
import { button, errorsOn, field, heading, link, pathOf, signInToPortal, textOf } from '../rig/steps.ts'

const desk = { width: 1440, height: 900 }

describe('Webhooks in the portal', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page
  let secret = ''
  let id = ''
  const ends: (() => unknown)[] = []
  let receiver: Awaited<ReturnType<typeof aReceiver>>

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    receiver = await aReceiver({ after: (end) => ends.push(end) })
    api = await setUpOwnerByApi(journey)
    olivia = await journey.person({ viewport: desk })
    await signInToPortal(olivia)
  })
  after(async () => {
    for (const end of ends) await end()
  })

  const judgeAtDesk = async (name: string) => {
    await judge(olivia, name)
    await olivia.setViewportSize(desk)
  }
  const rowOf = (event: string) => olivia.getByRole('row').filter({ hasText: event }).first()
  const confirm = async (title: string, act: string) =>
    await olivia.getByRole('dialog', { name: title }).getByRole('button', { name: act, exact: true }).click()

  it('D2: a webhook is added for chosen events, its faults named beside the fields, and its secret shown once', async () => {
    await olivia.goto('/portal/webhooks')
    await heading(olivia, 'No system is told anything yet').waitFor()
    await link(olivia, 'New webhook').first().click()
    await heading(olivia, 'New webhook').waitFor()
    await field(olivia, 'Address').fill('ftp://erp.northgate.test/told')
    await field(olivia, 'Description').fill('ERP')
    await olivia.getByRole('checkbox', { name: 'All of Retailers' }).check()
    await button(olivia, 'Add the webhook').click()
    await olivia.getByRole('alert').waitFor()
    assert.equal((await errorsOn(olivia)).length, 1)
    await judgeAtDesk('a new webhook with a fault')
    await field(olivia, 'Address').fill(receiver.url)
    await button(olivia, 'Add the webhook').click()
    await heading(olivia, 'The webhook is added').waitFor()
    secret = await textOf(olivia.getByRole('dialog').locator('code'))
    await button(olivia, 'I have kept it').click()
    await heading(olivia, 'ERP').waitFor()
    id = pathOf(olivia).split('/').at(-1) ?? ''
    assert.equal(await olivia.getByText(secret).count(), 0)
    const made = (await api.get<EndpointWire>(`/api/v1/webhooks/${id}`)).body
    assert.equal(made.eventTypes.length, 4)
    await heading(olivia, 'Nothing has been sent yet').waitFor()
  })

  it('D2: a test event arrives signed, and the log moves on by itself until it is taken', async () => {
    await button(olivia, 'Send a test event').click()
    await rowOf('webhook.test').getByText('Taken').waitFor()
    const [test] = receiver.received
    assert.ok(test)
    assert.ok(isSigned(secret, test))
    await rowOf('webhook.test').getByRole('button').click()
    await olivia.getByRole('dialog').getByText('"type": "webhook.test"').waitFor()
    await olivia.getByRole('dialog').getByText('HTTP 204').waitFor()
    await judgeAtDesk('a delivery')
    await button(olivia, 'Send again').click()
    await olivia.getByText('It is sent again.').first().waitFor()
    await olivia.getByRole('dialog').getByRole('listitem').nth(1).waitFor()
    assert.equal(receiver.received[1]?.id, test.id)
    await button(olivia, 'Close').first().click()
  })

  it('D2: a receiver that fails is said on its page, with its answer and when it is tried next', async () => {
    receiver.answers((response) => response.writeHead(500).end('the ERP is asleep'))
    await makeRetailer(api, { accountNumber: 'AC-1', name: 'Corner Bike Shop' })
    const row = rowOf('retailer.created')
    await row.getByText('Trying again').waitFor()
    await row.getByText('HTTP 500').waitFor()
    await olivia.getByText(/^Nothing has been taken since/).waitFor()
    await row.getByRole('button').click()
    await olivia.getByRole('dialog').getByText('the ERP is asleep').first().waitFor()
    await olivia.keyboard.press('Escape')
    await judgeAtDesk('a failing webhook')
  })

  it('D2: a paused webhook keeps what happens and tells it when it goes on', async () => {
    await button(olivia, 'Pause').click()
    await confirm('Pause this webhook?', 'Pause')
    await olivia.getByText(/^Paused on /).waitFor()
    const before = receiver.received.length
    await makeRetailer(api, { accountNumber: 'AC-2', name: 'Abbey Cycles' })
    receiver.answers(204)
    await rowOf('retailer.created')
      .getByText(/^not tried yet/)
      .waitFor()
    assert.equal(receiver.received.length, before)
    await button(olivia, 'Resume').click()
    await confirm('Let this webhook go on?', 'Resume')
    await olivia.getByText('The webhook goes on.').first().waitFor()
    await rowOf('retailer.created').getByText('Taken').waitFor()
  })

  it('D2: a receiver that is gone stops its webhook, Home says so, and what was given up is sent again', async () => {
    receiver.answers(410)
    await makeRetailer(api, { accountNumber: 'AC-3', name: 'Dales Wheels' })
    await olivia.getByText(/^Stopped on /).waitFor()
    await rowOf('retailer.created').getByText('Given up').waitFor()
    await judgeAtDesk('a stopped webhook')
    await link(olivia, 'Home').first().click()
    await heading(olivia, 'Webhooks that have stopped').waitFor()
    await judgeAtDesk('Home with a stopped webhook')
    await link(olivia, 'ERP').click()
    receiver.answers(204)
    const given = receiver.received.at(-1)?.id
    await button(olivia, 'Resume').click()
    await confirm('Let this webhook go on?', 'Resume')
    await olivia.getByText(/^Stopped on /).waitFor({ state: 'detached' })
    await button(olivia, 'Send failed ones again').click()
    await confirm('Send again what was given up?', 'Send again')
    await olivia.getByText('Sent again: 1.').first().waitFor()
    await rowOf('retailer.created').getByText('Taken').waitFor()
    assert.equal(receiver.received.at(-1)?.id, given)
    await button(olivia, 'Send failed ones again').waitFor({ state: 'detached' })
    await link(olivia, 'Home').first().click()
    await heading(olivia, 'Needs attention').waitFor()
    await heading(olivia, 'Webhooks that have stopped').waitFor({ state: 'detached' })
    await olivia.goBack()
  })

  it('D2: events and secret change, each with what follows, and a deleted webhook is gone', async () => {
    await olivia.getByRole('tab', { name: 'Settings' }).click()
    await olivia.getByRole('checkbox', { name: 'Contacts: Erased' }).check()
    await judgeAtDesk('the settings of a webhook')
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Changes saved.').first().waitFor()
    await olivia.getByRole('tab', { name: 'How to check them' }).click()
    await heading(olivia, 'What is sent').waitFor()
    await judgeAtDesk('how to check messages')
    await button(olivia, 'More').click()
    await olivia.getByRole('menuitem', { name: 'New secret' }).click()
    await confirm('Give this webhook a new secret?', 'New secret')
    await heading(olivia, 'The new signing secret').waitFor()
    const second = await textOf(olivia.getByRole('dialog').locator('code'))
    await button(olivia, 'I have kept it').click()
    const before = receiver.received.length
    await button(olivia, 'Send a test event').click()
    const last = (await receiver.has(before + 1)).at(-1)
    assert.ok(last)
    for (const each of [secret, second]) assert.ok(isSigned(each, last))
    await link(olivia, 'Webhooks').first().click()
    await rowOf('ERP').getByText('5 kinds of event').waitFor()
    await judgeAtDesk('the webhooks')
    await link(olivia, 'ERP').click()
    await button(olivia, 'More').click()
    await olivia.getByRole('menuitem', { name: 'Delete' }).click()
    await confirm('Delete this webhook?', 'Delete')
    await heading(olivia, 'No system is told anything yet').waitFor()
    assert.equal((await api.get(`/api/v1/webhooks/${id}`)).status, 404)
  })
})
