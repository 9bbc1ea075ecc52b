import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import { secretIn } from '@latchkey/server/testing/smtp-sink'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeCornerBikeShop, setUpOwnerByApi } from '../rig/people.ts'
import {
  button,
  chooseNewPassword,
  errorsOn,
  field,
  openContact,
  pressTheOneButton,
  signInAsContact,
  signInToPortal,
} from '../rig/steps.ts'

const CHOSEN = 'green lantern 7'

describe('the portal’s page of one contact', () => {
  let journey: Journey
  let api: HttpClient
  let id: string
  let olivia: Page

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    id = (await makeCornerBikeShop(api, { websiteAccess: true })).jane.id
    olivia = await journey.person()
    await signInToPortal(olivia)
  })

  const stored = async () => (await api.get<ContactWire>(`/api/v1/contacts/${id}`)).body
  /** Somebody else saves a change while the page is open. */
  const meanwhile = async (change: Partial<ContactWire>) => {
    const { version } = await stored()
    const saved = await api.patch(`/api/v1/contacts/${id}`, { version, ...change })
    assert.equal(saved.status, 200, saved.text)
  }

  it('a stale edit shows the other’s change, keeps what was typed, and saves both', async () => {
    await openContact(olivia, 'Jane Doe')
    await olivia.getByRole('tab', { name: 'General' }).click()
    await field(olivia, 'First name').fill('Janet')
    await meanwhile({ phone: '0113 496 0001' })
    await button(olivia, 'Save changes').click()
    await olivia.getByRole('alert').getByText('Phone: now “0113 496 0001”').waitFor()
    assert.equal(await field(olivia, 'First name').inputValue(), 'Janet')
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Changes saved.').waitFor()
    const { firstName, phone } = await stored()
    assert.deepEqual([firstName, phone], ['Janet', '0113 496 0001'])
  })

  it('a field that both changed waits for a choice, and nothing is overwritten before', async () => {
    await field(olivia, 'First name').fill('Jane')
    await meanwhile({ firstName: 'Johanna' })
    await button(olivia, 'Save changes').click()
    await olivia.getByText('First name: you have “Jane”, it is now “Johanna”').waitFor()
    assert.ok(await button(olivia, 'Save changes').isDisabled())
    assert.equal((await stored()).firstName, 'Johanna')
    await button(olivia, 'Keep mine').click()
    await button(olivia, 'Save changes').click()
    await olivia.getByRole('heading', { name: 'Jane Doe' }).waitFor()
    assert.equal((await stored()).firstName, 'Jane')
  })

  it('A1: an address changed while the confirmation is open sends nothing, and the dialog shows what stands there now', async () => {
    await openContact(olivia, 'Jane Doe')
    await button(olivia, 'Send website invite').click()
    const dialog = olivia.getByRole('dialog')
    await meanwhile({ email: 'jane.new@cornerbike.test' })
    const sent = journey.sink?.messages.length
    await dialog.getByRole('button', { name: 'Send website invite' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByText('jane.new@cornerbike.test').waitFor()
    const letters = journey.sink?.messages.slice(sent).filter((mail) => /Your access/.test(mail.subject))
    assert.deepEqual(letters, [])
    await olivia.keyboard.press('Escape')
  })

  it('A3: a refused username is named beside its field, and what was typed stays', async () => {
    await field(olivia, 'Website username').fill('tom.reed')
    await button(olivia, 'Save changes').click()
    await olivia.getByRole('alert').waitFor()
    assert.equal(await field(olivia, 'Website username').inputValue(), 'tom.reed')
    await button(olivia, 'Discard').click()
    assert.equal(await field(olivia, 'Website username').inputValue(), 'AC-20417')
  })

  it('C3, M1: after the press state, exact end and the letter’s way are on the page by themselves', async () => {
    await pressTheOneButton(olivia, 'Send website invite')
    await olivia
      .getByText(/Invited · /)
      .first()
      .waitFor()
    await olivia
      .getByText(/^■ Sent$/)
      .first()
      .waitFor()
    const panel = olivia.getByRole('tabpanel', { name: 'Website' })
    const { state } = await stored()
    assert.equal(await panel.getByRole('time').first().getAttribute('datetime'), state.until)
  })

  it('C9: "Block the old password now" is offered once there is one, and ends it at once', async () => {
    const mail = await journey.sink?.waitFor((one) => /Your access/.test(one.subject))
    assert.ok(mail)
    const jane = await journey.person()
    await signInAsContact(jane, 'AC-20417', secretIn(mail))
    await chooseNewPassword(jane, CHOSEN)
    await openContact(olivia, 'Jane Doe')
    await button(olivia, 'Send password reset').click()
    const dialog = olivia.getByRole('dialog', { name: 'Send a password reset?' })
    await dialog.getByRole('checkbox', { name: /Block the old password now/ }).check()
    await dialog.getByRole('button', { name: 'Send and block the old password' }).click()
    await olivia.getByText(/is on its way/).waitFor()
    await jane.goto('/')
    await signInAsContact(jane, 'AC-20417', CHOSEN)
    assert.equal((await errorsOn(jane)).length, 1)
    await jane.context().close()
  })

  it('E1: the history tells in plain sentences what was done and what was sent', async () => {
    await olivia.getByRole('tab', { name: 'History' }).click()
    await olivia.getByText('Olivia Owner blocked the old password.').waitFor()
    await olivia
      .getByText('Olivia Owner sent a temporary password to jane.new@cornerbike.test.')
      .first()
      .waitFor()
    await olivia.getByText('Website invite', { exact: true }).waitFor()
    journey.browsers.assertNoFaults()
  })
})
