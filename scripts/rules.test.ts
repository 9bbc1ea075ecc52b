import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { blindSpots, importFindings } from './cruise.ts'
import { ground, importViolations, type Tree, textViolations } from './planted-violations.ts'
import { importLaw, sourceRuleNames } from './rule-names.ts'
import { type Finding, registryFindings, sourceRuleFindings } from './source-rules.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function plant(tree: Tree): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-rules-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const rulesIn = (findings: readonly Finding[]) => new Set(findings.map((finding) => finding.rule))

describe('the import rules', { concurrency: 2 }, () => {
  it('find nothing in a tree that keeps them', async () => {
    assert.deepEqual(await importFindings(plant(ground)), [])
  })

  it('all have a planted violation', () => {
    assert.deepEqual(
      Object.keys(importViolations).sort(),
      importLaw.forbidden.map((rule) => rule.name).sort(),
    )
  })

  for (const [rule, { broken, kept }] of Object.entries(importViolations)) {
    it(`${rule}: every planted violation is named, with its lesson`, async () => {
      const findings = (await importFindings(plant({ ...ground, ...broken }))).filter((f) => f.rule === rule)
      const places = findings.map((finding) => finding.where)
      for (const path of rule === 'no-cycles' ? ['core/src/a.ts'] : Object.keys(broken)) {
        assert.ok(
          places.some((place) => place.includes(path)),
          `${rule} did not name ${path}: ${places}`,
        )
      }
      assert.ok(findings.every((finding) => finding.lesson.length > 40))
    })

    it(`${rule}: what is allowed beside it passes`, async () => {
      assert.equal(rulesIn(await importFindings(plant({ ...ground, ...kept }))).has(rule), false)
    })
  }

  it('do not pass a file or an import the cruiser did not see', () => {
    const folder = plant({ 'core/src/a.ts': "import './b.ts'\n", 'core/src/b.ts': 'export const b = 1\n' })
    const blind = { source: 'core/src/a.ts', dependencies: [], dependents: [], valid: true }
    assert.deepEqual(
      blindSpots(folder, { modules: [blind] }).map((finding) => [finding.rule, finding.where]),
      [
        ['every-import-cruised', 'core/src/a.ts → ./b.ts'],
        ['every-file-cruised', 'core/src/b.ts'],
      ],
    )
  })

  it('see a package whose code lies in a dist folder', async () => {
    const packageInDist = {
      'node_modules/kysely/package.json': JSON.stringify({ name: 'kysely', main: 'dist/index.js' }),
      'node_modules/kysely/dist/index.js': 'module.exports = {}\n',
      'server/src/letters/a.ts': "import 'kysely'\n",
    }
    const findings = await importFindings(plant({ ...ground, ...packageInDist }))
    assert.deepEqual([...rulesIn(findings)], ['only-stores-know-sql'])
  })
})

describe('the text rules', () => {
  it('all have a planted violation', () => {
    assert.deepEqual(Object.keys(textViolations).sort(), [...sourceRuleNames()].sort())
  })

  for (const [rule, { broken, kept, home }] of Object.entries(textViolations)) {
    it(`${rule}: found in core, server and web, with its line`, () => {
      for (const text of broken) {
        for (const path of ['core/src/a.ts', 'server/src/letters/a.ts', 'web/sign-in/a.ts']) {
          const findings = sourceRuleFindings(plant({ [path]: `export const first = 1\n${text}\n` }))
          assert.deepEqual(
            findings.map((f) => [f.rule, f.where]),
            [[rule, `${path}:2`]],
            text,
          )
        }
      }
    })

    it(`${rule}: its one file, tests and comments are free`, () => {
      const free = {
        [home]: broken.join('\n'),
        'server/src/a.test.ts': broken.join('\n'),
        'server/src/testing/a.ts': broken.join('\n'),
      }
      assert.deepEqual(sourceRuleFindings(plant(free)), [])
      for (const text of kept)
        assert.deepEqual(sourceRuleFindings(plant({ 'core/src/a.ts': text })), [], text)
    })
  }
})

describe('the registry rules', () => {
  let findings: Finding[] = []
  before(() => {
    const host = ['registry', 'example', 'com'].join('.')
    const lock = `{ "resolved": ${JSON.stringify(`https://${host}/zod`)} }`
    findings = registryFindings(
      plant({ 'package-lock.json': lock, 'docs/a.md': `see ${host}`, 'docs/b.md': 'a registry of shops' }),
    )
  })

  it('name the lock file that sends npm to a host', () => {
    assert.ok(findings.some((f) => f.rule === 'lock-file-names-no-host' && f.where === 'package-lock.json'))
  })

  it('name every file that holds the host of a registry, and no other', () => {
    assert.deepEqual(
      findings.filter((f) => f.rule === 'no-registry-host').map((f) => f.where),
      ['docs/a.md', 'package-lock.json'],
    )
  })
})
