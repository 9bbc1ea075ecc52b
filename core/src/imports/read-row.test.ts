import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mapColumns } from './columns.ts'
import { readRow } from './read-row.ts'

const headers =
  'Account,Company,City,ShopPhone,ShopActive,ContactID,FirstName,LastName,Mail,Tel,Login,WebAccess,ContactActive,Lang'.split(
    ',',
  )
const { mapping } = mapColumns(headers)

const read = (cells: Record<string, string>) =>
  readRow(
    headers.map((header) => cells[header] ?? ''),
    mapping,
    7,
  )

describe('I2: a row of cells', () => {
  it('I2: every field is read and normalised', () => {
    assert.deepEqual(
      read({
        Account: ' AC-1 ',
        Company: "Müller's",
        City: 'Köln',
        ShopPhone: "'+49 1",
        ShopActive: 'ja',
        ContactID: '5',
        FirstName: 'Åsa',
        LastName: 'Li',
        Mail: 'A@x.test',
        Tel: '1',
        Login: 'AC-1',
        WebAccess: 'on',
        ContactActive: '1',
        Lang: 'Deutsch',
      }),
      {
        row: {
          row: 7,
          accountNumber: 'AC-1',
          retailerName: "Müller's",
          retailerTown: 'Köln',
          retailerPhone: '+49 1',
          retailerActive: true,
          contactReference: '5',
          firstName: 'Åsa',
          surname: 'Li',
          email: 'A@x.test',
          phone: '1',
          username: 'AC-1',
          websiteAccess: true,
          contactActive: true,
          language: 'de',
        },
      },
    )
  })

  it('I2: an absent column, an empty cell and the text NULL change nothing, and Null is a surname', () => {
    assert.deepEqual(read({ Account: 'AC-1', Mail: 'NULL', Tel: ' NULL ', City: ' ' }), {
      row: { row: 7, accountNumber: 'AC-1' },
    })
    assert.deepEqual(read({ LastName: 'Null' }), { row: { row: 7, surname: 'Null' } })
    assert.deepEqual(readRow(['AC-1'], mapping, 2), { row: { row: 2, accountNumber: 'AC-1' } })
  })

  it('I2: the mark our exports set before a formula is taken off, and no other apostrophe', () => {
    for (const [cell, name] of [
      ["'=1+1", '=1+1'],
      ["'+1", '+1'],
      ["'-1", '-1'],
      ["'@SUM", '@SUM'],
      ["'t Hooft", "'t Hooft"],
    ] as const) {
      assert.deepEqual(read({ LastName: cell }), { row: { row: 7, surname: name } })
    }
  })

  it('I2: on and off in the words people write', () => {
    for (const [word, on] of [
      ['YES', true],
      ['Ja', true],
      ['true', true],
      ['1', true],
      ['On', true],
      ['no', false],
      ['Nein', false],
      ['FALSE', false],
      ['0', false],
      ['off', false],
    ] as const) {
      assert.deepEqual(read({ WebAccess: word }), { row: { row: 7, websiteAccess: on } })
    }
  })

  it('I2: a language by code, locale or name', () => {
    for (const [word, language] of [
      ['DE', 'de'],
      ['de-AT', 'de'],
      ['en_GB', 'en'],
      ['Englisch', 'en'],
    ] as const) {
      assert.deepEqual(read({ Lang: word }), { row: { row: 7, language } })
    }
  })

  it('I2: all that is wrong with a row is told at once, by row and column', () => {
    const wrong = read({
      Account: 'x'.repeat(65),
      LastName: 'a\u202eb',
      Mail: 'none@x.test',
      Login: 'a b',
      WebAccess: 'maybe',
      Lang: 'fr',
    })
    assert.ok('problems' in wrong)
    assert.deepEqual(
      wrong.problems.map((p) => [p.row, p.column, p.code]),
      [
        [7, 'Account', 'too-long'],
        [7, 'LastName', 'invisible'],
        [7, 'Mail', 'placeholder'],
        [7, 'Login', 'white-space'],
        [7, 'WebAccess', 'not-yes-or-no'],
        [7, 'Lang', 'unknown-language'],
      ],
    )
  })
})
