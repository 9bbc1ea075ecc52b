import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { overhangOf } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeContact, makeRetailer, owner, setUpOwnerByApi } from '../rig/people.ts'
import { signInToPortal } from '../rig/steps.ts'

/** Runs `alert` and marks the window wherever it is taken for markup, in an attribute, or for script. */
const hostile = `"'><img src=/pwned onerror="window.pwned=1;alert(1)"><script>alert(2)</script>{{7*7}}\${alert(3)}`
const mark = 'onerror="window.pwned=1'

/** The screens as the router has them, so that a new one is walked through without being named. */
function screens(): string[] {
  const router = readFileSync(join(import.meta.dirname, '../../web/portal/router.tsx'), 'utf8')
  return [...router.matchAll(/^ {2}path: '([^']+)'/gm)].map((match) => match[1] ?? '')
}

describe('hostile names in the portal', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page
  const ids: Record<string, string> = { mail: 'website-invite' }
  const dialogs: string[] = []

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    await plant()
    // The API's own session is the last one a person signed in with; the browser signs in for itself.
    olivia = await journey.person({ viewport: { width: 1440, height: 900 } })
    olivia.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await signInToPortal(olivia)
  })

  async function made(path: string, fields: object): Promise<string> {
    const answer = await api.post(`/api/v1/${path}`, fields)
    assert.equal(answer.status, 201, `${path}: ${answer.text}`)
    return answer.body.id
  }

  /** The text in every field a person can fill, and in what a browser calls itself. */
  async function plant(): Promise<void> {
    const retailer = await makeRetailer(api, {
      accountNumber: hostile.slice(0, 40),
      name: hostile,
      town: hostile,
    })
    const contact = await makeContact(api, retailer, {
      firstName: hostile,
      surname: hostile,
      phone: hostile.slice(0, 30),
      email: 'hostile@cornerbike.test',
      username: 'hostile-1',
      websiteAccess: true,
    })
    ids.contacts = contact.id
    ids.retailers = retailer.id
    ids.users = await made('users', {
      username: 'hostile@northgate.test',
      firstName: hostile,
      surname: hostile,
      type: 'device',
      role: 'sales-rep',
      notes: hostile,
    })
    ids.roles = await made('roles', { name: hostile.slice(0, 60), rights: { contacts: 'read' } })
    const territory = await made('territories', { name: hostile.slice(0, 60) })
    await api.patch(`/api/v1/retailers/${retailer.id}`, { version: 1, territoryId: territory })
    await made('views', { list: 'contacts', name: hostile.slice(0, 60), search: { search: hostile } })
    const startAt = new Date(Date.now() + 86_400_000).toISOString()
    ids.invites = await made('invites', { contactIds: [contact.id], name: hostile.slice(0, 100), startAt })
    await api.patch('/api/v1/licences/scan-pack', { version: 1, enabled: 6, note: hostile })
    const sent = await api.post(`/api/v1/contacts/${contact.id}/resets`, {
      version: contact.version,
      email: contact.email,
    })
    assert.equal(sent.status, 202, sent.text)
    const agent = { 'user-agent': hostile }
    const again = await api.post(
      '/api/v1/portal/sign-in',
      { username: owner.username, password: owner.password },
      agent,
    )
    assert.equal(again.status, 200, again.text)
    const changed = await api.patch('/api/v1/settings', { 'brand.name': hostile.slice(0, 60) })
    assert.equal(changed.status, 200, changed.text)
  }

  async function assertQuiet(where: string): Promise<void> {
    assert.deepEqual(dialogs, [], `${where} opens no dialog`)
    assert.equal(await olivia.evaluate('window.pwned ?? null'), null, `${where} runs nothing`)
    assert.equal(await olivia.locator('img[src*="pwned"]').count(), 0, `${where} makes no element of it`)
    assert.equal(await overhangOf(olivia), 0, `${where} stays as wide as the screen`)
  }

  it('P72: on every screen of the portal hostile names, notes and browsers’ names are text: no script runs and no dialog opens', async () => {
    const shown: string[] = []
    for (const path of screens()) {
      const at = path
        .replace('$id', ids[path.split('/')[1] ?? ''] ?? 'none')
        .replace('$kind', 'website-invite')
      await olivia.goto(`/portal${at}`)
      await olivia.locator('main h1').first().waitFor()
      await olivia.waitForLoadState('networkidle')
      await assertQuiet(path)
      for (const tab of await olivia.locator('main [role="tab"]').all()) {
        await tab.click()
        await olivia.waitForLoadState('networkidle')
        await assertQuiet(`${path}, ${await tab.textContent()}`)
      }
      if ((await olivia.locator('main').textContent())?.includes(mark)) shown.push(path)
    }
    for (const path of ['/contacts', '/contacts/$id', '/retailers', '/users', '/roles', '/territories'])
      assert.ok(shown.includes(path), `${path} shows the names: ${shown.join(' ')}`)
  })

  it('P72: search, palette, dialogs and phone cards show them as text too', async () => {
    await olivia.goto(`/portal/contacts?search=${encodeURIComponent(hostile)}`)
    await olivia.waitForLoadState('networkidle')
    await assertQuiet('a search for it')
    await olivia.goto(`/portal/contacts/${ids.contacts}`)
    await olivia.getByRole('button', { name: /^Send / }).click()
    await olivia.getByRole('dialog').waitFor()
    await assertQuiet('the confirmation')
    await olivia.keyboard.press('Escape')
    await olivia.keyboard.press('Control+k')
    await olivia.getByRole('dialog').waitFor()
    await olivia.keyboard.type('hostile')
    await olivia.waitForLoadState('networkidle')
    await assertQuiet('the palette')
    await olivia.setViewportSize({ width: 390, height: 844 })
    for (const path of ['contacts', 'users', 'audit']) {
      await olivia.goto(`/portal/${path}`)
      await olivia.waitForLoadState('networkidle')
      await assertQuiet(`${path} on a phone`)
    }
  })
})
