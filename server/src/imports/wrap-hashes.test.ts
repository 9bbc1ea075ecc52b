import assert from 'node:assert/strict'
import { it } from 'node:test'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import type { ImportPlan } from './plan-import.ts'
import { type WrappedHashes, wrapHashes } from './wrap-hashes.ts'

it('I2: the wrapping of an older system’s passwords stops between two of them when the server ends', async () => {
  let wrapped = 0
  const app = { passwords: { wrap: async () => `wrapped ${++wrapped}` } } as unknown as App
  const newContacts = Array.from({ length: 1_000 }, (_, row) => ({ row, hash: {} }))
  const plan = { newContacts, changedContacts: [] } as unknown as ImportPlan
  const known: WrappedHashes = new Map()
  let wrote = 0
  const count = (rows: number) => {
    wrote += rows
  }
  await assert.rejects(
    wrapHashes(app, plan, known, { wrote: count, isEnding: () => wrapped >= 10 }),
    (error) => error instanceof Refusal && error.code === 'busy',
  )
  assert.ok(wrapped <= 11, String(wrapped))
  await wrapHashes(app, plan, known, { wrote: count, isEnding: () => false })
  assert.deepEqual([known.size, wrote], [1_000, 1_000])
})
