import assert from 'node:assert/strict'
import { it } from 'node:test'
import { cellText, numberText } from './cell-text.ts'

it('I2: a number of a workbook is read as a person sees it, without exponent or .0', () => {
  const cases: [string, string][] = [
    ['5', '5'],
    ['5.0', '5'],
    ['1E5', '100000'],
    ['1e+05', '100000'],
    ['100000', '100000'],
    ['1.2345678901234568E+16', '12345678901234568'],
    ['12345678901234567890', '12345678901234567890'],
    ['0.30000000000000004', '0.3'],
    ['-12.50', '-12.5'],
    ['1.5E-3', '0.0015'],
    ['9.9999999999999999', '10'],
    ['1.0E-7', '0.0000001'],
    ['0', '0'],
    ['-0', '0'],
    ['x', 'x'],
  ]
  for (const [spelled, text] of cases) assert.equal(numberText(spelled), text, spelled)
})

it('I2: a date of a workbook is read as text, with its time where it has one', () => {
  assert.equal(cellText(new Date('2026-03-04T00:00:00Z')), '2026-03-04')
  assert.equal(cellText(new Date('2026-03-04T09:30:00Z')), '2026-03-04 09:30')
  assert.equal(cellText(true), 'true')
  assert.equal(cellText(null), '')
})
