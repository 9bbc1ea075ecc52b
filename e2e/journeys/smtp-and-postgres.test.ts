import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { secretIn } from '@latchkey/server/testing/smtp-sink'
import type { Page } from 'playwright-core'
import { iPhone } from '../rig/browser.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeCornerBikeShop, setUpOwnerByApi } from '../rig/people.ts'
import {
  button,
  chooseNewPassword,
  errorsOn,
  field,
  heading,
  openContact,
  pressTheOneButton,
  signInAsContact,
  signInToPortal,
} from '../rig/steps.ts'

const CHOSEN = 'green lantern 7'

describe('the main path with a real SMTP server', () => {
  let journey: Journey
  let olivia: Page
  let jane: Page
  let invited = ''
  let asked = ''

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    await makeCornerBikeShop(await setUpOwnerByApi(journey), { websiteAccess: true })
    olivia = await journey.person()
    jane = await journey.person(iPhone)
  })

  it('N4: with an SMTP server there is no local mailbox', async () => {
    assert.ok(!journey.printed().includes('/mailbox'))
    const answer = await olivia.goto('/mailbox')
    assert.equal(answer?.status(), 404)
  })

  it('C2, C5, M1, M2: the press of the button puts the invite in the contact’s mailbox at once', async () => {
    await signInToPortal(olivia)
    await openContact(olivia, 'Jane Doe')
    await pressTheOneButton(olivia, 'Send website invite')
    const mail = await mailTo('jane@cornerbike.test', /Your access/)
    assert.deepEqual(mail.envelope.to, ['jane@cornerbike.test'])
    assert.match(mail.headers.get('auto-submitted') ?? '', /auto-generated/)
    assert.ok(!mail.raw.includes('AC-20417'), 'the username is in no part of it')
    invited = secretIn(mail)
    await openContact(olivia, 'Jane Doe')
    await olivia
      .getByText(/Invited · /)
      .first()
      .waitFor()
    await olivia
      .getByText(/^■ Sent$/)
      .first()
      .waitFor()
  })

  it('C4, C6, C8: the mailed password signs in, leads to a new one, and is dead after it', async () => {
    await signInAsContact(jane, 'AC-20417', invited)
    await chooseNewPassword(jane, CHOSEN)
    const mail = await mailTo('jane@cornerbike.test', /was changed/)
    assert.ok(!mail.raw.includes(CHOSEN))
    await button(jane, 'Sign out').click()
    await signInAsContact(jane, 'AC-20417', invited)
    assert.equal((await errorsOn(jane)).length, 1)
  })

  it('C9, C10: a reset asked for by the contact leaves the old password working until it is used', async () => {
    await jane.goto('/forgot-password')
    await field(jane, 'Username').fill('AC-20417')
    await button(jane, 'Send a temporary password').click()
    await heading(jane, 'Check your mail').waitFor()
    asked = secretIn(await mailTo('jane@cornerbike.test', /Your temporary password/))
    await signInAsContact(jane, 'AC-20417', CHOSEN)
    await heading(jane, 'Your account').waitFor()
  })

  it('C1, C12: a second one sent by staff works beside it, and using one ends both and the open session', async () => {
    await openContact(olivia, 'Jane Doe')
    const seen = journey.sink?.messages.length ?? 0
    await pressTheOneButton(olivia, 'Send password reset')
    const sent = secretIn(await mailTo('jane@cornerbike.test', /Your temporary password/, seen))
    const desk = await journey.person()
    await signInAsContact(desk, 'AC-20417', asked)
    await chooseNewPassword(desk, 'green lantern 9')
    await jane.reload()
    await button(jane, 'Sign in').waitFor()
    await signInAsContact(jane, 'AC-20417', sent)
    assert.equal((await errorsOn(jane)).length, 1)
    journey.browsers.assertNoFaults()
  })

  async function mailTo(address: string, subject: RegExp, from = 0) {
    const { sink } = journey
    assert.ok(sink)
    return await sink.waitFor(
      (mail) =>
        sink.messages.indexOf(mail) >= from &&
        mail.envelope.to.includes(address) &&
        subject.test(mail.subject),
    )
  }
})
