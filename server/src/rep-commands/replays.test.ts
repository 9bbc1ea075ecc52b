import assert from 'node:assert/strict'
import { it } from 'node:test'
import { COMMAND_ANSWERS_KEPT } from '@latchkey/core/commands/age'
import { DAY, MINUTE } from '@latchkey/core/instant'
import { aContact } from '../testing/people.ts'
import {
  aRepAndContact,
  changeCommand,
  isReplay,
  resetCommand,
  type SentCommand,
  sendCommand,
} from '../testing/rep-journeys.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { changed, eventsOf, freshContact, mailSettled, secretsTo } from '../testing/website-journeys.ts'
import { sweepCommands } from './store.ts'

it('O3: a command sent again, its answer lost, does nothing and is given the first answer word for word', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const commands = [
    resetCommand(product, contact),
    changeCommand(product, contact, { username: 'fresh-7' }),
  ] as const
  const sent = await sendCommand(ipad, commands[0])
  await mailSettled(product)
  const first = [sent, await sendCommand(ipad, commands[1])]
  await changed(owner, contact, { surname: 'Meanwhile', websiteAccess: false })
  const events = (await eventsOf(owner, contact)).length
  product.clock.advance(30 * MINUTE)
  for (const [n, command] of commands.entries()) {
    const later = { ...command, sentAt: new Date(product.clock.now()).toISOString() }
    const again = await sendCommand(ipad, later)
    assert.equal(again.status, 200)
    assert.ok(isReplay(again))
    assert.equal(again.text, first[n]?.text)
  }
  await mailSettled(product)
  assert.equal(secretsTo(product, contact.email).length, 1)
  assert.equal((await freshContact(owner, contact)).surname, 'Meanwhile')
  assert.equal((await eventsOf(owner, contact)).length, events, 'a replay leaves no event')
})

it('O3: the same key with another body is 422 and does nothing, whatever it differs in but when it is sent', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const command = changeCommand(product, contact, { username: 'mine-7' })
  assert.equal((await sendCommand(ipad, command)).status, 200)
  const { version } = await freshContact(owner, contact)
  const others: SentCommand[] = [
    { ...command, baseVersion: version },
    { ...command, createdAt: new Date(product.clock.now() - 1).toISOString() },
    { ...command, payload: { contactId: contact.id, changes: { username: 'mine-8' } } },
    { ...resetCommand(product, { ...contact, version }), id: command.id },
  ]
  for (const other of others) {
    const answer = await sendCommand(ipad, other)
    assert.deepEqual([answer.status, answer.body.code], [422, 'command-key-reused'])
  }
  assert.ok(isReplay(await sendCommand(ipad, command)), 'the first stands')
  assert.equal((await freshContact(owner, contact)).version, version)
})

it('O3, P61: a key is its rep’s own: another’s under the same key is a command of its own', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, territory, role, ipad } = await aRepAndContact(product)
  const kim = await aUser(product, { type: 'device', role, territories: [territory] })
  const other = await aContact(owner, { retailerId: contact.retailerId })
  const command = changeCommand(product, contact, { username: 'mine-7' })
  assert.equal((await sendCommand(ipad, command)).status, 200)
  const answer = await sendCommand(kim.client, { ...resetCommand(product, other), id: command.id })
  assert.equal(answer.status, 200, answer.text)
  assert.ok(!isReplay(answer))
  assert.equal(answer.body.contact.id, other.id)
})

it('O3: a refusal stays what it was until the rep decides anew: the same key replays it, a new one is judged by now', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product, { contact: { websiteAccess: false } })
  const command = resetCommand(product, contact)
  const refused = await sendCommand(ipad, command)
  assert.deepEqual([refused.status, refused.body.code], [422, 'access-off'])
  const now = await changed(owner, contact, { websiteAccess: true })
  const again = await sendCommand(ipad, command)
  assert.ok(isReplay(again))
  assert.deepEqual(again.body, refused.body)
  const german = await ipad.post('/api/v1/rep/commands', command, {
    'idempotency-key': command.id,
    'accept-language': 'de',
  })
  assert.equal(german.body.code, 'access-off')
  assert.notEqual(german.body.detail, refused.body.detail, 'in the language of whoever asks')
  assert.equal((await sendCommand(ipad, resetCommand(product, now))).status, 200)
})

it('O3: a queue sent in another order, or by two tabs, changes nothing twice and loses nothing silently', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const first = changeCommand(product, contact, { username: 'first-7' })
  const second = changeCommand(
    product,
    { ...contact, version: contact.version + 1 },
    { username: 'second-7' },
  )
  const early = await sendCommand(ipad, second)
  assert.deepEqual([early.status, early.body.code], [409, 'changed-meanwhile'])
  const both = await Promise.all([sendCommand(ipad, first), sendCommand(ipad, first)])
  assert.deepEqual(both.map(isReplay).sort(), [false, true])
  assert.equal(both[0].text, both[1].text)
  assert.equal((await freshContact(owner, contact)).username, 'first-7')
  assert.ok(isReplay(await sendCommand(ipad, second)), 'its refusal stands until the rep sends it anew')
})

it('O3, C10: past the budget of letters a reset is not answered for good: it stays queued and goes out later', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const other = await aContact(owner, { retailerId: contact.retailerId })
  assert.equal((await owner.patch('/api/v1/settings', { 'limits.staff-per-user-hour': 1 })).status, 200)
  assert.equal((await sendCommand(ipad, resetCommand(product, other))).status, 200)
  const command = resetCommand(product, contact)
  assert.equal((await sendCommand(ipad, command)).status, 429)
  product.clock.advance(61 * MINUTE)
  const later = await sendCommand(ipad, command)
  assert.equal(later.status, 200, later.text)
  assert.ok(!isReplay(later))
})

it('O3: answers are kept for 30 days and then swept', async (t) => {
  const product = await startTestProduct(t)
  const { contact, ipad } = await aRepAndContact(product)
  await sendCommand(ipad, resetCommand(product, contact))
  const sweepAt = async (later: number) => {
    product.clock.advance(later)
    await product.db.transaction((tx) => sweepCommands(tx, tx.now - COMMAND_ANSWERS_KEPT))
    return (await product.db.read.selectFrom('rep_command').select('id').execute()).length
  }
  assert.deepEqual([await sweepAt(30 * DAY), await sweepAt(1)], [1, 0])
})
