import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { LicenceWire } from '@latchkey/core/licences/wire'
import type { RoleWire } from '@latchkey/core/roles/wire'
import type { UserRecord } from '@latchkey/core/users/user-record'
import { type HttpClient, httpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { setUpOwnerByApi } from '../rig/people.ts'
import { signInToPortalAs } from '../rig/reset-steps.ts'
import { mailed, makeUser } from '../rig/staff.ts'
import { button, field, heading, link, pathOf, signInToPortal } from '../rig/steps.ts'

const desk = { width: 1440, height: 900 }
const rita = { username: 'rita@northgate.test', password: 'Copper-88-meadow-sail' }
const reader = { username: 'rod.reader@northgate.test', password: 'Velvet-31-harbour-moss' }

describe('the portal’s roles, territories, subscription and devices', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page
  let ritaId: string

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    ritaId = await addRita()
    olivia = await journey.person({ viewport: desk })
    await signInToPortal(olivia)
  })

  /** A device user who chose her password by the letter. */
  async function addRita(): Promise<string> {
    const made = await api.post<UserRecord>('/api/v1/users', {
      username: rita.username,
      firstName: 'Rita',
      surname: 'Road',
      type: 'device',
      role: 'sales-rep',
      sendSetPasswordLetter: true,
    })
    assert.equal(made.status, 201, made.text)
    const letter = await mailed(journey, /^Your user account at/, /\/reset\/([\w-]+)[\s\S]*/)
    const token = /\/reset\/([\w-]+)/.exec(letter)?.[1]
    const code = await mailed(journey, /^Your user account at/, /^\d{6}$/m)
    const { password } = rita
    const json = { token, code, newPassword: password, confirmPassword: password }
    const set = await httpClient(journey.origin, '127.0.0.1').post('/api/v1/portal/resets/complete', json)
    assert.equal(set.status, 204, set.text)
    return made.body.id
  }

  const dialogOf = (name: string | RegExp) => olivia.getByRole('dialog', { name })
  const radio = (name: string) => olivia.getByRole('radio', { name, exact: true })
  const row = (text: string) => olivia.getByRole('row').filter({ hasText: text })

  it('U4: a role is made of a level per module, and may demand a second factor', async () => {
    await olivia.goto('/portal/roles')
    await olivia.getByText('5 roles').waitFor()
    await judge(olivia, 'the list of roles')
    await olivia.setViewportSize(desk)
    await link(olivia, 'New role').click()
    await button(olivia, 'Save role').click()
    await olivia.getByRole('alert').waitFor()
    await field(olivia, 'Name').fill('Desk')
    await radio('Contacts: Read & write').check()
    await radio('Retailers: Read').check()
    assert.equal(await radio('Change the e-mail address of a contact: Read').count(), 0)
    await olivia.getByRole('switch', { name: 'Demand a second factor' }).click()
    await button(olivia, 'Save role').click()
    await heading(olivia, 'Desk').waitFor()
    const id = pathOf(olivia).split('/').at(-1)
    const { rights, secondFactorRequired } = (await api.get<RoleWire>(`/api/v1/roles/${id}`)).body
    assert.deepEqual([rights.contacts, rights.retailers, rights.users], ['write', 'read', 'none'])
    assert.equal(secondFactorRequired, true)
    await radio('Retailers: No access').check()
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Changes saved.').waitFor()
    assert.equal((await api.get<RoleWire>(`/api/v1/roles/${id}`)).body.rights.retailers, 'none')
    await judge(olivia, 'the page of a role')
    await olivia.setViewportSize(desk)
  })

  it('U4: a role with users is deactivated by naming the one they get instead', async () => {
    await olivia.goto('/portal/roles/sales-rep')
    await olivia.getByText('1 user').first().waitFor()
    await button(olivia, 'Deactivate').click()
    const dialog = dialogOf('Deactivate this role?')
    assert.ok(await dialog.getByRole('button', { name: 'Deactivate' }).isDisabled())
    await dialog.getByRole('combobox', { name: 'Move its users to' }).selectOption({ label: 'Read only' })
    await dialog.getByRole('button', { name: 'Deactivate' }).click()
    await olivia.getByText(/^The role .* is inactive\.$/).waitFor()
    assert.equal((await api.get<UserRecord>(`/api/v1/users/${ritaId}`)).body.role, 'read-only')
    await button(olivia, 'Reactivate').click()
    await dialogOf('Reactivate this role?').getByRole('button', { name: 'Reactivate' }).click()
    await olivia.getByText(/is active again\.$/).waitFor()
  })

  it('U4: the role of the owner shows all rights and takes no other', async () => {
    await olivia.goto('/portal/roles/owner')
    await heading(olivia, 'Owner').waitFor()
    assert.ok(await radio('Users: Read & write').isChecked())
    assert.ok(await radio('Users: Read').isDisabled())
    assert.equal(await button(olivia, 'Deactivate').count(), 0)
  })

  it('U5: territories are added, renamed and deactivated; a name that is taken is refused beside its field', async () => {
    await olivia.goto('/portal/territories')
    await heading(olivia, 'There are no territories yet').waitFor()
    for (const name of ['North', 'South']) {
      await button(olivia, 'New territory').first().click()
      await field(olivia, 'Name').fill(name)
      await olivia.keyboard.press('Enter')
      await olivia.getByText(`The territory ${name} is added.`).waitFor()
    }
    await olivia.getByText('2 territories').waitFor()
    await button(olivia, 'Rename South').click()
    await field(olivia, 'Name').fill('north')
    await button(olivia, 'Save name').click()
    await dialogOf('Rename this territory?').getByRole('alert').waitFor()
    await field(olivia, 'Name').fill('Far South')
    await button(olivia, 'Save name').click()
    await row('Far South').waitFor()
    await button(olivia, 'Deactivate North').click()
    await dialogOf('Deactivate this territory?').getByRole('button', { name: 'Deactivate' }).click()
    await row('North').getByText('● Inactive').waitFor()
    await olivia.getByText('Inactive', { exact: true }).click()
    await olivia.getByText('1 territory').waitFor()
    assert.equal(new URL(olivia.url()).search, '?status=inactive')
    await olivia.getByText('Any', { exact: true }).click()
    await olivia.getByRole('searchbox').fill('far')
    await olivia.getByText('1 territory').waitFor()
    await judge(olivia, 'the list of territories')
    await olivia.setViewportSize(desk)
  })

  it('U3: licences are changed with a note and never below what is used; the ledger tells who and why', async () => {
    await olivia.goto('/portal/subscription')
    await olivia.getByRole('meter', { name: 'Licences of the type Device' }).waitFor()
    await button(olivia, 'Change licences of the type Device').click()
    const dialog = dialogOf('Change licences: Device')
    await field(olivia, 'Enabled').fill('0')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog
      .getByRole('alert')
      .getByText(/1 of these licences are in use/)
      .waitFor()
    await field(olivia, 'Enabled').fill('12')
    await field(olivia, 'Price').fill('€12 a month')
    await field(olivia, 'Note for the ledger').fill('Two new reps')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await olivia.getByText('1 of 12 licences used, 11 free').waitFor()
    await olivia.getByText('Device: 10 → 12, price not stated → €12 a month').waitFor()
    await olivia.getByText(/by Olivia Owner · Two new reps$/).waitFor()
    const { items } = (await api.get<{ items: LicenceWire[] }>('/api/v1/licences')).body
    assert.equal(items.find(({ type }) => type === 'device')?.enabled, 12)
    await judge(olivia, 'the subscription')
    await olivia.setViewportSize(desk)
  })

  it('O6: a linked device is listed, with its user too, and unlinked after a confirmation', async () => {
    const ipad = httpClient(journey.origin, '127.0.0.1')
    const linked = await ipad.post('/api/v1/rep/sign-in', { ...rita, device: { name: 'Rita’s iPad' } })
    assert.equal(linked.status, 200, linked.text)
    await olivia.goto('/portal/devices')
    await row('Rita’s iPad').getByText('● Linked').waitFor()
    await judge(olivia, 'the list of devices')
    await olivia.setViewportSize(desk)
    await row('Rita’s iPad').getByRole('link', { name: 'Rita Road' }).click()
    await olivia.getByRole('tabpanel', { name: 'Devices' }).getByText('Rita’s iPad').waitFor()
    await button(olivia, 'Unlink Rita’s iPad').click()
    const dialog = dialogOf('Unlink this device?')
    await dialog.getByText('Rita Road · rita@northgate.test').waitFor()
    await dialog.getByRole('button', { name: 'Unlink' }).click()
    await olivia.getByText('Rita’s iPad is unlinked.').waitFor()
    await olivia.getByText('○ Unlinked').waitFor()
    const refused = await ipad.get('/api/v1/rep/me')
    assert.equal(refused.body.code, 'device-revoked')
    await olivia.goto('/portal/devices?status=linked')
    await heading(olivia, 'Nothing matches').waitFor()
  })

  it('U4: who may only read is offered no act, and sees no module his role does not name', async () => {
    await makeUser(journey, api, reader, { name: 'Lookers', rights: { contacts: 'read', users: 'read' } })
    const rod = await journey.person({ viewport: desk })
    await signInToPortalAs(rod, reader.username, reader.password)
    await link(rod, 'Users').click()
    await link(rod, 'Rita Road').click()
    await heading(rod, 'Rita Road').waitFor()
    for (const name of ['New user', 'More options', 'Save changes', 'Choose a picture'])
      assert.equal(await button(rod, name).count(), 0, name)
    for (const name of ['Devices', 'History'])
      assert.equal(await rod.getByRole('tab', { name }).count(), 0, name)
    for (const name of ['Roles', 'Territories', 'Subscription', 'Linked devices'])
      assert.equal(await link(rod, name).count(), 0, name)
    await rod.context().close()
    journey.browsers.assertNoFaults()
  })
})
