import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR } from '@latchkey/core/instant'
import { aContact, ownerClient, sendReset } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { sweepTemporaryPasswords } from './index.ts'

it('C7: a temporary password is remembered for 400 days after its end, then forgotten, however many there are', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  await sendReset(product, owner, contact)
  const { db } = product
  const row = await db.read.selectFrom('temporary_password').selectAll().executeTakeFirstOrThrow()
  const copies = Array.from({ length: 450 }, (_, i) => ({ ...row, id: `copy-${i}` }))
  await db.transaction((tx) => tx.db.insertInto('temporary_password').values(copies).execute())
  const left = async () => (await db.read.selectFrom('temporary_password').select('id').execute()).length
  product.clock.advance(48 * HOUR + 400 * DAY)
  await sweepTemporaryPasswords(product.app)
  assert.equal(await left(), 451)
  product.clock.advance(1)
  await sweepTemporaryPasswords(product.app)
  assert.equal(await left(), 0)
})
