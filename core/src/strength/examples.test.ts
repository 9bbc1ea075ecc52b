import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { loadScorer, type Scorer, strengthLabels } from './strength.ts'

const text = readFileSync(new URL('../../../docs/password-strength.md', import.meta.url), 'utf8')
const examples = [...text.matchAll(/^\| `(.+)` \| (\w+) \|$/gm)].map(([, password = '', label = '']) => ({
  password,
  label: label.toLowerCase(),
}))
const sam = ['sam.reed@northgate.test', 'Sam', 'Reed']

describe('the documented examples of strength', () => {
  let score: Scorer
  before(async () => {
    score = await loadScorer()
  })

  it('P08: there are sixty, some of each label', () => {
    assert.equal(examples.length, 60)
    for (const label of strengthLabels)
      assert.ok(examples.filter((example) => example.label === label).length >= 5, label)
  })

  for (const { password, label } of examples)
    it(`S6, P08: ${password} is ${label}, as documented`, () =>
      assert.equal(score(password, sam).label, label))
})
