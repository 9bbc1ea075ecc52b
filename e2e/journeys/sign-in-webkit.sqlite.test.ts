import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { secretIn } from '@latchkey/server/testing/smtp-sink'
import { makeCornerBikeShop, owner, setUpOwnerByApi } from '../rig/people.ts'
import type { WebKitPage } from '../rig/webkit.ts'
import { type WebKitJourney, webkitJourneyOf } from '../rig/webkit-journey.ts'

describe('signing in with WebKit', () => {
  let journey: WebKitJourney
  let page: WebKitPage

  webkitJourneyOf('portal', {}, async (started) => {
    journey = started
    page = journey.page
    const api = await setUpOwnerByApi(journey)
    const { jane } = await makeCornerBikeShop(api, { websiteAccess: true })
    const { version, email } = jane
    const sent = await api.post(`/api/v1/contacts/${jane.id}/resets`, { version, email })
    assert.equal(sent.status, 202, sent.text)
  })

  it('C4, C6: a contact signs in with the temporary password and chooses one of his own', async () => {
    const letter = await journey.sink?.waitFor((mail) => mail.envelope.to.includes('jane@cornerbike.test'))
    assert.ok(letter)
    await page.goto(`${journey.origin}/`)
    await page.fill('textbox', 'Username', 'AC-20417')
    await page.fill('textbox', 'Password', secretIn(letter))
    await page.click('button', 'Sign in')
    await page.waitFor('heading', 'Choose a new password')
    await page.fill('textbox', 'New password', 'green lantern 7')
    await page.click('button', 'Save and continue')
    await page.waitFor('heading', 'Your account')
  })

  it('U2: a user signs in to the portal and finds a contact', async () => {
    await page.goto(`${journey.origin}/portal/contacts`)
    await page.fill('textbox', 'Username', owner.username)
    await page.fill('textbox', 'Password', owner.password)
    await page.click('button', 'Sign in')
    await page.waitFor('heading', 'Contacts')
    await page.fill('searchbox', /./, 'jane')
    await page.click('link', 'Jane Doe')
    await page.waitFor('heading', 'Jane Doe')
  })
})
