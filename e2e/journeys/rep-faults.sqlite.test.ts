import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { setUpOwnerByApi } from '../rig/people.ts'
import { makeRepWorld, rita } from '../rig/reps.ts'
import { button, field, heading, link, pathOf } from '../rig/steps.ts'

const landscape = { width: 1180, height: 820 }

describe('the rep app where things go wrong', () => {
  let journey: Journey
  let api: HttpClient
  let ipad: Page

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    await makeRepWorld(journey, api)
    ipad = await journey.person({ viewport: landscape })
  })

  const inPart = async (part: string, title = part) => {
    await ipad.getByRole('navigation').getByRole('link', { name: part }).click()
    await heading(ipad, title).waitFor()
  }

  it('a new version is taken by a press in the very session that brought the first one', async () => {
    await ipad.goto('/rep/')
    await field(ipad, 'Username').fill(rita.username)
    await field(ipad, 'Password').fill(rita.password)
    await field(ipad, 'Password').press('Enter')
    await heading(ipad, 'Home').waitFor()
    await ipad.evaluate(`navigator.serviceWorker.controller ? 0 : new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', () => done(0)))`)
    await ipad.evaluate('globalThis.before = true')
    await api.patch('/api/v1/settings', { 'brand.name': 'Harbour Wholesale' })
    await ipad.evaluate('navigator.serviceWorker.ready.then((found) => found.update()).then(() => 0)')
    await button(ipad, 'Use it now').click()
    await ipad.waitForFunction('!globalThis.before')
    await heading(ipad, 'Home').waitFor()
    assert.equal(await ipad.title(), 'Harbour Wholesale')
  })

  it('offline the account’s page has no link, and its address leads back to the app', async () => {
    await inPart('Settings')
    await link(ipad, 'Password, second factors and sessions').waitFor()
    await ipad.context().setOffline(true)
    const shut = button(ipad, 'Password, second factors and sessions')
    await shut.waitFor()
    assert.equal(await shut.isDisabled(), true)
    await ipad.goto('/rep/account')
    await heading(ipad, 'This page needs a connection').waitFor()
    await judge(ipad, 'the page that needs the server')
    await ipad.setViewportSize(landscape)
    await link(ipad, 'To Home').click()
    await heading(ipad, 'Home').waitFor()
    await ipad.context().setOffline(false)
  })

  it('the account’s page leads back to the app, whose own sign-out is there after the session ended too', async () => {
    await ipad.goto('/rep/account')
    assert.equal(await button(ipad, 'Sign out').and(ipad.locator('header button')).count(), 0)
    await link(ipad, 'Back to the app').click()
    await heading(ipad, 'Home').waitFor()
    assert.equal(pathOf(ipad), '/rep/')
    await ipad.context().clearCookies()
    await inPart('Sync', 'Sync Status')
    await button(ipad, 'Sync now').click()
    await ipad.getByText('You are signed out. What you see may be old.').waitFor()
    await inPart('Settings')
    await button(ipad, 'Sign out').click()
    await ipad.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
    await heading(ipad, 'Sign in').waitFor()
    const kept = await ipad.evaluate<number>(`new Promise((done) => {
      const opening = indexedDB.open('latchkey-rep')
      opening.onsuccess = () => {
        const tables = ['retailersA', 'retailersB', 'contactsA', 'contactsB']
        const counts = tables.map((table) => new Promise((counted) => {
          const asked = opening.result.transaction(table).objectStore(table).count()
          asked.onsuccess = () => counted(asked.result)
        }))
        Promise.all(counts).then((all) => done(all.reduce((sum, count) => sum + count, 0)))
      }
    })`)
    assert.equal(kept, 0)
    journey.browsers.assertNoFaults()
  })

  // The last step, because the app reports the storage's fault as one of its own.
  it('O1: the app says so where the device can keep nothing', async () => {
    const page = await journey.person({ viewport: landscape })
    await page.addInitScript(`{ const refused = () => { throw new DOMException('refused', 'SecurityError') }
      IDBFactory.prototype.open = refused
      Object.defineProperty(window, 'localStorage', { get: refused }) }`)
    await page.goto('/rep/')
    await heading(page, 'Nothing can be kept here').waitFor()
    await page.getByText(/cannot keep the app’s data: SecurityError\./).waitFor()
    await judge(page, 'the storage that is refused')
    await button(page, 'Try again').click()
    await heading(page, 'Nothing can be kept here').waitFor()
    await page.context().close()
  })
})
