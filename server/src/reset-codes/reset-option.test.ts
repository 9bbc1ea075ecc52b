import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { DAY, HOUR } from '@latchkey/core/instant'
import { userTypes } from '@latchkey/core/users/user-type'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, ownerClient, signInOwner } from '../testing/people.ts'
import { askReset, portalSignIn, resetLettersTo } from '../testing/reset-journeys.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'

const TRUE = { offered: true, neutral: false }
const FALSE = { offered: false, neutral: false }
const NEUTRAL = { offered: true, neutral: true }

describe('"Reset password" on the portal’s sign-in', async () => {
  const product = await startTestProduct({ after })
  let owner = await ownerClient(product)

  const option = async (username: string, client: HttpClient = product.client()) => {
    const answer = await client.post('/api/v1/portal/reset-option', { username })
    assert.equal(answer.status, 200, answer.text)
    return answer
  }
  const deactivate = (id: string) =>
    product.db.transaction((tx) =>
      tx.db.updateTable('staff_user').set({ deactivated_at: tx.now }).where('id', '=', id).execute(),
    )

  it('S2, P31: it is offered for an active user of every type, and not for an unknown name, a contact’s, an inactive user’s', async () => {
    for (const type of userTypes) {
      const user = await aUser(product, { type })
      assert.deepEqual((await option(user.username)).body, TRUE, type)
      assert.deepEqual((await option(` ${user.username.toUpperCase()} `)).body, TRUE, type)
    }
    const contact = await aContact(owner, { username: 'jane.contact@cornerbike.test' })
    const gone = await aUser(product)
    await deactivate(gone.id)
    const names = [
      'nobody@northgate.test',
      contact.username,
      contact.email,
      gone.username,
      '',
      'x'.repeat(1000),
    ]
    for (const name of names) assert.deepEqual((await option(name ?? '')).body, FALSE, name ?? '')
  })

  it('U8: a legacy username that is no e-mail address signs in, is not offered a reset and gets no letter', async () => {
    const user = await aUser(product, { username: 'old-hand' })
    assert.equal((await portalSignIn(product.client(), user.username, user.password)).status, 200)
    assert.deepEqual((await option(user.username)).body, FALSE)
    assert.equal((await askReset(product, user.username)).status, 202)
    const letters = await product.db.read
      .selectFrom('letter')
      .select('kind')
      .where('user_id', '=', user.id)
      .where('kind', '=', 'user-reset')
      .execute()
    assert.deepEqual(letters, [])
  })

  it('S3, P20, P32: an answer differs in its one word alone: same status, headers, keys and cookies, and no address in it', async () => {
    const user = await aUser(product)
    const seen = async (username: string) => {
      const client = product.client()
      const { headers, body } = await option(username, client)
      const plain = [...headers].filter(
        ([name]) => !['date', 'x-request-id', 'content-length'].includes(name),
      )
      return { plain, keys: Object.keys(body), cookies: client.cookies.size }
    }
    assert.deepEqual(await seen(user.username), await seen('nobody@northgate.test'))
    assert.ok(!(await option(user.username)).text.includes('@'))
  })

  it('S3: the same is written whatever the answer, so that its time tells nothing', async () => {
    const user = await aUser(product)
    const written = async (username: string, ip: string) => {
      await option(username, product.client(ip))
      const rows = await product.db.read
        .selectFrom('limit_counter')
        .select('name')
        .where('name', 'like', `reset-option-%${ip.split('.').slice(0, 3).join('.')}%`)
        .execute()
      return rows.length
    }
    assert.equal(await written(user.username, '203.0.113.7'), 2)
    assert.equal(await written('nobody@northgate.test', '192.0.2.7'), 2)
  })

  it('S3: an address has 20 misses an hour and its prefix 80; past them every name gets the neutral option, hits cost nothing', async () => {
    const user = await aUser(product)
    const busy = product.client('198.18.5.1')
    for (let i = 0; i < 30; i += 1) assert.deepEqual((await option(user.username, busy)).body, TRUE)
    for (let i = 0; i < 20; i += 1) assert.deepEqual((await option(`nobody${i}@x.test`, busy)).body, FALSE)
    for (const name of [user.username, 'nobody@x.test', 'old-hand', ''])
      assert.deepEqual((await option(name, busy)).body, NEUTRAL, name)
    assert.deepEqual((await option(user.username, product.client('198.18.5.2'))).body, TRUE)
    for (let i = 0; i < 60; i += 1) await option('nobody@x.test', product.client(`198.18.5.${10 + (i % 6)}`))
    assert.deepEqual((await option(user.username, product.client('198.18.5.99'))).body, NEUTRAL)
    assert.deepEqual((await option(user.username, product.client('198.18.6.1'))).body, TRUE)
    product.clock.advance(HOUR)
    assert.deepEqual((await option(user.username, busy)).body, TRUE)
  })

  it('S3: the installation has a budget of misses too, and past it nobody is refused or locked', async () => {
    owner = await signInOwner(product)
    await owner.patch('/api/v1/settings', { 'limits.installation-per-hour': 3 })
    product.clock.advance(HOUR)
    const user = await aUser(product)
    for (let i = 0; i < 3; i += 1) assert.deepEqual((await option('nobody@x.test')).body, FALSE)
    assert.deepEqual((await option('nobody@x.test')).body, NEUTRAL)
    assert.deepEqual((await option(user.username)).body, NEUTRAL)
    assert.equal((await portalSignIn(product.client(), user.username, user.password)).status, 200)
    owner = await signInOwner(product)
    await owner.patch('/api/v1/settings', { 'limits.installation-per-hour': 500 })
    product.clock.advance(HOUR)
  })

  it('S3: the setting "concealed" makes the neutral answer permanent for every name', async () => {
    const user = await aUser(product)
    owner = await signInOwner(product)
    await owner.patch('/api/v1/settings', { 'sign-in.concealed': true })
    for (const name of [user.username, 'nobody@x.test', 'old-hand'])
      assert.deepEqual((await option(name)).body, NEUTRAL, name)
    await owner.patch('/api/v1/settings', { 'sign-in.concealed': false })
  })

  it('S2, C10, P20: "Proceed" is answered alike for every name and state, and mails active users alone', async () => {
    const users = []
    for (const type of userTypes) users.push(await aUser(product, { type }))
    const gone = await aUser(product)
    await deactivate(gone.id)
    const contact = await aContact(owner, { username: 'tom.contact@cornerbike.test' })
    const answers = []
    for (const name of [
      ...users.map((user) => user.username),
      gone.username,
      contact.username ?? '',
      'nobody@x.test',
      '',
    ]) {
      const client = product.client()
      const { status, text, headers } = await askReset(product, name, client)
      const plain = [...headers].filter(([header]) => header !== 'date' && header !== 'x-request-id')
      answers.push({ status, text, plain, cookies: client.cookies.size })
    }
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    assert.equal(answers[0]?.status, 202)
    for (const user of users) assert.equal(resetLettersTo(product, user.username).length, 1)
    for (const address of [gone.username, contact.username ?? '', 'nobody@x.test'])
      assert.equal(resetLettersTo(product, address).length, 0, address)
  })

  it('U1: a letter goes to the username and never to "Email to"', async () => {
    const user = await aUser(product)
    await product.db.transaction((tx) =>
      tx.db
        .updateTable('staff_user')
        .set({ email_to: 'assistant@northgate.test' })
        .where('id', '=', user.id)
        .execute(),
    )
    await askReset(product, user.username)
    assert.equal(resetLettersTo(product, user.username).length, 1)
    assert.equal(resetLettersTo(product, 'assistant@northgate.test').length, 0)
  })

  it('S2, C10: a user gets one letter per 2 minutes and three a day, with the same answer past it', async () => {
    const user = await aUser(product)
    const sent = () => resetLettersTo(product, user.username).length
    await askReset(product, user.username)
    assert.equal((await askReset(product, user.username)).status, 202)
    assert.equal(sent(), 1)
    for (let i = 0; i < 6; i += 1) {
      product.clock.advance(HOUR)
      await askReset(product, user.username)
    }
    assert.equal(sent(), 3)
    product.clock.advance(DAY)
    await askReset(product, user.username)
    assert.equal(sent(), 4)
  })

  it('S2, C10: an address gets 20 requests an hour; what is past it is answered alike and dropped', async () => {
    const busy = product.client('198.19.7.7')
    for (let i = 0; i < 20; i += 1)
      await busy.post('/api/v1/portal/resets', { username: `nobody${i}@x.test` })
    const user = await aUser(product)
    assert.equal((await askReset(product, user.username, busy)).status, 202)
    assert.equal(resetLettersTo(product, user.username).length, 0)
    await askReset(product, user.username, product.client('198.19.7.8'))
    assert.equal(resetLettersTo(product, user.username).length, 1)
  })
})
