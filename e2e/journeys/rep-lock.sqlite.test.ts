import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { setUpOwnerByApi } from '../rig/people.ts'
import { makeRepWorld, type RepWorld, rita } from '../rig/reps.ts'
import { button, field, heading } from '../rig/steps.ts'
import { judgeTargets } from '../rig/targets.ts'

const landscape = { width: 1180, height: 820 }

describe('the screen lock of the rep app', () => {
  let journey: Journey
  let api: HttpClient
  let world: RepWorld
  let ipad: Page

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    world = await makeRepWorld(journey, api)
    ipad = await journey.person({ viewport: landscape })
    await ipad.goto('/rep/')
    await field(ipad, 'Username').fill(rita.username)
    await field(ipad, 'Password').fill(rita.password)
    await field(ipad, 'Password').press('Enter')
    await heading(ipad, 'Home').waitFor()
    await inPart('Sync', 'Sync Status')
    await ipad
      .getByText(/^today /)
      .first()
      .waitFor()
    await ipad.evaluate(`navigator.serviceWorker.controller ? 0 : new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', () => done(0)))`)
  })

  const inPart = async (part: string, title = part) => {
    await ipad.getByRole('navigation').getByRole('link', { name: part }).click()
    await heading(ipad, title).waitFor()
  }
  const open = async (pin: string) => {
    await field(ipad, 'PIN').fill(pin)
    await button(ipad, 'Open').click()
  }
  const judged = async (name: string) => {
    await judgeTargets(ipad, name)
    await judge(ipad, name)
    await ipad.emulateMedia({ colorScheme: 'light' })
    await ipad.setViewportSize(landscape)
  }

  it('the PIN is a screen lock, as Settings says, and is asked at the start before anything is shown', async () => {
    await ipad.context().setOffline(true)
    await ipad.goto(`/rep/retailers/${world.abbey.id}/contacts/${world.ann.id}`)
    await field(ipad, 'Website username').fill('ann.abbott')
    await button(ipad, 'Save changes').click()
    await ipad.getByText(/· 1 action queued$/).waitFor()
    await inPart('Settings')
    await ipad.getByText(/passcode of the iPad itself protects the data/).waitFor()
    await button(ipad, 'Set a PIN').click()
    await field(ipad, 'New PIN, 4 to 8 digits').fill('4711')
    await field(ipad, 'The same PIN again').fill('4712')
    await button(ipad, 'Save the PIN').click()
    await ipad.getByText('The two entries differ.').waitFor()
    await field(ipad, 'The same PIN again').fill('4711')
    await button(ipad, 'Save the PIN').click()
    await ipad.getByText('A PIN is set.').waitFor()
    await ipad.reload()
    await heading(ipad, 'Enter your PIN').waitFor()
    assert.equal(await ipad.getByText('Rita Rep').count(), 0)
    await judged('the screen lock')
    await open('4711')
    await heading(ipad, 'Settings').waitFor()
  })

  it('out of sight the lock closes again, and what was being typed is still there after the PIN', async () => {
    await ipad.getByText('At once', { exact: true }).click()
    await ipad.goto(`/rep/retailers/${world.abbey.id}/contacts/${world.ann.id}`)
    await open('4711')
    await field(ipad, 'Website username').fill('ann.typed')
    await ipad.evaluate(`{ Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      delete document.visibilityState
      document.dispatchEvent(new Event('visibilitychange')) }`)
    await heading(ipad, 'Enter your PIN').waitFor()
    await ipad.keyboard.press('Escape')
    await ipad.keyboard.press('Escape')
    await open('4711')
    await heading(ipad, 'Enter your PIN').waitFor({ state: 'hidden' })
    assert.equal(await field(ipad, 'Website username').inputValue(), 'ann.typed')
    await field(ipad, 'Website username').fill('ann.abbott')
  })

  it('after ten wrong PINs the data is gone and a full sign-in is asked; the queue stays and goes out then', async () => {
    await ipad.reload()
    for (const left of [9, 8, 7, 6, 5, 4, 3, 2]) {
      await open('0000')
      await ipad.getByText(`${left} tries are left`).waitFor()
      if (left === 5) await ipad.reload()
    }
    for (const said of [/^That PIN is wrong\. One try/, /^The PIN was wrong too often/]) {
      await open('0000')
      await ipad.getByText(said).waitFor()
    }
    await ipad.context().setOffline(false)
    await ipad.reload()
    await ipad.getByText(/^The PIN was wrong too often/).waitFor()
    await field(ipad, 'Password').fill(rita.password)
    await button(ipad, 'Sign in').click()
    await inPart('Home')
    await ipad.getByText('1 action was done.', { exact: false }).waitFor()
    assert.equal((await api.get(`/api/v1/contacts/${world.ann.id}`)).body.username, 'ann.abbott')
    journey.browsers.assertNoFaults()
  })
})
