import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, MINUTE } from '@latchkey/core/instant'
import { ownerClient } from '../testing/people.ts'
import {
  askReset,
  complete,
  publicReset,
  readResetLetter,
  resetLettersTo,
} from '../testing/reset-journeys.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { dumpOf, mailSettled } from '../testing/website-journeys.ts'
import { sweepFlows, voidFlows } from './index.ts'

const lettersOf = (product: TestProduct, userId: string) =>
  product.db.read
    .selectFrom('letter')
    .selectAll()
    .where('user_id', '=', userId)
    .where('kind', '=', 'user-reset')
    .orderBy('id')
    .execute()

/** One request with the mail server away: the letter waits in the outbox. */
async function waitingLetter(product: TestProduct, username: string): Promise<void> {
  product.sink.setMode('451')
  await askReset(product, username)
  product.sink.setMode('accept')
}

it('M1, S4: link and code lie sealed in the outbox while they wait, and are wiped when they have left', async (t) => {
  const product = await startTestProduct(t)
  const user = await aUser(product)
  await waitingLetter(product, user.username)
  const [waiting] = await lettersOf(product, user.id)
  assert.equal(waiting?.state, 'queued')
  const before = await dumpOf(product)
  product.clock.advance(10 * MINUTE)
  await mailSettled(product)
  const [letter] = resetLettersTo(product, user.username)
  assert.ok(letter)
  assert.ok(!before.includes(letter.token))
  assert.ok(!waiting?.content.includes(letter.code))
  const [sent] = await lettersOf(product, user.id)
  assert.deepEqual([sent?.state, sent?.sealed_secret], ['sent', null])
  assert.equal((await complete(product.client(), letter)).status, 204)
  assert.equal((await lettersOf(product, user.id))[0]?.state, 'delivered', 'a used code was read')
})

it('M1, S4: a letter whose flow is void, or whose user is inactive, or whose end has come never leaves', async (t) => {
  const product = await startTestProduct(t)
  const change = (id: string, work: 'void' | 'inactive') =>
    product.db.transaction(async (tx) => {
      if (work === 'void') await voidFlows(tx, id, 'username-changed')
      // Here without the mark that U6 leaves: the courier looks for itself.
      else
        await tx.db.updateTable('staff_user').set({ deactivated_at: tx.now }).where('id', '=', id).execute()
    })
  const users = [await aUser(product), await aUser(product), await aUser(product)]
  for (const user of users) await waitingLetter(product, user.username)
  await change(users[0]?.id ?? '', 'void')
  await change(users[1]?.id ?? '', 'inactive')
  product.clock.advance(10 * MINUTE)
  await mailSettled(product)
  for (const user of users.slice(0, 2)) {
    assert.equal(resetLettersTo(product, user.username).length, 0)
    const [letter] = await lettersOf(product, user.id)
    assert.deepEqual([letter?.state, letter?.sealed_secret], ['void', null])
  }
  assert.equal(resetLettersTo(product, users[2]?.username ?? '').length, 1)
  const late = await aUser(product)
  await waitingLetter(product, late.username)
  product.clock.advance(60 * MINUTE)
  await mailSettled(product)
  assert.equal(resetLettersTo(product, late.username).length, 0)
})

it('M1, C8: a letter still waiting when the password is set is void and wiped', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product)
  const first = await publicReset(product, user.username)
  product.sink.setMode('451')
  assert.equal((await owner.post(`/api/v1/users/${user.id}/resets`)).status, 202)
  await mailSettled(product)
  assert.equal((await complete(product.client(), first)).status, 204)
  const waiting = (await lettersOf(product, user.id)).at(-1)
  assert.deepEqual([waiting?.state, waiting?.sealed_secret], ['void', null])
})

it('M2: the letter speaks the user’s language, in both parts, and names no one in its subject', async (t) => {
  const product = await startTestProduct(t)
  const user = await aUser(product)
  await product.db.transaction((tx) =>
    tx.db.updateTable('staff_user').set({ language: 'de' }).where('id', '=', user.id).execute(),
  )
  const { mail, code } = await publicReset(product, user.username)
  assert.match(mail.subject, /^Passwort bei .* zurücksetzen$/)
  assert.match(mail.text, /Link und Code gelten bis .*UTC/)
  assert.ok(mail.html.includes(code) && mail.html.includes('Link und Code gelten bis'))
  assert.equal(readResetLetter(mail).code, code)
})

it('S5: flows are forgotten 60 days after their end, not sooner', async (t) => {
  const product = await startTestProduct(t)
  const user = await aUser(product)
  await publicReset(product, user.username)
  const kept = async () => (await product.db.read.selectFrom('user_reset_flow').select('id').execute()).length
  product.clock.advance(60 * DAY + 60 * MINUTE)
  await sweepFlows(product.app)
  assert.equal(await kept(), 1)
  product.clock.advance(1)
  await sweepFlows(product.app)
  assert.equal(await kept(), 0)
})
