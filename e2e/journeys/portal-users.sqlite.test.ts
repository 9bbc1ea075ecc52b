import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instant } from '@latchkey/core/instant'
import type { TerritoryWire } from '@latchkey/core/territories/wire'
import type { UserRecord } from '@latchkey/core/users/user-record'
import { totpCode } from '@latchkey/server/testing/factors'
import { type HttpClient, httpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { ownerByApi, setUpOwnerByApi } from '../rig/people.ts'
import { mailed, makeUser } from '../rig/staff.ts'
import { button, errorsOn, field, heading, link, pathOf, signInToPortal } from '../rig/steps.ts'

const heir = { username: 'sam.office@northgate.test', password: 'Copper-88-meadow-sail' }
/** One dot, as small as a PNG is. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('the portal’s users', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page
  let rita: UserRecord

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    rita = await addUser({
      username: 'rita@northgate.test',
      firstName: 'Rita',
      surname: 'Road',
      type: 'device',
    })
    await addUser({ username: 'wei@northgate.test', firstName: '伟', surname: '李', type: 'scan-pack' })
    await makeUser(journey, api, heir, { name: 'Desk', rights: { contacts: 'read', users: 'read' } })
    olivia = await journey.person({ viewport: { width: 1440, height: 900 } })
    await signInToPortal(olivia)
  })

  async function addUser(fields: Partial<UserRecord>): Promise<UserRecord> {
    const made = await api.post<UserRecord>('/api/v1/users', { role: 'sales-rep', ...fields })
    assert.equal(made.status, 201, made.text)
    return made.body
  }
  const stored = async (id: string) => (await api.get<UserRecord>(`/api/v1/users/${id}`)).body
  const option = (name: string) => olivia.getByRole('menuitem', { name, exact: true })
  const dialogOf = (name: string) => olivia.getByRole('dialog', { name, exact: true })
  async function openUser(name: string): Promise<void> {
    await olivia.goto('/portal/users')
    await link(olivia, name).click()
    await heading(olivia, name).waitFor()
  }

  it('U1: users are found by username and names, and filtered by type, status and device; the address says it all', async () => {
    await olivia.goto('/portal/users')
    await olivia.getByText('4 users').waitFor()
    await olivia.getByRole('searchbox').fill('road')
    await olivia.getByText('1 user', { exact: true }).waitFor()
    await olivia.getByRole('searchbox').fill('')
    await button(olivia, 'More filters').click()
    await olivia.getByRole('combobox', { name: 'Type' }).click()
    await olivia.getByRole('option', { name: 'Scan-pack' }).click()
    await olivia.getByRole('option', { name: 'Device' }).click()
    await olivia.keyboard.press('Escape')
    await olivia.getByRole('combobox', { name: 'Device' }).click()
    await olivia.getByRole('option', { name: 'Has none' }).click()
    await olivia.getByText('2 users').waitFor()
    assert.equal(new URL(olivia.url()).search, '?type=scan-pack,device&hasDevice=false')
    await link(olivia, 'Rita Road').click()
    await heading(olivia, 'Rita Road').waitFor()
    await olivia.goBack()
    await olivia.getByText('2 users').waitFor()
    await button(olivia, 'Remove the filter Type: Device').click()
    await link(olivia, '伟 李').waitFor()
    assert.equal(await link(olivia, 'Rita Road').count(), 0)
    await judge(olivia, 'the list of users')
  })

  it('U1, U3: the form of a new user shows the free licences of the type, explains “Email to”, and names what is missing', async () => {
    await olivia.setViewportSize({ width: 1440, height: 900 })
    await olivia.goto('/portal/users')
    await link(olivia, 'New user').click()
    await olivia.getByRole('meter', { name: 'Licences of the type Admin' }).waitFor()
    await olivia.getByText('2 of 5 licences used, 3 free').waitFor()
    await olivia.getByRole('combobox', { name: 'Type' }).click()
    await olivia.getByRole('option', { name: 'Dual access' }).click()
    await olivia.getByText('0 of 5 licences used, 5 free').waitFor()
    await field(olivia, 'Email to').fill('nina@northgate.test;boss@northgate.test|file@northgate.test')
    const read = 'To nina@northgate.test · CC boss@northgate.test · BCC file@northgate.test'
    await olivia.getByText(read).waitFor()
    await button(olivia, 'Save user').click()
    await olivia.getByRole('alert').waitFor()
    assert.ok((await errorsOn(olivia)).length >= 3)
    await judge(olivia, 'the form of a new user')
  })

  it('U7: saving asks whether to send the letter, naming the address and the exact end, and the letter lets him set a password', async () => {
    await olivia.setViewportSize({ width: 1440, height: 900 })
    await field(olivia, 'Username (e-mail)').fill('nina@northgate.test')
    await field(olivia, 'First name').fill('Nina')
    await field(olivia, 'Surname').fill('New')
    await olivia.getByRole('combobox', { name: 'Role' }).click()
    await olivia.getByRole('option', { name: 'Office' }).click()
    await button(olivia, 'Save user').click()
    const dialog = dialogOf('Send the letter to set a password?')
    await dialog.getByText('nina@northgate.test').waitFor()
    const end = Date.parse((await dialog.getByRole('time').getAttribute('datetime')) ?? '')
    assert.ok(Math.abs(end - Date.now() - 60 * 60_000) < 30_000, 'an hour from now')
    await dialog.getByRole('button', { name: 'Save and send the letter' }).click()
    await heading(olivia, 'Nina New').waitFor()
    await olivia.getByText('Nina New is added. The letter to nina@northgate.test is on its way.').waitFor()
    assert.match(await mailed(journey, /^Your user account at/, /^\d{6}$/m), /^\d{6}$/)
  })

  it('U5: role and territories are changed on the tab Access, and somebody else’s change is kept', async () => {
    const made = await api.post<TerritoryWire>('/api/v1/territories', { name: 'North' })
    assert.equal(made.status, 201, made.text)
    await openUser('Nina New')
    await olivia.getByRole('tab', { name: 'Access' }).click()
    const territories = olivia.getByRole('combobox', { name: 'Territories' })
    await territories.click()
    await olivia.getByRole('option', { name: 'North' }).click()
    await olivia.keyboard.press('Escape')
    await olivia.getByRole('switch', { name: 'Limit to these territories' }).click()
    const id = pathOf(olivia).split('/').at(-1) ?? ''
    const { version } = await stored(id)
    const other = await api.patch(`/api/v1/users/${id}`, { version, role: 'read-only' })
    assert.equal(other.status, 200, other.text)
    await button(olivia, 'Save changes').click()
    await olivia.getByRole('alert').getByText('Role: now “Read only”').waitFor()
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Changes saved.').waitFor()
    const { role, territoryIds, territoryLimited } = await stored(id)
    assert.deepEqual([role, territoryIds, territoryLimited], ['read-only', [made.body.id], true])
    await judge(olivia, 'the page of a user')
  })

  it('S1: Reset password names the address and how long the code holds before it is sent', async () => {
    await olivia.setViewportSize({ width: 1440, height: 900 })
    await openUser('Rita Road')
    await button(olivia, 'More options').focus()
    await olivia.keyboard.press('Enter')
    await option('Reset password').waitFor()
    await olivia.keyboard.press('Enter')
    const dialog = dialogOf('Send a password reset?')
    await dialog.getByText('rita@northgate.test').waitFor()
    await dialog.getByText(/valid 60 minutes/).waitFor()
    await dialog.getByRole('button', { name: 'Send the letter' }).click()
    await olivia.getByText(/^A letter to rita@northgate.test is on its way, valid until/).waitFor()
  })

  it('U6: deactivating frees the licence after a confirmation, and reactivating takes one again', async () => {
    await button(olivia, 'More options').click()
    await option('Deactivate').click()
    await dialogOf('Deactivate this user?').getByRole('button', { name: 'Deactivate' }).click()
    await olivia.getByText('Rita Road is deactivated.').waitFor()
    await olivia.getByText('● Inactive').waitFor()
    assert.equal((await stored(rita.id)).active, false)
    await button(olivia, 'More options').click()
    assert.equal(await option('Reset password').count(), 0)
    await option('Reactivate').click()
    const dialog = dialogOf('Reactivate this user?')
    await dialog.getByText('0 of 10 licences used, 10 free').waitFor()
    await dialog.getByRole('button', { name: 'Reactivate' }).click()
    await olivia.getByText('Rita Road is active again.').waitFor()
  })

  it('L2: a lock is seen with its end and can be cleared; the history tells it (E1)', async () => {
    const stranger = httpClient(journey.origin, '127.0.0.1')
    for (let tries = 0; tries < 6; tries += 1)
      await stranger.post('/api/v1/portal/sign-in', { username: rita.username, password: 'wrong one 1' })
    await openUser('Rita Road')
    await olivia.getByText(/^● Locked/).waitFor()
    await olivia.getByRole('tab', { name: 'Access' }).click()
    await olivia.getByText(/^locked for unknown devices until /).waitFor()
    await button(olivia, 'Unlock').click()
    await dialogOf('Unlock this user?').getByRole('button', { name: 'Unlock' }).click()
    await olivia.getByText('not locked').waitFor()
    await olivia.getByRole('tab', { name: 'History' }).click()
    await olivia.getByText('Olivia Owner deactivated this user.').waitFor()
  })

  it('U1: a picture is taken, shown and removed', async () => {
    await olivia.getByRole('tab', { name: 'General' }).click()
    await olivia
      .locator('input[type=file]')
      .setInputFiles({ name: 'rita.png', mimeType: 'image/png', buffer: dot })
    const picture = olivia.getByRole('img', { name: 'Picture of Rita Road' })
    await picture.waitFor()
    await olivia.waitForFunction('document.querySelector("main img")?.naturalWidth > 0')
    await button(olivia, 'Remove the picture').click()
    await olivia.getByText('No picture yet.').waitFor()
  })

  it('L5: the owner removes a user’s lost second factor after a confirmation', async () => {
    const sam = httpClient(journey.origin, '127.0.0.1')
    await sam.post('/api/v1/portal/sign-in', heir)
    const { secret } = (await sam.post('/api/v1/portal/factors/totp', {})).body
    const code = totpCode({ clock: { now: () => instant(Date.now()) } }, secret)
    const added = await sam.post('/api/v1/portal/factors/totp/confirm', { code })
    assert.equal(added.status, 201, added.text)
    await openUser('Sam Office')
    await button(olivia, 'More options').click()
    await option('Remove second factor').click()
    const dialog = dialogOf('Remove the second factor?')
    await dialog.getByText(heir.username).waitFor()
    await dialog.getByRole('button', { name: 'Remove second factor' }).click()
    await olivia.getByText('The second factor is removed.').waitFor()
    assert.equal((await sam.get('/api/v1/portal/me')).status, 401, 'and he is signed out')
    await button(olivia, 'More options').click()
    await option('Make owner').waitFor()
    assert.equal(await option('Remove second factor').count(), 0)
    await olivia.keyboard.press('Escape')
  })

  it('U4: Make owner asks for the username, says that roles swap, and signs the old owner out', async () => {
    await openUser('Sam Office')
    await button(olivia, 'More options').click()
    await option('Make owner').click()
    const dialog = dialogOf('Hand the ownership over?')
    await dialog.getByText(/Roles swap: Sam Office becomes the owner .* you get the role Desk/).waitFor()
    await field(olivia, 'Type the username of the new owner').fill('somebody@else.test')
    await dialog.getByRole('button', { name: 'Make owner and sign out' }).click()
    await dialog.getByRole('alert').waitFor()
    await field(olivia, 'Type the username of the new owner').fill(heir.username)
    await dialog.getByRole('button', { name: 'Make owner and sign out' }).click()
    await olivia.waitForURL(/\/portal\/sign-in/)
    const former = await ownerByApi(journey)
    assert.equal((await former.get('/api/v1/portal/me')).body.isOwner, false)
    journey.browsers.assertNoFaults()
  })
})
