import assert from 'node:assert/strict'
import { it } from 'node:test'
import { usersSearch } from './search.ts'

it('U1: the address of the list of users holds search and filters, and takes no word that is none of ours', () => {
  const said = {
    search: 'rita',
    type: 'admin,device',
    role: 'r1',
    status: 'inactive',
    hasDevice: 'true',
    sort: '-name',
  }
  assert.deepEqual(usersSearch(said), said)
  assert.deepEqual(
    usersSearch({ type: 'evil,admin', status: 'all', hasDevice: '1', sort: 'name', search: 7, role: '' }),
    { type: 'admin' },
  )
})
