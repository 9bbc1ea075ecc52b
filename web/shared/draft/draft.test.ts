import assert from 'node:assert/strict'
import { it } from 'node:test'
import { changesOf, conflictsOf, type Draft, differences, settle, type, withDraft } from './draft.ts'

const jane = { firstName: 'Jane', email: 'jane@shop.test', phone: null as string | null }
const nothing: Draft<typeof jane> = {}

it('a draft holds the touched fields alone, and is empty again when a field is typed back', () => {
  const typed = type(jane, nothing, 'firstName', 'Janet')
  assert.deepEqual(withDraft(jane, typed), { ...jane, firstName: 'Janet' })
  assert.deepEqual(changesOf(jane, typed), { firstName: 'Janet' })
  assert.deepEqual(type(jane, typed, 'firstName', 'Jane'), {})
})

it('a stale edit keeps both: what somebody else changed shows at once, what was typed stays', () => {
  const typed = type(jane, nothing, 'firstName', 'Janet')
  const theirs = { ...jane, email: 'new@shop.test' }
  assert.deepEqual(withDraft(theirs, typed), { ...theirs, firstName: 'Janet' })
  assert.deepEqual(conflictsOf(theirs, typed), [])
  assert.deepEqual(differences(jane, theirs, ['firstName', 'email', 'phone']), ['email'])
})

it('a field that both changed is a conflict until the person keeps his or takes the other', () => {
  const typed = type(jane, nothing, 'email', 'mine@shop.test')
  const theirs = { ...jane, email: 'theirs@shop.test' }
  assert.deepEqual(conflictsOf(theirs, typed), [
    { field: 'email', mine: 'mine@shop.test', theirs: 'theirs@shop.test' },
  ])
  const kept = settle(theirs, typed, { field: 'email', keep: 'mine' })
  assert.deepEqual(conflictsOf(theirs, kept), [])
  assert.deepEqual(changesOf(theirs, kept), { email: 'mine@shop.test' })
  const taken = settle(theirs, typed, { field: 'email', keep: 'theirs' })
  assert.deepEqual(changesOf(theirs, taken), {})
})

it('two who typed the same are of one mind', () => {
  const typed = type(jane, nothing, 'phone', '0113')
  assert.deepEqual(conflictsOf({ ...jane, phone: '0113' }, typed), [])
  assert.deepEqual(changesOf({ ...jane, phone: '0113' }, typed), {})
})
