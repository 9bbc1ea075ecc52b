import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type SinkMessage, secretIn } from '@latchkey/server/testing/smtp-sink'
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
  link,
  openContact,
  pathOf,
  pressTheOneButton,
  signInAsContact,
  signInToPortal,
  switchAccess,
} from '../rig/steps.ts'

const CHOSEN = 'green lantern 7'
const OLD = 'jane@cornerbike.test'
const NEW = 'jane.doe@elsewhere.test'

describe('what the portal takes away while the contact looks at the website', () => {
  let journey: Journey
  let olivia: Page
  let jane: Page

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    await makeCornerBikeShop(await setUpOwnerByApi(journey), { websiteAccess: true })
    olivia = await journey.person()
    jane = await journey.person(iPhone)
    await signInToPortal(olivia)
    await openContact(olivia, 'Jane Doe')
    await pressTheOneButton(olivia, 'Send website invite')
    await mailTo(OLD, /Your access/)
  })

  it('A2, C11: a contact without website access is named what is missing, and nothing is sent', async () => {
    const seen = journey.sink?.messages.length
    await openContact(olivia, 'Tom Reed')
    await button(olivia, 'Send website invite').click()
    assert.deepEqual(await errorsOn(olivia), [
      'This contact does not have website access. Switch it on first.',
    ])
    assert.equal(journey.sink?.messages.length, seen)
  })

  it('A4: access off while the contact chooses a password: the next click lands on the sign-in', async () => {
    const secret = secretIn(await mailTo(OLD, /Your access/))
    await signInAsContact(jane, 'AC-20417', secret)
    await heading(jane, 'Choose a new password').waitFor()
    await turnAccess('off')
    await field(jane, 'New password').fill(CHOSEN)
    await button(jane, 'Save and continue').click()
    await heading(jane, 'Sign in').waitFor()
    assert.equal(pathOf(jane), '/')

    await turnAccess('on')
    await signInAsContact(jane, 'AC-20417', secret)
    assert.equal((await errorsOn(jane)).length, 1, 'switching on again revives no temporary password')
  })

  it('A4: access off while the account page is open: the next click lands on the sign-in, and no password works', async () => {
    const seen = journey.sink?.messages.length ?? 0
    await openContact(olivia, 'Jane Doe')
    await pressTheOneButton(olivia, 'Send website invite')
    await signInAsContact(jane, 'AC-20417', secretIn(await mailTo(OLD, /Your access/, seen)))
    await chooseNewPassword(jane, CHOSEN)
    await turnAccess('off')
    await link(jane, 'Change password').click()
    await heading(jane, 'Sign in').waitFor()
    await signInAsContact(jane, 'AC-20417', CHOSEN)
    assert.equal((await errorsOn(jane)).length, 1)
    await turnAccess('on')
    await signInAsContact(jane, 'AC-20417', CHOSEN)
    await heading(jane, 'Your account').waitFor()
  })

  it('A5: an edit with a fault comes back with everything typed, while the strip shows what is stored', async () => {
    await openContact(olivia, 'Jane Doe')
    await field(olivia, 'E-mail').fill('jane at elsewhere')
    await field(olivia, 'Website username').fill('tom.reed')
    await button(olivia, 'Save changes').click()
    assert.ok((await errorsOn(olivia)).length >= 1)
    assert.equal(await field(olivia, 'E-mail').inputValue(), 'jane at elsewhere')
    assert.equal(await field(olivia, 'Website username').inputValue(), 'tom.reed')
    const strip = await olivia.getByRole('definition').allInnerTexts()
    assert.ok(strip.includes(OLD) && strip.includes('AC-20417'), strip.join(' | '))
  })

  it('A5: a changed address voids what is live and tells the old one, without naming the new, how to stop it', async () => {
    await openContact(olivia, 'Jane Doe')
    const seen = journey.sink?.messages.length ?? 0
    await pressTheOneButton(olivia, 'Send password reset')
    const secret = secretIn(await mailTo(OLD, /Your temporary password/, seen))
    await openContact(olivia, 'Jane Doe')
    await field(olivia, 'E-mail').fill(NEW)
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Changes saved.').waitFor()
    const notice = await mailTo(OLD, /e-mail address/, seen)
    assert.ok(!notice.raw.includes('elsewhere'))

    const visitor = await journey.person()
    await signInAsContact(visitor, 'AC-20417', secret)
    assert.equal((await errorsOn(visitor)).length, 1)

    const stop = new URL(/http\S+\/stop-change\/\S+/.exec(notice.text)?.[0] ?? '')
    assert.equal(stop.origin, journey.origin)
    await visitor.goto(stop.href)
    await heading(visitor, 'Stop the change of your e-mail address').waitFor()
    assert.ok(!(await visitor.content()).includes('elsewhere'))
    await openContact(olivia, 'Jane Doe')
    assert.equal(await field(olivia, 'E-mail').inputValue(), NEW, 'opening the link changes nothing')
    await button(visitor, 'Stop the change').click()
    await visitor.getByText('The change is stopped.').waitFor()
    await openContact(olivia, 'Jane Doe')
    assert.equal(await field(olivia, 'E-mail').inputValue(), OLD)
    const again = await visitor.goto(stop.href)
    assert.equal(again?.status(), 410, 'the link works once')
    await visitor.context().close()
    journey.browsers.assertNoFaults()
  })

  async function turnAccess(to: 'on' | 'off'): Promise<void> {
    await openContact(olivia, 'Jane Doe')
    await switchAccess(olivia, to, 'Jane Doe')
  }

  async function mailTo(address: string, subject: RegExp, from = 0): Promise<SinkMessage> {
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
