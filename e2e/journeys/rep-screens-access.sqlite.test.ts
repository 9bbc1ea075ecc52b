import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { journeyOf } from '../rig/journey.ts'
import { setUpOwnerByApi } from '../rig/people.ts'
import { openRepContact, queueReset, queueUsername, startRep } from '../rig/rep-steps.ts'
import { makeRepWorld } from '../rig/reps.ts'
import { button, heading } from '../rig/steps.ts'
import { judgeTargets } from '../rig/targets.ts'

describe('the screens of the rep app for everybody', () => {
  let ipad: Page
  let jane: string

  journeyOf({ mail: 'smtp' }, async (journey) => {
    const api = await setUpOwnerByApi(journey)
    const world = await makeRepWorld(journey, api)
    ipad = await journey.person()
    await startRep(ipad, 3)
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    jane = new URL(ipad.url()).pathname
    await ipad.context().setOffline(true)
    await queueUsername(ipad, 'jane.rep')
    await queueReset(ipad)
    const meanwhile = { version: world.jane.version, username: 'jane.office' }
    await api.patch(`/api/v1/contacts/${world.jane.id}`, meanwhile)
    await ipad.context().setOffline(false)
    await ipad.getByRole('table', { name: 'Both versions' }).waitFor()
    await ipad.context().setOffline(true)
  })

  /** In both themes by axe, and by the measure of a finger where the screen is lying, standing, and a phone. */
  const judged = async (name: string) => {
    await judge(ipad, name)
    for (const [width, height] of [
      [1180, 820],
      [820, 1180],
      [390, 844],
    ] as const) {
      await ipad.setViewportSize({ width, height })
      await judgeTargets(ipad, `${name} at ${width}×${height}`)
    }
    await ipad.setViewportSize({ width: 1180, height: 820 })
  }

  for (const [name, path, shown] of [
    ['Home', '/rep/', 'Needs your decision'],
    ['Retailers', '/rep/retailers', 'Choose a retailer'],
    ['Sync Status', '/rep/sync', 'Your password'],
  ] as const) {
    it(`O1, O5: ${name} has no fault by axe in light and dark, and no target under 44 px`, async () => {
      await ipad.goto(path)
      await heading(ipad, shown).waitFor()
      await judged(name)
    })
  }

  it('O2: nor has a retailer, or a contact with a conflict and with the confirmation open', async () => {
    await ipad.goto(jane.split('/contacts/')[0] ?? '')
    await heading(ipad, 'Contacts').waitFor()
    await judged('a retailer')
    await ipad.goto(jane)
    await ipad.getByRole('table', { name: 'Both versions' }).waitFor()
    await judged('a contact')
    await button(ipad, 'Retry: New username for Jane Doe').waitFor()
    await button(ipad, 'Discard: Website invite for Jane Doe').click()
    await ipad.getByRole('dialog').waitFor()
    await judged('a question')
    await ipad.keyboard.press('Escape')
    await openRepContact(ipad, 'Abbey Cycles', 'Ann Abbott')
    await button(ipad, 'Send website invite').click()
    await ipad.getByRole('dialog').waitFor()
    await judged('the confirmation')
  })
})
