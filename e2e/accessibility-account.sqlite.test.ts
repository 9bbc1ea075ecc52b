import { describe, it } from 'node:test'
import { instant } from '@latchkey/core/instant'
import { totpCode } from '@latchkey/server/testing/factors'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from './rig/axe.ts'
import { type Journey, journeyOf } from './rig/journey.ts'
import { owner, setUpOwnerByApi } from './rig/people.ts'
import { signInToPortalAs } from './rig/reset-steps.ts'
import { mailed, makeCarefulUser } from './rig/staff.ts'
import { button, field, heading, link, textOf } from './rig/steps.ts'

const codeOf = (secret: string, steps = 0) =>
  totpCode({ clock: { now: () => instant(Date.now()) } }, secret, steps)

describe('the pages of second factors and the account can be used by everyone', () => {
  let journey: Journey
  let api: HttpClient
  let page: Page
  let secret = ''

  journeyOf({ mail: 'mailbox', engine: 'sqlite' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    page = await journey.person({ bypassCSP: true })
  })

  it('the account has no violation and no sideways scroll, empty and with errors', async () => {
    await signInToPortalAs(page, owner.username, owner.password)
    await page.goto('/portal/account')
    await judge(page, 'account without a factor')
    await button(page, 'Save new password').click()
    await judge(page, 'account with errors')
    await field(page, 'New password').fill('Harbour-7')
    await judge(page, 'account with the strength meter')
  })

  it('setting up an authenticator app has none, with and without errors', async () => {
    await button(page, 'Add an authenticator app').click()
    await page.getByRole('img', { name: 'QR code' }).waitFor()
    await judge(page, 'authenticator app')
    secret = (await textOf(page.locator('code'))).replaceAll(' ', '')
    await button(page, 'Confirm').click()
    await judge(page, 'authenticator app with errors')
    await field(page, '6-digit code the app shows now').fill(codeOf(secret))
    await button(page, 'Confirm').click()
    await heading(page, 'Keep your recovery codes').waitFor()
    await judge(page, 'recovery codes')
    await link(page, 'I have kept them').click()
    await page.getByText('Rename', { exact: true }).first().click()
    await judge(page, 'account with a factor')
    await link(page, 'Deutsch').click()
    await heading(page, 'Ihr Konto').waitFor()
    await judge(page, 'account in German')
    await link(page, 'English').click()
  })

  it('proving the second factor and signing in again have none, with and without errors', async () => {
    await page.goto('/portal/account/confirm')
    await judge(page, 'sign in again')
    await button(page, 'Sign in').click()
    await judge(page, 'sign in again with errors')
    await field(page, 'Password').fill(owner.password)
    await button(page, 'Sign in').click()
    await heading(page, 'Second factor').waitFor()
    await judge(page, 'second factor')
    await button(page, 'Sign in').click()
    await judge(page, 'second factor with errors')
    await link(page, 'Use a recovery code').click()
    await judge(page, 'recovery code')
    await page.goto('/portal/second-factor')
    await field(page, '6-digit code').fill(codeOf(secret, 1))
    await button(page, 'Sign in').click()
    await heading(page, 'Home').waitFor()
  })

  it('setting up a demanded factor has none, from the mail to the choice', async () => {
    const sam = { username: 'sam.office@northgate.test', password: 'Copper-88-meadow-sail' }
    await makeCarefulUser(journey, api, sam)
    const office = await journey.person({ bypassCSP: true })
    await signInToPortalAs(office, sam.username, sam.password)
    await heading(office, 'Set up your second factor').waitFor()
    await judge(office, 'set-up')
    await button(office, 'Mail me the code').click()
    await judge(office, 'set-up with the code')
    await button(office, 'Continue').click()
    await judge(office, 'set-up with errors')
    await field(office, '6-digit code from the mail').fill(
      await mailed(journey, 'A code for your account', /^\d{6}$/m),
    )
    await button(office, 'Continue').click()
    await button(office, 'Use an authenticator app').waitFor()
    await judge(office, 'set-up with its choice')
  })
})
