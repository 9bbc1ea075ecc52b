import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { DAY, MINUTE } from '@latchkey/core/instant'
import { ownerClient, signInOwner } from '../testing/people.ts'
import {
  complete,
  NEW_PASSWORD,
  publicReset,
  resetLettersTo,
  staffReset,
  wrongCode,
} from '../testing/reset-journeys.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { mailSettled } from '../testing/website-journeys.ts'

describe('codes, their lives and their tries', async () => {
  const product = await startTestProduct({ after })
  await ownerClient(product)

  it('S5, P38: the code works for 60 minutes, and a company may set another life', async () => {
    const user = await aUser(product)
    const first = await publicReset(product, user.username)
    product.clock.advance(60 * MINUTE - 1)
    assert.equal((await complete(product.client(), { ...first, code: wrongCode(first.code) })).status, 422)
    product.clock.advance(1)
    const late = await complete(product.client(), first)
    assert.equal(late.body.code, 'reset-refused', late.text)
    const admin = await signInOwner(product)
    await admin.patch('/api/v1/settings', { 'reset-codes.minutes': 10 })
    const second = await staffReset(product, admin, user)
    product.clock.advance(10 * MINUTE)
    assert.equal((await complete(product.client(), second)).status, 422)
    const third = await staffReset(product, admin, user)
    product.clock.advance(10 * MINUTE - 1)
    assert.equal((await complete(product.client(), third)).status, 204)
    await admin.patch('/api/v1/settings', { 'reset-codes.minutes': 60 })
  })

  it('S5, P36: mismatch, weak and empty are faults of their fields and cost neither a try nor the code', async () => {
    const user = await aUser(product)
    const letter = await publicReset(product, user.username)
    const client = product.client()
    const fieldsOf = (answer: { body: { errors: { field: string; code: string }[] } }) =>
      answer.body.errors.map(({ field, code }) => `${field}:${code}`)
    for (let i = 0; i < 6; i += 1) {
      const mismatch = await complete(client, letter, NEW_PASSWORD, `${NEW_PASSWORD}!`)
      assert.deepEqual(fieldsOf(mismatch), ['confirmPassword:not-repeated'])
      assert.deepEqual(fieldsOf(await complete(client, letter, 'Sommer2026')), ['newPassword:not-acceptable'])
      const wrong = { ...letter, code: wrongCode(letter.code) }
      assert.deepEqual(fieldsOf(await complete(client, wrong, 'Sommer2026')), ['newPassword:not-acceptable'])
      assert.deepEqual(fieldsOf(await complete(client, { ...letter, code: ' ' }, '', '')), [
        'code:missing',
        'newPassword:missing',
        'confirmPassword:missing',
      ])
      assert.deepEqual(fieldsOf(await complete(client, { ...letter, code: '12345' })), ['code:malformed'])
      assert.deepEqual(fieldsOf(await complete(client, letter, 'x'.repeat(129))), ['newPassword:too-long'])
      assert.deepEqual(fieldsOf(await complete(client, letter, user.password)), ['newPassword:is-current'])
    }
    assert.equal((await complete(client, letter)).status, 204)
  })

  it('S5, P37: after five wrong codes the flow is dead for good, and a new one works', async () => {
    const user = await aUser(product)
    const letter = await publicReset(product, user.username)
    const client = product.client()
    for (let i = 1; i <= 5; i += 1)
      assert.equal((await complete(client, { ...letter, code: wrongCode(letter.code, i) })).status, 422)
    assert.equal((await complete(client, letter)).status, 422)
    const admin = await signInOwner(product)
    await admin.patch('/api/v1/settings', { 'reset-codes.tries': 10 })
    assert.equal((await complete(client, letter)).status, 422, 'a higher limit revives nothing')
    await admin.patch('/api/v1/settings', { 'reset-codes.tries': 5 })
    assert.equal((await complete(client, await staffReset(product, admin, user))).status, 204)
  })

  it('S5, P37: an account takes ten wrong codes a day over all its flows, then none, and again the day after', async () => {
    const user = await aUser(product)
    const admin = await signInOwner(product)
    const client = product.client()
    for (let flow = 0; flow < 2; flow += 1) {
      const letter = await staffReset(product, admin, user)
      for (let i = 1; i <= 5; i += 1) await complete(client, { ...letter, code: wrongCode(letter.code, i) })
    }
    assert.equal((await complete(client, await staffReset(product, admin, user))).body.code, 'reset-refused')
    const other = await aUser(product)
    assert.equal((await complete(client, await publicReset(product, other.username))).status, 204)
    product.clock.advance(DAY)
    assert.equal((await complete(client, await publicReset(product, user.username))).status, 204)
  })

  it('P39: after success the same link and code are refused', async () => {
    const user = await aUser(product)
    const letter = await publicReset(product, user.username)
    assert.equal((await complete(product.client(), letter)).status, 204)
    const again = await complete(product.client(), letter, 'Another-44-harbour-fig')
    assert.equal(again.body.code, 'reset-refused')
  })

  it('S5, C9: up to three flows of each origin are live, none displaces another, staff’s fourth voids staff’s oldest, and one use ends all', async () => {
    const user = await aUser(product)
    const admin = await signInOwner(product)
    await admin.patch('/api/v1/settings', {
      'limits.contact-minutes-between': 1,
      'limits.contact-per-day': 9,
    })
    const open = []
    for (let i = 0; i < 3; i += 1) {
      open.push(await publicReset(product, user.username))
      product.clock.advance(MINUTE)
    }
    const before = resetLettersTo(product, user.username).length
    await product.client().post('/api/v1/portal/resets', { username: user.username })
    await mailSettled(product)
    assert.equal(
      resetLettersTo(product, user.username).length,
      before,
      'at its cap a public request sends nothing',
    )
    const staff = []
    for (let i = 0; i < 4; i += 1) staff.push(await staffReset(product, admin, user))
    const rows = await product.db.read
      .selectFrom('user_reset_flow')
      .select(['origin', 'void_reason'])
      .where('user_id', '=', user.id)
      .where('voided_at', 'is not', null)
      .execute()
    assert.deepEqual(
      rows.map((row) => [row.origin, row.void_reason]),
      [['staff', 'displaced']],
    )
    const [first] = open
    assert.ok(first)
    const alive = [...open, ...staff.slice(1)]
    for (const letter of alive) {
      const probe = await complete(product.client(), letter, 'weak')
      assert.equal(probe.body.code, 'password-refused', 'still live')
    }
    assert.equal((await complete(product.client(), first)).status, 204)
    for (const letter of [...alive, ...staff])
      assert.equal((await complete(product.client(), letter, 'Another-44-harbour-fig')).status, 422)
    await admin.patch('/api/v1/settings', {
      'limits.contact-minutes-between': 2,
      'limits.contact-per-day': 3,
    })
  })
})
