import assert from 'node:assert/strict'
import { it } from 'node:test'
import { withFormulaMark, withoutFormulaMark } from './formula-mark.ts'

it('I2: a cell that a spreadsheet would calculate leaves with a mark and comes back without it', () => {
  for (const text of ['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''+x"]) {
    assert.equal(withFormulaMark(text), `'${text}`)
    assert.equal(withoutFormulaMark(withFormulaMark(text)), text)
  }
})

it('I2: every other cell leaves and comes back as it is, apostrophes too', () => {
  for (const text of ['', 'Jane', "O'Neill", "'s Heeren", 'a=b', ' =1', "'"]) {
    assert.equal(withFormulaMark(text), text)
    assert.equal(withoutFormulaMark(text), text)
  }
})
