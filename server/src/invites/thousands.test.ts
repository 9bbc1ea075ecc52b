import assert from 'node:assert/strict'
import { it } from 'node:test'
import { SECOND } from '@latchkey/core/instant'
import { pause } from '../platform/clock.ts'
import { isLongRun } from '../testing/engine.ts'
import { inviteNow, untilInvite } from '../testing/invite-journeys.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { freshContact, pressReset } from '../testing/website-journeys.ts'

/** P29 names 5,000; as many where time is no matter. */
const PEOPLE = isLongRun ? 5_000 : 1_000

/** Contacts of one shop as a file brings them. */
function file(): string {
  const head = 'Account number,Retailer name,Reference,First name,Surname,E-mail,Username,Website access'
  const rows = Array.from(
    { length: PEOPLE },
    (_, n) => `AC-1,Corner Bike Shop,R-${n},Jane,Doe ${n},jane${n}@many.test,many-${n},yes`,
  )
  return [head, ...rows].join('\n')
}

it('P29, P30, C2: of an invite of thousands, begun twice, paused and resumed, each gets one letter; a reset overtakes it; no password is touched', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
  const read = await owner.request('POST', '/api/v1/imports', {
    raw: file(),
    headers: { 'content-type': 'text/csv' },
  })
  assert.equal(read.status, 200, read.text)
  assert.equal(read.body.contacts.created, PEOPLE, read.text)
  const before = product.sink.messages.length
  const [one, other] = await Promise.all([
    owner.post('/api/v1/invites', { filter: {} }),
    owner.post('/api/v1/invites', { filter: {} }),
  ])
  assert.deepEqual([one.status, other.status], [201, 201], one.text)
  product.clock.advance(10 * SECOND)
  product.app.wake('invites')
  await product.sink.waitFor(before + 50)
  const seen = new Set(product.sink.messages)
  assert.equal((await pressReset(owner, await freshContact(owner, contact))).status, 202)
  await product.sink.waitFor((mail) => mail.envelope.to[0] === contact.email && !seen.has(mail))
  const sentBy = product.sink.messages.length - before
  assert.ok(sentBy < PEOPLE, `the reset arrives while ${PEOPLE - sentBy} of the many still wait`)
  for (const { id } of [one.body, other.body]) {
    const paused = await owner.post(`/api/v1/invites/${id}/pause`)
    if (paused.status !== 200) continue
    assert.equal((await inviteNow(owner, { id })).state, 'paused')
    assert.equal((await owner.post(`/api/v1/invites/${id}/resume`)).status, 200)
  }
  // Looked at now and then: a look at every turn would be most of the work.
  for (let look = 0; product.sink.messages.length < before + PEOPLE + 1 && look < 600; look += 1) {
    product.app.wake('invites')
    await pause(100)
  }
  const ends = [await untilInvite(product, owner, one.body), await untilInvite(product, owner, other.body)]
  assert.equal(
    ends.reduce((sum, end) => sum + end.counts.sent, 0),
    PEOPLE,
  )
  const many = product.sink.messages
    .flatMap((mail) => mail.envelope.to)
    .filter((to) => to.endsWith('@many.test'))
  assert.equal(many.length, PEOPLE)
  assert.equal(new Set(many).size, PEOPLE)
  const kept = await freshContact(owner, contact)
  assert.equal(kept.state.code, 'reset-pending', 'his own password stands')
  assert.ok(ends.every((end) => end.counts.failed === 0))
})
