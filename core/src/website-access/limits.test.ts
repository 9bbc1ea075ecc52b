import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DAY, HOUR, MINUTE } from '../instant.ts'
import { defaultLetterLimits } from './limits.ts'

describe('limits of forgotten passwords', () => {
  it('C10: a contact has 1 letter per 2 minutes, 3 per 24 hours and 10 per 30 days', () => {
    assert.deepEqual(defaultLetterLimits.perContact, [
      { max: 1, window: 2 * MINUTE },
      { max: 3, window: 24 * HOUR },
      { max: 10, window: 30 * DAY },
    ])
  })

  it('C10: a mailbox has 5 per 24 hours, an address 20 an hour, its prefix four times that', () => {
    assert.deepEqual(defaultLetterLimits.perMailbox, [{ max: 5, window: 24 * HOUR }])
    assert.deepEqual(defaultLetterLimits.perAddress, [{ max: 20, window: HOUR }])
    assert.deepEqual(defaultLetterLimits.perPrefix, [{ max: 80, window: HOUR }])
  })

  it('C10: the installation has an hourly budget, and users have budgets of their own', () => {
    assert.deepEqual(defaultLetterLimits.perInstallation, [{ max: 500, window: HOUR }])
    assert.deepEqual(defaultLetterLimits.perUser, [{ max: 200, window: HOUR }])
  })
})
