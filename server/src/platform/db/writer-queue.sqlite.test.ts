import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { it } from 'node:test'
import { writerQueue } from './writer-queue.ts'

it('F13: a writer that fails before a transaction has begun refuses that one, and the next one is taken too', async () => {
  const writer = new DatabaseSync(':memory:')
  const queue = writerQueue(writer)
  const one = async () => ({ result: 1, runAfter: () => undefined })
  assert.equal(await queue.run(one), 1)
  writer.close()
  for (let times = 0; times < 3; times += 1) {
    await assert.rejects(queue.run(one, { unhurried: times === 0 }), /not open/)
  }
  await queue.idle()
})
