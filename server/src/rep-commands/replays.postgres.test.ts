import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aRepAndContact,
  changeCommand,
  isReplay,
  resetCommand,
  sendCommand,
} from '../testing/rep-journeys.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { eventsOf, freshContact, mailSettled, secretsTo } from '../testing/website-journeys.ts'

it('O3: of twenty posts of one key at once one is applied with one letter, and all hear the same answer', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const twenty = <T>(one: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, one))
  const reset = resetCommand(product, contact)
  const sent = await twenty(() => sendCommand(ipad, reset))
  assert.deepEqual([...new Set(sent.map((answer) => answer.status))], [200])
  assert.equal(new Set(sent.map((answer) => answer.text)).size, 1)
  assert.equal(sent.filter((answer) => !isReplay(answer)).length, 1)
  await mailSettled(product)
  assert.equal(secretsTo(product, contact.email).length, 1)
  const issued = (await eventsOf(owner, contact)).filter((event) => event.action === 'contact.reset-issued')
  assert.equal(issued.length, 1)

  const change = changeCommand(product, await freshContact(owner, contact), { username: 'once-7' })
  const changes = await twenty(() => sendCommand(ipad, change))
  assert.equal(new Set(changes.map((answer) => answer.text)).size, 1)
  assert.equal((await freshContact(owner, contact)).version, change.baseVersion + 1)
})

it('O3: of twenty posts of one key that is refused all hear the same refusal, and of two bodies under one key one wins', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const stale = changeCommand(product, { ...contact, version: 99 }, { username: 'stale-7' })
  const refused = await Promise.all(Array.from({ length: 20 }, () => sendCommand(ipad, stale)))
  assert.deepEqual([...new Set(refused.map((answer) => answer.body.code))], ['changed-meanwhile'])
  assert.equal(refused.filter((answer) => !isReplay(answer)).length, 1)

  const one = changeCommand(product, contact, { username: 'one-7' })
  const other = { ...changeCommand(product, contact, { username: 'other-7' }), id: one.id }
  const both = await Promise.all(
    Array.from({ length: 20 }, (_, n) => sendCommand(ipad, n % 2 === 0 ? one : other)),
  )
  assert.deepEqual(both.map((answer) => answer.status).sort(), [
    ...Array(10).fill(200),
    ...Array(10).fill(422),
  ])
  assert.match((await freshContact(owner, contact)).username ?? '', /^(one|other)-7$/)
})

it('O3, A1: a rep’s change and one in the portal of the same version at once: one is done, the other hears of it', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  for (let round = 0; round < 8; round += 1) {
    const now = await freshContact(owner, contact)
    const [rep, portal] = await Promise.all([
      sendCommand(ipad, changeCommand(product, now, { username: `rep-${round}-7` })),
      owner.patch(`/api/v1/contacts/${contact.id}`, { version: now.version, phone: `555 ${round}` }),
    ])
    assert.deepEqual([rep.status, portal.status].sort(), [200, 409])
    const { version, username, phone } = await freshContact(owner, contact)
    assert.equal(version, now.version + 1)
    assert.deepEqual(
      [username, phone],
      rep.status === 200 ? [`rep-${round}-7`, now.phone] : [now.username, `555 ${round}`],
    )
    if (rep.status === 409) assert.equal(rep.body.current.version, version)
  }
})

it('E2, O3: commands about a contact at the moment he is erased leave nothing of him', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product, {
    contact: { surname: 'Wexelberger', email: 'quirin@wexel.test', username: 'wexel-77' },
  })
  const typed = { version: contact.version, confirmation: 'Jane Wexelberger' }
  const commands = Array.from({ length: 20 }, (_, n) =>
    n % 2 === 0
      ? changeCommand(product, { ...contact, version: 99 }, { username: 'other-7' })
      : resetCommand(product, contact),
  )
  const [erased, ...answers] = await Promise.all([
    owner.post(`/api/v1/contacts/${contact.id}/erasure`, typed),
    ...commands.map((command) => sendCommand(ipad, command)),
  ])
  assert.equal(erased.status, 200, erased.text)
  for (const { status } of answers) assert.ok([200, 404, 409].includes(status), `${status}`)
  await mailSettled(product)
  const kept = JSON.stringify(await product.db.read.selectFrom('rep_command').selectAll().execute())
  assert.doesNotMatch(kept, /wexel/i)
})
