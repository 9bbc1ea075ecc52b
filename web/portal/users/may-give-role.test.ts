import assert from 'node:assert/strict'
import { it } from 'node:test'
import { allRights } from '@latchkey/core/roles/rights'
import { showRights } from '@latchkey/core/roles/wire'
import { isWithin, mayGiveRole } from './may-give-role.ts'

it('U9: a role is offered to those alone who have every right of it, and the owner’s or an inactive one to nobody', () => {
  const role = { active: true, editable: true, rights: showRights({ contacts: 'write', users: 'read' }) }
  assert.ok(mayGiveRole(allRights, role))
  assert.ok(mayGiveRole({ contacts: 'write', users: 'write' }, role))
  assert.ok(!mayGiveRole({ contacts: 'read', users: 'write' }, role))
  assert.ok(!mayGiveRole({ contacts: 'write' }, role))
  assert.ok(!mayGiveRole(allRights, { ...role, active: false }))
  assert.ok(!mayGiveRole(allRights, { ...role, editable: false }))
})

it('U9: acts on a user are offered to those alone who have every right of his role, in use or not', () => {
  const role = { rights: showRights({ contacts: 'write', users: 'read' }) }
  assert.ok(isWithin({ contacts: 'write', users: 'read' }, role))
  assert.ok(!isWithin({ contacts: 'read', users: 'write' }, role))
  assert.ok(isWithin({}, { rights: showRights({}) }))
})
