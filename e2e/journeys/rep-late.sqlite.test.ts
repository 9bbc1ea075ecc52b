import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { DAY, HOUR } from '@latchkey/core/instant'
import type { HttpClient } from '@latchkey/server/testing/http-client'
import type { Page } from 'playwright-core'
import { type Journey, journeyOf } from '../rig/journey.ts'
import { setUpOwnerByApi } from '../rig/people.ts'
import {
  moveClock,
  openRepContact,
  queueReset,
  queueUsername,
  rowsUntil,
  setClockWrong,
  startRep,
  statesOf,
} from '../rig/rep-steps.ts'
import { makeRepWorld, type RepWorld } from '../rig/reps.ts'
import { button } from '../rig/steps.ts'

describe('the rep app after a while without the server', () => {
  let journey: Journey
  let api: HttpClient
  let world: RepWorld

  journeyOf({ mail: 'smtp' }, async (started) => {
    journey = started
    api = await setUpOwnerByApi(journey)
    world = await makeRepWorld(journey, api)
  })

  const stored = async (id: string) => (await api.get<ContactWire>(`/api/v1/contacts/${id}`)).body
  const meanwhile = async (id: string, fields: Partial<ContactWire>) => {
    const saved = await api.patch(`/api/v1/contacts/${id}`, {
      version: (await stored(id)).version,
      ...fields,
    })
    assert.equal(saved.status, 200, saved.text)
  }
  const lettersTo = (address: string) =>
    journey.sink?.messages.filter((mail) => mail.envelope.to.includes(address)).length ?? 0
  /** An iPad of its own for each test, whose clock is wrong by so much. */
  const newIPad = async (wrongBy: number): Promise<Page> => {
    const ipad = await journey.person()
    await setClockWrong(ipad, wrongBy)
    await startRep(ipad, 3)
    return ipad
  }

  it('O3, A1: a contact changed meanwhile shows both versions, holds back what follows, and goes out by Retry; a mail behind it only once it is confirmed anew', async () => {
    const ipad = await newIPad(0)
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    await ipad.context().setOffline(true)
    await queueUsername(ipad, 'jane.rep')
    await queueReset(ipad)
    await meanwhile(world.jane.id, { username: 'jane.office' })
    await ipad.context().setOffline(false)
    const refused = await rowsUntil(ipad, (rows) => statesOf(rows).includes('refused'))
    assert.deepEqual(statesOf(refused), ['refused', 'held'])
    assert.equal(refused.actions[0]?.problem?.code, 'changed-meanwhile')
    assert.equal(lettersTo('jane@cornerbike.test'), 0)
    const versions = ipad.getByRole('table', { name: 'Both versions' })
    await versions.getByText('jane.rep').waitFor()
    await versions.getByText('jane.office').waitFor()
    await button(ipad, 'Retry: New username for Jane Doe').click()
    const rows = await rowsUntil(ipad, (now) => statesOf(now).join() === 'done,refused')
    assert.notEqual(rows.actions[0]?.id, refused.actions[0]?.id, 'a new intent')
    assert.equal(rows.actions[1]?.problem?.code, 'changed-meanwhile')
    assert.equal((await stored(world.jane.id)).username, 'jane.rep')
    assert.equal(lettersTo('jane@cornerbike.test'), 0)
    await button(ipad, 'Retry: Website invite for Jane Doe').click()
    await ipad.getByRole('dialog').getByRole('button', { name: 'Send website invite', exact: true }).click()
    await rowsUntil(ipad, (now) => statesOf(now).every((state) => state === 'done'))
    await journey.sink?.waitFor((mail) => mail.envelope.to.includes('jane@cornerbike.test'))
    await ipad.context().close()
  })

  for (const [words, wrongBy] of [
    ['a day behind', -DAY],
    ['a day ahead', DAY],
  ] as const) {
    it(`O3: an iPad whose clock is ${words} queues offline, sends, and is refused nothing for it`, async () => {
      const ipad = await newIPad(wrongBy)
      await openRepContact(ipad, 'Abbey Cycles', 'Ann Abbott')
      await ipad.context().setOffline(true)
      const before = lettersTo('ann@abbeycycles.test')
      const button = (await stored(world.ann.id)).resetButton
      await queueReset(ipad, button === 'send-password-reset' ? 'Send password reset' : 'Send website invite')
      await ipad.reload()
      await ipad.context().setOffline(false)
      const rows = await rowsUntil(ipad, (now) => statesOf(now).every((state) => state === 'done'))
      assert.equal(rows.actions.length, 1)
      await journey.sink?.waitFor(() => lettersTo('ann@abbeycycles.test') === before + 1)
      await ipad.context().close()
    })
  }

  it('O3: a reset that waited longer than 24 hours is not sent but reported; a change of the same age is applied', async () => {
    const ipad = await newIPad(0)
    const before = lettersTo('ann@abbeycycles.test')
    await openRepContact(ipad, 'Corner Bike Shop', 'Tom Reed')
    await ipad.context().setOffline(true)
    await queueUsername(ipad, 'tom.reed')
    await openRepContact(ipad, 'Abbey Cycles', 'Ann Abbott')
    await queueReset(ipad)
    await moveClock(ipad, 25 * HOUR)
    await ipad.context().setOffline(false)
    const rows = await rowsUntil(ipad, (now) => statesOf(now).includes('refused'))
    assert.deepEqual(statesOf(rows), ['done', 'refused'])
    assert.equal(rows.actions[1]?.problem?.code, 'command-too-old')
    assert.equal((await stored(world.tom.id)).username, 'tom.reed')
    assert.equal(lettersTo('ann@abbeycycles.test'), before)
    await ipad.goto('/rep/sync')
    await button(ipad, 'Retry: Website invite for Ann Abbott').waitFor()
    await ipad.context().close()
  })

  it('O4: after 14 days without the server the rows are gone and the queue is there; online both come back', async () => {
    const ipad = await newIPad(0)
    await openRepContact(ipad, 'Corner Bike Shop', 'Jane Doe')
    await ipad.context().setOffline(true)
    await queueUsername(ipad, 'jane.later')
    await moveClock(ipad, 15 * DAY)
    await ipad.reload()
    const rows = await rowsUntil(ipad, ({ contacts }) => contacts.length === 0)
    assert.deepEqual(statesOf(rows), ['queued'])
    await ipad.context().setOffline(false)
    const back = await rowsUntil(
      ipad,
      (now) => now.contacts.length === 3 && !statesOf(now).includes('queued'),
    )
    // Fifteen days are more than the seven an action may wait.
    assert.equal(back.actions[0]?.problem?.code, 'command-too-old')
    await ipad.context().close()
  })

  it('no page met an error of script or policy on the way', () => {
    journey.browsers.assertNoFaults()
  })
})
