import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mapColumns } from './columns.ts'
import { completeRows } from './complete-rows.ts'
import { crossRowProblems } from './cross-rows.ts'
import type { ImportRow } from './row.ts'

const { mapping } = mapColumns(['Account', 'CompanyName', 'ContactID', 'Login'])
const rows = (...given: Omit<ImportRow, 'row'>[]): ImportRow[] =>
  given.map((fields, index) => ({ row: index + 2, ...fields }))
const codes = (given: ImportRow[]) =>
  crossRowProblems(given, mapping).map((p) => [p.row, p.column, p.code, p.values.row])

describe('I2: account numbers a file lacks', () => {
  const numbers = (given: ImportRow[], options = {}) =>
    completeRows(given, mapping, options).rows.map((r) => r.accountNumber)

  it('I2: are R- and the reference of the first contact of that company name', () => {
    const given = rows(
      { retailerName: 'A Bike Store', contactReference: '7' },
      { retailerName: 'Other', contactReference: '8' },
      { retailerName: ' a bike  STORE', contactReference: '9' },
    )
    assert.deepEqual(numbers(given), ['R-7', 'R-8', 'R-7'])
    assert.deepEqual(completeRows(given, mapping).rows[0]?.generated, ['accountNumber'])
  })

  it('I2: stay those of the first import when the order of the rows changes', () => {
    const given = rows(
      { retailerName: 'A Bike Store', contactReference: '9' },
      { retailerName: 'A Bike Store', contactReference: '7' },
    )
    const storedRetailers = new Map([['7', { accountNumber: 'R-7', name: 'A Bike Store' }]])
    assert.deepEqual(numbers(given, { storedRetailers }), ['R-7', 'R-7'])
  })

  it('I2: are those another row gives for the name, where it is one', () => {
    assert.deepEqual(
      numbers(
        rows({ retailerName: 'X', contactReference: '1' }, { retailerName: 'X', accountNumber: 'AC-1' }),
      ),
      ['AC-1', 'AC-1'],
    )
    const two = completeRows(
      rows(
        { retailerName: 'X', contactReference: '1' },
        { retailerName: 'X', accountNumber: 'A' },
        { retailerName: 'X', accountNumber: 'B' },
      ),
      mapping,
    )
    assert.deepEqual(
      two.problems.map((p) => [p.row, p.column, p.code]),
      [[2, 'Account', 'account-number-missing']],
    )
  })

  it('I2: are a row error without a name or a reference', () => {
    const { problems } = completeRows(rows({ retailerName: 'X' }, { contactReference: '1' }), mapping)
    assert.deepEqual(
      problems.map((p) => p.row),
      [2, 3],
    )
  })
})

describe('I2: usernames a file lacks', () => {
  const shop = { accountNumber: 'AC-1' }
  const three = rows(
    { ...shop, surname: 'A', email: 'a@x.test' },
    { ...shop, surname: 'B', email: 'A@x.test' },
    { ...shop, username: 'ac-1-2', surname: 'C' },
  )
  const usernames = (...more: [Parameters<typeof completeRows>[2]?]) =>
    completeRows(three, mapping, ...more).rows.map((r) => r.username)

  it('I2: stay empty unless a source is named', () => {
    assert.deepEqual(usernames(), [undefined, undefined, 'ac-1-2'])
  })

  it('A3, I2: made of the account number are unique within the file and against the stored ones', () => {
    assert.deepEqual(usernames({ usernameFrom: 'accountNumber' }), ['AC-1', 'AC-1-3', 'ac-1-2'])
    assert.deepEqual(usernames({ usernameFrom: 'accountNumber', isUsernameTaken: (key) => key === 'ac-1' }), [
      'AC-1-3',
      'AC-1-4',
      'ac-1-2',
    ])
  })

  it('I2: made of the e-mail address go to the first of a shared mailbox only', () => {
    assert.deepEqual(usernames({ usernameFrom: 'email' }), ['a@x.test', undefined, 'ac-1-2'])
  })

  it('I2: are not made for a row about a retailer alone', () => {
    assert.equal(
      completeRows(rows(shop), mapping, { usernameFrom: 'accountNumber' }).rows[0]?.username,
      undefined,
    )
  })
})

describe('I2: rows against each other', () => {
  it('I2: one account number with two names, or otherwise two values', () => {
    assert.deepEqual(
      codes(
        rows(
          { accountNumber: 'AC-1', retailerName: 'X', retailerActive: true },
          { accountNumber: 'ac-1', retailerName: 'x ' },
          { accountNumber: 'AC-1', retailerName: 'Y', retailerActive: false },
        ),
      ),
      [
        [4, 'CompanyName', 'retailer-two-names', 2],
        [4, 'retailerActive', 'retailer-contradicts', 2],
      ],
    )
  })

  it('A3, I2: one username twice, by its key, or one that looks like another', () => {
    const given = rows(
      { accountNumber: 'A', surname: 'a', username: 'Jane' },
      { accountNumber: 'B', surname: 'b', username: 'JANE' },
      { accountNumber: 'C', surname: 'c', username: 'јаnе' },
      { accountNumber: 'C', surname: 'd', username: 'асе' },
      { accountNumber: 'C', surname: 'e', username: 'ace' },
    )
    assert.deepEqual(codes(given.filter((r) => r.row !== 4)), [
      [3, 'Login', 'username-twice', 2],
      [6, 'Login', 'username-looks-like', 5],
    ])
  })

  it('I2: one contact reference twice, at one retailer or at two', () => {
    const given = rows(
      { accountNumber: 'A', contactReference: '1' },
      { accountNumber: 'A', contactReference: '1' },
      { accountNumber: 'B', contactReference: '1' },
    )
    assert.deepEqual(codes(given), [
      [3, 'ContactID', 'reference-twice', 2],
      [4, 'ContactID', 'reference-two-retailers', 2],
    ])
  })

  it('A3, I2: one contact without reference twice, while colleagues may share a mailbox', () => {
    const mail = { accountNumber: 'A', email: 'shop@x.test' }
    assert.deepEqual(
      codes(rows({ ...mail, surname: 'Li' }, { ...mail, surname: 'Doe' }, { ...mail, surname: 'LI' })),
      [[4, '', 'contact-twice', 2]],
    )
  })

  it('I2: rows about retailers alone may repeat', () => {
    assert.deepEqual(
      codes(rows({ accountNumber: 'A', retailerName: 'X' }, { accountNumber: 'A', retailerTown: 'Y' })),
      [],
    )
  })
})
