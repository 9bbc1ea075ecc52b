import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContact, ownerClient } from '../../testing/people.ts'
import { startTestProduct } from '../../testing/test-product.ts'

const encode = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')

it('P69: a cursor serves the list and sort that gave it; any other is refused as unreadable, never a fault', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  for (let i = 0; i < 3; i += 1) await aContact(owner)
  const lists = [
    'contacts?sort=name&',
    'contacts?sort=-name&',
    'contacts?sort=lastSignIn&',
    'contacts?sort=-lastSignIn&',
    'retailers?',
    'audit?',
  ]
  const cursors = new Map<string, string>()
  for (const list of lists) {
    const page = await owner.get(`/api/v1/${list}limit=1`)
    assert.ok(page.body.nextCursor, list)
    cursors.set(list, page.body.nextCursor)
  }
  const made = [
    encode(['name', 'id']),
    encode(['audit', '1', 'id']),
    encode(['audit', 1.5, 'id']),
    encode(['audit', 1e300, 'id']),
    encode(['audit', 1, null]),
    encode(['contacts by lastSignIn', 'text', 'id']),
    encode(['contacts by name', 5, 'id']),
    encode(['contacts by name', 'a\0b', 'id']),
    encode(['retailers by name', 'a', 'i\0d']),
    'not-a-cursor',
  ]
  for (const list of lists) {
    for (const [from, cursor] of [...cursors, ...made.map((cursor) => ['made up', cursor] as const)]) {
      const answer = await owner.get(`/api/v1/${list}limit=1&cursor=${cursor}`)
      const where = `${list} with the cursor of ${from}: ${answer.text}`
      if (from === list) {
        assert.equal(answer.status, 200, where)
        continue
      }
      assert.equal(answer.status, 400, where)
      assert.equal(answer.body.errors[0].code, 'cursor-unreadable', where)
    }
  }
})

it('P53: a page tells nothing about an act it does not know, whatever its name', async (t) => {
  const product = await startTestProduct(t)
  for (const done of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'unknown']) {
    assert.equal((await product.client().get(`/?done=${done}`)).status, 200, done)
    assert.equal((await product.client().get(`/portal/sign-in?done=${done}`)).status, 200, done)
  }
})
