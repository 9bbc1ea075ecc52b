export type Tree = Record<string, string>

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
export const ground: Tree = {
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
  'server/src/user-access/index.ts': 'export const change = 1\n',
  'server/src/users/index.ts': 'export const user = 1\n',
  'server/src/reset-codes/index.ts': 'export const code = 1\n',
  'server/src/reset-requests/index.ts': 'export const request = 1\n',
  'server/src/platform/db/database.ts': "import 'kysely'\nimport 'postgres'\nexport type Tx = 1\n",
  'server/src/platform/http/server.ts': "import 'fastify'\nimport '@fastify/cookie'\n",
  'server/src/testing/people.ts': 'export const people = 1\n',
  'examples/shop/src/main.ts': 'export const shop = 1\n',
  'web/portal/main.ts': "import '../shared/button.ts'\n",
  'web/rep/main.ts': 'export const rep = 1\n',
  'web/shared/button.ts': 'export const button = 1\n',
}

/** Each rule with files that break it and files, alike, that keep it. */
export const importViolations: Record<string, { broken: Tree; kept: Tree }> = {
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
  'only-oidc-knows-the-provider': {
    broken: {
      'server/src/sessions/a.ts': "import 'oidc-provider'\n",
      'server/src/platform/a.ts': "import type { Provider } from 'oidc-provider'\nexport type P = Provider\n",
    },
    kept: { 'server/src/oidc/a.ts': "import 'oidc-provider'\n" },
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
  'client-stands-alone': {
    broken: { 'client/src/a.ts': "import '../../core/src/word.ts'\n" },
    kept: { 'client/src/a.ts': "import './b.ts'\n", 'client/src/b.ts': 'export const b = 1\n' },
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
  'examples-import-nothing-of-ours': {
    broken: {
      'examples/shop/src/a.ts': "import type {} from '../../../core/src/word.ts'\n",
      'examples/shop/src/b.ts': "import '@latchkey/server/letters/index'\n",
    },
    kept: { 'examples/shop/src/a.ts': "import 'fastify'\nimport 'node:sqlite'\nimport './main.ts'\n" },
  },
  'nothing-imports-examples': {
    broken: {
      'web/portal/a.ts': "import '../../examples/shop/src/main.ts'\n",
      'e2e/a.ts': "import '../examples/shop/src/main.ts'\n",
    },
    kept: { 'examples/shop/src/a.ts': "import './main.ts'\n" },
  },
  'one-way-slices-retailers-contacts': {
    broken: { 'server/src/contacts/a.ts': "import '../sessions/index.ts'\n" },
    kept: { 'server/src/contacts/a.ts': "import '../letters/index.ts'\n" },
  },
  'one-way-slices-sessions': {
    broken: { 'server/src/sessions/a.ts': "import '../temporary-passwords/index.ts'\n" },
    kept: { 'server/src/temporary-passwords/a.ts': "import '../sessions/index.ts'\n" },
  },
  'one-way-slices-reset-requests': {
    broken: { 'server/src/reset-requests/a.ts': "import '../reset-codes/index.ts'\n" },
    kept: { 'server/src/reset-codes/a.ts': "import '../reset-requests/index.ts'\n" },
  },
  'one-way-slices-temporary-passwords': {
    broken: { 'server/src/temporary-passwords/a.ts': "import '../website-access/index.ts'\n" },
    kept: { 'server/src/website-access/a.ts': "import '../temporary-passwords/index.ts'\n" },
  },
  'one-way-slices-roles-licences-territories-users': {
    broken: { 'server/src/users/a.ts': "import '../sessions/index.ts'\n" },
    kept: { 'server/src/reset-codes/a.ts': "import '../users/index.ts'\n" },
  },
  'one-way-slices-second-factors-reset-codes-devices-api-keys-webhooks': {
    broken: { 'server/src/reset-codes/a.ts': "import '../user-access/index.ts'\n" },
    kept: { 'server/src/user-access/a.ts': "import '../reset-codes/index.ts'\n" },
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

export const textViolations: Record<string, { broken: string[]; kept: string[]; home: string }> = {
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
