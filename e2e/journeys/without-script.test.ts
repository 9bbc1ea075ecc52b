import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { secretIn } from '@latchkey/server/testing/smtp-sink'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeCornerBikeShop, setUpOwnerByApi } from '../rig/people.ts'
import {
  button,
  errorsOn,
  field,
  heading,
  link,
  openContact,
  pathOf,
  pressTheOneButton,
  signInAsContact,
  signInToPortal,
} from '../rig/steps.ts'

describe('the contact’s journey in a browser that runs no script', () => {
  let journey: Journey
  let jane: Page

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    await makeCornerBikeShop(await setUpOwnerByApi(journey), { websiteAccess: true })
    jane = await journey.person({ javaScriptEnabled: false })
  })

  it('C1, C12: the owner sends the invite from the portal, which is an app', async () => {
    const olivia = await journey.person()
    await signInToPortal(olivia)
    await openContact(olivia, 'Jane Doe')
    await pressTheOneButton(olivia, 'Send website invite')
    await olivia.context().close()
  })

  it('L1: a wrong password is told in one sentence, the username stays and the error leads to its field', async () => {
    await signInAsContact(jane, 'AC-20417', 'not it 1')
    assert.equal((await errorsOn(jane)).length, 1)
    assert.equal(await field(jane, 'Username').inputValue(), 'AC-20417')
    assert.equal(await field(jane, 'Password').inputValue(), '')
    await field(jane, 'Username').fill('')
    await button(jane, 'Sign in').click()
    assert.deepEqual(await errorsOn(jane), ['Enter your username.', 'Enter your password.'])
    await link(jane, 'Enter your password.').click()
    assert.equal(new URL(jane.url()).hash, '#password')
  })

  it('C4, C6, C7, C8: from the temporary password to the account', async () => {
    const secret = secretIn(await newestMail())
    await signInAsContact(jane, 'AC-20417', ` ${secret.toUpperCase()} `)
    await heading(jane, 'Choose a new password').waitFor()
    await field(jane, 'New password').fill('qvzx')
    await button(jane, 'Save and continue').click()
    assert.equal((await errorsOn(jane)).length, 2, 'too short and without a digit, both at once')
    assert.equal(await field(jane, 'New password').inputValue(), 'qvzx')
    await field(jane, 'New password').fill('green lantern 7')
    await button(jane, 'Save and continue').click()
    await heading(jane, 'Your account').waitFor()
  })

  it('L3, C7: sessions are ended, the password is changed and the contact signs out', async () => {
    const desk = await journey.person({ javaScriptEnabled: false })
    await signInAsContact(desk, 'AC-20417', 'green lantern 7')
    await heading(desk, 'Your account').waitFor()
    await button(desk, 'Sign out everywhere else').click()
    await desk.getByText('All other devices are signed out.').waitFor()
    await jane.reload()
    assert.equal(pathOf(jane), '/')
    await link(desk, 'Change password').click()
    await field(desk, 'Current password').fill('green lantern 7')
    await field(desk, 'New password').fill('green lantern 8')
    await button(desk, 'Save new password').click()
    await desk.getByText('Your password is changed. All other devices are signed out.').waitFor()
    await button(desk, 'Sign out').click()
    await desk.getByText('You are signed out.').waitFor()
  })

  it('C10: a forgotten password is asked for', async () => {
    await jane.goto('/')
    await link(jane, 'Forgot your password?').click()
    await button(jane, 'Send a temporary password').click()
    assert.deepEqual(await errorsOn(jane), ['Enter your username.'])
    await field(jane, 'Username').fill('AC-20417')
    await button(jane, 'Send a temporary password').click()
    await heading(jane, 'Check your mail').waitFor()
    assert.match((await newestMail(/Your temporary password/)).subject, /Your temporary password/)
  })

  async function newestMail(subject = /./) {
    assert.ok(journey.sink)
    return await journey.sink.waitFor((mail) => subject.test(mail.subject))
  }
})
