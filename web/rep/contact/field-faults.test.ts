import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { faultsOf, normalised } from './field-faults.ts'

const off = { email: null, username: null, websiteAccess: false }
const on = { email: 'jane@shop.test', username: 'AC-1', websiteAccess: true }

describe('fields of a contact on the iPad', () => {
  it('A2: a touched address or username that the server would refuse is named by the same rule, without asking it', () => {
    const typed = { email: 'jane@shop', username: 'a b' }
    assert.deepEqual(faultsOf({ ...off, ...typed }, typed), {
      email: 'rule.email.no-dot',
      username: 'rule.username.white-space',
    })
    assert.deepEqual(faultsOf(on, { email: on.email, username: on.username }), {})
  })

  it('a field that nobody touched is not judged, however it came here', () => {
    assert.deepEqual(faultsOf({ ...on, email: 'old form' }, { username: 'AC-1' }), {})
  })

  it('A2: while access is on, or goes on, address and username cannot be empty', () => {
    assert.deepEqual(faultsOf({ ...on, email: null }, { email: null }), { email: 'needed.email' })
    assert.deepEqual(faultsOf({ ...off, websiteAccess: true }, { websiteAccess: true }), {
      email: 'needed.email',
      username: 'needed.username',
    })
    assert.deepEqual(faultsOf(off, { email: null }), {})
  })

  it('A3: what is queued is what the server would store: outer blanks gone, NFKC', () => {
    assert.deepEqual(normalised({ email: ' jane@shop.test ', username: 'ＡＣ-1' }), {
      email: 'jane@shop.test',
      username: 'AC-1',
    })
    assert.deepEqual(normalised({ email: null, websiteAccess: false }), { email: null, websiteAccess: false })
  })
})
