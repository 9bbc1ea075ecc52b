import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { ownerClient } from '../testing/people.ts'
import { askReset, complete, resetLettersTo, staffReset } from '../testing/reset-journeys.ts'
import { aRole, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { mailSettled, mailsTo } from '../testing/website-journeys.ts'

describe('an admin’s "Reset password"', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)
  const change = (id: string, columns: object) =>
    product.db.transaction((tx) =>
      tx.db.updateTable('staff_user').set(columns).where('id', '=', id).execute(),
    )
  const press = (client: typeof owner, id: string) => client.post(`/api/v1/users/${id}/resets`)

  it('S1: a user with the right has a link and a code mailed to another one, for every type', async () => {
    for (const type of ['admin', 'dual-access', 'device', 'scan-pack'] as const) {
      const user = await aUser(product, { type })
      const answer = await press(owner, user.id)
      assert.equal(answer.status, 202, answer.text)
      assert.deepEqual(Object.keys(answer.body).sort(), ['expiresAt', 'letterId'])
      await mailSettled(product)
      const [letter] = resetLettersTo(product, user.username)
      assert.ok(letter)
      assert.match(letter.mail.subject, /Reset your password/)
      assert.equal((await complete(product.client(), letter)).status, 204)
    }
  })

  it('A1, S1: what was shown has to be so still: another version or username is 409 with the user as he is, and nothing is sent', async () => {
    const user = await aUser(product, { type: 'admin' })
    const { id, username } = user
    const path = `/api/v1/users/${id}/resets`
    await change(id, {
      username: 'renamed@northgate.test',
      username_key: 'renamed@northgate.test',
      version: 2,
    })
    for (const shown of [{ version: 1 }, { username }, { version: 2, username }]) {
      const answer = await owner.post(path, shown)
      assert.deepEqual([answer.status, answer.body.code], [409, 'changed-meanwhile'], answer.text)
      assert.equal(answer.body.current.username, 'renamed@northgate.test')
    }
    await mailSettled(product)
    assert.equal(mailsTo(product, username).length + mailsTo(product, 'renamed@northgate.test').length, 0)
    const right = await owner.post(path, { version: 2, username: 'renamed@northgate.test' })
    assert.equal(right.status, 202, right.text)
  })

  it('P63, U1: the act takes no other field, so no address can be slipped into it', async () => {
    const user = await aUser(product, { type: 'admin' })
    const answer = await owner.post(`/api/v1/users/${user.id}/resets`, { email: 'elsewhere@evil.test' })
    assert.deepEqual([answer.status, answer.body.errors?.[0]?.field], [400, 'email'], answer.text)
  })

  it('U7: who has no password yet gets the letter that sets the first one', async () => {
    const user = await aUser(product, { type: 'scan-pack' })
    await change(user.id, { password_hash: null, password_set_at: null })
    const letter = await staffReset(product, owner, user)
    assert.match(letter.mail.subject, /Your user account at/)
    assert.equal((await complete(product.client(), letter)).status, 204)
  })

  it('U8: an inactive user and one whose username is no e-mail address are refused by a clear code, and nothing is sent', async () => {
    const gone = await aUser(product)
    await change(gone.id, { deactivated_at: product.clock.now() })
    const legacy = await aUser(product, { username: 'warehouse-7' })
    for (const [user, code] of [
      [gone, 'user-inactive'],
      [legacy, 'username-not-email'],
      [{ id: 'none', username: '' }, 'user-not-found'],
    ] as const) {
      const answer = await press(owner, user.id)
      assert.equal(answer.body.code, code, answer.text)
    }
    await mailSettled(product)
    assert.equal(mailsTo(product, gone.username).length, 0)
    const refused = await product.db.read
      .selectFrom('audit_event')
      .select('detail')
      .where('action', '=', 'user.reset-refused')
      .execute()
    assert.equal(refused.length, 2)
  })

  it('U4, U9: it takes write on users, and never reaches someone with rights beyond one’s own', async () => {
    const target = await aUser(product)
    const reader = await aUser(product, { role: await aRole(product, { users: 'read' }) })
    assert.equal((await press(reader.client, target.id)).body.code, 'not-allowed')
    const small = await aUser(product, { role: await aRole(product, { users: 'write' }) })
    const beyond = await press(small.client, target.id)
    assert.equal(beyond.status, 403, beyond.text)
    const me = await owner.get('/api/v1/portal/me')
    const ofOwner = await press(target.client, me.body.id)
    assert.equal(ofOwner.status, 403, ofOwner.text)
    await mailSettled(product)
    assert.equal(resetLettersTo(product, target.username).length, 0)
    const equal = await aUser(product)
    assert.equal((await press(equal.client, target.id)).status, 202)
  })

  it('P25, C10: what the public has used up does not starve staff, who has a budget of his own', async () => {
    const user = await aUser(product)
    await askReset(product, user.username)
    await askReset(product, user.username)
    assert.equal(resetLettersTo(product, user.username).length, 1)
    assert.equal((await press(owner, user.id)).status, 202)
    await owner.patch('/api/v1/settings', { 'limits.staff-per-user-hour': 1 })
    const admin = await aUser(product)
    assert.equal((await press(admin.client, user.id)).status, 202)
    const past = await press(admin.client, user.id)
    assert.equal(past.status, 429)
    assert.equal(past.body.code, 'too-many-letters')
  })
})
