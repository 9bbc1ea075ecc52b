// The import law of ARCHITECTURE: a package is a runtime, a folder is a feature. Every rule here has a
// planted violation in scripts/rules.test.ts.

const slices =
  'retailers|contacts|website-access|temporary-passwords|users|sessions|letters|audit|imports|settings|limits|changes|' +
  'reset-requests|reset-codes|roles|licences|territories|second-factors|devices|user-access|invites|reports|exports|views|erasure|bounces|sync|rep-commands|oidc|api-keys|webhooks|scim|linked-contacts|api-reference'
const slice = `^server/src/(${slices})/`
const tests = '\\.test\\.tsx?$|^server/src/testing/|^(e2e|bench|scripts)/'
const stores = '/(store|[^/]+-store|search)\\.tsx?$|^server/src/platform/db(/|\\.ts$)'
const edges =
  '/(routes|pages|doors|session-cookies)\\.tsx?$|^server/src/platform/(http|pages)(/|\\.ts$)|^server/src/app\\.ts$'
const packageNamed = (name) => `(^|/)node_modules/${name}(/|$)|^${name}(/|$)`

/** A rule whose comment says what to do instead. */
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

/** Slices depend one way: retailers, contacts ← sessions ← temporary-passwords ← website-access. */
const oneWay = [
  ['retailers|contacts', 'sessions|temporary-passwords|website-access'],
  ['sessions', 'temporary-passwords|website-access'],
  ['reset-requests', 'temporary-passwords|reset-codes|website-access|user-access'],
  ['temporary-passwords', 'website-access'],
  ['roles|licences|territories|users', 'sessions|second-factors|reset-codes|devices|user-access'],
  ['second-factors|reset-codes|devices|api-keys|webhooks', 'user-access'],
].map(([lower, higher]) =>
  forbid(
    `one-way-slices-${lower.replaceAll('|', '-')}`,
    `${lower.replaceAll('|', ' and ')} must not know ${higher.replaceAll('|', ' or ')}: let the higher slice call down, or move the use case up.`,
    { path: `^server/src/(${lower})/`, pathNot: tests },
    { path: `^server/src/(${higher})/` },
  ),
)

module.exports = {
  forbidden: [
    forbid(
      'core-is-pure',
      'core runs in browsers too: no node: module, no package but zod and @zxcvbn-ts. Take what you need as an argument.',
      { path: '^core/src/', pathNot: tests },
      { pathNot: `^core/src/|${packageNamed('zod')}|${packageNamed('@zxcvbn-ts/[^/]+')}` },
    ),
    forbid(
      'core-knows-no-face',
      'core is below server and web: move the shared part into core, or pass it in.',
      { path: '^core/' },
      { path: '^(server|web|e2e|bench)/' },
    ),
    forbid(
      'front-doors-only',
      'Import another slice through its index.ts; export from there what others may use.',
      { path: `${slice}.+`, pathNot: tests },
      { path: slice, pathNot: '^server/src/$1/|^server/src/[^/]+/index\\.ts$' },
    ),
    forbid(
      'app-through-doors',
      'Only index.ts, routes.ts and pages.ts of a slice are open to the code that puts the program together.',
      { path: '^server/src/', pathNot: `${slice}|${tests}` },
      { path: slice, pathNot: '/(index|routes|pages)\\.ts$' },
    ),
    forbid(
      'platform-knows-no-slice',
      'platform/ is below the slices: pass what it needs in, or move the code into a slice.',
      { path: '^server/src/platform/', pathNot: tests },
      { path: `${slice}|^server/src/(app|main)\\.ts$` },
    ),
    forbid(
      'only-app-knows-every-slice',
      'Slices are put together in app.ts (and by the commands) only: build it there and pass it in.',
      { path: '^server/src/', pathNot: `${slice}|${tests}|^server/src/app\\.ts$|^server/src/commands/` },
      { path: slice },
    ),
    forbid(
      'slices-know-no-app',
      'app.ts knows the slices, never the other way round: take the one thing you need as an argument.',
      { path: `${slice}|^server/src/platform/`, pathNot: tests },
      { path: '^server/src/(app|main)\\.ts$|^server/src/commands/' },
    ),
    forbid(
      'routes-are-the-edge',
      'Routes and pages call use cases; nothing calls them but app.ts, their own index.ts and other pages of their slice.',
      {
        path: '^server/src/',
        pathNot: `${tests}|^server/src/app\\.ts$|^server/src/[^/]+/index\\.ts$|/(routes|pages)\\.ts$`,
      },
      { path: `^server/src/(${slices})(/|/.+/)(routes|pages)\\.ts$` },
    ),
    forbid(
      'only-routes-know-http',
      'Only routes.ts, pages.ts, platform/http, platform/pages and app.ts know fastify: a use case takes plain values and throws a Refusal.',
      { path: '^server/src/', pathNot: `${edges}|${tests}` },
      { path: `${packageNamed('@?fastify[^/]*')}|${packageNamed('@fastify/[^/]+')}` },
    ),
    forbid(
      'only-stores-know-sql',
      'Only store.ts, *-store.ts, search.ts and platform/db import kysely or a driver; a use case takes `Tx` from platform/db and calls a store.',
      { path: '^server/src/', pathNot: `${stores}|${tests}` },
      { path: `${packageNamed('kysely')}|${packageNamed('postgres')}|^(node:)?sqlite$` },
    ),
    forbid(
      'only-oidc-knows-the-provider',
      'oidc-provider stays in server/src/oidc: what another slice needs of it, that slice exports in our words.',
      { path: '^(core|server|web)/', pathNot: `^server/src/oidc/|${tests}` },
      { path: packageNamed('oidc-provider') },
    ),
    forbid(
      'product-knows-no-test-code',
      'server/src/testing and test packages are for tests: what ships must not need them.',
      { path: '^(core|server|web|bin)/', pathNot: tests },
      {
        path: `\\.test\\.tsx?$|^server/src/testing/|^(e2e|bench|scripts)/|${packageNamed('smtp-server')}|${packageNamed('postal-mime')}|${packageNamed('playwright-core')}|${packageNamed('openid-client')}`,
      },
    ),
    forbid(
      'web-knows-no-server',
      'web talks to the server over HTTP; what both need lives in core.',
      { path: '^web/' },
      { path: '^server/' },
    ),
    forbid(
      'client-stands-alone',
      'client/src is installed beside programs that are not ours: it needs nothing but its own files.',
      { path: '^client/src/', pathNot: tests },
      { pathNot: '^client/src/' },
    ),
    forbid(
      'web-runs-in-browsers',
      'A browser has no node: modules; what needs one belongs to the server or the build.',
      { path: '^web/(portal|rep|sign-in|shared)/', pathNot: `${tests}|vite\\.config\\.ts$` },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'apps-stay-apart',
      'portal, rep and sign-in do not import each other: what two need lives in web/shared.',
      { path: '^web/(portal|rep|sign-in)/' },
      { path: '^web/(portal|rep|sign-in)/', pathNot: '^web/$1/' },
    ),
    forbid(
      'shared-knows-no-app',
      'web/shared is below the apps: pass the app-specific part in.',
      { path: '^web/shared/' },
      { path: '^web/(portal|rep|sign-in)/' },
    ),
    forbid(
      'examples-import-nothing-of-ours',
      'An example shows what a foreign program does: it talks to the server over HTTP and runs its commands, nothing else.',
      { path: '^examples/' },
      {
        path: `^(core|server|client|web|e2e|bench|bin|scripts)/|${packageNamed('@latchkey/[^/]+')}`,
      },
    ),
    forbid(
      'nothing-imports-examples',
      'An example is a program of its own that nobody needs: what two need lives in core or web/shared.',
      { path: '^(core|server|client|web|e2e|bench|bin|scripts)/' },
      { path: `^examples/|${packageNamed('@latchkey/example-shop')}` },
    ),
    ...oneWay,
    forbid(
      'no-cycles',
      'Two files that need each other are one subject, or hide a third: move what both need into a file of its own.',
      {},
      { circular: true },
    ),
    forbid(
      'imports-resolve',
      'The import leads nowhere: check the path, its .ts ending, and the package list.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    // swc sees `import type` too; TypeScript 7 has no API that dependency-cruiser can read.
    parser: 'swc',
    doNotFollow: { path: '(^|/)node_modules/' },
    // Ours alone: a package's own dist folder must stay visible, or its imports escape every rule.
    exclude: { path: '^(web/dist|data|coverage|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
