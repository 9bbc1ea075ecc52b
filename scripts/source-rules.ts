import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFiles } from './source-files.ts'

export interface Finding {
  readonly rule: string
  /** Path, with the line where there is one. */
  readonly where: string
  readonly lesson: string
}

interface TextRule {
  readonly rule: string
  /** The files it does not hold for. */
  readonly only: readonly string[]
  readonly text: RegExp
  readonly lesson: string
}

export const textRules: readonly TextRule[] = [
  {
    rule: 'environment-in-one-place',
    // The builder says to its tools that what they make is for people, whatever the shell says.
    only: ['server/src/platform/config.ts', 'web/build.ts'],
    text: /\bprocess\s*(\?\.|\.)\s*env\b|\bprocess\s*\[\s*['"]env|\benv\b[^;{}]*\}\s*=\s*process\b|\benv\b[^;{}]*\}\s*from\s*['"](node:)?process['"]/g,
    lesson:
      'only platform/config.ts reads the environment, so that every fault is listed at start: take the value as an argument',
  },
  {
    rule: 'clock-in-one-place',
    // The rep app measures ages on a device that is offline: by its own clock, and only differences.
    only: ['server/src/platform/clock.ts', 'web/rep/store/clock.ts'],
    text: /\bDate\s*\.\s*now\b|\bnew\s+Date\b(?!\s*\(\s*[^)\s])|(?<!new\s+|\.)\bDate\s*\(\s*\)|\bTemporal\s*\.\s*Now\b/g,
    lesson: 'only platform/clock.ts asks the time, so that a test can move it: take `now` as an argument',
  },
  {
    rule: 'randomness-in-one-place',
    // An action's key is made on the device, which may be offline.
    only: ['server/src/platform/random.ts', 'web/rep/store/random.ts'],
    text: /\bMath\s*\.\s*random\b|\b(randomBytes|randomUUID|randomInt|randomFill|randomFillSync|getRandomValues)\b/g,
    lesson:
      'only platform/random.ts makes random values, so that their quality is tested once: take it as an argument',
  },
]

const judged = /^(core\/|server\/src\/|web\/).*\.(ts|tsx|js|mjs)$/
const exempt = /\.test\.tsx?$|^server\/src\/testing\//

/** The text with its comments blanked, so that words about a rule do not break it. Lines keep their numbers. */
export function withoutComments(source: string): string {
  const stringOrComment =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(),])\/\/[^\n]*/gm
  return source.replace(stringOrComment, (match) =>
    match.startsWith('/') ? match.replace(/[^\n]/g, ' ') : match,
  )
}

/** Where the environment, the clock or randomness is used outside its one file. */
export function sourceRuleFindings(folder: string): Finding[] {
  return sourceFiles(folder)
    .filter((path) => judged.test(path) && !exempt.test(path))
    .flatMap((path) => {
      const source = withoutComments(readFileSync(join(folder, path), 'utf8'))
      return textRules
        .filter(({ only }) => !only.includes(path))
        .flatMap(({ rule, text, lesson }) =>
          [...source.matchAll(text)].map((match) => {
            const line = source.slice(0, match.index).split('\n').length
            return { rule, where: `${path}:${line}`, lesson }
          }),
        )
    })
}

/** Files that name a package registry, and a lock file that would send npm to one. */
export function registryFindings(folder: string): Finding[] {
  const configured = process.env.npm_config_registry
  const ours = configured && URL.canParse(configured) ? new URL(configured).hostname : undefined
  const host =
    /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b|\bregistry\.npmjs\b|\b[a-z0-9-]+\.pkg\.github\.com\b|\bnpmmirror\.com\b/i
  return sourceFiles(folder).flatMap((path) => {
    const text = readFileSync(join(folder, path), 'latin1')
    const findings: Finding[] = []
    if (path.endsWith('package-lock.json') && text.includes('"resolved": "http')) {
      const lesson = 'run `npm install` again with omit-lockfile-registry-resolved=true (.npmrc)'
      findings.push({ rule: 'lock-file-names-no-host', where: path, lesson })
    }
    if (host.test(text) || (ours && ours !== 'localhost' && text.includes(ours))) {
      const lesson = 'which registry serves the packages is a matter of the machine: remove the host'
      findings.push({ rule: 'no-registry-host', where: path, lesson })
    }
    return findings
  })
}

export const longFile = 250

/** Our own files of more than 250 lines: a second subject may hide in them. */
export function longFiles(folder: string): string[] {
  return sourceFiles(folder)
    .filter((path) => /\.(ts|tsx|js|mjs|cjs|eta|css)$/.test(path))
    .map((path) => ({ path, lines: readFileSync(join(folder, path), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > longFile)
    .map(({ path, lines }) => `${path} (${lines} lines)`)
}
