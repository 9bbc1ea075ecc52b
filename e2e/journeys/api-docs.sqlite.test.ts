import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { UserRecord } from '@latchkey/core/users/user-record'
import { aKey } from '@latchkey/server/testing/api-keys'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { keptInBrowser } from '../rig/kept-in-browser.ts'
import { makeCornerBikeShop, setUpOwnerByApi } from '../rig/people.ts'
import { button, field, heading, link, signInToPortal, textOf } from '../rig/steps.ts'

const desk = { width: 1440, height: 900 }

describe('The API’s own pages', () => {
  let journey: Journey
  let olivia: Page
  let jane: ContactWire
  let key = ''

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    const api = await setUpOwnerByApi(journey)
    jane = (await makeCornerBikeShop(api)).jane
    const [owner] = (await api.get<{ items: UserRecord[] }>('/api/v1/users')).body.items
    assert.ok(owner)
    key = (await aKey(api, owner.id, { contacts: 'read' })).key
    olivia = await journey.person({ viewport: desk })
  })

  const judgeAtDesk = async (name: string) => {
    await judge(olivia, name)
    await olivia.setViewportSize(desk)
  }
  /** Presses the button and reads the answer that comes. */
  const send = async (status: string) => {
    await button(olivia, 'Send').click()
    await heading(olivia, `Answer ${status}`).waitFor()
    return JSON.parse(await textOf(olivia.locator('[data-answer]')))
  }

  it('D2: an operation is found by its words, with its errors and its line for curl, before anybody signs in', async () => {
    await olivia.goto('/api/docs')
    await judgeAtDesk('the list of operations')
    await olivia.getByRole('searchbox').fill('rename territory')
    await olivia.keyboard.press('Enter')
    await olivia.getByText('1 operation', { exact: true }).waitFor()
    await link(olivia, 'All operations').click()
    await link(olivia, 'List contacts').click()
    await heading(olivia, 'List contacts').waitFor()
    await olivia.getByRole('row', { name: '401 not-signed-in Sign in first.' }).waitFor()
    assert.match(await textOf(olivia.getByLabel('With curl')), /^curl 'http.*\/api\/v1\/contacts'/)
    assert.equal((await send('401 Unauthorized')).code, 'not-signed-in')
  })

  it('D2: who is signed in asks with his own rights, and a fault says what is wrong', async () => {
    await signInToPortal(olivia)
    await olivia.goto('/api/docs/listContacts')
    await field(olivia, 'search').fill('jane')
    await field(olivia, 'search').press('Enter')
    await heading(olivia, 'Answer 200 OK').waitFor()
    const found = JSON.parse(await textOf(olivia.locator('[data-answer]')))
    assert.deepEqual(
      found.items.map(({ id }: ContactWire) => id),
      [jane.id],
    )
    await olivia.getByText('GET /api/v1/contacts?search=jane', { exact: true }).waitFor()
    await judgeAtDesk('an operation and its answer')
    await field(olivia, 'limit').fill('0')
    assert.equal((await send('400 Bad Request')).code, 'invalid-request')
  })

  it('D2: a changing request waits for its tick, and a second one of the same version is refused', async () => {
    await olivia.goto('/api/docs/changeContact')
    await field(olivia, 'id').fill(jane.id)
    const body = { version: jane.version, phone: '+44 113 496 0000' }
    await field(olivia, 'Body (JSON)').fill(JSON.stringify(body))
    let asked = 0
    olivia.on('request', (request) => {
      if (request.method() === 'PATCH') asked += 1
    })
    await button(olivia, 'Send').click()
    const tick = olivia.getByRole('checkbox')
    assert.equal(
      await tick.evaluate('document.activeElement.type'),
      'checkbox',
      'the tick is what is missing',
    )
    assert.equal(asked, 0)
    await tick.check()
    assert.equal((await send('200 OK')).phone, body.phone)
    assert.equal((await send('409 Conflict')).code, 'changed-meanwhile')
    assert.equal(asked, 2)
    await judgeAtDesk('a changing operation')
  })

  it('D2: a typed key is judged alone, in place of who sits there, and nothing of it is kept', async () => {
    const keyField = olivia.getByLabel('API key', { exact: true })
    await keyField.fill(key)
    assert.equal((await send('403 Forbidden')).code, 'not-allowed')
    await olivia.goto('/api/docs/listContacts')
    await keyField.fill(key)
    assert.equal((await send('200 OK')).items.length, 2)
    // As the line for curl writes it.
    await keyField.fill('lk_…')
    await button(olivia, 'Send').click()
    await olivia.getByText('This was not sent: a key or header has').waitFor()
    await keyField.fill('lk_of-nobody')
    assert.equal((await send('401 Unauthorized')).code, 'key-refused')
    await keyField.fill(key)
    await send('200 OK')
    const kept = await keptInBrowser(olivia)
    for (const [place, text] of Object.entries(kept)) assert.ok(!text.includes(key), place)
    await olivia.reload()
    assert.equal(await keyField.inputValue(), '')
    journey.browsers.assertNoFaults()
  })
})
