import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instant } from '@latchkey/core/instant'
import { totpCode } from '@latchkey/server/testing/factors'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { owner, setUpOwnerByApi } from '../rig/people.ts'
import { mailed, makeCarefulUser } from '../rig/staff.ts'
import { button, errorsOn, field, heading, link, pathOf, textOf } from '../rig/steps.ts'

/** The code an authenticator app shows now, or `steps` of 30 seconds later; the server takes one that is one step ahead. */
const codeOf = (secret: string, steps = 0) =>
  totpCode({ clock: { now: () => instant(Date.now()) } }, secret, steps)

async function signIn(page: Page, { username, password } = owner): Promise<void> {
  await page.goto('/portal/sign-in')
  await field(page, 'Username').fill(username)
  await field(page, 'Password').fill(password)
  await button(page, 'Sign in').click()
}

/** A phone's or laptop's own authenticator, which says yes when it is asked. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

describe('a user proves a second factor', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page
  let secret = ''
  let recoveryCodes: string[] = []

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    olivia = await journey.person()
    await withAuthenticator(olivia)
  })

  it('L5: she adds an authenticator app on her account page; the QR code and the key are shown once', async () => {
    await signIn(olivia)
    await heading(olivia, 'Home').waitFor()
    const name = `Account and settings of ${owner.firstName} ${owner.surname}`
    await button(olivia, name).click()
    await olivia.getByRole('link', { name: 'Your account' }).click()
    await heading(olivia, 'Your account').waitFor()
    await button(olivia, 'Add an authenticator app').click()
    await olivia.getByRole('img', { name: 'QR code' }).waitFor()
    secret = (await textOf(olivia.locator('code'))).replaceAll(' ', '')
    await field(olivia, '6-digit code the app shows now').fill('12')
    await button(olivia, 'Confirm').click()
    assert.equal((await errorsOn(olivia)).length, 1)
    assert.equal(await olivia.getByRole('img', { name: 'QR code' }).count(), 0)
    await field(olivia, '6-digit code the app shows now').fill(codeOf(secret))
    await button(olivia, 'Confirm').click()
    await heading(olivia, 'Keep your recovery codes').waitFor()
    recoveryCodes = (await textOf(olivia.locator('code'))).split('\n')
    assert.equal(recoveryCodes.length, 10)
    await link(olivia, 'I have kept them').click()
    await heading(olivia, 'Your account').waitFor()
    await olivia.getByText('Recovery codes: 10 left.').waitFor()
  })

  it('L5: the password alone leads to the second factor and nowhere else; the code signs in', async () => {
    const page = await journey.person()
    await signIn(page)
    await heading(page, 'Second factor').waitFor()
    await page.goto('/portal/')
    assert.equal(pathOf(page), '/portal/second-factor')
    await field(page, '6-digit code').fill('000')
    await button(page, 'Sign in').click()
    assert.equal((await errorsOn(page)).length, 1)
    // The step that enrolled the app is used, so the next one it is.
    await field(page, '6-digit code').fill(codeOf(secret, 1))
    await button(page, 'Sign in').click()
    await heading(page, 'Home').waitFor()
    await page.context().close()
  })

  it('L5: a recovery code signs in once', async () => {
    const page = await journey.person()
    for (const [code, lands] of [
      [recoveryCodes[0], 'Home'],
      [recoveryCodes[0], 'Second factor'],
    ] as const) {
      await page.context().clearCookies()
      await signIn(page)
      await link(page, 'Use a recovery code').click()
      await field(page, 'Recovery code').fill(code ?? '')
      await button(page, 'Sign in').click()
      await heading(page, lands).waitFor()
    }
    assert.equal((await errorsOn(page)).length, 1)
    await page.context().close()
  })

  it('L5: she adds a passkey and signs in with it', async () => {
    await button(olivia, 'Add a passkey').click()
    await olivia.getByText('The second factor is added.').waitFor()
    await button(olivia, 'Sign out').first().click()
    await signIn(olivia)
    await heading(olivia, 'Second factor').waitFor()
    await button(olivia, 'Use a passkey').click()
    await heading(olivia, 'Home').waitFor()
    journey.browsers.assertNoFaults()
  })

  it('L5: a passkey the device does not answer with leaves the page as it is, and says so', async () => {
    const page = await journey.person()
    await signIn(page)
    await heading(page, 'Second factor').waitFor()
    await page.evaluate('navigator.credentials.get = () => Promise.reject(new Error("cancelled"))')
    await button(page, 'Use a passkey').click()
    await page.getByText('Nothing came from the passkey.').waitFor()
    await page.context().close()
  })

  it('L5: a demanded factor is set up with a code from the mail, and the sign-in goes on', async () => {
    const sam = { ...owner, username: 'sam.office@northgate.test', password: 'Copper-88-meadow-sail' }
    await makeCarefulUser(journey, api, sam)
    const page = await journey.person()
    await withAuthenticator(page)
    await signIn(page, sam)
    await heading(page, 'Set up your second factor').waitFor()
    await button(page, 'Mail me the code').click()
    await field(page, '6-digit code from the mail').fill('12')
    await button(page, 'Continue').click()
    assert.equal((await errorsOn(page)).length, 1)
    await field(page, '6-digit code from the mail').fill(
      await mailed(journey, 'A code for your account', /^\d{6}$/m),
    )
    await button(page, 'Continue').click()
    await button(page, 'Use a passkey').click()
    await heading(page, 'Keep your recovery codes').waitFor()
    await link(page, 'I have kept them').click()
    await heading(page, 'Home').waitFor()
    journey.browsers.assertNoFaults()
  })
})
