import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { setUpOwnerByApi } from '../rig/people.ts'
import { openRepContact, queueReset, queueUsername, rowsUntil, startRep, statesOf } from '../rig/rep-steps.ts'
import { makeRepWorld, type RepWorld } from '../rig/reps.ts'
import { button } from '../rig/steps.ts'

const COMMANDS = 'POST /api/v1/rep/commands '

describe('the rep app where the network fails', () => {
  let journey: Journey
  let api: HttpClient
  let world: RepWorld
  let ipad: Page
  let other: Page

  journeyOf({ mail: 'smtp', gate: true }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    world = await makeRepWorld(journey, api)
    ipad = await journey.person()
    await startRep(ipad, 3)
    other = await ipad.context().newPage()
    await other.goto('/rep/')
  })

  const stored = async (id: string) => (await api.get<ContactWire>(`/api/v1/contacts/${id}`)).body
  const invitesTo = (address: string) =>
    journey.sink?.messages.filter((mail) => mail.envelope.to.includes(address)).length ?? 0
  /** Keys of the commands that reached the server since, one for each time. */
  const keysSince = (from: number) =>
    (journey.gate?.passed.slice(from) ?? [])
      .filter((head) => head.startsWith(COMMANDS))
      .map((head) => /^idempotency-key: (\S+)/im.exec(head)?.[1])

  it('O3: two tabs that come online together send each queued action once', async () => {
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    await openRepContact(other, 'Abbey Cycles', 'Ann Abbott')
    await ipad.context().setOffline(true)
    await queueUsername(ipad, 'jane.doe')
    await queueReset(ipad)
    await queueReset(other)
    const from = journey.gate?.passed.length ?? 0
    await ipad.context().setOffline(false)
    const rows = await rowsUntil(ipad, (now) => statesOf(now).every((state) => state === 'done'))
    assert.equal(rows.actions.length, 3)
    assert.deepEqual(keysSince(from).sort(), rows.actions.map(({ id }) => id).sort())
    await journey.sink?.waitFor((mail) => mail.envelope.to.includes('ann@abbeycycles.test'))
    assert.equal((await stored(world.jane.id)).username, 'jane.doe')
    assert.deepEqual([invitesTo('jane@cornerbike.test'), invitesTo('ann@abbeycycles.test')], [1, 1])
  })

  it('O3: both tabs show what came of it without a reload', async () => {
    for (const page of [ipad, other]) {
      await page
        .getByText(/^(?:○ )?Invited · /)
        .first()
        .waitFor()
    }
  })

  for (const after of ['nothing', 'head'] as const) {
    it(`O3: an answer lost ${after === 'nothing' ? 'whole' : 'half-way'} leads to the same action again, not to a second one`, async () => {
      const from = journey.gate?.passed.length ?? 0
      const before = invitesTo('ann@abbeycycles.test')
      // Of a kept line that breaks before its answer the browser itself tries once more: both answers are lost.
      const lost = journey.gate?.loseAnswers(COMMANDS, { count: after === 'nothing' ? 2 : 1, after })
      await queueReset(other)
      await rowsUntil(other, () => (lost?.() ?? 0) > 0)
      await other.goto('/rep/sync')
      await button(other, 'Sync now').click()
      const rows = await rowsUntil(other, (now) => statesOf(now).every((state) => state === 'done'))
      const keys = keysSince(from)
      assert.ok(keys.length >= 2, `sent again: ${keys}`)
      assert.deepEqual([...new Set(keys)], [rows.actions.at(-1)?.id])
      await journey.sink?.waitFor(() => invitesTo('ann@abbeycycles.test') > before)
      assert.equal(invitesTo('ann@abbeycycles.test'), before + 1)
      await openRepContact(other, 'Abbey Cycles', 'Ann Abbott')
    })
  }

  it('no page met an error of script or policy on the way', () => {
    journey.browsers.assertNoFaults()
  })
})
