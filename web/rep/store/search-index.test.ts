import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContact, aRetailer } from '../testing/rows.ts'
import { SearchIndex } from './search-index.ts'

function anIndex(): SearchIndex {
  const index = new SearchIndex()
  index.putRetailer(aRetailer('1', { name: 'Müller Räder', accountNumber: 'AC-20117', town: 'Köln' }))
  index.putRetailer(aRetailer('2', { name: 'corner bikes', accountNumber: 'AC-30001', town: 'Leeds' }))
  index.putRetailer(aRetailer('3', { name: 'Alpha', accountNumber: 'B-1', town: null, active: false }))
  index.putContact(aContact('jane', '2', { firstName: 'Jane', surname: 'Ødegård' }))
  index.putContact(aContact('tom', '2', { firstName: 'Tom', surname: 'Ruiz' }))
  index.putContact(aContact('janet', '1', { firstName: 'Janet', surname: 'Leeds' }))
  return index
}
const found = (index: SearchIndex, typed: string) => index.search(typed).rows.map(({ id }) => id)

it('O1: without a search every retailer is listed, in the order of the names', () => {
  const { rows, total } = anIndex().search('  ')
  assert.deepEqual(
    rows.map(({ id, contactCount }) => [id, contactCount]),
    [
      ['3', 0],
      ['2', 2],
      ['1', 1],
    ],
  )
  assert.equal(total, 3)
})

it('O1: retailers are found by name, account number, town and contacts’ names; every word must be met', () => {
  const index = anIndex()
  for (const [typed, ids] of [
    ['mull', ['1']],
    ['ac-', ['2', '1']],
    ['koln muller', ['1']],
    ['leeds', ['2', '1']],
    ['JANE', ['2', '1']],
    ['jane odegard', ['2']],
    ['corner jane', ['2']],
    ['jane ruiz', []],
    ['20117 leeds', ['1']],
    ['nobody', []],
  ] as const) {
    assert.deepEqual(found(index, typed), ids, typed)
  }
})

it('O1: where a contact was met the line names him, at most three', () => {
  const index = anIndex()
  assert.deepEqual(index.search('corner jane').rows[0]?.met, [{ id: 'jane', name: 'Jane Ødegård' }])
  assert.deepEqual(index.search('corner').rows[0]?.met, [])
  for (let i = 0; i < 9; i += 1) index.putContact(aContact(`kim${i}`, '3', { firstName: 'Kim' }))
  assert.equal(index.search('kim').rows[0]?.met.length, 3)
})

it('O4: what a sync changes is found at once and what it takes away no longer', () => {
  const index = anIndex()
  assert.deepEqual(found(index, 'tom'), ['2'])
  index.putContact(aContact('tom', '3', { firstName: 'Tom' }))
  assert.deepEqual(found(index, 'tom'), ['3'])
  index.putRetailer(aRetailer('3', { name: 'Zulu' }))
  assert.deepEqual(found(index, 'tom'), ['3'])
  assert.deepEqual(found(index, ''), ['2', '1', '3'])
  index.removeContact('tom')
  index.removeRetailer('2')
  assert.deepEqual(found(index, 'tom'), [])
  assert.deepEqual(found(index, 'jane'), ['1'])
  assert.deepEqual(found(index, 'corner'), [])
})

it('O4: a contact that comes before his retailer is found when the retailer is there', () => {
  const index = anIndex()
  index.putContact(aContact('early', '4', { firstName: 'Early' }))
  assert.deepEqual(found(index, 'early'), [])
  index.putRetailer(aRetailer('4'))
  assert.deepEqual(found(index, 'early'), ['4'])
  index.putContact(aContact('lost', '5', { firstName: 'Lost' }))
  index.removeContact('lost')
  index.putRetailer(aRetailer('5'))
  assert.deepEqual(found(index, 'lost'), [])
})

it('O1: a search over 50,000 contacts takes less than 20 ms', (t) => {
  const index = new SearchIndex()
  const began = performance.now()
  for (let i = 0; i < 10_000; i += 1) {
    const town = ['Leeds', 'Köln', 'Århus', 'Bristol'][i % 4] ?? ''
    const name = `Shop of ${town} number ${i}`
    index.putRetailer(aRetailer(`r${i}`, { name, accountNumber: `AC-${20_000 + i}`, town }))
    for (let j = 0; j < 5; j += 1) {
      const surname = `${['Müller', 'Smith', 'Ødegård', 'Okafor', 'Ruiz'][j]} ${i}`
      const firstName = ['Jane', 'Tom', 'Kim'][i % 3] ?? ''
      index.putContact(aContact(`c${i}-${j}`, `r${i}`, { firstName, surname }))
    }
  }
  index.prepare()
  const built = performance.now() - began
  const typed = ['', 'j', 'ja', 'jane', 'jane m', 'okafor 4999', 'shop', 'ac-2', 'koln ruiz kim', 'zzz']
  const slowest = typed.map((search) => [search, bestOf(5, index, search)] as const)
  const said = slowest.map(([search, ms]) => `"${search}" ${ms.toFixed(1)}`).join(', ')
  t.diagnostic(`50,000 contacts: index built in ${built.toFixed(0)} ms; searches in ms: ${said}`)
  for (const [search, ms] of slowest) assert.ok(ms < 20, `"${search}" took ${ms} ms`)
})

/** The best of several tries: others may be at work on the machine. */
function bestOf(tries: number, index: SearchIndex, search: string): number {
  const took = Array.from({ length: tries }, () => {
    index.search('something else')
    const from = performance.now()
    index.search(search)
    return performance.now() - from
  })
  return Math.min(...took)
}
