import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isOver, shownState, tallyOf } from './tally.ts'

const counts = { waiting: 5, sending: 1, sent: 10, delivered: 4, bounced: 2, failed: 3, skipped: 7 }

it('I1: progress counts those with an outcome, of all', () => {
  const invite = { counts, total: 32, state: 'running' } as const
  assert.deepEqual(tallyOf(invite), { done: 26, left: 19, accepted: 14, undelivered: 5 })
})

it('I1: an invite is over when it has ended and no letter is on its way', () => {
  assert.equal(isOver({ counts, total: 32, state: 'finished' }), false)
  assert.equal(isOver({ counts: { ...counts, sending: 0 }, total: 32, state: 'finished' }), true)
  assert.equal(isOver({ counts: { ...counts, sending: 0 }, total: 32, state: 'paused' }), false)
})

it('I1: who had not been served when an invite was cancelled is shown as left out, not as waiting', () => {
  assert.equal(shownState({ state: 'cancelled' }, 'waiting'), 'left-out')
  assert.equal(shownState({ state: 'paused' }, 'waiting'), 'waiting')
  assert.equal(shownState({ state: 'cancelled' }, 'sent'), 'sent')
})
