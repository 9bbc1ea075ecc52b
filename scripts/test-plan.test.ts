import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { passesOf, planTests, titlesIn } from './test-plan.ts'

const enginesOf = (file: string) => passesOf(file).map((pass) => pass.engine)

describe('the test plan', () => {
  it('runs what may touch the database on both engines', () => {
    assert.deepEqual(enginesOf('server/src/contacts/store.test.ts'), ['sqlite', 'postgres'])
    assert.deepEqual(enginesOf('e2e/sign-in.test.ts'), ['sqlite', 'postgres'])
  })

  it('runs what needs no database once', () => {
    for (const file of [
      'core/src/rules/a.test.ts',
      'scripts/a.test.ts',
      'server/src/platform/pages/a.test.ts',
      'server/src/platform/mail/a.test.ts',
      'server/src/letters/rendering/a.test.ts',
      'server/src/limits/a.unit.test.ts',
    ]) {
      assert.deepEqual(enginesOf(file), [undefined], file)
    }
  })

  it('runs a test named for one engine on that engine', () => {
    assert.deepEqual(enginesOf('server/src/a.postgres.test.ts'), ['postgres'])
    assert.deepEqual(enginesOf('server/src/a.sqlite.test.ts'), ['sqlite'])
  })

  it('knows which tests need a browser, and which one', () => {
    const browserOf = (file: string) => passesOf(file).map((pass) => pass.browser)
    assert.deepEqual(browserOf('e2e/journeys/rep-webkit.sqlite.test.ts'), ['webkit'])
    assert.deepEqual(browserOf('e2e/journeys/rep-sync.sqlite.test.ts'), ['chromium'])
    assert.deepEqual(browserOf('server/src/a.sqlite.test.ts'), [null])
  })

  it('leaves PostgreSQL, the browser and what takes its time out of --quick and counts them', () => {
    const files = [
      'core/src/a.test.ts',
      'server/src/b.test.ts',
      'e2e/c.test.ts',
      'server/src/d.ts',
      'server/src/commands/start.test.ts',
      'server/src/contacts/list-plans.test.ts',
    ]
    const { passes, leftOut } = planTests(files, { quick: true, paths: [] })
    assert.deepEqual(
      passes.map((p) => [p.file, p.engine]),
      [
        ['core/src/a.test.ts', undefined],
        ['server/src/b.test.ts', 'sqlite'],
      ],
    )
    assert.equal(leftOut, 7)
  })

  it('keeps to the paths asked for', () => {
    const { passes } = planTests(['core/src/a.test.ts', 'core/src/b.test.ts'], {
      quick: false,
      paths: ['b.test'],
    })
    assert.deepEqual(
      passes.map((p) => p.file),
      ['core/src/b.test.ts'],
    )
  })

  it('names the tests of a file that cannot run', () => {
    const source = `it('A1: one', () => {}); it.skip("it's two", () => {})\n  test(\`three\`, () => {})`
    assert.deepEqual(titlesIn(source), ['A1: one', "it's two", 'three'])
  })
})
