import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { ruleDocument, ruleDocumentPath, ruleMap, ruleNumbers, rulesOfTitle } from './rule-map.ts'
import { servedRules } from './served-rules.ts'
import { root } from './source-files.ts'

const nothingServed = servedRules.length === 0 && 'scripts/served-rules.ts lists no rule yet'

describe('the map of rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-map-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }

  it('reads the rules a title begins with, and only those that exist', () => {
    assert.deepEqual(rulesOfTitle('C3: a password stops working'), ['C3'])
    assert.deepEqual(rulesOfTitle('C2, P01: 2,000 are distinct'), ['C2', 'P01'])
    assert.deepEqual(rulesOfTitle('X9: nothing of ours'), [])
    assert.deepEqual(rulesOfTitle('a password of C3'), [])
  })

  it('names the test that proves a rule and the file that serves it', () => {
    write('core/src/a.ts', '/** C3: 48 hours. */\nexport const a = 48\n')
    write('core/src/a.test.ts', "it('C3, P03: it ends', () => {})\n")
    const c3 = ruleMap(folder).find((entry) => entry.rule === 'C3')
    assert.deepEqual(c3, {
      rule: 'C3',
      tests: [{ title: 'C3, P03: it ends', file: 'core/src/a.test.ts' }],
      files: ['core/src/a.ts'],
    })
    const text = ruleDocument(ruleMap(folder))
    assert.match(
      text,
      /## C3\n\n- served by `core\/src\/a\.ts`\n- proven by `core\/src\/a\.test\.ts`: C3, P03: it ends\n/,
    )
    assert.match(text, /## P03\n/)
    assert.doesNotMatch(text, /## C4\n/)
  })

  it('every served rule is a rule, and is named by the title of a test', { skip: nothingServed }, () => {
    const tested = new Set(ruleMap(root).flatMap(({ rule, tests }) => (tests.length > 0 ? [rule] : [])))
    assert.deepEqual(
      servedRules.filter((rule) => !ruleNumbers.includes(rule)),
      [],
    )
    assert.deepEqual(
      servedRules.filter((rule) => !tested.has(rule)),
      [],
      'served rules without a test',
    )
  })

  it('docs/rules.md is up to date (node scripts/rule-map.ts --write)', { skip: nothingServed }, () => {
    assert.equal(readFileSync(join(root, ruleDocumentPath), 'utf8'), ruleDocument(ruleMap(root)))
  })
})
