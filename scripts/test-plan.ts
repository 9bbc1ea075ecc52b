export type Engine = 'sqlite' | 'postgres'

export interface Pass {
  readonly file: string
  /** undefined: the file needs no database, or none of ours. */
  readonly engine: Engine | undefined
  /** Which browser's engine it drives. */
  readonly browser: 'chromium' | 'webkit' | null
}

/** Places whose tests need no database. */
const withoutDatabase = [
  /^(core|scripts|web|bench|client|examples)\//,
  /\.unit\.test\.ts$/,
  /^server\/src\/platform\/(pages|mail)\//,
  /^server\/src\/letters\/rendering/,
]

/** Tests that start the whole product again and again, or fill a table first. */
const unhurried = [
  /^server\/src\/commands\//,
  /^scripts\/rules\.test/,
  /-plans\.test\.ts$/,
  /\/large-files\.test\.ts$/,
  /^server\/src\/reports\/exports\.test/,
]

/** On which engines a test file runs: everything that may touch the database runs on both. */
export function passesOf(file: string): Pass[] {
  const inWebKit = /-webkit\./.test(file)
  const inBrowser = file.startsWith('e2e/') && !file.endsWith('.unit.test.ts')
  const browser = !inBrowser ? null : inWebKit ? 'webkit' : 'chromium'
  if (withoutDatabase.some((place) => place.test(file))) return [{ file, engine: undefined, browser }]
  const only = /\.(sqlite|postgres)\.test\.ts$/.exec(file)?.[1]
  const engines: Engine[] = only === 'sqlite' || only === 'postgres' ? [only] : ['sqlite', 'postgres']
  return engines.map((engine) => ({ file, engine, browser }))
}

export interface Wish {
  /** SQLite only, no browser, nothing that takes its time. */
  readonly quick: boolean
  /** Parts of paths; none means every test. */
  readonly paths: readonly string[]
}

/** What a run does, and how many passes `--quick` leaves out. */
export function planTests(files: readonly string[], wish: Wish): { passes: Pass[]; leftOut: number } {
  const all = files
    .filter((file) => /^(core|server\/src|e2e|scripts|web|bench|client|examples)\/.*\.test\.ts$/.test(file))
    .filter((file) => wish.paths.length === 0 || wish.paths.some((path) => file.includes(path)))
    .flatMap(passesOf)
  const tooSlow = ({ browser, engine, file }: Pass) =>
    browser !== null || engine === 'postgres' || unhurried.some((place) => place.test(file))
  // Who names a file wants it.
  const passes = all.filter((pass) => !wish.quick || !tooSlow(pass) || wish.paths.includes(pass.file))
  // The slowest start first, so that the last minute is not one long file on one core.
  const slowness = (pass: Pass) => Number(pass.browser !== null) * 2 + Number(pass.engine === 'postgres')
  passes.sort((a, b) => slowness(b) - slowness(a) || a.file.localeCompare(b.file))
  return { passes, leftOut: all.length - passes.length }
}

/** The titles of a test file as written, for naming what could not run. */
export function titlesIn(source: string): string[] {
  const title = /\b(?:it|test)(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1).)+)\1/gs
  return [...source.matchAll(title)].map((match) => (match[2] ?? '').replace(/\\(['"`])/g, '$1'))
}

/** Whether a file measures or changes the process it runs in, and so needs one that no other file has touched. */
export function needsOwnProcess(source: string): boolean {
  return /\blongestTurn\b|\bprocess\.(?:chdir|exit|memoryUsage|env\.\w+ =[^=])/.test(source)
}
