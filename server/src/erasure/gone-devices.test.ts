import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR } from '@latchkey/core/instant'
import { cookieName } from '../platform/http/cookies.ts'
import { GONE_DEVICES_KEPT, sweepGoneDevices } from '../sessions/index.ts'
import { signInOwner } from '../testing/people.ts'
import { aRepAndContact, changeCommand, resetCommand, sendCommand } from '../testing/rep-journeys.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { userRecordOf } from '../testing/user-acts.ts'
import { dumpOf, freshContact, mailSettled } from '../testing/website-journeys.ts'

it('O6, E2: the iPad of an erased rep hears device-revoked with whichever token it holds, for 90 days, and nobody knows whose it was', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, rep, ipad } = await aRepAndContact(product)
  const cookie = cookieName(product.config, 'rep')
  const stays = await aUser(product, { type: 'device' })
  assert.equal((await sendCommand(ipad, resetCommand(product, contact))).status, 200)
  const tokens: string[] = []
  for (const _ of ['former', 'present', 'next']) {
    product.clock.advance(24 * HOUR)
    assert.equal((await ipad.get('/api/v1/rep/me')).status, 200)
    tokens.push(ipad.cookies.get(cookie) ?? '')
    // Used, it becomes the present one; the last is only handed out.
    if (tokens.length < 3) await ipad.get('/api/v1/rep/me')
  }
  assert.equal(new Set(tokens).size, 3)
  await signInOwner(product, owner)
  const { version, username } = await userRecordOf(owner, rep.id)
  const erased = await owner.post(`/api/v1/users/${rep.id}/erasure`, { version, confirmation: username })
  assert.equal(erased.status, 200, erased.text)
  const codeOf = async (token: string) => {
    const client = product.client()
    client.cookies.set(cookie, token)
    return (await client.get('/api/v1/rep/me')).body.code
  }
  for (const token of tokens) assert.equal(await codeOf(token), 'device-revoked')
  const answer = await sendCommand(ipad, changeCommand(product, contact, { username: 'late-7' }))
  assert.deepEqual([answer.status, answer.body.code], [401, 'device-revoked'])
  assert.equal(await codeOf('a'.repeat(43)), 'not-signed-in')
  assert.equal((await stays.client.get('/api/v1/rep/me')).status, 200)
  const rows = await product.db.read.selectFrom('gone_device_token').selectAll().execute()
  assert.ok(!JSON.stringify(rows).includes(rep.id))
  assert.deepEqual(await product.db.read.selectFrom('rep_command').select('id').execute(), [])
  const sweep = async (later: number) => {
    product.clock.advance(later)
    await product.db.transaction((tx) => sweepGoneDevices(tx, tx.now - GONE_DEVICES_KEPT))
  }
  await sweep(90 * DAY)
  assert.equal(await codeOf(tokens[0] ?? ''), 'device-revoked')
  await sweep(1)
  assert.equal(await codeOf(tokens[0] ?? ''), 'not-signed-in')
})

it('E2, O3: an erased contact stands in no kept answer, and a command about him finds nobody', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product, {
    contact: { surname: 'Wexelberger', email: 'quirin@wexel.test', username: 'wexel-77' },
  })
  const stale = changeCommand(product, { ...contact, version: 99 }, { username: 'wexel-78' })
  const applied = changeCommand(product, contact, { username: 'wexel-79' })
  assert.equal((await sendCommand(ipad, stale)).status, 409)
  assert.equal((await sendCommand(ipad, applied)).status, 200)
  await mailSettled(product)
  const { version } = await freshContact(owner, contact)
  const erased = await owner.post(`/api/v1/contacts/${contact.id}/erasure`, {
    version,
    confirmation: 'Jane Wexelberger',
  })
  assert.equal(erased.status, 200, erased.text)
  assert.doesNotMatch(await dumpOf(product), /wexel/i)
  for (const command of [stale, applied]) {
    const answer = await sendCommand(ipad, command)
    assert.equal(answer.status, 404, answer.text)
  }
  assert.doesNotMatch(await dumpOf(product), /wexel/i)
})
