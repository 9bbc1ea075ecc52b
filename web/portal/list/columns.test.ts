import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type ColumnChoice, shownColumns, widthsOf } from './columns.ts'

const all: readonly ColumnChoice[] = [
  { key: 'name', width: '1fr', least: 100, fixed: true },
  { key: 'mail', width: '80px', least: 80 },
  { key: 'last', width: '1fr', least: 90, usual: 'wide' },
  { key: 'phone', width: '1fr', least: 90, usual: 'never' },
]
const keys = (columns: readonly ColumnChoice[]) => columns.map(({ key }) => key).join()

it('columns are shown in one order whatever is chosen, the fixed ones always, and nothing that is none of ours', () => {
  assert.equal(keys(shownColumns(all, null, true)), 'name,mail,last')
  assert.equal(keys(shownColumns(all, null, false)), 'name,mail')
  assert.equal(keys(shownColumns(all, ['phone', 'evil', 'mail'], false)), 'name,mail,phone')
  assert.equal(keys(shownColumns(all, [], true)), 'name')
  const shown = shownColumns(all, ['mail'], true)
  assert.deepEqual(widthsOf(shown, false), { template: '1fr 80px', least: 228 })
  assert.deepEqual(widthsOf(shown, true), { template: '1fr 80px', least: 0 })
})
