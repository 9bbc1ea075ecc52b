import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { UserRecord } from '@latchkey/core/users/user-record'
import { type HttpClient, httpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { setUpOwnerByApi } from '../rig/people.ts'
import { button, field, heading, link, signInToPortal, textOf } from '../rig/steps.ts'

const desk = { width: 1440, height: 900 }

describe('API keys in the portal', () => {
  let journey: Journey
  let olivia: Page
  let first = ''

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    const api: HttpClient = await setUpOwnerByApi(journey)
    const made = await api.post<UserRecord>('/api/v1/users', {
      username: 'erp@northgate.test',
      firstName: 'Erik',
      surname: 'Program',
      type: 'admin',
      role: 'administrator',
    })
    assert.equal(made.status, 201, made.text)
    olivia = await journey.person({ viewport: desk })
    await signInToPortal(olivia)
  })

  const shown = async () => await textOf(olivia.getByRole('dialog').getByText(/^lk_[0-9a-f-]{36}_[\w-]{43}$/))
  const statusOf = async (key: string) => {
    const program = httpClient(journey.origin, '127.0.0.1')
    const headers = { authorization: `Bearer ${key}`, origin: undefined }
    return (await program.request('GET', '/api/v1/contacts', { headers })).status
  }

  it('D2: a key is made for a user with a scope by module, shown once, and works', async () => {
    await olivia.goto('/portal/api-keys')
    await heading(olivia, 'There are no API keys').waitFor()
    await link(olivia, 'New API key').first().click()
    await heading(olivia, 'New API key').waitFor()
    await olivia.getByRole('combobox', { name: 'User' }).fill('Erik')
    await olivia.getByRole('option', { name: /Erik Program/ }).click()
    await field(olivia, 'Name').fill('ERP')
    await olivia.getByRole('radio', { name: 'Contacts: Read', exact: true }).check()
    await judge(olivia, 'a new API key')
    await olivia.setViewportSize(desk)
    await button(olivia, 'Make the key').click()
    await heading(olivia, 'The key, shown this once').waitFor()
    first = await shown()
    assert.equal(await statusOf(first), 200)
    await olivia.keyboard.press('Escape')
    assert.equal(await shown(), first, 'a slip of a key does not lose it')
    await button(olivia, 'I have kept it').click()
    const row = olivia.getByRole('row').filter({ hasText: 'ERP' })
    await row.getByText('Read: Contacts').waitFor()
    await row.getByText('Erik Program').waitFor()
    assert.equal(await olivia.getByText(first).count(), 0)
    await judge(olivia, 'the API keys')
    await olivia.setViewportSize(desk)
  })

  it('D2: a rotation shows a new secret, and the former one works for the overlap', async () => {
    await button(olivia, 'Rotate ERP').click()
    const dialog = olivia.getByRole('dialog', { name: 'Give this key a new secret?' })
    await dialog.getByRole('button', { name: 'Rotate', exact: true }).click()
    await heading(olivia, 'The key, shown this once').waitFor()
    const second = await shown()
    assert.notEqual(second, first)
    assert.deepEqual([await statusOf(first), await statusOf(second)], [200, 200])
    await button(olivia, 'I have kept it').click()
    await olivia.getByText(/former secret until/).waitFor()
  })

  it('D2: an ended key is refused at once and says so in the list', async () => {
    await button(olivia, 'End ERP').click()
    const dialog = olivia.getByRole('dialog', { name: 'End this key?' })
    await dialog.getByText('erp@northgate.test').waitFor()
    await dialog.getByRole('button', { name: 'End', exact: true }).click()
    await olivia.getByText('The key ERP has ended.').first().waitFor()
    await olivia.getByRole('row').filter({ hasText: 'ERP' }).getByText('Ended').waitFor()
    assert.equal(await statusOf(first), 401)
  })

  it('D2, U7: a key for a directory is made with what new users get, opens SCIM and says so in the list', async () => {
    await link(olivia, 'New API key').first().click()
    await olivia.getByRole('combobox', { name: 'User' }).fill('Erik')
    await olivia.getByRole('option', { name: /Erik Program/ }).click()
    await field(olivia, 'Name').fill('Entra ID')
    await olivia.getByRole('radio', { name: 'Users: Read', exact: true }).check()
    await olivia.getByRole('switch', { name: 'For a directory (SCIM)' }).check()
    await olivia.getByRole('combobox', { name: /^Role of new users/ }).click()
    await olivia.getByRole('option', { name: 'Office' }).click()
    await judge(olivia, 'a key for a directory')
    await olivia.setViewportSize(desk)
    await button(olivia, 'Make the key').click()
    const key = await shown()
    const directory = httpClient(journey.origin, '127.0.0.1')
    const headers = { authorization: `Bearer ${key}`, origin: undefined }
    const users = await directory.request('GET', '/scim/v2/Users', { headers })
    assert.deepEqual([users.status, users.body.totalResults], [200, 2])
    assert.equal(await statusOf(key), 403)
    await olivia.getByRole('dialog').getByRole('button', { name: 'I have kept it' }).click()
    await olivia.getByRole('row').filter({ hasText: 'Entra ID' }).getByText('Directory (SCIM)').waitFor()
  })
})
