import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { DAY, SECOND } from '@latchkey/core/instant'
import { ownerClient } from '../testing/people.ts'
import { complete, NEW_PASSWORD, portalSignIn, publicReset, wrongCode } from '../testing/reset-journeys.ts'
import { aUser, callerOf, openRepSession } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { dumpOf, mailSettled, mailsTo } from '../testing/website-journeys.ts'
import { voidFlows } from './index.ts'

describe('the reset by link and code', async () => {
  const product = await startTestProduct({ after })
  await ownerClient(product)

  it('S4, P33: the letter holds a link on our own address and six digits, the exact end with its zone, and no secret in its subject', async () => {
    const user = await aUser(product)
    const { mail, token, code } = await publicReset(product, user.username)
    assert.ok(mail.text.includes(`${product.origin}/reset/${token}`))
    assert.ok(mail.html.includes(`${product.origin}/reset/${token}`) && mail.html.includes(code))
    assert.ok(token.length >= 22, '128 bits and more')
    assert.ok(!mail.subject.includes(code) && !mail.subject.includes(token))
    assert.match(mail.text, /The link and the code work until .*\d{1,2}:\d{2}.*UTC/)
    assert.deepEqual(mail.envelope.to, [user.username])
  })

  it('S4, P14: of link and code only MACs are stored', async () => {
    const user = await aUser(product)
    const { token, code } = await publicReset(product, user.username)
    const rows = await product.db.read.selectFrom('user_reset_flow').selectAll().execute()
    assert.ok(!(await dumpOf(product)).includes(token))
    for (const row of rows) assert.ok(!Object.values(row).includes(code))
  })

  it('S4, P34: link alone, code alone and the link of another one are refused with one message', async () => {
    const [one, other] = [await aUser(product), await aUser(product)]
    const mine = await publicReset(product, one.username)
    const theirs = await publicReset(product, other.username)
    const client = product.client()
    const answers = [
      await complete(client, { token: mine.token, code: wrongCode(mine.code) }),
      await complete(client, { token: 'x'.repeat(43), code: mine.code }),
      await complete(client, { token: '', code: mine.code }),
      await complete(client, { token: theirs.token, code: wrongCode(theirs.code) }),
    ]
    for (const answer of answers) {
      assert.equal(answer.status, 422, answer.text)
      assert.deepEqual(answer.body, answers[0]?.body)
    }
    assert.equal((await complete(client, mine)).status, 204)
  })

  it('S5: white space in a pasted code is ignored', async () => {
    const user = await aUser(product)
    const { token, code } = await publicReset(product, user.username)
    const pasted = ` ${code.slice(0, 3)}\u00a0${code.slice(3)}\r\n`
    assert.equal((await complete(product.client(), { token, code: pasted })).status, 204)
  })

  it('S7, P35: success stores the password, gives no cookie, and signs in afterwards', async () => {
    const user = await aUser(product)
    const browser = product.client()
    const answer = await complete(browser, await publicReset(product, user.username))
    assert.equal(answer.status, 204, answer.text)
    assert.equal(browser.cookies.size, 0)
    assert.equal((await portalSignIn(product.client(), user.username, user.password)).status, 401)
    assert.equal((await portalSignIn(product.client(), user.username, NEW_PASSWORD)).status, 200)
  })

  it('S7, C8, P43, O6: every session of every face ends, the linked device stays linked and asks to sign in', async () => {
    const user = await aUser(product, { type: 'dual-access' })
    const ipad = product.client()
    await openRepSession(product, ipad, user.id)
    assert.ok(await callerOf(product, ipad, 'rep'))
    assert.equal((await user.client.get('/api/v1/portal/me')).status, 200)
    assert.equal((await complete(product.client(), await publicReset(product, user.username))).status, 204)
    assert.equal((await user.client.get('/api/v1/portal/me')).status, 401)
    await assert.rejects(callerOf(product, ipad, 'rep'))
    const device = await product.db.read
      .selectFrom('device')
      .selectAll()
      .where('user_id', '=', user.id)
      .execute()
    assert.deepEqual(
      device.map((row) => row.ended_at),
      [null],
    )
  })

  it('S7, P44, C8: the notice goes to the username and to one replaced in the last 7 days, without a secret', async () => {
    const user = await aUser(product)
    const { token, code } = await publicReset(product, user.username)
    const former = (name: string, ago: number) =>
      product.db.transaction(async (tx) => {
        const row = { id: product.app.random.id<string>(tx.now), user_id: user.id, username: name }
        await tx.db
          .insertInto('former_username')
          .values({ ...row, replaced_at: tx.now - ago })
          .execute()
      })
    await former('late.name@northgate.test', 7 * DAY - SECOND)
    await former('old.name@northgate.test', 7 * DAY)
    await former('legacy-name', DAY)
    assert.equal((await complete(product.client(), { token, code })).status, 204)
    await mailSettled(product)
    for (const address of [user.username, 'late.name@northgate.test']) {
      const notice = mailsTo(product, address).at(-1)
      assert.match(notice?.subject ?? '', /was changed/)
      assert.ok(!notice?.text.includes(code) && !notice?.text.includes(NEW_PASSWORD))
    }
    assert.equal(mailsTo(product, 'old.name@northgate.test').length, 0)
  })

  it('L2, S7: a completed reset clears the lock of the account and of the devices that know it', async () => {
    const user = await aUser(product)
    for (let i = 0; i < 8; i += 1) await portalSignIn(product.client(), user.username, 'wrong password 1')
    for (let i = 0; i < 8; i += 1) await portalSignIn(user.client, user.username, 'wrong password 1')
    const counters = () =>
      product.db.read
        .selectFrom('sign_in_counter')
        .select('name')
        .where('name', 'like', `user:${user.id}%`)
        .execute()
    assert.equal((await counters()).length, 2)
    assert.equal((await complete(product.client(), await publicReset(product, user.username))).status, 204)
    assert.deepEqual(await counters(), [])
    assert.equal((await portalSignIn(product.client(), user.username, NEW_PASSWORD)).status, 200)
  })

  it('C9: a request changes nothing: the old password and the session keep working', async () => {
    const user = await aUser(product)
    await publicReset(product, user.username)
    assert.equal((await user.client.get('/api/v1/portal/me')).status, 200)
    assert.equal((await portalSignIn(product.client(), user.username, user.password)).status, 200)
  })

  it('P42, U6: a user who is deactivated during the flow is refused, and switching him on again revives nothing', async () => {
    const user = await aUser(product)
    const letter = await publicReset(product, user.username)
    const setActive = (deactivated_at: number | null) =>
      product.db.transaction(async (tx) => {
        await tx.db.updateTable('staff_user').set({ deactivated_at }).where('id', '=', user.id).execute()
        if (deactivated_at !== null) await voidFlows(tx, user.id, 'inactive')
      })
    await setActive(product.clock.now())
    assert.equal((await complete(product.client(), letter)).body.code, 'reset-refused')
    await setActive(null)
    assert.equal((await complete(product.client(), letter)).body.code, 'reset-refused')
  })

  it('E1, P80: issuing, wrong codes and the new password leave events without secrets', async () => {
    const user = await aUser(product)
    const letter = await publicReset(product, user.username)
    await complete(product.client(), { ...letter, code: wrongCode(letter.code) })
    await complete(product.client(), letter)
    await complete(product.client(), letter)
    const events = await product.db.read
      .selectFrom('audit_event')
      .select(['action', 'result', 'detail', 'ip'])
      .where('target_id', '=', user.id)
      .orderBy('id')
      .execute()
    const seen = events.filter(
      (event) => event.action.startsWith('user.reset') || event.action.includes('password'),
    )
    assert.deepEqual(
      seen.map((event) => [event.action, event.result]),
      [
        ['user.reset-issued', 'done'],
        ['user.reset-code-wrong', 'refused'],
        ['user.password-set', 'done'],
        ['user.reset-code-wrong', 'refused'],
      ],
    )
    for (const event of seen)
      assert.ok(!event.detail?.includes(letter.code) && !event.detail?.includes(letter.token))
  })
})
