import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { makeCornerBikeShop, setUpOwnerByApi } from '../rig/people.ts'
import { makeUser } from '../rig/staff.ts'
import { button, field, heading, signInToPortal } from '../rig/steps.ts'

const sam = { username: 'sam.office@northgate.test', password: 'Copper-88-meadow-sail' }

describe('erasing people in the portal', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page
  let jane: string

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    jane = (await makeCornerBikeShop(api)).jane.id
    await makeUser(journey, api, sam, { name: 'Desk', rights: { contacts: 'write', users: 'write' } })
    olivia = await journey.person({ viewport: { width: 1180, height: 820 } })
    await signInToPortal(olivia)
  })

  const confirm = () => field(olivia, 'Type the name or the username to confirm')

  it('E2: the dialog names the person, what goes and what stays; a wrong name is refused beside the field and nothing is lost', async () => {
    await olivia.goto(`/portal/contacts/${jane}`)
    await button(olivia, 'Erase this contact').click()
    const dialog = olivia.getByRole('dialog', { name: 'Erase this contact for good?' })
    await dialog.getByText('Corner Bike Shop').waitFor()
    await dialog.getByText('Nobody can bring this back.').waitFor()
    await dialog.getByText(new RegExp(`“Erased contact ${jane.slice(-4)}” stands in his place`)).waitFor()
    assert.equal(await button(olivia, 'Erase for good').isDisabled(), true)
    await confirm().fill('Janet Doe')
    await button(olivia, 'Erase for good').click()
    await dialog.getByText('Type the name or the username exactly to confirm.').first().waitFor()
    assert.equal(await confirm().inputValue(), 'Janet Doe')
    await judge(olivia, 'the dialog that erases')
    assert.equal((await api.get(`/api/v1/contacts/${jane}`)).status, 200)
  })

  it('E2: an erased contact is out of the list, his address says so, and the audit has the pseudonym', async () => {
    await confirm().fill('jane doe')
    await button(olivia, 'Erase for good').click()
    await olivia.getByText(`Erased contact ${jane.slice(-4)} is all that is left.`).waitFor()
    await heading(olivia, 'Contacts').waitFor()
    await olivia.getByText('Tom Reed').first().waitFor()
    assert.equal(await olivia.getByText('Jane Doe').count(), 0)
    await olivia.goto(`/portal/contacts/${jane}`)
    await olivia.getByText('This contact was erased for good.').waitFor()
    await olivia.goto(`/portal/audit?action=contact.erased`)
    await olivia
      .getByText(`Erased contact ${jane.slice(-4)}`)
      .first()
      .waitFor()
  })

  it('E2: a user is erased from More options by the owner alone', async () => {
    const [user] = (await api.get(`/api/v1/users?search=${sam.username}`)).body.items
    await olivia.goto(`/portal/users/${user.id}`)
    await button(olivia, 'More options').click()
    await olivia.getByRole('menuitem', { name: 'Erase for good' }).click()
    await confirm().fill(sam.username)
    await button(olivia, 'Erase for good').click()
    await olivia.getByText(`Erased user ${user.id.slice(-4)} is all that is left.`).waitFor()
    await heading(olivia, 'Users').waitFor()
    assert.equal(await olivia.getByText(sam.username).count(), 0)
    assert.equal((await api.get(`/api/v1/users/${user.id}`)).body.code, 'user-erased')
  })
})
