import assert from 'node:assert/strict'
import { it } from 'node:test'
import { addressOf, isAsSaved } from './same-view.ts'

const view = { id: 'v', search: { state: 'invited', sort: '-name' }, columns: ['contact', 'mail'] }

it('a view opens as it was saved, and is changed once filters, order or columns differ', () => {
  const address = addressOf(view)
  assert.deepEqual(address, { state: 'invited', sort: '-name', columns: 'contact,mail', view: 'v' })
  const { view: _, columns, ...search } = address
  assert.equal(isAsSaved(view, search, { columns }), true)
  assert.equal(isAsSaved(view, { sort: '-name', state: 'invited', search: undefined }, { columns }), true)
  assert.equal(isAsSaved(view, { ...search, state: 'active' }, { columns }), false)
  assert.equal(isAsSaved(view, { ...search, search: 'jane' }, { columns }), false)
  assert.equal(isAsSaved(view, search, {}), false)
  assert.equal(isAsSaved({ ...view, columns: null }, search, {}), true)
})
