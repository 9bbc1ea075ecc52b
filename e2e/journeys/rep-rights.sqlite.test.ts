import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { ownerByApi, setUpOwnerByApi } from '../rig/people.ts'
import {
  openRepContact,
  queueReset,
  queueUsername,
  rowsOf,
  rowsUntil,
  signInToRep,
  startRep,
  statesOf,
} from '../rig/rep-steps.ts'
import { choosePassword, makeRepWorld, type RepWorld, rita } from '../rig/reps.ts'
import { button, field } from '../rig/steps.ts'

const NEW_PASSWORD = 'Lantern-41-orchard-tide'

describe('the rep app when the rep’s rights change', () => {
  let journey: Journey
  let api: HttpClient
  let world: RepWorld
  let ipad: Page

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    world = await makeRepWorld(journey, api)
    ipad = await journey.person()
    await startRep(ipad, 3)
  })

  const offline = (is: boolean) => ipad.context().setOffline(is)
  const syncNow = async () => {
    await ipad.goto('/rep/sync')
    await button(ipad, 'Sync now').click()
  }
  const change = async (path: string, fields: Record<string, unknown>) => {
    const { version } = (await api.get(path)).body
    const changed = await api.patch(path, { version, ...fields })
    assert.equal(changed.status, 200, changed.text)
  }

  it('O4, U5: a retailer moved out of the rep’s territories leaves the device with its contacts', async () => {
    const elsewhere = await api.post('/api/v1/territories', { name: 'Hull' })
    await change(`/api/v1/retailers/${world.abbey.id}`, { territoryId: elsewhere.body.id })
    await syncNow()
    const rows = await rowsUntil(ipad, ({ retailers }) => retailers.length === 1)
    assert.deepEqual([...rows.contacts].sort(), [world.jane.id, world.tom.id].sort())
    await change(`/api/v1/retailers/${world.abbey.id}`, { territoryId: world.york.id })
    await syncNow()
    await rowsUntil(ipad, ({ retailers, contacts }) => retailers.length === 2 && contacts.length === 3)
  })

  it('O4: a territory taken from the rep while he is offline takes its rows away, keeps the queue, and refuses what is queued there', async () => {
    await openRepContact(ipad, 'Abbey Cycles', 'Ann Abbott')
    await offline(true)
    await queueReset(ipad)
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    await queueUsername(ipad, 'jane.doe')
    await change(`/api/v1/users/${world.rep.id}`, { territoryIds: [world.leeds.id] })
    assert.equal((await rowsOf(ipad)).retailers.length, 2, 'nothing changes before the contact')
    await offline(false)
    const rows = await rowsUntil(
      ipad,
      (now) =>
        now.retailers.length === 1 && !statesOf(now).includes('queued') && !statesOf(now).includes('sending'),
    )
    assert.deepEqual([...rows.contacts].sort(), [world.jane.id, world.tom.id].sort())
    assert.deepEqual(statesOf(rows), ['refused', 'done'])
    assert.deepEqual(
      journey.sink?.messages.filter((mail) => mail.envelope.to.includes('ann@abbeycycles.test')),
      [],
    )
    await ipad.goto('/rep/sync')
    await button(ipad, 'Discard: Website invite for Ann Abbott').click()
    await ipad.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
    await rowsUntil(ipad, (now) => !statesOf(now).includes('refused'))
  })

  it('O3, L3: after a new password the app asks to sign in, keeps rows and queue, and sends it afterwards', async () => {
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    await offline(true)
    await queueReset(ipad)
    const asked = await api.post(`/api/v1/users/${world.rep.id}/resets`, {})
    assert.ok(asked.status < 300, asked.text)
    await journey.sink?.waitFor((mail) => /^Reset your password/.test(mail.subject))
    await choosePassword(journey, rita.username, NEW_PASSWORD)
    await offline(false)
    await ipad
      .getByText(/^Sign in to send/)
      .first()
      .waitFor()
    const kept = await rowsOf(ipad)
    assert.equal(kept.contacts.length, 2)
    assert.equal(statesOf(kept).at(-1), 'queued')
    await signInAgain(ipad, NEW_PASSWORD)
    await rowsUntil(ipad, (rows) => statesOf(rows).at(-1) === 'done')
    await journey.sink?.waitFor((mail) => mail.envelope.to.includes('jane@cornerbike.test'))
  })

  it('O6: no answer but our own device-revoked removes anything', async () => {
    const before = await rowsOf(ipad)
    const answers = [
      { status: 500, contentType: 'application/problem+json', body: '{"code":"internal"}' },
      { status: 503, contentType: 'text/html', body: '<h1>device-revoked</h1>' },
      { status: 200, contentType: 'text/html', body: '<title>Hotel Wi-Fi</title>' },
      { status: 401, contentType: 'text/html', body: 'device-revoked' },
      { status: 401, contentType: 'application/problem+json', body: '{"code":"not-signed-in"}' },
      { status: 403, contentType: 'application/problem+json', body: '{"code":"device-revoked"}' },
      { status: 404, contentType: 'application/problem+json', body: '{"code":"not-found"}' },
      { status: 200, contentType: 'application/json', body: '{"changes":[],"more":false}' },
    ]
    for (const answer of answers) {
      let met = 0
      await ipad.route('**/api/v1/rep/**', async (route) => {
        met += 1
        await route.fulfill(answer)
      })
      await syncNow()
      for (let tries = 0; met === 0 && tries < 50; tries += 1) await ipad.waitForTimeout(100)
      assert.ok(met > 0, `the app met ${answer.status} ${answer.body}`)
      await ipad.unroute('**/api/v1/rep/**')
      const now = await rowsOf(ipad)
      assert.deepEqual(now, before, `${answer.status} ${answer.body}`)
    }
    // The session itself never ended: with the server's own answers back the app goes on by itself.
    await syncNow()
    await button(ipad, 'Sign in').waitFor({ state: 'hidden' })
  })

  it('O6: a device revoked in the portal while it is offline removes everything at its next contact, and says why', async () => {
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    await offline(true)
    await queueUsername(ipad, 'jane.offline')
    api = await ownerByApi(journey)
    const { items } = (await api.get<{ items: { id: string }[] }>('/api/v1/devices')).body
    for (const { id } of items) assert.equal((await api.post(`/api/v1/devices/${id}/revoke`)).status, 204)
    await ipad.reload()
    assert.equal((await rowsOf(ipad)).contacts.length, 2, 'offline nothing goes')
    await offline(false)
    const rows = await rowsUntil(ipad, ({ contacts, actions }) => contacts.length + actions.length === 0)
    assert.deepEqual(rows, { retailers: [], contacts: [], actions: [] })
    await field(ipad, 'Password').waitFor()
    await ipad
      .getByText(/^This device was unlinked/)
      .first()
      .waitFor()
    const jane = (await api.get(`/api/v1/contacts/${world.jane.id}`)).body
    assert.equal(jane.username, 'jane.doe', 'what was queued is not applied')
  })

  it('O6: signing in again links a new device and brings the rows', async () => {
    await signInToRep(ipad, { ...rita, password: NEW_PASSWORD })
    await rowsUntil(ipad, ({ contacts }) => contacts.length === 2)
    journey.browsers.assertNoFaults()
  })

  /** By the strip above whatever screen is open; no wall. */
  async function signInAgain(page: Page, password: string): Promise<void> {
    await button(page, 'Sign in').click()
    const dialog = page.getByRole('dialog', { name: /^Sign in again as / })
    await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
})
