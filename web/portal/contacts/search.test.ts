import assert from 'node:assert/strict'
import { it } from 'node:test'
import { contactStateCodes } from '@latchkey/core/website-access/contact-state'
import { parseSearch, stringifySearch } from '../url-search.ts'
import { nextStep } from './next-step.ts'
import { contactsSearch, contactWordsOf, stateCodes } from './search.ts'

it('A7: every state can be filtered by', () => {
  assert.deepEqual([...stateCodes].sort(), [...contactStateCodes].sort())
})

it('an address holds the filters as plain words, and takes no word that is none of ours', () => {
  const said = '?search=O%27Neill&state=invited,active&sort=-name'
  const search = contactsSearch(parseSearch(said))
  assert.deepEqual(search, { search: "O'Neill", state: 'invited,active', sort: '-name' })
  assert.deepEqual(parseSearch(stringifySearch({ ...search })), { ...search })
  assert.equal(stringifySearch({ state: 'invited,active' }), '?state=invited,active')
  assert.deepEqual(contactsSearch({ state: 'evil,invited', mailState: 'x', sort: 'id', search: 7 }), {
    state: 'invited',
  })
  assert.deepEqual(contactsSearch({ sort: 'name' }), {})
})

it('A7: the next action leads to where it is done; a mail that bounced is mended before another is sent', () => {
  const contact = { email: 'a@b.test', mailState: null } as const
  assert.deepEqual(nextStep({ ...contact, nextAction: 'resend-invite' }), {
    word: 'next.resend-invite',
    search: { tab: 'website', act: 'send' },
  })
  assert.equal(
    nextStep({ ...contact, nextAction: 'resend-invite', mailState: 'bounced' }).word,
    'next.fix-email',
  )
  assert.deepEqual(nextStep({ ...contact, email: null, nextAction: 'add-email' }).search, {
    tab: 'website',
    focus: 'email',
  })
})

it('A7: days of the last sign-in are said as days and asked as their whole length; who never signed in has none', () => {
  const search = contactsSearch({ signedInFrom: '2026-03-28', signedInUntil: '2026-03-29', rep: 'r' })
  assert.deepEqual(search, { rep: 'r', signedInFrom: '2026-03-28', signedInUntil: '2026-03-29' })
  const { signedInFrom = '', signedInBefore = '', rep } = contactWordsOf(search)
  assert.equal(rep, 'r')
  assert.equal(new Date(signedInFrom).getTime(), new Date(2026, 2, 28).getTime())
  assert.equal(new Date(signedInBefore).getTime(), new Date(2026, 2, 30).getTime())
  const never = contactsSearch({ signedIn: 'never', signedInFrom: '2026-03-28', retailerActive: 'maybe' })
  assert.deepEqual(never, { signedIn: 'never' })
  assert.equal(contactWordsOf(never).neverSignedIn, 'true')
  assert.deepEqual(contactsSearch({ signedInFrom: 'yesterday' }), {})
})
