import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { after, HOUR, instant, MINUTE } from '../instant.ts'
import { UNTIL_RESET } from '../sessions/sign-in-throttle.ts'
import {
  type ContactFacts,
  contactState,
  contactStateCodes,
  nextAction,
  resetButton,
} from './contact-state.ts'

const now = instant('2026-03-04T09:00:00Z')
const past = after(now, -HOUR)
const soon = after(now, MINUTE)
const later = after(now, HOUR)

/** Everything a contact needs, with a password and nothing pending. */
const ready: ContactFacts = {
  contactActive: true,
  retailerActive: true,
  email: 'jane@shop.test',
  username: 'AC-20417',
  accessGrantedAt: past,
  accessEverGranted: true,
  hasPassword: true,
  passwordBlocked: false,
  lockedUntil: null,
  liveTemporaryPasswordsUntil: null,
  everInvited: true,
  lastSignInAt: null,
}
const newcomer: ContactFacts = { ...ready, hasPassword: false, everInvited: false }

describe('contact state', () => {
  const cases: readonly [string, ContactFacts, string][] = [
    ['an inactive contact', { ...ready, contactActive: false }, 'inactive'],
    ['a contact of an inactive retailer', { ...ready, retailerActive: false }, 'inactive'],
    ['a contact without e-mail', { ...ready, email: null }, 'incomplete'],
    ['a contact without username', { ...ready, username: null }, 'incomplete'],
    ['access never on', { ...newcomer, accessGrantedAt: null, accessEverGranted: false }, 'no-access'],
    ['access switched off', { ...ready, accessGrantedAt: null }, 'access-off'],
    ['a lock', { ...ready, lockedUntil: later }, 'locked'],
    [
      'a live temporary password beside a password',
      { ...ready, liveTemporaryPasswordsUntil: later },
      'reset-pending',
    ],
    ['a password', ready, 'active'],
    ['a blocked password', { ...ready, passwordBlocked: true }, 'invite-expired'],
    [
      'a blocked password and a live temporary one',
      { ...ready, passwordBlocked: true, liveTemporaryPasswordsUntil: later },
      'reset-pending',
    ],
    ['an imported password, never invited', { ...ready, everInvited: false }, 'active'],
    [
      'a live temporary password, no password',
      { ...newcomer, liveTemporaryPasswordsUntil: later },
      'invited',
    ],
    [
      'a dead temporary password, no password',
      { ...newcomer, liveTemporaryPasswordsUntil: past },
      'invite-expired',
    ],
    ['an invite that was voided', { ...newcomer, everInvited: true }, 'invite-expired'],
    ['access on and nothing sent', newcomer, 'not-invited'],
  ]
  for (const [what, facts, code] of cases) {
    it(`A7: ${what} is ${code}`, () => assert.equal(contactState(facts, now).code, code))
  }

  it('A7: every state is reached by one of these cases', () => {
    assert.deepEqual(new Set(cases.map(([, , code]) => code)), new Set(contactStateCodes))
  })

  it('A7: the first that holds wins, in the order of the rule', () => {
    let facts: ContactFacts = {
      ...ready,
      contactActive: false,
      email: null,
      accessGrantedAt: null,
      accessEverGranted: false,
      lockedUntil: later,
      liveTemporaryPasswordsUntil: later,
    }
    const seen: string[] = []
    for (const mended of [
      { contactActive: true },
      { email: 'jane@shop.test' },
      { accessEverGranted: true },
      { accessGrantedAt: past },
      { lockedUntil: null },
      { liveTemporaryPasswordsUntil: null },
    ]) {
      seen.push(contactState(facts, now).code)
      facts = { ...facts, ...mended }
    }
    seen.push(contactState(facts, now).code)
    assert.deepEqual(seen, [
      'inactive',
      'incomplete',
      'no-access',
      'access-off',
      'locked',
      'reset-pending',
      'active',
    ])
  })

  it('A7: an end is over at its very instant', () => {
    const live = { ...newcomer, liveTemporaryPasswordsUntil: later }
    assert.deepEqual(contactState(live, after(later, -1)), {
      code: 'invited',
      until: later,
      nextChangeAt: later,
    })
    assert.deepEqual(contactState(live, later), { code: 'invite-expired', nextChangeAt: null })
    const locked = { ...ready, lockedUntil: later }
    assert.equal(contactState(locked, after(later, -1)).code, 'locked')
    assert.equal(contactState(locked, later).code, 'active')
  })

  it('A7: asking again at nextChangeAt gives another answer, and a millisecond before the same', () => {
    const facts = { ...ready, lockedUntil: soon, liveTemporaryPasswordsUntil: later }
    const locked = contactState(facts, now)
    assert.deepEqual([locked.code, locked.nextChangeAt], ['locked', soon])
    assert.equal(contactState(facts, after(soon, -1)).code, 'locked')
    const pending = contactState(facts, soon)
    assert.deepEqual([pending.code, pending.nextChangeAt], ['reset-pending', later])
    const active = contactState(facts, later)
    assert.deepEqual([active.code, active.nextChangeAt], ['active', null])
  })

  it('A7, L2: a lock that only a reset ends has no end to show and none to wait for', () => {
    const state = contactState({ ...ready, lockedUntil: UNTIL_RESET }, now)
    assert.deepEqual(state, { code: 'locked', nextChangeAt: null })
  })

  it('A7: the last sign-in is told in every state', () => {
    const state = contactState({ ...ready, lastSignInAt: past }, now)
    assert.deepEqual(state, { code: 'active', lastSignInAt: past, nextChangeAt: null })
  })

  it('A7: each state has its one next action', () => {
    const actions = contactStateCodes.map((code) => nextAction(code, ready))
    assert.deepEqual(actions, [
      'switch-on',
      'add-username',
      'send-invite',
      'resend-invite',
      'resend-invite',
      'send-reset',
      'send-reset',
      'unlock',
      'switch-on',
      'reactivate-retailer',
    ])
    assert.equal(nextAction('incomplete', { ...ready, email: null }), 'add-email')
    assert.equal(nextAction('invite-expired', { ...ready, passwordBlocked: true }), 'send-reset')
    assert.equal(nextAction('inactive', { ...ready, contactActive: false }), 'reactivate-contact')
  })

  it('C12: the button reads invite until a password is set, and reset after', () => {
    assert.equal(resetButton(false), 'send-website-invite')
    assert.equal(resetButton(true), 'send-password-reset')
  })
})
