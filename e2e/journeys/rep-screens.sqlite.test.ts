import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { setUpOwnerByApi } from '../rig/people.ts'
import {
  openRepContact,
  QUEUED,
  queueReset,
  queueUsername,
  rowsUntil,
  startRep,
  statesOf,
} from '../rig/rep-steps.ts'
import { makeRepWorld, type RepWorld, rita } from '../rig/reps.ts'
import { button, field, heading, link } from '../rig/steps.ts'

describe('the screens of the rep app', () => {
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

  const stored = async (id: string) => (await api.get<ContactWire>(`/api/v1/contacts/${id}`)).body
  const meanwhile = async (id: string, fields: Partial<ContactWire>) => {
    const { version } = await stored(id)
    const saved = await api.patch(`/api/v1/contacts/${id}`, { version, ...fields })
    assert.equal(saved.status, 200, saved.text)
  }
  const offline = (is: boolean) => ipad.context().setOffline(is)
  const access = () => ipad.getByRole('switch', { name: 'Has website access' })
  const dialog = () => ipad.getByRole('dialog')

  it('O1: after the first sync Home says how much is here and how old it is, and what to do next', async () => {
    await link(ipad, 'Retailers: 2').waitFor()
    await link(ipad, 'Contacts: 3').waitFor()
    await ipad.getByText(/^Data from today /).waitFor()
    await ipad.getByText('Find a retailer').waitFor()
    await ipad.getByText('Put the app on your Home Screen').waitFor()
  })

  it('O1: offline, retailers are found by name, account number, town and contact, and the search stands on coming back', async () => {
    await offline(true)
    await link(ipad, 'Retailers').click()
    await ipad.getByText('2 retailers', { exact: true }).waitFor()
    const search = ipad.getByRole('searchbox')
    for (const [words, found] of [
      ['corner', 'Corner Bike Shop'],
      ['30001', 'Abbey Cycles'],
      ['york', 'Abbey Cycles'],
      ['reed tom', 'Corner Bike Shop'],
    ] as const) {
      await search.fill(words)
      await ipad.getByText('1 retailer', { exact: true }).waitFor()
      await ipad.getByRole('link', { name: found }).waitFor()
    }
    await ipad.getByText('Contact: Tom Reed').waitFor()
    await search.fill('nowhere')
    await heading(ipad, 'Nothing matches “nowhere”').waitFor()
    await search.fill('reed')
    await ipad.getByRole('link', { name: 'Corner Bike Shop' }).click()
    await heading(ipad, 'Corner Bike Shop').waitFor()
    await link(ipad, 'Home').click()
    await link(ipad, 'Retailers').click()
    assert.equal(await search.inputValue(), 'reed')
  })

  it('A2, A3: offline, access does not go on before address and username are there, and both are checked by the rules of the server', async () => {
    await openRepContact(ipad, 'Corner Bike Shop', 'Tom Reed')
    await ipad.getByText('Incomplete').first().waitFor()
    await access().click()
    const alert = ipad.getByRole('alert')
    await alert.getByText('Enter an e-mail address first.').waitFor()
    await alert.getByText('Enter a website username first.').waitFor()
    assert.ok(!(await access().isChecked()))
    await field(ipad, 'Website username').fill('tom reed')
    await field(ipad, 'E-mail').fill('tom@cornerbike')
    await button(ipad, 'Save changes').click()
    await ipad.getByText('Leave out blanks. Use a hyphen or a dot instead.').waitFor()
    await ipad.getByText('Enter the full domain after the @, like jane@shop.com.').waitFor()
    await button(ipad, 'Discard changes').click()
    await button(ipad, 'Send website invite').click()
    await alert.getByText('This contact does not have website access. Switch it on first.').waitFor()
  })

  it('O3: a change and an invite made offline are seen as queued, on the contact and after the app was closed', async () => {
    await field(ipad, 'Website username').fill('tom.reed')
    await field(ipad, 'E-mail').fill('tom@cornerbike.test')
    await access().click()
    await button(ipad, 'Save changes').click()
    await ipad.getByText('Queued – will be sent when you open the app online.').first().waitFor()
    await ipad.getByText('The server has: nothing').first().waitFor()
    await button(ipad, 'Send website invite').click()
    for (const named of [
      'Corner Bike Shop · AC-20417',
      'Tom Reed',
      'tom.reed',
      'tom@cornerbike.test',
      QUEUED,
    ]) {
      await dialog().getByText(named, { exact: true }).waitFor()
    }
    await dialog()
      .getByText(/^48 hours from sending/)
      .waitFor()
    await dialog()
      .getByText(/Nobody on staff sees it/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Send website invite', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await ipad.close()
    ipad = await ipad.context().newPage()
    await ipad.goto('/rep/sync')
    const waiting = ipad.getByRole('list', { name: 'Waiting' })
    await waiting.getByText('New e-mail address · New username · Website access on').waitFor()
    await waiting.getByText('Website invite').waitFor()
    assert.equal(await waiting.getByText(QUEUED).count(), 2)
    await ipad.getByText('○ Offline', { exact: true }).waitFor()
    assert.equal((await stored(world.tom.id)).email, null)
  })

  it('O3, C1: back online both go out in their order, and the result stands in Sync Status, on the contact and in the mailbox', async () => {
    await offline(false)
    await rowsUntil(ipad, (rows) => statesOf(rows).every((state) => state === 'done'))
    const done = ipad.getByRole('list', { name: 'Done in the last 7 days' })
    await done.getByText('Website invite').waitFor()
    await done.getByText(/^The temporary password is valid until /).waitFor()
    const letter = await journey.sink?.waitFor((mail) => mail.envelope.to.includes('tom@cornerbike.test'))
    assert.match(letter?.text ?? '', /\w{4}-\w{4}-\w{4}-\w{4}/)
    assert.equal((await stored(world.tom.id)).username, 'tom.reed')
    await link(ipad, 'for Tom Reed, Corner Bike Shop').first().click()
    await ipad
      .getByText(/^○ Invited · /)
      .first()
      .waitFor()
  })

  it('A5: an address the role may not replace is read only and says why', async () => {
    await ipad.getByText('Your role does not allow changing this address.').waitFor()
    assert.equal(await field(ipad, 'E-mail').getAttribute('readonly'), '')
  })

  it('O3: a conflict shows both versions on the contact; a mail is asked for again only to the address as it is now', async () => {
    await openRepContact(ipad, 'Abbey Cycles', 'Ann Abbott')
    await offline(true)
    await queueReset(ipad)
    await meanwhile(world.ann.id, { email: 'ann.new@abbeycycles.test' })
    await offline(false)
    const versions = ipad.getByRole('table', { name: 'Both versions' })
    await versions.getByText('ann.new@abbeycycles.test').waitFor()
    assert.equal(await versions.getByText('ann@abbeycycles.test').count(), 2, 'seen and wanted')
    await button(ipad, 'Retry: Website invite for Ann Abbott').click()
    await dialog().getByText('ann.new@abbeycycles.test').waitFor()
    await dialog().getByRole('button', { name: 'Send website invite', exact: true }).click()
    await journey.sink?.waitFor(
      (mail) => mail.envelope.to.includes('ann.new@abbeycycles.test') && /\w{4}-\w{4}-\w{4}/.test(mail.text),
    )
    await versions.waitFor({ state: 'hidden' })
  })

  it('O3: a refused change is discarded only after a question, and the contact shows the server’s row again', async () => {
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    await offline(true)
    await queueUsername(ipad, 'jane.rep')
    await meanwhile(world.jane.id, { username: 'jane.office' })
    await offline(false)
    await button(ipad, 'Discard: New username for Jane Doe').waitFor()
    await ipad.getByRole('table', { name: 'Both versions' }).getByText('jane.rep').waitFor()
    await button(ipad, 'Discard: New username for Jane Doe').click()
    await dialog().getByRole('button', { name: 'Discard', exact: true }).click()
    await ipad.getByText('Discarded. Nothing was sent.').waitFor()
    assert.equal(await field(ipad, 'Website username').inputValue(), 'jane.office')
  })

  it('O4: what is typed outlives a sync underneath, which is told, and leaving the screen asks first', async () => {
    await field(ipad, 'Website username').fill('jane.typed')
    await meanwhile(world.jane.id, { username: 'jane.again' })
    await ipad.evaluate('window.dispatchEvent(new Event("online"))')
    await ipad.getByRole('alert').getByText('you have “jane.typed”, it is now “jane.again”').waitFor()
    assert.equal(await field(ipad, 'Website username').inputValue(), 'jane.typed')
    assert.ok(await button(ipad, 'Save changes').isDisabled())
    await link(ipad, 'Home').click()
    await dialog().getByText('What you typed for Jane Doe is not saved yet.').waitFor()
    await dialog().getByRole('button', { name: 'Stay here' }).click()
    await button(ipad, 'Take theirs: Website username').click()
    assert.equal(await field(ipad, 'Website username').inputValue(), 'jane.again')
    await link(ipad, 'Home').click()
    await heading(ipad, 'Home').waitFor()
  })

  it('S1: "Reset password" opens the portal’s login form with the username filled in, and says that it needs a connection', async () => {
    await ipad.goto('/rep/sync')
    await offline(true)
    await ipad.getByText('This needs a connection.').waitFor()
    assert.ok(await button(ipad, 'Reset password').isDisabled())
    await offline(false)
    const opened = ipad.context().waitForEvent('page')
    await ipad.getByRole('link', { name: /^Reset password/ }).click()
    const portal = await opened
    await heading(portal, 'Management Portal').waitFor()
    assert.equal(await field(portal, 'Username').inputValue(), rita.username)
    await button(portal, 'Reset password').waitFor()
    await portal.close()
  })

  it('O5: "Reset local data" warns of what waits, keeps it, and takes it along only where the rep says so', async () => {
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    await offline(true)
    await queueUsername(ipad, 'jane.kept')
    await ipad.getByRole('navigation').getByRole('link', { name: /^Sync/ }).click()
    const reset = async () => {
      await button(ipad, 'Reset local data').click()
      await dialog().getByText('1 action has not been applied yet.').waitFor()
    }
    await reset()
    await dialog().getByRole('button', { name: 'Reset local data' }).click()
    await rowsUntil(ipad, (rows) => rows.contacts.length === 0 && statesOf(rows).includes('queued'))
    await reset()
    await dialog().getByRole('checkbox', { name: 'Remove these actions too' }).check()
    await dialog().getByRole('button', { name: 'Reset and remove the actions' }).click()
    await rowsUntil(ipad, (rows) => rows.actions.length === 0)
    await offline(false)
    await button(ipad, 'Sync now').click()
    await rowsUntil(ipad, (rows) => rows.contacts.length === 3)
    assert.equal((await stored(world.jane.id)).username, 'jane.again')
    journey.browsers.assertNoFaults()
  })
})
