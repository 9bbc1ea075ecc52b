import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import { setUpOwnerByApi } from '../rig/people.ts'
import { QUEUED } from '../rig/rep-steps.ts'
import { makeRepWorld, type RepWorld, rita } from '../rig/reps.ts'
import type { WebKitPage } from '../rig/webkit.ts'
import { type WebKitJourney, webkitJourneyOf } from '../rig/webkit-journey.ts'

// WebKit's driver cannot cut the network of a page, so the line to the server is cut instead.
describe('the rep app in WebKit', () => {
  let journey: WebKitJourney
  let page: WebKitPage
  let api: HttpClient
  let world: RepWorld

  webkitJourneyOf('rep', { gate: true }, async (started) => {
    journey = started
    page = journey.page
    api = await setUpOwnerByApi(journey)
    world = await makeRepWorld(journey, api)
  })

  const openJane = async () => {
    await page.click('link', 'Retailers')
    await page.fill('searchbox', /./, 'corner')
    await page.click('link', /Corner Bike Shop/)
    await page.click('link', /Jane Doe/)
    await page.waitFor('heading', 'Jane Doe')
  }

  it('O1, O6: a rep signs in, and the first sync brings retailers and contacts', async () => {
    await page.goto(`${journey.origin}/rep/`)
    await page.fill('textbox', 'Username', rita.username)
    await page.fill('textbox', 'Password', rita.password)
    await page.click('button', 'Sign in')
    await page.waitForText('Waiting to be sent')
    await page.click('link', 'Retailers')
    await page.waitFor('link', /Corner Bike Shop/)
    await page.waitFor('link', /Abbey Cycles/)
    await page.evaluate('await navigator.serviceWorker.ready')
    assert.doesNotMatch(await page.shown(), /new version/, 'the first version of all is not a new one')
  })

  it('O1: without the server the app starts from its service worker, and finds a contact', async () => {
    await journey.gate?.cut()
    await page.goto(`${journey.origin}/rep/`)
    await page.waitForText('Waiting to be sent')
    await openJane()
    await page.waitForText('Not invited')
  })

  it('O3: a change and an invite wait visibly, also after a restart of the page', async () => {
    await page.fill('textbox', 'Website username', 'jane.webkit')
    await page.click('button', 'Save changes')
    await page.click('button', 'Send website invite')
    await page.waitFor('dialog', 'Send a website invite?')
    for (const fact of ['Corner Bike Shop', 'Jane Doe', 'jane.webkit', 'jane@cornerbike.test'])
      await page.waitForText(fact)
    await page.click('button', 'Send website invite')
    await page.waitForText('2 actions queued')
    await page.reload()
    await page.waitForText(QUEUED)
  })

  it('O3, O5: with the server back both go out, once, and Sync Status says so', async () => {
    await journey.gate?.restore()
    await page.click('link', /^Sync/)
    await page.click('button', 'Sync now')
    await page.waitForText(/Done in the last 7 days/)
    await journey.sink?.waitFor((mail) => mail.envelope.to.includes('jane@cornerbike.test'))
    const { body } = await api.get<ContactWire>(`/api/v1/contacts/${world.jane.id}`)
    assert.equal(body.username, 'jane.webkit')
    const letters = journey.sink?.messages.filter((mail) => mail.envelope.to.includes('jane@cornerbike.test'))
    assert.equal(letters?.length, 1)
  })
})
