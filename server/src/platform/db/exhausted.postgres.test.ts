import assert from 'node:assert/strict'
import { it } from 'node:test'
import postgres from 'postgres'
import { aContactWithPassword, ownerClient, websiteSignIn } from '../../testing/people.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'

const PASSWORD = 'green lantern 7'

/** Holds tables as an outsider would, until it is told to let go. */
async function holdTables(product: TestProduct, tables: string): Promise<() => Promise<void>> {
  const outside = postgres(product.config.databaseUrl ?? '', { max: 1, onnotice: () => undefined })
  const held = Promise.withResolvers<void>()
  const letGo = Promise.withResolvers<void>()
  const over = outside.begin(async (tx) => {
    await tx.unsafe(`lock table ${tables} in access exclusive mode`)
    held.resolve()
    await letGo.promise
  })
  await held.promise
  return async () => {
    letGo.resolve()
    await over
    await outside.end()
  }
}

it('F13, P79: while someone holds a table, 200 sign-ins get a bounded 503 with Retry-After, health answers, and all is well after', async (t) => {
  const product = await startTestProduct(t)
  const { contact, browser } = await aContactWithPassword(product, await ownerClient(product), PASSWORD)
  const letGo = await holdTables(product, 'sign_in_counter, limit_counter, setting')
  // What the server keeps of its settings is too old now, as it is in life after two seconds.
  product.clock.advance(3000)
  const from = performance.now()
  const answers = Promise.all(
    Array.from({ length: 200 }, () => websiteSignIn(product.client(), contact.username, PASSWORD)),
  )
  const live = performance.now()
  assert.equal((await product.client().get('/health/live')).status, 200)
  assert.ok(performance.now() - live < 1000, `live after ${performance.now() - live} ms`)
  for (const { status, headers, text } of await answers) {
    assert.equal(status, 503, text)
    assert.match(headers.get('retry-after') ?? '', /^\d+$/)
  }
  const waited = performance.now() - from
  await letGo()
  assert.ok(waited < 20_000, `waited ${waited} ms`)
  const after = performance.now()
  assert.equal((await websiteSignIn(product.client(), contact.username, PASSWORD)).status, 200)
  assert.equal((await browser.get('/api/v1/website/me')).status, 200)
  assert.ok(performance.now() - after < 5000)
})
