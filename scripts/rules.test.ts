import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { blindSpots, importFindings } from './cruise.ts'
import { importLaw, sourceRuleNames } from './rule-names.ts'
import { type Finding, registryFindings, sourceRuleFindings } from './source-rules.ts'

type Tree = Record<string, string>

const packages = [
  'fastify',
  '@fastify/cookie',
  'kysely',
  'postgres',
  'zod',
  '@zxcvbn-ts/core',
  'smtp-server',
  'eta',
]

/** What every tree holds: something to import in each place, and the packages. */
const ground: Tree = {
  ...Object.fromEntries(
    packages.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = {}\n'],
    ]),
  ),
  'core/src/word.ts': 'export const word = 1\n',
  'server/src/app.ts': "import './letters/index.ts'\nimport 'fastify'\n",
  'server/src/main.ts': "import './app.ts'\n",
  'server/src/letters/index.ts': "export { send } from './send.ts'\n",
  'server/src/letters/send.ts': 'export const send = 1\n',
  'server/src/letters/store.ts': "import 'kysely'\n",
  'server/src/letters/routes.ts': "import 'fastify'\nimport './send.ts'\n",
  'server/src/sessions/index.ts': 'export const open = 1\n',
  'server/src/temporary-passwords/index.ts': 'export const issue = 1\n',
  'server/src/website-access/index.ts': 'export const grant = 1\n',
  'server/src/platform/db/database.ts': "import 'kysely'\nimport 'postgres'\nexport type Tx = 1\n",
  'server/src/platform/http/server.ts': "import 'fastify'\nimport '@fastify/cookie'\n",
  'server/src/testing/people.ts': 'export const people = 1\n',
  'web/portal/main.ts': "import '../shared/button.ts'\n",
  'web/rep/main.ts': 'export const rep = 1\n',
  'web/shared/button.ts': 'export const button = 1\n',
}

/** Each rule with files that break it and files, alike, that keep it. */
const importRules: Record<string, { broken: Tree; kept: Tree }> = {
  'core-is-pure': {
    broken: { 'core/src/a.ts': "import { join } from 'node:path'\n", 'core/src/b.ts': "import 'eta'\n" },
    kept: {
      'core/src/a.ts': "import 'zod'\nimport '@zxcvbn-ts/core'\n",
      'core/src/a.test.ts': "import 'node:test'\n",
    },
  },
  'core-knows-no-face': {
    broken: { 'core/src/a.ts': "import type { send } from '../../server/src/letters/send.ts'\n" },
    kept: { 'server/src/letters/a.ts': "import '../../../core/src/word.ts'\n" },
  },
  'front-doors-only': {
    broken: { 'server/src/audit/a.ts': "import type { send } from '../letters/send.ts'\n" },
    kept: {
      'server/src/audit/a.ts': "import '../letters/index.ts'\n",
      'server/src/letters/b.ts': "import './send.ts'\n",
    },
  },
  'app-through-doors': {
    broken: { 'server/src/app.ts': "import './letters/send.ts'\n" },
    kept: { 'server/src/app.ts': "import './letters/index.ts'\nimport './letters/routes.ts'\n" },
  },
  'platform-knows-no-slice': {
    broken: { 'server/src/platform/a.ts': "import '../letters/index.ts'\n" },
    kept: { 'server/src/letters/a.ts': "import '../platform/db/database.ts'\n" },
  },
  'only-app-knows-every-slice': {
    broken: { 'server/src/main.ts': "import './letters/index.ts'\n" },
    kept: {
      'server/src/testing/a.ts': "import '../letters/send.ts'\n",
      'server/src/commands/owner.ts': "import '../letters/index.ts'\n",
    },
  },
  'slices-know-no-app': {
    broken: { 'server/src/audit/a.ts': "import type {} from '../app.ts'\n" },
    kept: { 'server/src/audit/a.test.ts': "import '../app.ts'\n" },
  },
  'routes-are-the-edge': {
    broken: { 'server/src/letters/a.ts': "import './routes.ts'\n" },
    kept: { 'server/src/app.ts': "import './letters/routes.ts'\n" },
  },
  'only-routes-know-http': {
    broken: {
      'server/src/letters/a.ts': "import type {} from 'fastify'\n",
      'server/src/main.ts': "import '@fastify/cookie'\n",
    },
    kept: {
      'server/src/letters/pages.ts': "import '@fastify/cookie'\n",
      'server/src/platform/pages/a.ts': "import 'fastify'\n",
    },
  },
  'only-stores-know-sql': {
    broken: {
      'server/src/letters/a.ts': "import { sql } from 'kysely'\n",
      'server/src/letters/routes.ts': "import 'node:sqlite'\n",
    },
    kept: {
      'server/src/letters/a.ts': "import type { Tx } from '../platform/db/database.ts'\n",
      'server/src/letters/outbox-store.ts': "import 'kysely'\n",
      'server/src/letters/search.ts': "import 'kysely'\n",
    },
  },
  'product-knows-no-test-code': {
    broken: {
      'server/src/letters/a.ts': "import '../testing/people.ts'\n",
      'server/src/letters/b.ts': "import 'smtp-server'\n",
    },
    kept: { 'server/src/letters/a.test.ts': "import '../testing/people.ts'\nimport 'smtp-server'\n" },
  },
  'web-knows-no-server': {
    broken: { 'web/sign-in/a.ts': "import type {} from '../../server/src/letters/index.ts'\n" },
    kept: { 'web/sign-in/a.ts': "import '../../core/src/word.ts'\n" },
  },
  'web-runs-in-browsers': {
    broken: { 'web/sign-in/a.ts': "import 'node:fs'\n" },
    kept: { 'web/sign-in/a.test.ts': "import 'node:fs'\n" },
  },
  'apps-stay-apart': {
    broken: { 'web/portal/a.ts': "import '../rep/main.ts'\n" },
    kept: { 'web/portal/a.ts': "import './main.ts'\n" },
  },
  'shared-knows-no-app': {
    broken: { 'web/shared/a.ts': "import '../rep/main.ts'\n" },
    kept: { 'web/rep/a.ts': "import '../shared/button.ts'\n" },
  },
  'one-way-slices-retailers-contacts': {
    broken: { 'server/src/contacts/a.ts': "import '../sessions/index.ts'\n" },
    kept: { 'server/src/contacts/a.ts': "import '../letters/index.ts'\n" },
  },
  'one-way-slices-sessions': {
    broken: { 'server/src/sessions/a.ts': "import '../temporary-passwords/index.ts'\n" },
    kept: { 'server/src/temporary-passwords/a.ts': "import '../sessions/index.ts'\n" },
  },
  'one-way-slices-temporary-passwords': {
    broken: { 'server/src/temporary-passwords/a.ts': "import '../website-access/index.ts'\n" },
    kept: { 'server/src/website-access/a.ts': "import '../temporary-passwords/index.ts'\n" },
  },
  'no-cycles': {
    broken: { 'core/src/a.ts': "import './b.ts'\n", 'core/src/b.ts': "import type {} from './a.ts'\n" },
    kept: { 'core/src/a.ts': "import './b.ts'\n", 'core/src/b.ts': "import './word.ts'\n" },
  },
  'imports-resolve': {
    broken: { 'core/src/a.ts': "import './gone.ts'\n" },
    kept: { 'core/src/a.ts': "import './word.ts'\n" },
  },
}

const textRules: Record<string, { broken: string[]; kept: string[]; home: string }> = {
  'environment-in-one-place': {
    broken: [
      'process.env.PORT',
      "import { env } from 'node:process'",
      'const { env } = process',
      "process['env']",
    ],
    kept: ['// process.env is read elsewhere', '/* process.env */', 'const environment = 1'],
    home: 'server/src/platform/config.ts',
  },
  'clock-in-one-place': {
    broken: ['Date.now()', 'new Date()', 'new Date', 'Temporal.Now.instant()'],
    kept: ['new Date(instant)', '// Date.now()', "const url = 'http://a' // new Date()", 'Date.UTC(2026, 1)'],
    home: 'server/src/platform/clock.ts',
  },
  'randomness-in-one-place': {
    broken: [
      'Math.random()',
      "import { randomBytes } from 'node:crypto'",
      'crypto.randomUUID()',
      'crypto.getRandomValues(a)',
    ],
    kept: ['Math.round(1)', '/** never Math.random */'],
    home: 'server/src/platform/random.ts',
  },
}

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
    assert.deepEqual(Object.keys(importRules).sort(), importLaw.forbidden.map((rule) => rule.name).sort())
  })

  for (const [rule, { broken, kept }] of Object.entries(importRules)) {
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
    assert.deepEqual(Object.keys(textRules).sort(), [...sourceRuleNames()].sort())
  })

  for (const [rule, { broken, kept, home }] of Object.entries(textRules)) {
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
