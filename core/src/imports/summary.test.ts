import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mapColumns } from './columns.ts'
import { completeRows } from './complete-rows.ts'
import { mergeRow } from './merge-row.ts'
import type { ImportRow } from './row.ts'
import { gapCounter, gapSentences } from './summary.ts'

const { mapping } = mapColumns(['CustomerID', 'CompanyName', 'LastName', 'EmailAddress'])

describe('I2: what an import leaves open', () => {
  it('I2: contacts without username or e-mail and made account numbers are counted and said', () => {
    const given: ImportRow[] = [
      { row: 2, contactReference: '1', retailerName: 'A Bike Store', surname: 'Gee', email: 'gee@x.test' },
      { row: 3, contactReference: '2', retailerName: 'A Bike Store', surname: 'Li' },
    ]
    const counter = gapCounter()
    for (const row of completeRows(given, mapping).rows) {
      counter.add(row, mergeRow({ retailer: null, contact: null }, row, mapping))
    }
    assert.deepEqual(gapSentences(counter.gaps()), [
      { message: 'import.summary.without-username.many', values: { count: 2 } },
      { message: 'import.summary.without-email.one', values: { count: 1 } },
      { message: 'import.summary.account-numbers-made.one', values: { count: 1 } },
    ])
  })
})
