import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, sourceFiles } from './source-files.ts'
import { titlesIn } from './test-plan.ts'

const range = (letter: string, last: number, width = 1) =>
  Array.from({ length: last }, (_, index) => letter + String(index + 1).padStart(width, '0'))

/** Every rule of the product, every security check (P) and every fault (F), in the order of their texts. */
export const ruleNumbers: readonly string[] = [
  ...range('A', 7),
  ...range('C', 13),
  ...range('U', 9),
  ...range('S', 7),
  ...range('L', 6),
  ...range('I', 2),
  ...range('R', 1),
  ...range('M', 2),
  ...range('E', 2),
  ...range('O', 6),
  ...range('D', 2),
  ...range('N', 4),
  ...range('P', 82, 2),
  ...range('F', 18),
]

const known = new Set(ruleNumbers)

export interface RuleEntry {
  readonly rule: string
  readonly tests: readonly { readonly title: string; readonly file: string }[]
  /** Source files that say they serve the rule. */
  readonly files: readonly string[]
}

/** The rules a title begins with: "C3, P03: …" names two, a title without such a beginning none. */
export function rulesOfTitle(title: string): string[] {
  const named = /^([A-Z]\d+(?:, [A-Z]\d+)*):/.exec(title)?.[1]
  return named === undefined ? [] : named.split(', ').filter((rule) => known.has(rule))
}

/** Which tests prove a rule and which files serve it, of everything that ships or is tested in `folder`. */
export function ruleMap(folder: string): RuleEntry[] {
  const paths = sourceFiles(folder).filter((path) => /^(core|server|web|e2e)\/.*\.tsx?$/.test(path))
  const texts = paths.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
  const isTest = ({ file }: { file: string }) => file.endsWith('.test.ts') || file.startsWith('e2e/')
  const tests = texts
    .filter(isTest)
    .flatMap(({ file, text }) =>
      titlesIn(text).map((title) => ({ file, title, rules: new Set(rulesOfTitle(title)) })),
    )
  const mentions = texts
    .filter((text) => !isTest(text) && !text.file.startsWith('server/src/testing/'))
    .map(({ file, text }) => ({ file, rules: new Set(text.match(/\b[A-Z]\d{1,2}\b/g)) }))
  return ruleNumbers.map((rule) => ({
    rule,
    tests: tests.filter((test) => test.rules.has(rule)).map(({ title, file }) => ({ title, file })),
    files: mentions.filter((mention) => mention.rules.has(rule)).map(({ file }) => file),
  }))
}

/** docs/rules.md: what is written by `node scripts/rule-map.ts --write` and compared by its test. */
export function ruleDocument(entries: readonly RuleEntry[]): string {
  const plain = (title: string) =>
    title
      .replace(/\$\{[^}]*\}/g, '…')
      .replace(/\s+/g, ' ')
      .replace(/[<*_`|]/g, '\\$&')
  const section = ({ rule, tests, files }: RuleEntry) =>
    [
      `## ${rule}`,
      '',
      ...files.map((file) => `- served by \`${file}\``),
      ...tests.map(({ title, file }) => `- proven by \`${file}\`: ${plain(title)}`),
      '',
    ].join('\n')
  const head = [
    '# Rules',
    '',
    'Which files serve a rule and which tests prove it. Written by `node scripts/rule-map.ts --write`;',
    'a test fails when it is out of date or when a rule we serve has no test.',
    '',
  ].join('\n')
  const found = entries.filter((entry) => entry.tests.length + entry.files.length > 0)
  return `${head}\n${found.map(section).join('\n')}`
}

export const ruleDocumentPath = 'docs/rules.md'

if (process.argv[1] === import.meta.filename && process.argv.includes('--write')) {
  const entries = ruleMap(root)
  writeFileSync(join(root, ruleDocumentPath), ruleDocument(entries))
  console.log(`${ruleDocumentPath}: ${entries.filter((e) => e.tests.length > 0).length} rules with a test`)
}
