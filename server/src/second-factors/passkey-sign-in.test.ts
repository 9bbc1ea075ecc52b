import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { enrolPasskey, pendingClient } from '../testing/factors.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { SoftPasskey } from '../testing/soft-passkey.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { mailSettled, mailsTo } from '../testing/website-journeys.ts'

const options = async (client: HttpClient) =>
  (await client.get('/api/v1/portal/second-factor/options')).body.passkey
const prove = (client: HttpClient, response: unknown) =>
  client.post('/api/v1/portal/second-factor', { method: 'passkey', response })

it('L5: a passkey signs in with a challenge of its own, and the person was told of it', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const passkey = await enrolPasskey(product, sam.client)
  const client = await pendingClient(product, sam.username)
  const asked = (await client.get('/api/v1/portal/second-factor/options')).body
  assert.deepEqual(asked.methods, ['passkey', 'recovery-code'])
  assert.equal(asked.passkey.rpId, 'localhost')
  assert.deepEqual(
    asked.passkey.allowCredentials.map((each: { id: string }) => each.id),
    [passkey.id],
  )
  const answer = await prove(
    client,
    passkey.signIn({ challenge: asked.passkey.challenge, origin: product.origin }),
  )
  assert.equal(answer.status, 200, answer.text)
  assert.equal((await client.get('/api/v1/portal/me')).body.factors.passkeys, 1)
  await mailSettled(product)
  assert.ok(mailsTo(product, sam.username).some((mail) => mail.text.includes('A passkey was added')))
})

it('L5: a challenge is answered once, within five minutes, and only in the sign-in it was made for', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const passkey = await enrolPasskey(product, sam.client)
  const { origin } = product
  const client = await pendingClient(product, sam.username)
  const { challenge } = await options(client)
  const answer = passkey.signIn({ challenge, origin })
  const other = await pendingClient(product, sam.username)
  await options(other)
  assert.equal((await prove(other, answer)).status, 422, 'the challenge of another sign-in')
  assert.equal((await prove(client, { ...answer, id: 'unknown' })).status, 422)
  assert.equal((await prove(client, answer)).status, 422, 'the challenge was taken by the answer before')
  const late = (await options(client)).challenge
  product.clock.advance(5 * MINUTE)
  assert.equal((await prove(client, passkey.signIn({ challenge: late, origin }))).status, 422)
  const fresh = (await options(client)).challenge
  assert.equal((await prove(client, passkey.signIn({ challenge: fresh, origin }))).status, 200)
})

for (const [what, change] of [
  ['another origin', { origin: 'https://evil.test' }],
  ['another port of the same host', { origin: 'http://localhost:1' }],
  ['another RP id', { rpId: 'evil.test' }],
  ['the ceremony of enrolment', { type: 'webauthn.create' }],
] as const) {
  it(`L5: a passkey's answer made for ${what} is refused`, async (t) => {
    const product = await startTestProduct(t)
    const sam = await aUser(product)
    const passkey = await enrolPasskey(product, sam.client)
    const client = await pendingClient(product, sam.username)
    const { challenge } = await options(client)
    const { origin } = product
    const answer = await prove(client, passkey.signIn({ challenge, origin, ...change }))
    assert.deepEqual([answer.status, answer.body.code], [422, 'second-factor-refused'])
  })
}

it('L5: a passkey whose count does not grow is refused as a copy; one that counts nothing is not', async (t) => {
  const product = await startTestProduct(t)
  const { origin } = product
  for (const [start, next, status] of [
    [5, 5, 422],
    [5, 4, 422],
    [5, 6, 200],
    [0, 0, 200],
  ] as const) {
    const sam = await aUser(product)
    const passkey = await enrolPasskey(product, sam.client, new SoftPasskey(start))
    passkey.count = next
    const client = await pendingClient(product, sam.username)
    const { challenge } = await options(client)
    const answer = await prove(client, passkey.signIn({ challenge, origin }))
    assert.equal(answer.status, status, `${start} then ${next}`)
  }
})

it("L5, P61: another user's passkey proves nothing, and is not taken over by enrolling it again", async (t) => {
  const product = await startTestProduct(t)
  const { origin } = product
  const sam = await aUser(product)
  const kim = await aUser(product)
  const passkey = await enrolPasskey(product, sam.client)
  await enrolPasskey(product, kim.client)
  const client = await pendingClient(product, kim.username)
  const { challenge } = await options(client)
  assert.equal((await prove(client, passkey.signIn({ challenge, origin }))).status, 422)
  const begun = (await kim.client.post('/api/v1/portal/factors/passkeys/options')).body
  const again = await kim.client.post('/api/v1/portal/factors/passkeys', {
    response: passkey.register({ challenge: begun.challenge, origin }),
  })
  assert.deepEqual([again.status, again.body.code], [422, 'passkey-refused'])
})

it('L5, P67: what is no answer of a passkey is refused and never a fault', async (t) => {
  const product = await startTestProduct(t)
  const sam = await aUser(product)
  const passkey = await enrolPasskey(product, sam.client)
  const { origin } = product
  const bad = [
    {},
    { id: passkey.id },
    { id: passkey.id, rawId: passkey.id, type: 'public-key', response: null },
    { id: passkey.id, rawId: passkey.id, type: 'public-key', response: { clientDataJSON: 'x' } },
    { ...passkey.signIn({ challenge: 'other', origin }), clientExtensionResults: 7 },
  ]
  const client = await pendingClient(product, sam.username)
  for (const response of bad.slice(0, 4)) {
    await options(client)
    assert.equal((await prove(client, response)).status, 422, JSON.stringify(response).slice(0, 60))
  }
  for (const response of bad) {
    await sam.client.post('/api/v1/portal/factors/passkeys/options')
    const answer = await sam.client.post('/api/v1/portal/factors/passkeys', { response })
    assert.deepEqual([answer.status, answer.body.code], [422, 'passkey-refused'])
  }
  assert.equal((await sam.client.post('/api/v1/portal/factors/passkeys', { response: 'text' })).status, 400)
})
