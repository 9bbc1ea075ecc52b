import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { owner, setUpOwnerByApi } from '../rig/people.ts'
import { newestResetLetter, openResetLink, signInToPortalAs } from '../rig/reset-steps.ts'
import { button, errorsOn, field, heading, link, pathOf } from '../rig/steps.ts'

const CHOSEN = 'Copper-88-meadow-sail'
const CODE = '6-digit code from the mail'

describe('the users’ reset in a browser that runs no script', () => {
  let journey: Journey
  let olivia: Page

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    await setUpOwnerByApi(journey)
    olivia = await journey.person({ javaScriptEnabled: false })
  })

  it('S2: "Forgot your password?" posts the username and leads to a page that names the address', async () => {
    await olivia.goto('/portal/sign-in')
    await button(olivia, 'Forgot your password?').click()
    assert.deepEqual(await errorsOn(olivia), ['Enter your username.'])
    for (const [name, sentence] of [
      ['nobody@northgate.test', /^No password can be reset for this username here/],
      ['warehouse-7', /Only a username that is an e-mail address can be reset here/],
    ] as const) {
      await field(olivia, 'Username').fill(name)
      await button(olivia, 'Forgot your password?').click()
      assert.match((await errorsOn(olivia))[0] ?? '', sentence)
      assert.equal(await field(olivia, 'Username').inputValue(), name)
    }
    await field(olivia, 'Username').fill(owner.username)
    await button(olivia, 'Forgot your password?').click()
    await heading(olivia, 'Reset password').waitFor()
    await olivia.getByText(`We will send a link and a 6-digit code to ${owner.username}`).waitFor()
    await link(olivia, 'Cancel').click()
    assert.equal(pathOf(olivia), '/portal/sign-in')
  })

  it('L1: Enter in the form signs in and sends no letter', async () => {
    await field(olivia, 'Username').fill(owner.username)
    await field(olivia, 'Password').fill('wrong password 1')
    await field(olivia, 'Password').press('Enter')
    assert.equal((await errorsOn(olivia)).length, 1)
  })

  it('S4, S5, S7: from Proceed to the login form', async () => {
    await button(olivia, 'Forgot your password?').click()
    await button(olivia, 'Proceed').click()
    await heading(olivia, 'Check your mail').waitFor()
    const letter = await newestResetLetter(journey)
    await openResetLink(olivia, letter)
    await button(olivia, 'Save new password').click()
    assert.equal((await errorsOn(olivia)).length, 3)
    await field(olivia, CODE).fill(letter.code)
    await field(olivia, 'New password').fill('password')
    await field(olivia, 'Confirm new password').fill('password')
    await button(olivia, 'Save new password').click()
    assert.deepEqual(await errorsOn(olivia), [
      'Choose a stronger password. It needs to be at least Acceptable.',
    ])
    await field(olivia, 'New password').fill(CHOSEN)
    await field(olivia, 'Confirm new password').fill(CHOSEN)
    await button(olivia, 'Save new password').click()
    await olivia.getByText('Your new password is saved.').waitFor()
    await signInToPortalAs(olivia, owner.username, CHOSEN)
    // The portal itself is an app, and says so where no script runs.
    await olivia.locator('noscript p').waitFor()
    assert.equal(pathOf(olivia), '/portal/')
  })
})
