import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importFindings } from './cruise.ts'
import { cruisedFiles, root } from './source-files.ts'
import { type Finding, longFile, longFiles, registryFindings, sourceRuleFindings } from './source-rules.ts'

interface Step {
  readonly name: string
  /** The failure's output, or an empty text. */
  readonly run: () => Promise<string>
}

/** Runs a program of node_modules/.bin; its output counts only when it fails. */
function program(name: string, ...words: string[]): () => Promise<string> {
  return async () => {
    const child = spawn(join(root, 'node_modules', '.bin', name), words, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
      })
    }
    const exitCode = await new Promise<number | null>((done, failed) => {
      child.once('error', failed)
      child.once('close', done)
    })
    return exitCode === 0 ? '' : printed.trimEnd() || `${name} ended with ${exitCode}`
  }
}

/** Findings grouped by rule, so that each lesson is read once. */
function asText(findings: readonly Finding[]): string {
  return [...Map.groupBy(findings, (finding) => finding.rule)]
    .map(([rule, found]) => [`${rule}: ${found[0]?.lesson}`, ...found.map((f) => `  ${f.where}`)].join('\n'))
    .join('\n')
}

async function imports(): Promise<string> {
  if (cruisedFiles().length === 0) return 'no source files were found'
  return asText(await importFindings(root))
}

const typedFolders = ['.', 'core', 'web', 'web/rep', 'web/rep/worker'].filter((folder) =>
  existsSync(join(root, folder, 'tsconfig.json')),
)

const steps: readonly Step[] = [
  ...typedFolders.map((folder) => ({
    name: `types (${folder === '.' ? 'server, e2e, bench, scripts' : folder})`,
    run: program('tsc', '-p', folder),
  })),
  {
    name: 'format and lint',
    run: program(
      'biome',
      'check',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      '--max-diagnostics=200',
      '.',
    ),
  },
  { name: 'imports', run: imports },
  { name: 'one clock, one environment, one randomness', run: async () => asText(sourceRuleFindings(root)) },
  { name: 'no registry named', run: async () => asText(registryFindings(root)) },
  { name: 'dead code and dependencies', run: program('knip', '--no-progress') },
]

async function perform({ name, run }: Step): Promise<boolean> {
  const started = performance.now()
  const failure = await run().catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  )
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${failure === '' ? 'ok    ' : 'FAILED'} ${name}  ${seconds} s`)
  if (failure !== '') console.log(`${failure.replace(/^/gm, '  ')}\n`)
  return failure === ''
}

const results = await Promise.all(steps.map(perform))
for (const file of longFiles(root)) console.log(`warning: over ${longFile} lines: ${file}`)
const failed = results.filter((ok) => !ok).length
console.log(failed === 0 ? `All ${steps.length} checks hold.` : `${failed} of ${steps.length} checks failed.`)
process.exitCode = failed === 0 ? 0 : 1
