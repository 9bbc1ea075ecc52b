import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instant } from '@latchkey/core/instant'
import { totpCode } from '@latchkey/server/testing/factors'
import { type HttpClient, httpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { setUpOwnerByApi } from '../rig/people.ts'
import { makeRep, makeRepWorld, type RepWorld, rita } from '../rig/reps.ts'
import { button, field, heading, link, pathOf } from '../rig/steps.ts'
import { judgeTargets } from '../rig/targets.ts'

const landscape = { width: 1180, height: 820 }
const robin = { username: 'robin.rep@northgate.test', password: 'Harbour-91-lantern-oak' }
const clock = { now: () => instant(Date.now()) }

describe('the frame of the rep app', () => {
  let journey: Journey
  let api: HttpClient
  let world: RepWorld
  let ipad: Page

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    await api.patch('/api/v1/settings', { 'brand.name': 'Northgate Wholesale' })
    world = await makeRepWorld(journey, api)
    ipad = await journey.person({ viewport: landscape })
  })

  const signIn = async (page: Page, { username, password }: typeof rita) => {
    await field(page, 'Username').fill(username)
    await field(page, 'Password').fill(password)
    await field(page, 'Password').press('Enter')
  }
  const inPart = async (page: Page, part: string, title = part) => {
    await page.getByRole('navigation').getByRole('link', { name: part }).click()
    await heading(page, title).waitFor()
  }
  const judged = async (name: string) => {
    await judgeTargets(ipad, name)
    await judge(ipad, name)
    await ipad.emulateMedia({ colorScheme: 'light' })
    await ipad.setViewportSize(landscape)
  }

  it('O6: signed out, the app asks for username, password and a name for the device, and says how it is installed', async () => {
    await ipad.goto('/rep')
    await heading(ipad, 'Sign in').waitFor()
    await ipad.getByText('Northgate Wholesale').waitFor()
    await judged('the sign-in')
    await link(ipad, 'Put the app on the Home Screen').click()
    await ipad.getByRole('img', { name: /the Share button/ }).waitFor()
    await judged('the install guide')
    await link(ipad, 'To Home').click()
    await button(ipad, 'Sign in').click()
    await ipad.getByText('Enter your username.').waitFor()
    await ipad.getByText('Enter your password.').waitFor()
  })

  it('L1, O6: a refusal is in the server’s words; the right password links the device under its name', async () => {
    await field(ipad, 'Name of this device').fill('Rita’s iPad')
    await signIn(ipad, { ...rita, password: 'Wrong-1-password' })
    await ipad
      .getByRole('alert')
      .getByText(/do not match/)
      .waitFor()
    assert.equal(await field(ipad, 'Username').inputValue(), rita.username)
    await signIn(ipad, rita)
    await heading(ipad, 'Home').waitFor()
    const { items } = (await api.get('/api/v1/devices')).body
    assert.deepEqual(
      items.map(({ name }: { name: string }) => name),
      ['Rita’s iPad'],
    )
  })

  it('O1: after the first visit every part of the app opens without a network, and the strip says how old the data is', async () => {
    await inPart(ipad, 'Sync', 'Sync Status')
    await ipad.evaluate(`navigator.serviceWorker.controller ? 0 : new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', () => done(0)))`)
    await ipad
      .getByText(/^today /)
      .first()
      .waitFor()
    await ipad.context().setOffline(true)
    for (const [path, title] of [
      ['/rep/', 'Home'],
      ['/rep/settings', 'Settings'],
      ['/rep/install', 'Put the app on the Home Screen'],
      ['/rep/sync', 'Sync Status'],
    ] as const) {
      await ipad.goto(path)
      await heading(ipad, title).waitFor()
      await ipad.getByText(/^Offline · data from \d\d:\d\d$/).waitFor()
    }
    await ipad.goto('/rep/retailers')
    await ipad.getByRole('link', { name: /Corner Bike Shop/ }).waitFor()
    await ipad.context().setOffline(false)
    await ipad.getByText(/^Offline · data/).waitFor({ state: 'hidden' })
  })

  it('O1: the home screen gets a manifest and icons that are there', async () => {
    const manifest = await (await ipad.request.get('/rep/manifest.webmanifest')).json()
    assert.equal(manifest.name, 'Northgate Wholesale')
    for (const { src } of [...manifest.icons, { src: '/rep/icons/apple-touch-icon.png' }]) {
      const icon = await ipad.request.get(src)
      assert.equal(icon.headers()['content-type'], 'image/png', src)
    }
  })

  it('theme and language are chosen in Settings, stay, and hold without a network', async () => {
    await inPart(ipad, 'Settings')
    await judged('the settings')
    const root = ipad.locator('html')
    await ipad.getByText('Dark', { exact: true }).click()
    await ipad.locator('html[data-mantine-color-scheme=dark]').waitFor({ state: 'attached' })
    await judgeTargets(ipad, 'the settings')
    await ipad.getByText('Deutsch', { exact: true }).click()
    await heading(ipad, 'Einstellungen').waitFor()
    await ipad.context().setOffline(true)
    await ipad.reload()
    await heading(ipad, 'Einstellungen').waitFor()
    assert.equal(await root.getAttribute('data-mantine-color-scheme'), 'dark')
    assert.equal(await root.getAttribute('lang'), 'de')
    await ipad.context().setOffline(false)
    assert.match((await ipad.request.get('/rep/account')).url(), /\/rep\/account$/)
    await ipad.getByText('English', { exact: true }).click()
    await heading(ipad, 'Settings').waitFor()
    await ipad.getByText('As the device', { exact: true }).click()
  })

  it('O5, P13: diagnostics to share name nobody', async () => {
    await ipad.evaluate(`{ globalThis.shared = new Promise((done) => Object.defineProperty(navigator, 'share', {
      value: ({ text }) => Promise.resolve(done(text)) })); 0 }`)
    await button(ipad, 'Share diagnostics').click()
    const text = await ipad.evaluate<string>('shared')
    assert.match(text, /^version: [0-9a-f]{12}$/m)
    assert.match(text, /^contacts: 3$/m)
    assert.doesNotMatch(text, /rita|corner|jane|reed|@northgate/i)
  })

  it('O3: who signs out is told what waits; it stays on the device, and goes out after the next sign-in', async () => {
    await ipad.context().setOffline(true)
    await ipad.goto(`/rep/retailers/${world.corner.id}/contacts/${world.jane.id}`)
    await field(ipad, 'Website username').fill('jane.doe')
    await button(ipad, 'Save changes').click()
    await ipad.getByText(/^Offline · data from .* · 1 action queued$/).waitFor()
    await inPart(ipad, 'Settings')
    await button(ipad, 'Sign out').click()
    const dialog = ipad.getByRole('dialog')
    await dialog.getByText(/^1 action has not been sent/).waitFor()
    await dialog.getByRole('button', { name: 'Sign out' }).click()
    await ipad.context().setOffline(false)
    await ipad.getByText('Sign in to send 1 action.').waitFor()
    await inPart(ipad, 'Home')
    assert.equal((await api.get(`/api/v1/contacts/${world.jane.id}`)).body.username, 'AC-20417')
    await ipad.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Sign in' }).click()
    const again = ipad.getByRole('dialog', { name: 'Sign in again as Rita Rep' })
    await again.getByRole('textbox', { name: 'Password' }).fill(rita.password)
    await again.getByRole('button', { name: 'Sign in', exact: true }).click()
    await again.waitFor({ state: 'hidden' })
    await ipad.getByText('1 action was done.', { exact: false }).waitFor()
    assert.equal((await api.get(`/api/v1/contacts/${world.jane.id}`)).body.username, 'jane.doe')
  })

  it('O6: another rep on the same device is shown the queue of the first, which goes with consent alone', async () => {
    await makeRep(journey, api, robin, [world.leeds])
    await ipad.context().setOffline(true)
    await ipad.goto(`/rep/retailers/${world.abbey.id}/contacts/${world.ann.id}`)
    await field(ipad, 'Website username').fill('never.sent')
    await button(ipad, 'Save changes').click()
    await inPart(ipad, 'Settings')
    await button(ipad, 'Sign out').click()
    await ipad.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
    await ipad.context().setOffline(false)
    const asRobin = async () => {
      await ipad.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Sign in' }).click()
      await signIn(ipad, robin)
      return ipad.getByRole('dialog', { name: 'Actions of someone else wait here' })
    }
    const asked = await asRobin()
    await asked.getByText('Rita Rep').waitFor()
    await asked.getByText(/^1 action of another user/).waitFor()
    await asked.getByRole('button', { name: 'Let the other user sign in' }).click()
    assert.equal(await field(ipad, 'Username').inputValue(), rita.username)
    await signIn(ipad, robin)
    await asked.getByRole('button', { name: 'Discard them and go on' }).click()
    await ipad.getByRole('dialog').first().waitFor({ state: 'hidden' })
    await inPart(ipad, 'Settings')
    await ipad.getByText(robin.username).waitFor()
    await ipad.goto('/rep/retailers')
    await ipad.getByRole('link', { name: /Corner Bike Shop/ }).waitFor()
    assert.equal(await ipad.getByText('Abbey Cycles').count(), 0)
  })

  it('L5: a second factor is proven on the server’s page, which leads back into the app', async () => {
    const program = httpClient(journey.origin, '127.0.0.1')
    const linked = await program.post('/api/v1/rep/sign-in', { ...rita, device: { name: 'Phone' } })
    assert.equal(linked.status, 200, linked.text)
    const { secret } = (await program.post('/api/v1/rep/factors/totp', {})).body
    const code = totpCode({ clock }, secret)
    assert.equal((await program.post('/api/v1/rep/factors/totp/confirm', { code })).status, 201)
    const page = await journey.person({ viewport: landscape })
    await page.goto('/rep/')
    await signIn(page, rita)
    await heading(page, 'Second factor').waitFor()
    assert.equal(pathOf(page), '/rep/second-factor')
    await page
      .getByRole('textbox')
      .first()
      .fill(totpCode({ clock }, secret, 1))
    await button(page, 'Sign in').click()
    await heading(page, 'Home').waitFor()
    await page.context().close()
  })

  it('O6: an unlinked device says why nothing is left on it', async () => {
    const { items } = (await api.get('/api/v1/devices?status=linked')).body
    for (const { id } of items) await api.post(`/api/v1/devices/${id}/revoke`)
    await inPart(ipad, 'Sync', 'Sync Status').catch(() => ipad.goto('/rep/sync'))
    await button(ipad, 'Sync now').click()
    await ipad.getByText(/^This device was unlinked/).waitFor()
    await heading(ipad, 'Sign in').waitFor()
    journey.browsers.assertNoFaults()
  })
})
