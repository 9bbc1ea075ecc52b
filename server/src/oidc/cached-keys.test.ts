import assert from 'node:assert/strict'
import { it } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import * as openid from 'openid-client'
import { aClient, rpOf, tokensFor } from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { rotateDueKeys, rotateSigningKeys } from './index.ts'
import { allKeys, turnKeys } from './key-store.ts'

it('D1, P82: a client that has fetched the keys once still knows the one that signs after a turn', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const client = await aClient(owner)
  const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
  const rp = await rpOf(product, client)
  // Checks every ID token's signature against the keys it has.
  openid.enableNonRepudiationChecks(rp)
  let fetched = 0
  rp[openid.customFetch] = (url, options) => {
    if (url.endsWith('/oidc/jwks')) fetched += 1
    return fetch(url, options as RequestInit)
  }
  const kid = async () => {
    const [head = ''] = ((await tokensFor(product, browser, rp)).id_token ?? '').split('.')
    return JSON.parse(Buffer.from(head, 'base64url').toString()).kid as string
  }
  const turn = async () => {
    await rotateSigningKeys(product.app, commandCaller('test'))
    product.clock.advance(61_000)
  }
  const first = await kid()
  assert.equal(fetched, 1)
  await turn()
  const second = await kid()
  assert.notEqual(second, first)
  assert.equal(fetched, 1, 'the key that signs now was published before')

  // Another process that had seen the same key as due comes late: what this one has just retired stays.
  const held = await allKeys(product.app.db.read)
  const spare = held.find((row) => row.state === 'next')
  assert.ok(spare)
  const late = await product.app.db.transaction((tx) => turnKeys(tx, first, { ...spare, id: 'late' }))
  assert.equal(late, false)
  await rotateDueKeys(product.app, commandCaller('test'))
  assert.deepEqual(await allKeys(product.app.db.read), held)
})
