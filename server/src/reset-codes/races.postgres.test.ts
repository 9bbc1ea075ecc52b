import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { isLongRun } from '../testing/engine.ts'
import type { Answer } from '../testing/http-client.ts'
import { ownerClient } from '../testing/people.ts'
import {
  askReset,
  complete,
  portalSignIn,
  publicReset,
  type ResetLetter,
  resetLettersTo,
  staffReset,
  wrongCode,
} from '../testing/reset-journeys.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { mailSettled, mailsTo } from '../testing/website-journeys.ts'
import { voidFlows } from './index.ts'

const MANY = 40
const ROUNDS = isLongRun ? 20 : 2
const many = <T>(make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: MANY }, (_, i) => make(i)))
const withStatus = (answers: readonly Answer<unknown>[], status: number) =>
  answers.filter((answer) => answer.status === status).length
const passwordOf = (index: number) => `Race-${index + 100}-copper-otter`

describe('many at once', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)
  const flowsOf = (userId: string) =>
    product.db.read.selectFrom('user_reset_flow').selectAll().where('user_id', '=', userId).execute()
  const evaluated = async (userId: string) => {
    const events = await product.db.read
      .selectFrom('audit_event')
      .select('detail')
      .where('target_id', '=', userId)
      .where('action', '=', 'user.reset-code-wrong')
      .execute()
    return events.filter((event) => event.detail?.includes('wrong-code')).length
  }

  it('S5, P37: of 40 wrong codes tried at once never more than five are compared, and the right one after them is refused', async () => {
    const user = await aUser(product)
    const letter = await publicReset(product, user.username)
    const answers = await many((i) =>
      complete(product.client(), { ...letter, code: wrongCode(letter.code, i + 1) }),
    )
    assert.equal(withStatus(answers, 422), MANY)
    assert.equal(await evaluated(user.id), 5)
    const [flow] = await flowsOf(user.id)
    assert.equal(flow?.tries, 5)
    assert.equal(flow?.void_reason, 'too-many-tries')
    assert.equal((await complete(product.client(), letter)).status, 422)
  })

  it('S5: over three flows tried at once an account compares no more than ten wrong codes a day', async () => {
    const user = await aUser(product)
    const letters: ResetLetter[] = []
    for (let i = 0; i < 3; i += 1) letters.push(await staffReset(product, owner, user))
    await many((i) => {
      const letter = letters[i % 3]
      assert.ok(letter)
      return complete(product.client(), { ...letter, code: wrongCode(letter.code, i + 1) })
    })
    assert.equal(await evaluated(user.id), 10)
  })

  it('C8, S7: of 40 completions at once over three live flows exactly one wins, and its password alone signs in', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const user = await aUser(product)
      const letters: ResetLetter[] = []
      for (let i = 0; i < 3; i += 1) letters.push(await staffReset(product, owner, user))
      const answers = await many((i) => {
        const letter = letters[i % 3]
        assert.ok(letter)
        return complete(product.client(), letter, passwordOf(i))
      })
      assert.equal(withStatus(answers, 204), 1)
      assert.equal(withStatus(answers, 422), MANY - 1)
      const winner = answers.findIndex((answer) => answer.status === 204)
      assert.equal((await portalSignIn(product.client(), user.username, passwordOf(winner))).status, 200)
      assert.equal((await portalSignIn(product.client(), user.username, user.password)).status, 401)
      await mailSettled(product)
      const notices = mailsTo(product, user.username).filter((mail) => /was changed/.test(mail.subject))
      assert.equal(notices.length, 1)
    }
  })

  it('U6, P42: a user deactivated against 40 completions has no session and no live flow left', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const user = await aUser(product)
      const letter = await publicReset(product, user.username)
      const deactivate = product.db.transaction(async (tx) => {
        await tx.db
          .updateTable('staff_user')
          .set({ deactivated_at: tx.now })
          .where('id', '=', user.id)
          .execute()
        await voidFlows(tx, user.id, 'inactive')
      })
      const [, ...answers] = await Promise.all([
        deactivate,
        ...Array.from({ length: MANY }, (_, i) => complete(product.client(), letter, passwordOf(i))),
      ])
      assert.ok(withStatus(answers, 204) <= 1)
      for (const flow of await flowsOf(user.id)) assert.ok(flow.used_at !== null || flow.voided_at !== null)
      assert.equal((await complete(product.client(), letter, passwordOf(MANY))).status, 422)
    }
  })

  it('C9, C10: of 40 requests at once one letter goes out, and of 12 presses of staff three flows are live', async () => {
    const user = await aUser(product)
    await many(() => product.client().post('/api/v1/portal/resets', { username: user.username }))
    await askReset(product, user.username)
    assert.equal(resetLettersTo(product, user.username).length, 1)
    const other = await aUser(product)
    const pressed = await Promise.all(
      Array.from({ length: 12 }, () => owner.post(`/api/v1/users/${other.id}/resets`)),
    )
    assert.equal(withStatus(pressed, 202), 12)
    const live = (await flowsOf(other.id)).filter((flow) => flow.voided_at === null)
    assert.equal(live.length, 3)
  })
})
