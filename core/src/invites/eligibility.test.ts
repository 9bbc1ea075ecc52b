import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type InviteFacts, reasonAgainstInvite, reasonAgainstRepeat } from './eligibility.ts'

const eligible: InviteFacts = {
  contactActive: true,
  retailerActive: true,
  hasPassword: false,
  email: 'jane@cornerbike.test',
  username: 'AC-1',
  accessGranted: true,
}

it('I1, P30: eligible are contacts with active retailer, active contact, valid e-mail, access on, username, and no password yet', () => {
  assert.equal(reasonAgainstInvite(eligible), null)
  const cases: [Partial<InviteFacts>, string][] = [
    [{ retailerActive: false }, 'retailer-inactive'],
    [{ contactActive: false }, 'contact-inactive'],
    [{ hasPassword: true }, 'password-set'],
    [{ email: null }, 'email-missing'],
    [{ email: 'keine@' }, 'email-invalid'],
    [{ username: null }, 'username-missing'],
    [{ accessGranted: false }, 'access-off'],
  ]
  for (const [facts, reason] of cases) assert.equal(reasonAgainstInvite({ ...eligible, ...facts }), reason)
})

it('I1: of several reasons the first in the order of the list is the one that is told', () => {
  const nothing = { contactActive: false, retailerActive: false, hasPassword: true } as const
  assert.equal(reasonAgainstInvite({ ...eligible, ...nothing }), 'retailer-inactive')
  assert.equal(reasonAgainstInvite({ ...eligible, hasPassword: true, email: null }), 'password-set')
})

it('I1: a repetition stops for who signed in and for whose letter bounced or failed', () => {
  assert.equal(reasonAgainstRepeat({ signedIn: false, mailState: 'sent' }), null)
  assert.equal(reasonAgainstRepeat({ signedIn: false, mailState: 'delivered' }), null)
  assert.equal(reasonAgainstRepeat({ signedIn: true, mailState: 'delivered' }), 'signed-in')
  assert.equal(reasonAgainstRepeat({ signedIn: false, mailState: 'bounced' }), 'bounced')
  assert.equal(reasonAgainstRepeat({ signedIn: false, mailState: 'failed' }), 'bounced')
})
