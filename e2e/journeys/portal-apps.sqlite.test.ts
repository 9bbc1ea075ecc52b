import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import type { ClientWire } from '@latchkey/core/oidc/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { judge } from '../rig/axe.ts'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { owner, setUpOwnerByApi } from '../rig/people.ts'
import { button, errorsOn, field, heading, link, pathOf, signInToPortal, textOf } from '../rig/steps.ts'

const desk = { width: 1440, height: 900 }
const callback = 'https://scan.northgate.test/callback'
const verifier = 'a-verifier-that-is-forty-three-characters-long-or-more'

describe('Apps in the portal', () => {
  let journey: Journey
  let api: HttpClient
  let olivia: Page
  let clientId = ''
  let secret = ''

  journeyOf({ mail: 'mailbox' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    olivia = await journey.person({ viewport: desk, permissions: ['clipboard-read', 'clipboard-write'] })
    await signInToPortal(olivia)
  })

  const shown = async (label: string) =>
    await textOf(
      olivia
        .getByRole('dialog')
        .getByRole('definition')
        .filter({ hasText: 'Copy' })
        .nth(label === 'Client ID' ? 0 : 1)
        .locator('code'),
    )
  const judgeAtDesk = async (name: string) => {
    await judge(olivia, name)
    await olivia.setViewportSize(desk)
  }
  /** What the token address answers to this secret: whether the client is known by it. */
  const statusOf = async (given: string) => {
    const answer = await fetch(`${journey.origin}/oidc/introspect`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${clientId}:${given}`)}` },
      body: new URLSearchParams({ token: 'nothing' }),
    })
    return answer.status
  }

  it('D1: an app is added with its addresses, each fault named beside its field, and nothing typed is lost', async () => {
    await olivia.goto('/portal/apps')
    await heading(olivia, 'No app signs people in yet').waitFor()
    await judgeAtDesk('no apps')
    await link(olivia, 'New app').first().click()
    await heading(olivia, 'New app').waitFor()
    await olivia.getByRole('radio', { name: 'Staff' }).check()
    await field(olivia, 'Name').fill('Scan app')
    await field(olivia, 'Addresses people come back to').fill(`${callback}\n\nhttp://shop.example.com/back`)
    await button(olivia, 'Add the app').click()
    await olivia.getByRole('alert').waitFor()
    assert.equal((await errorsOn(olivia)).length, 1)
    await olivia.getByText(/^Line 3: /).waitFor()
    assert.equal(await field(olivia, 'Name').inputValue(), 'Scan app')
    await judgeAtDesk('a new app with a fault')
    await field(olivia, 'Addresses people come back to').fill(`${callback}\n`)
    await button(olivia, 'Add the app').click()
    await heading(olivia, 'The app is added').waitFor()
    clientId = await shown('Client ID')
    secret = await shown('Client secret')
    assert.equal(await statusOf(secret), 200)
  })

  it('D1: the secret is copied by a button, outlives a slip of Escape, and is never shown again', async () => {
    await button(olivia, 'Copy: Client secret').click()
    await olivia.getByText('Copied: Client secret.').first().waitFor()
    assert.equal(await olivia.evaluate('navigator.clipboard.readText()'), secret)
    await olivia.keyboard.press('Escape')
    await olivia.keyboard.press('Escape')
    await heading(olivia, 'The app is added').waitFor()
    await judgeAtDesk('the secret')
    await button(olivia, 'I have kept it').click()
    await heading(olivia, 'Scan app').waitFor()
    assert.equal(await olivia.getByText(secret).count(), 0)
    await olivia.getByText(`${journey.origin}/.well-known/openid-configuration`).waitFor()
    await judgeAtDesk('how to connect')
  })

  it('D1: who signs in by the app stands in its log, and when in the list of apps', async () => {
    const person = await journey.person()
    await person.route(`${callback}**`, (route) => route.fulfill({ body: 'back in the app' }))
    const asked = new URLSearchParams({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid profile',
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    })
    await person.goto(`/oidc/auth?${asked}`)
    await field(person, 'Username').fill(owner.username)
    await field(person, 'Password').fill(owner.password)
    await button(person, 'Sign in').click()
    await person.getByText('back in the app').waitFor()
    const code = new URL(person.url()).searchParams.get('code') ?? ''
    const tokens = await fetch(`${journey.origin}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${clientId}:${secret}`)}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: callback,
        code_verifier: verifier,
      }),
    })
    assert.equal(tokens.status, 200, await tokens.text())
    await olivia.getByRole('tab', { name: 'Sign-ins' }).click()
    const row = olivia.getByRole('row').filter({ hasText: 'Olivia Owner' })
    await row.getByText('Signed in').waitFor()
    await judgeAtDesk('the sign-ins of an app')
    await link(olivia, 'Apps').first().click()
    await olivia
      .getByRole('row')
      .filter({ hasText: 'Scan app' })
      .getByText(/^today/)
      .waitFor()
    await judgeAtDesk('the apps')
  })

  it('D1: a change of an app keeps what somebody else changed meanwhile', async () => {
    await link(olivia, 'Scan app').click()
    await field(olivia, 'Name').fill('Scanner')
    const { version } = (await api.get<ClientWire>(`/api/v1/oidc-clients/${clientId}`)).body
    const others = await api.patch(`/api/v1/oidc-clients/${clientId}`, {
      version,
      startUri: 'https://scan.northgate.test/',
    })
    assert.equal(others.status, 200, others.text)
    await button(olivia, 'Save changes').click()
    await olivia.getByText(/Someone changed this while you were editing/).waitFor()
    await judgeAtDesk('an app that somebody else changed')
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Changes saved.').first().waitFor()
    await heading(olivia, 'Scanner').waitFor()
    assert.equal(await field(olivia, 'Where the app begins').inputValue(), 'https://scan.northgate.test/')
  })

  it('D1: an app has colours of its own on the sign-in pages, refused where they cannot be read', async () => {
    await olivia.getByRole('tab', { name: 'Look' }).click()
    await field(olivia, 'Accent colour, light').fill('#ffff00')
    await button(olivia, 'Save changes').click()
    await olivia.getByRole('alert').getByRole('link').waitFor()
    await field(olivia, 'Accent colour, light').fill('#7a1f5c')
    await button(olivia, 'Save changes').click()
    await olivia.getByText('Changes saved.').last().waitFor()
    const { accentLight } = (await api.get<ClientWire>(`/api/v1/oidc-clients/${clientId}`)).body
    assert.equal(accentLight, '#7a1f5c')
    await judgeAtDesk('the look of an app')
  })

  it('D1: after a rotation both secrets work for a day, and an ended app works no more', async () => {
    await button(olivia, 'New secret').click()
    const asked = olivia.getByRole('dialog', { name: 'Give this app a new secret?' })
    await asked.getByText(clientId).waitFor()
    await asked.getByRole('button', { name: 'New secret' }).click()
    await heading(olivia, 'The new secret').waitFor()
    const second = await textOf(olivia.getByRole('dialog').locator('code'))
    assert.deepEqual([await statusOf(secret), await statusOf(second)], [200, 200])
    await button(olivia, 'I have kept it').click()
    await olivia.getByText(/^The secret before works until/).waitFor()
    await button(olivia, 'End the app').click()
    const end = olivia.getByRole('dialog', { name: 'End this app for good?' })
    await end.getByRole('button', { name: 'End the app' }).click()
    await olivia.getByText('Scanner no longer signs people in.').first().waitFor()
    await olivia.getByText(/^This app has ended/).waitFor()
    assert.equal(await button(olivia, 'New secret').count(), 0)
    assert.equal(await statusOf(second), 401)
    assert.equal(pathOf(olivia), `/portal/apps/${clientId}`)
  })
})
