import assert from 'node:assert/strict'
import { it } from 'node:test'
import { allows, allRights, covers, modules, reachCovers } from './rights.ts'

it('U4: write includes read, and a module that is not named is no access', () => {
  assert.equal(allows({ contacts: 'write' }, 'contacts', 'read'), true)
  assert.equal(allows({ contacts: 'read' }, 'contacts', 'write'), false)
  assert.equal(allows({ contacts: 'write' }, 'users', 'read'), false)
  for (const module of modules) assert.equal(allows(allRights, module, 'write'), true, module)
})

it('U9: rights cover others only where no level of any module is beyond them', () => {
  assert.equal(covers({ contacts: 'write', users: 'write' }, { contacts: 'read' }), true)
  assert.equal(covers({ contacts: 'read', users: 'write' }, { contacts: 'write' }), false)
  assert.equal(covers({ users: 'write' }, { 'contact-email': 'write' }), false)
  assert.equal(covers(allRights, allRights), true)
})

it('U5, U9: someone without a territory limit reaches beyond someone with one', () => {
  const north = { limited: true, territoryIds: ['north'] } as const
  const both = { limited: true, territoryIds: ['north', 'south'] } as const
  assert.equal(reachCovers({ limited: false }, both), true)
  assert.equal(reachCovers(both, north), true)
  assert.equal(reachCovers(north, both), false)
  assert.equal(reachCovers(both, { limited: false }), false)
})
