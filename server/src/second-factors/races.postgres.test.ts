import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { DAY } from '@latchkey/core/instant'
import { isLongRun } from '../testing/engine.ts'
import { demandFactor, enrolTotp, pendingClient, proveTotp, totpCode, wrongCode } from '../testing/factors.ts'
import type { Answer } from '../testing/http-client.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { mailSettled, mailsTo } from '../testing/website-journeys.ts'

const ROUNDS = isLongRun ? 20 : 3
/** As many sign-ins as may wait for their factor before the account is delayed (L2). */
const SIGN_INS = 4
const withStatus = (answers: readonly Answer<unknown>[], status: number) =>
  answers.filter((answer) => answer.status === status).length

describe('many answers at once', async () => {
  const product = await startTestProduct({ after })

  for (let round = 1; round <= ROUNDS; round += 1) {
    it(`L5: one time step in several sign-ins at once lets one in (round ${round})`, async () => {
      const sam = await aUser(product)
      const { secret } = await enrolTotp(product, sam.client)
      const clients = []
      for (let i = 0; i < SIGN_INS; i += 1) clients.push(await pendingClient(product, sam.username))
      const code = totpCode(product, secret)
      const answers = await Promise.all(clients.map((client) => proveTotp(client, code)))
      assert.equal(withStatus(answers, 200), 1)
      assert.equal(withStatus(answers, 422), SIGN_INS - 1)
    })

    it(`L5: one recovery code in several sign-ins at once lets one in (round ${round})`, async () => {
      const sam = await aUser(product)
      const { recoveryCodes } = await enrolTotp(product, sam.client)
      const clients = []
      for (let i = 0; i < SIGN_INS; i += 1) clients.push(await pendingClient(product, sam.username))
      const json = { method: 'recovery-code', response: recoveryCodes[0] }
      const answers = await Promise.all(clients.map((c) => c.post('/api/v1/portal/second-factor', json)))
      assert.equal(withStatus(answers, 200), 1)
    })

    it(`L3, L5: one sign-in finished twice at once opens one session (round ${round})`, async () => {
      const sam = await aUser(product)
      const { secret, recoveryCodes } = await enrolTotp(product, sam.client)
      const client = await pendingClient(product, sam.username)
      const answers = await Promise.all([
        proveTotp(client, totpCode(product, secret)),
        client.post('/api/v1/portal/second-factor', { method: 'recovery-code', response: recoveryCodes[0] }),
        proveTotp(client, totpCode(product, secret, 1)),
      ])
      assert.equal(withStatus(answers, 200), 1, String(answers.map((answer) => answer.status)))
      const open = await product.db.read
        .selectFrom('session')
        .select('id')
        .where('user_id', '=', sam.id)
        .where('ended_at', 'is', null)
        .execute()
      assert.equal(open.length, 2, 'the one that enrolled and the one that won')
    })
  }

  it('L5: of fifty wrong codes at once no more than five are evaluated, and the sign-in ends', async (t) => {
    const sam = await aUser(product)
    const { secret } = await enrolTotp(product, sam.client)
    const client = await pendingClient(product, sam.username)
    const opened = t.mock.method(product.app.keys, 'open')
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => proveTotp(client, wrongCode(product, secret))),
    )
    const evaluated = opened.mock.calls.filter(({ arguments: [purpose] }) => purpose === 'second-factor')
    assert.ok(evaluated.length <= 5, `${evaluated.length} evaluated`)
    assert.equal(withStatus(answers, 200), 0)
    assert.equal((await proveTotp(client, totpCode(product, secret))).status, 401)
  })

  it('L5: wrong codes at once in several sign-ins are evaluated ten times a day at most', async (t) => {
    const sam = await aUser(product)
    const { secret } = await enrolTotp(product, sam.client)
    const clients = []
    for (let i = 0; i < SIGN_INS; i += 1) clients.push(await pendingClient(product, sam.username))
    const opened = t.mock.method(product.app.keys, 'open')
    await Promise.all(
      clients.flatMap((client) =>
        Array.from({ length: 5 }, () => proveTotp(client, wrongCode(product, secret))),
      ),
    )
    const evaluated = opened.mock.calls.filter(({ arguments: [purpose] }) => purpose === 'second-factor')
    assert.ok(evaluated.length <= 10, `${evaluated.length} evaluated`)
    product.clock.advance(DAY)
    const next = await pendingClient(product, sam.username)
    assert.equal((await proveTotp(next, totpCode(product, secret))).status, 200)
  })

  it('L5: of many wrong mailed codes at once no more than five are compared', async (t) => {
    const sam = await aUser(product, { role: 'office' })
    await demandFactor(product, 'office')
    const state = 'second-factor-setup-required'
    const client = await pendingClient(product, sam.username, product.client(), state)
    assert.equal((await client.post('/api/v1/portal/factors/enrol-code')).status, 202)
    await mailSettled(product)
    const code = /^(\d{6})$/m.exec(mailsTo(product, sam.username).at(-1)?.text ?? '')?.[1] ?? ''
    const wrong = code === '000000' ? '111111' : '000000'
    const compared = t.mock.method(product.app.keys, 'macMatches')
    const path = '/api/v1/portal/factors/enrol-code/confirm'
    await Promise.all(Array.from({ length: 30 }, () => client.post(path, { code: wrong })))
    const tried = compared.mock.calls.filter(({ arguments: [, purpose] }) => purpose === 'factor-enrol-code')
    assert.ok(tried.length <= 5, `${tried.length} compared`)
    assert.equal((await client.post(path, { code })).status, 401)
  })

  it('L5: two first factors confirmed at once in two sign-ins leave one, and one sign-in whole', async () => {
    const sam = await aUser(product, { role: 'office' })
    const state = 'second-factor-setup-required'
    const clients = []
    for (let i = 0; i < 2; i += 1) {
      const client = await pendingClient(product, sam.username, product.client(), state)
      await client.post('/api/v1/portal/factors/enrol-code')
      await mailSettled(product)
      const codes = mailsTo(product, sam.username).flatMap((mail) => /^(\d{6})$/m.exec(mail.text)?.[1] ?? [])
      const confirmed = await client.post('/api/v1/portal/factors/enrol-code/confirm', { code: codes.at(-1) })
      assert.equal(confirmed.status, 204, confirmed.text)
      clients.push(client)
    }
    await clients[0]?.post('/api/v1/portal/factors/totp', {})
    const begun = await clients[1]?.post('/api/v1/portal/factors/totp', {})
    const code = totpCode(product, begun?.body.secret)
    const answers = await Promise.all(
      clients.map((client) => client.post('/api/v1/portal/factors/totp/confirm', { code })),
    )
    assert.equal(withStatus(answers, 201), 1, String(answers.map((answer) => answer.text)))
    const factors = await product.db.read
      .selectFrom('second_factor')
      .select('id')
      .where('user_id', '=', sam.id)
      .where('confirmed_at', 'is not', null)
      .execute()
    assert.equal(factors.length, 1)
  })
})
