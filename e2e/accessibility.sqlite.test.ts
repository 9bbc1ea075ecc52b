import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { judge, overhangOf } from './rig/axe.ts'
import { type Journey, journeyOf } from './rig/journey.ts'
import { janeFields, makeContact, makeRetailer, owner, setUpOwnerByApi } from './rig/people.ts'
import { newestResetLetter, openResetLink } from './rig/reset-steps.ts'
import {
  button,
  chooseNewPassword,
  field,
  heading,
  link,
  openContact,
  pathOf,
  pressTheOneButton,
  reloadUntilShown,
  signInAsContact,
  signInToPortal,
  textOf,
} from './rig/steps.ts'

const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true })

const long = 'Ngozi-Adaeze Okafor-Bartholomew-Featherstonehaugh'
const longWord = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'

describe('every page can be used by everyone', () => {
  let journey: Journey
  let olivia: Page
  let jane: Page
  let ngozi: Page

  journeyOf({ mail: 'mailbox', engine: 'sqlite' }, async (started) => {
    journey = started
    // axe is put into the page, which the policy of our pages would refuse.
    olivia = await journey.person({ bypassCSP: true })
    jane = await journey.person({ bypassCSP: true })
    ngozi = await journey.person({ bypassCSP: true })
  })

  it('the set-up page has no violation and no sideways scroll, with and without errors', async () => {
    await olivia.goto(journey.setupLink)
    await judge(olivia, 'set-up')
    await button(olivia, 'Create the owner').click()
    await judge(olivia, 'set-up with errors')
  })

  it('the pages of the portal and the mailbox have none, empty, filled, with errors and with the longest words', async () => {
    const client = await setUpOwnerByApi(journey)
    await olivia.goto(journey.setupLink)
    await judge(olivia, 'set-up link used')
    await olivia.goto('/portal/sign-in')
    await judge(olivia, 'portal sign-in')
    await button(olivia, 'Sign in').click()
    await judge(olivia, 'portal sign-in with errors')
    await signInToPortal(olivia)
    await judge(olivia, 'no contacts')
    await olivia.goto('/mailbox')
    await judge(olivia, 'empty mailbox')

    const corner = await makeRetailer(client, { accountNumber: 'AC-20417', name: 'Corner Bike Shop' })
    const other = await makeRetailer(client, { accountNumber: 'AC-20418', name: longWord })
    const people = [
      { ...janeFields, websiteAccess: true },
      {
        firstName: long,
        surname: longWord,
        email: `${'n'.repeat(60)}@${'a'.repeat(60)}.test`,
        username: 'n'.repeat(120),
        websiteAccess: true,
      },
      { firstName: 'Tom', surname: 'Reed', email: null, username: 'tom.reed' },
      { firstName: 'Ida', surname: '', email: 'ida@cornerbike.test', username: null },
      { firstName: 'Max', surname: 'Off', email: 'max@cornerbike.test', username: 'max.off' },
    ]
    for (const person of people) await makeContact(client, person.firstName === long ? other : corner, person)
    await openContact(olivia, 'Jane Doe')
    await button(olivia, 'Send website invite').click()
    await judge(olivia, 'confirmation')
    await inDialog(olivia, 'Send website invite').click()
    await olivia.getByText(/is on its way/).waitFor()
    await judge(olivia, 'contact with a toast')
    for (const tab of ['General', 'History']) {
      await olivia.getByRole('tab', { name: tab }).click()
      await judge(olivia, `contact, ${tab}`)
    }
    await openContact(olivia, `${long} ${longWord}`)
    await pressTheOneButton(olivia, 'Send website invite')
    await judge(olivia, 'contact with the longest words')
    await field(olivia, 'E-mail').fill('nowhere')
    await field(olivia, 'Website username').fill('tom.reed')
    await button(olivia, 'Save changes').click()
    await judge(olivia, 'contact with errors')
    await olivia.goto('/portal/contacts')
    await link(olivia, 'Jane Doe').waitFor()
    await judge(olivia, 'contacts')
    await button(olivia, 'More filters').click()
    await olivia.getByRole('combobox', { name: 'Mail' }).waitFor()
    await judge(olivia, 'contacts with filters')
    await olivia.keyboard.press('Control+k')
    await olivia.getByRole('dialog').getByRole('combobox').fill('jane')
    await olivia.getByRole('option', { name: /Jane Doe/ }).waitFor()
    await judge(olivia, 'palette')
    await olivia.goto('/portal/contacts?search=nobody')
    await heading(olivia, 'Nothing matches').waitFor()
    await judge(olivia, 'nothing found')
    await olivia.goto('/portal/contacts/none')
    await heading(olivia, 'This page could not be shown').waitFor()
    await judge(olivia, 'not found')
    await olivia.goto('/mailbox')
    await judge(olivia, 'mailbox')
  })

  it('the users’ reset has none: the option, the popup, the confirmation, the screen at every strength, with errors, and the dead link', async () => {
    const person = await journey.person({ bypassCSP: true })
    await person.goto('/portal/sign-in?username=warehouse-7')
    await person.getByText(/Ask an administrator/).waitFor()
    await judge(person, 'portal sign-in for a legacy name')
    await person.goto(`/portal/sign-in?username=${owner.username}`)
    await button(person, 'Reset password').waitFor()
    await judge(person, 'portal sign-in with the option')
    await button(person, 'Reset password').click()
    await judge(person, 'popup')
    await button(person, 'Proceed').click()
    await heading(person, 'Check your mail').waitFor()
    await judge(person, 'reset sent')
    const letter = await newestResetLetter(journey)
    await openResetLink(person, letter)
    await judge(person, 'reset screen')
    const strengths = ['password', 'Jx7#mQ2p', 'xkqz9vwptm', 'quiet-river-12', 'Copper-88-meadow-sail']
    for (const [at, level] of ['poor', 'weak', 'acceptable', 'good', 'excellent'].entries()) {
      await field(person, 'New password').fill(strengths[at] ?? '')
      await person.locator(`[data-level="${level}"]`).waitFor()
      await judge(person, `reset screen, ${level}`)
    }
    await field(person, 'New password').fill('password')
    await button(person, 'Save new password').click()
    await person.getByRole('alert').waitFor()
    await judge(person, 'reset screen with errors')
    await person.goto('/reset/unknown-unknown-unknown-unknown')
    await heading(person, 'This link no longer works').waitFor()
    await judge(person, 'dead reset link')
    await person.context().close()
    const still = await journey.person({ bypassCSP: true, javaScriptEnabled: false })
    await still.goto('/portal/sign-in')
    await field(still, 'Username').fill(owner.username)
    await button(still, 'Forgot your password?').click()
    await heading(still, 'Reset password').waitFor()
    const { width } = (await still.getByRole('main').boundingBox()) ?? { width: 0 }
    assert.ok(width > 0)
    await still.context().close()
  })

  it('the sign-in, the choice of a password and the account have none, with and without errors', async () => {
    const secret = await secretFor('jane@cornerbike.test')
    await jane.goto('/')
    await judge(jane, 'sign-in')
    await button(jane, 'Sign in').click()
    await judge(jane, 'sign-in with errors')
    await jane.goto('/forgot-password')
    await judge(jane, 'forgot password')
    await button(jane, 'Send a temporary password').click()
    await judge(jane, 'forgot password with errors')
    await field(jane, 'Username').fill('nobody')
    await button(jane, 'Send a temporary password').click()
    await judge(jane, 'check your mail')
    await jane.goto('/stop-change/unknown')
    await judge(jane, 'stop link used')
    await jane.goto('/nowhere')
    await judge(jane, 'page not found')

    await signInAsContact(jane, 'AC-20417', secret)
    await heading(jane, 'Choose a new password').waitFor()
    await field(jane, 'New password').fill('qvzx7')
    await judge(jane, 'choose a password')
    await button(jane, 'Save and continue').click()
    await judge(jane, 'choose a password with errors')
    await jane.goto('/account')
    await judge(jane, 'caged')
    await link(jane, 'Choose a new password').click()
    await chooseNewPassword(jane, 'green lantern 7')
    await judge(jane, 'account')
    await link(jane, 'Change password').click()
    await judge(jane, 'change password')
    await button(jane, 'Save new password').click()
    await judge(jane, 'change password with errors')
  })

  it('the account has none with the longest words, and neither has a letter in the mailbox', async () => {
    const secret = await secretFor(`${'n'.repeat(60)}@`)
    await signInAsContact(ngozi, 'n'.repeat(120), secret)
    await judge(ngozi, 'choose a password with the longest words')
    await chooseNewPassword(ngozi, 'green lantern 7')
    await judge(ngozi, 'account with the longest words')
    await judge(olivia, 'letter')
    for (const width of [390, 1180]) {
      await olivia.setViewportSize({ width, height: 820 })
      const inside = await olivia
        .frameLocator('iframe')
        .locator('html')
        .evaluate((root) => root.scrollHeight)
      const shown = (await olivia.locator('iframe').boundingBox())?.height ?? 0
      assert.ok(shown >= inside, `at ${width} px the letter is ${inside} px high in ${shown}`)
    }
  })

  it('signing in takes the keyboard alone, in the order of the page, and what has the focus shows it', async () => {
    const page = await journey.person()
    await page.goto('/')
    await field(page, 'Username').focus()
    const focus = page.locator(':focus')
    await page.keyboard.type('ac-20417')
    for (const next of ['password', 'Show password', 'Forgot your password?', 'Sign in']) {
      assert.notEqual(await outlineOf(page), '0px', `a ring is shown before ${next}`)
      await page.keyboard.press('Tab')
      const named = (await focus.getAttribute('name')) ?? (await focus.getAttribute('aria-label'))
      assert.equal(named ?? (await textOf(focus)), next)
      if (next === 'password') await page.keyboard.type('green lantern 7')
    }
    assert.notEqual(await outlineOf(page), '0px')
    await page.keyboard.press('Enter')
    await heading(page, 'Your account').waitFor()
    await page.context().close()
  })

  it('after an error the focus is on the summary, and Enter on its link leads into the field', async () => {
    const page = await journey.person()
    await page.goto('/')
    await field(page, 'Username').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    assert.equal(await page.locator(':focus').getAttribute('role'), 'alert')
    assert.match(await page.title(), /^Error: /)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('typed')
    assert.equal(await field(page, 'Username').inputValue(), 'typed')
    await page.context().close()
  })

  it('the language is switched by a link, stays, and the page says which it is', async () => {
    const page = await journey.person({ bypassCSP: true })
    await page.goto('/')
    await link(page, 'Deutsch').click()
    await heading(page, 'Anmelden').waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'de')
    await link(page, 'Passwort vergessen?').click()
    await heading(page, 'Passwort vergessen?').waitFor()
    await judge(page, 'forgot password in German')
    await link(page, 'English').click()
    await heading(page, 'Forgot your password?').waitFor()
    await page.context().close()
  })

  it('at 200 % zoom the work is done without scrolling sideways', async () => {
    const page = await journey.person({ viewport: { width: 640, height: 410 }, deviceScaleFactor: 2 })
    await signInToPortal(page)
    for (const path of ['/portal/', '/mailbox', '/', '/forgot-password']) {
      await page.goto(path)
      assert.equal(await overhangOf(page), 0, path)
    }
    await openContact(page, 'Jane Doe')
    assert.equal(await overhangOf(page), 0)
    await pressTheOneButton(page, 'Send password reset')
    assert.equal(pathOf(page).startsWith('/portal/contacts/'), true)
    await page.context().close()
  })

  /** The temporary password out of the newest letter to an address, as its reader finds it in the mailbox. */
  async function secretFor(address: string): Promise<string> {
    await olivia.goto('/mailbox')
    const row = olivia.getByRole('listitem').filter({ hasText: address })
    await reloadUntilShown(row.first())
    await row.first().getByRole('link').click()
    return await textOf(olivia.locator('code').first())
  }

  async function outlineOf(page: Page): Promise<string> {
    const [style, width] = await page.evaluate<[string, string]>(
      '(({ outlineStyle, outlineWidth }) => [outlineStyle, outlineWidth])(getComputedStyle(document.activeElement))',
    )
    return style === 'none' ? '0px' : width
  }
})
