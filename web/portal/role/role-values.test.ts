import assert from 'node:assert/strict'
import { it } from 'node:test'
import { everyRight } from '@latchkey/core/roles/rights'
import type { RoleWire } from '@latchkey/core/roles/wire'
import { blankRole, levelsOf, mayGive, rightsInOrder, rowOfRole, toWireRole } from './role-values.ts'

it('U4: the form of a role shows every right there is, A5’s given or not, and sends the changed ones alone', () => {
  assert.deepEqual([...rightsInOrder].sort(), [...everyRight].sort())
  assert.deepEqual(levelsOf('contact-email'), ['none', 'write'])
  assert.deepEqual(levelsOf('users'), ['none', 'read', 'write'])
  const rights = Object.fromEntries(everyRight.map((right) => [right, 'none']))
  const role = { name: 'Office', secondFactorRequired: false, rights, users: 3 } as unknown as RoleWire
  const row = rowOfRole({ ...role, rights: { ...role.rights, users: 'read' } })
  assert.deepEqual([row.users, row['right:users'], row['right:audit']], [3, 'read', 'none'])
  assert.deepEqual(toWireRole({ 'right:users': 'write', name: 'Desk' }), {
    name: 'Desk',
    rights: { users: 'write' },
  })
  assert.deepEqual(toWireRole({ secondFactorRequired: true }), { secondFactorRequired: true })
  assert.equal(Object.keys(toWireRole(blankRole).rights ?? {}).length, everyRight.length)
})

it('U9: the form offers no right that a person does not have himself', () => {
  assert.ok(mayGive({ users: 'write' }, 'users', 'read'))
  assert.ok(!mayGive({ users: 'read' }, 'users', 'write'))
  assert.ok(mayGive({}, 'users', 'none'))
})
