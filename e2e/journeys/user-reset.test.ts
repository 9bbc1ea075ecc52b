import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { iPhone } from '../rig/browser.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { owner, setUpOwnerByApi } from '../rig/people.ts'
import { newestResetLetter, openResetLink, signInToPortalAs } from '../rig/reset-steps.ts'
import { button, errorsOn, field, heading, link, pathOf, textOf } from '../rig/steps.ts'

const CHOSEN = 'Copper-88-meadow-sail'
const CODE = '6-digit code from the mail'

/** The documented examples that do not hang on the name of the person they were scored for. */
function documentedStrengths(): { password: string; label: string }[] {
  const text = readFileSync(new URL('../../docs/password-strength.md', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^\| `(.+)` \| (\w+) \|$/gm)]
  return rows
    .map(([, password = '', label = '']) => ({ password, label }))
    .filter(({ password }) => !/sam|reed|northgate/i.test(password))
}

describe('the users’ reset from the portal’s sign-in with the local mailbox', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page
  let phone: Page

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    olivia = await journey.person()
    phone = await journey.person(iPhone)
  })

  it('S2: "Reset password" appears only after a user’s name is entered, and goes when the name changes', async () => {
    await olivia.goto('/portal/sign-in')
    const reset = button(olivia, 'Reset password')
    assert.equal(await reset.isVisible(), false)
    await field(olivia, 'Username').fill('nobody@northgate.test')
    const asked = olivia.waitForResponse('**/reset-option')
    await field(olivia, 'Password').focus()
    assert.deepEqual(await (await asked).json(), { offered: false, neutral: false })
    assert.equal(await reset.isVisible(), false)
    await field(olivia, 'Username').fill(owner.username)
    await field(olivia, 'Password').focus()
    await reset.waitFor()
    await field(olivia, 'Username').pressSequentially('x')
    assert.equal(await reset.isVisible(), false)
    await field(olivia, 'Username').press('Backspace')
    await reset.waitFor()
  })

  it('U8: for a name that is no e-mail address the form says in general words to ask an administrator', async () => {
    await olivia.goto('/portal/sign-in?username=warehouse-7')
    await olivia
      .getByText(/Only a username that is an e-mail address can be reset here\. Ask an administrator\./)
      .waitFor()
    assert.equal(await button(olivia, 'Reset password').isVisible(), false)
  })

  it('S1, S2: a name brought along by a link is asked for at once; the popup names the address, and Cancel and Escape send nothing', async () => {
    await olivia.goto(`/portal/sign-in?username=${encodeURIComponent(owner.username)}`)
    const reset = button(olivia, 'Reset password')
    const popup = olivia.getByRole('dialog', { name: 'Reset password' })
    await reset.click()
    await popup.getByText('We will send a link and a 6-digit code to', { exact: true }).waitFor()
    await popup.getByText(owner.username, { exact: true }).waitFor()
    for (let i = 0; i < 6; i += 1) {
      await olivia.keyboard.press('Tab')
      const inside = await olivia
        .locator(':focus')
        .evaluateAll((all) => all.every((each) => each.closest('dialog')))
      assert.ok(inside, 'the focus stays in the popup')
    }
    await olivia.keyboard.press('Escape')
    assert.equal(await popup.isVisible(), false)
    assert.equal(await textOf(olivia.locator(':focus')), 'Reset password', 'the focus is back where it was')
    await reset.click()
    await button(olivia, 'Cancel').click()
    assert.equal(await popup.isVisible(), false)
    assert.equal(pathOf(olivia), '/portal/sign-in')
    const mailbox = await journey.person()
    await mailbox.goto('/mailbox')
    await mailbox.getByText('No mail yet.').waitFor()
    await mailbox.context().close()
  })

  it('S2: Proceed sends one letter and says where to', async () => {
    await button(olivia, 'Reset password').click()
    await button(olivia, 'Proceed').click()
    await heading(olivia, 'Check your mail').waitFor()
    await olivia.getByText(`We sent a link and a code to ${owner.username}`).waitFor()
  })

  it('S4, P40, P41: the link opens in another browser, leaves the address bar, and scanners spend nothing', async () => {
    const letter = await newestResetLetter(journey)
    for (let i = 0; i < 10; i += 1)
      for (const method of ['GET', 'HEAD'])
        await fetch(letter.link, { method, headers: { 'user-agent': 'Mail scanner 1.0' } })
    const seen: string[] = []
    phone.on('request', (request) => seen.push(request.url()))
    await openResetLink(phone, letter)
    assert.equal(phone.url(), `${journey.origin}/reset`)
    assert.ok(
      seen.every((url) => url.startsWith(journey.origin)),
      'nothing comes from elsewhere',
    )
    assert.equal(await phone.evaluate('document.referrer'), '')
    const answer = await phone.reload()
    assert.equal(answer?.headers()['referrer-policy'], 'no-referrer')
    assert.equal(answer?.headers()['cache-control'], 'no-store')
    await phone.getByText(`For ${owner.username}`).waitFor()
    await phone.getByText('5 tries left.').waitFor()
  })

  it('S6, P08: the strength is shown in the field’s own words while typing, with advice, and the scorer comes on first focus', async () => {
    const scripts: string[] = []
    phone.on('request', (request) => scripts.push(request.url()))
    await field(phone, 'New password').focus()
    const label = phone.locator('[data-strength] [data-label]')
    for (const [password, word] of [
      ['Sommer2026', 'Poor'],
      ['OliviaOwner88!', 'Poor'],
      ['Jx7#mQ2p', 'Weak'],
      ['xkqz9vwptm', 'Acceptable'],
      ['quiet-river-12', 'Good'],
      [CHOSEN, 'Excellent'],
    ] as const) {
      await field(phone, 'New password').fill(password)
      await label
        .getByText(word, { exact: true })
        .or(label.filter({ hasText: word }))
        .first()
        .waitFor()
    }
    assert.ok(scripts.some((url) => /common-password-list/.test(url)))
    for (const { password, label: word } of documentedStrengths()) {
      await field(phone, 'New password').fill(password)
      assert.equal(await textOf(label), word, `${password}: browser and server say the same`)
    }
    await field(phone, 'New password').fill('OliviaOwner88!')
    await phone
      .getByText(/Leave out names, addresses/)
      .first()
      .waitFor()
    const spoken = phone
      .locator('[data-spoken]')
      .filter({ hasText: /^Poor\. At least Acceptable is needed\./ })
    await spoken.waitFor({ state: 'attached' })
  })

  it('S5: weak, different and empty are told beside their fields and cost no try; a wrong code costs one, and what was typed stays', async () => {
    const { code } = await newestResetLetter(journey)
    await field(phone, CODE).fill(code)
    await field(phone, 'New password').fill('Sommer2026')
    await field(phone, 'Confirm new password').fill('Sommer2027')
    await button(phone, 'Save new password').click()
    assert.deepEqual(await errorsOn(phone), [
      'Choose a stronger password. It needs to be at least Acceptable.',
      'Enter the same password in both fields.',
    ])
    assert.equal(await field(phone, CODE).inputValue(), code)
    assert.equal(await field(phone, 'New password').inputValue(), 'Sommer2026')
    await phone.getByText('5 tries left.').waitFor()
    await field(phone, CODE).fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
    await field(phone, 'New password').fill(CHOSEN)
    await field(phone, 'Confirm new password').fill(CHOSEN)
    await button(phone, 'Save new password').click()
    assert.equal((await errorsOn(phone)).length, 1)
    await phone.getByText('4 tries left.').waitFor()
    assert.equal(await field(phone, 'New password').inputValue(), CHOSEN)
  })

  it('S5, S7, P35: the right code with blanks saves it, leads back to the login form, and signs nobody in', async () => {
    const { code, link: url } = await newestResetLetter(journey)
    await field(phone, CODE).fill(` ${code.slice(0, 3)} ${code.slice(3)} `)
    await button(phone, 'Save new password').click()
    await phone.getByText('Your new password is saved.').waitFor()
    assert.equal(pathOf(phone), '/portal/sign-in')
    await phone.goto('/portal/')
    assert.equal(pathOf(phone), '/portal/sign-in')
    await phone.goto(url)
    await heading(phone, 'This link no longer works').waitFor()
    await link(phone, 'Ask for a new link and code').click()
    await heading(phone, 'Management Portal').waitFor()
  })

  it('S7: the new password signs in, and the old one does not', async () => {
    await signInToPortalAs(phone, owner.username, owner.password)
    assert.equal((await errorsOn(phone)).length, 1)
    await signInToPortalAs(phone, owner.username, CHOSEN)
    await heading(phone, 'Home').waitFor()
    const old = await api.get('/api/v1/portal/me')
    assert.equal(old.status, 401, 'the session from before has ended')
  })

  it('S1: a reset sent by an administrator leads the same way', async () => {
    const answer = await api.post('/api/v1/portal/sign-in', { username: owner.username, password: CHOSEN })
    assert.equal(answer.status, 200, answer.text)
    const me = await api.get('/api/v1/portal/me')
    assert.equal((await api.post(`/api/v1/users/${me.body.id}/resets`)).status, 202)
    const letter = await newestResetLetter(journey)
    assert.match(letter.text, /An administrator at .* has sent you this mail/)
    const desk = await journey.person()
    await openResetLink(desk, letter)
    await field(desk, CODE).fill(letter.code)
    await field(desk, 'New password').fill(owner.password)
    await field(desk, 'Confirm new password').fill(owner.password)
    await button(desk, 'Save new password').click()
    await desk.getByText('Your new password is saved.').waitFor()
    await desk.context().close()
  })

  it('no page met an error of script or policy on the way', () => {
    journey.browsers.assertNoFaults()
  })
})
