import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import { httpClient } from '@latchkey/server/testing/http-client'
import { secretIn } from '@latchkey/server/testing/smtp-sink'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { keptInBrowser, type Overheard, overhear, placesHolding } from '../rig/kept-in-browser.ts'
import { setUpOwnerByApi } from '../rig/people.ts'
import { openRepContact, queueReset, rowsUntil, startRep, statesOf } from '../rig/rep-steps.ts'
import { makeRepWorld, type RepWorld, rita } from '../rig/reps.ts'

const CHOSEN = 'green lantern 7'

describe('what the rep’s iPad holds of secrets', () => {
  let journey: Journey
  let api: HttpClient
  let world: RepWorld
  let ipad: Page
  let heard: Overheard
  const secrets: Record<string, string> = { 'the rep’s password': rita.password }

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    world = await makeRepWorld(journey, api)
    ipad = await journey.person()
    heard = overhear(ipad.context())
    await startRep(ipad, 3)
    for (const { name, value } of await ipad.context().cookies())
      if (/^(?:__Host-)?latchkey-(?:rep|device)$/.test(name)) secrets[`the cookie ${name}`] = value
  })

  const letterTo = async (address: string, count: number) => {
    const mine = () => journey.sink?.messages.filter((mail) => mail.envelope.to.includes(address)) ?? []
    await journey.sink?.waitFor(() => mine().length >= count)
    return mine().at(-1) ?? assert.fail('no letter')
  }

  it('P13, A6: an invite and a reset sent from the app, one of them used', async () => {
    assert.equal(Object.keys(secrets).length, 3, 'the session and the known device are in cookies')
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    await queueReset(ipad)
    await rowsUntil(ipad, (rows) => statesOf(rows).every((state) => state === 'done'))
    const invite = secretIn(await letterTo('jane@cornerbike.test', 1))
    secrets['the first temporary password'] = invite
    const jane = httpClient(journey.origin, '127.0.0.1')
    const caged = await jane.post('/api/v1/website/sign-in', { username: 'AC-20417', password: invite })
    assert.equal(caged.status, 200, caged.text)
    const set = await jane.put('/api/v1/website/password', { newPassword: CHOSEN })
    assert.ok(set.status < 300, set.text)
    secrets['the contact’s password'] = CHOSEN
    await ipad.goto('/rep/sync')
    await ipad.getByRole('button', { name: 'Sync now' }).click()
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    await queueReset(ipad, 'Send password reset')
    await rowsUntil(ipad, (rows) => statesOf(rows).every((state) => state === 'done'))
    const seen = journey.sink?.messages.length ?? 0
    assert.ok(seen > 0)
    const mails = journey.sink?.messages.filter((mail) =>
      /[a-hjkmnp-z2-9]{4}(?:-[a-hjkmnp-z2-9]{4}){3}/.test(mail.text),
    )
    secrets['the second temporary password'] = secretIn(mails?.at(-1) ?? assert.fail('no reset'))
    for (const screen of ['', 'retailers', `retailers/${world.corner.id}`, 'sync', 'settings', 'install']) {
      await ipad.goto(`/rep/${screen}`)
      await ipad.getByRole('heading').first().waitFor()
    }
  })

  it('P13, A6: none of it is in IndexedDB, Cache Storage, local or session storage, cookies a script reads, or the page', async () => {
    const kept = await keptInBrowser(ipad)
    const places = Object.keys(kept)
    assert.ok(
      places.some((place) => place.startsWith('IndexedDB latchkey-rep contacts')),
      `${places}`,
    )
    assert.ok(
      places.some((place) => /^cache .*\.js$/.test(place)),
      `${places}`,
    )
    assert.deepEqual(placesHolding(kept, secrets), [])
    assert.deepEqual(placesHolding(kept, { 'an argon2 hash': 'argon2id$' }), [])
    assert.doesNotMatch(kept['document.cookie'] ?? '', /latchkey-(?:rep|device)/)
  })

  it('P13, A6: none of it is in any answer the browser took in', async () => {
    await heard.settled()
    const answers = Object.fromEntries(heard.answers.map(({ place, text }, n) => [`${n} ${place}`, text]))
    const places = Object.keys(answers).join('\n')
    for (const path of ['/api/v1/rep/sign-in', '/api/v1/rep/sync', '/api/v1/rep/commands', '/rep/assets/'])
      assert.ok(places.includes(path), `${path} was heard`)
    assert.deepEqual(placesHolding(answers, secrets), [])
    assert.deepEqual(placesHolding(answers, { 'an argon2 hash': 'argon2id$' }), [])
  })

  it('a secret that lay in any of these places would be found', async () => {
    const planted = 'k7mz-p2qd-9fhw-x3ca'
    await ipad.evaluate(`(async () => {
      localStorage.setItem('planted', '${planted}')
      sessionStorage.setItem('planted', '${planted.toUpperCase()}')
      document.cookie = 'planted=${planted}'
      await (await caches.open('planted')).put('/planted', new Response('<p>${planted}</p>'))
      await new Promise((done, fail) => {
        const asked = indexedDB.open('planted')
        asked.onupgradeneeded = () => asked.result.createObjectStore('rows')
        asked.onerror = () => fail(asked.error)
        asked.onsuccess = () => {
          const put = asked.result.transaction('rows', 'readwrite')
          put.objectStore('rows').put({ deep: [{ bytes: new TextEncoder().encode('${planted}') }] }, 1)
          put.oncomplete = () => { asked.result.close(); done() }
        }
      })
    })()`)
    const found = placesHolding(await keptInBrowser(ipad), { planted })
    assert.deepEqual(found.map((line) => line.replace(/http:\S+/, 'URL')).sort(), [
      'planted in IndexedDB planted rows',
      'planted in cache planted URL',
      'planted in document.cookie',
      'planted in localStorage',
      'planted in sessionStorage',
    ])
    journey.browsers.assertNoFaults()
  })
})
