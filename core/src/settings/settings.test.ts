import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { defaultSettings } from './settings.ts'

describe('the limits a new installation starts with', () => {
  it('C10: a contact has 1 letter per 2 minutes, 3 per 24 hours and 10 per 30 days', () => {
    assert.equal(defaultSettings['limits.contact-minutes-between'], 2)
    assert.equal(defaultSettings['limits.contact-per-day'], 3)
    assert.equal(defaultSettings['limits.contact-per-30-days'], 10)
  })

  it('C10: a mailbox has 5 letters per 24 hours, and an address 20 requests an hour', () => {
    assert.equal(defaultSettings['limits.mailbox-per-day'], 5)
    assert.equal(defaultSettings['limits.requests-per-address-hour'], 20)
  })

  it('C10: the installation has 500 public letters an hour, and each user 500 of his own', () => {
    assert.equal(defaultSettings['limits.installation-per-hour'], 500)
    assert.equal(defaultSettings['limits.staff-per-user-hour'], 500)
  })

  it('L2, P47: an address has 20 failed sign-ins in 15 minutes', () => {
    assert.equal(defaultSettings['limits.sign-in-failures-per-address'], 20)
  })
})
