import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foldCase } from './fold-case.ts'

describe('folding for comparison', () => {
  for (const [one, other] of [
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'strasse'],
    ['ΣΑΣ', 'σας'],
    ['ſhop', 'SHOP'],
    ['ＡＢＣ１', 'abc1'],
    ['Cafe\u0301', 'CAFÉ'],
    ['ﬁsh', 'FISH'],
    ['\u212Aelvin', 'kelvin'],
  ] as const) {
    it(`A3: ${one} and ${other} compare as one`, () => {
      assert.equal(foldCase(one), foldCase(other))
      assert.equal(foldCase(foldCase(one)), foldCase(one))
    })
  }

  it('A3: a turkish capital İ stays itself when folded twice', () => {
    assert.equal(foldCase(foldCase('İ')), foldCase('İ'))
  })
})
