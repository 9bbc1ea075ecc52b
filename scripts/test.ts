import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from './browser.ts'
import { type Cluster, findPostgres, startPostgres } from './postgres.ts'
import { root, sourceFiles } from './source-files.ts'
import { runTestFile, stopTestFiles } from './test-file.ts'
import type { Outcome } from './test-outcomes.ts'
import { needsOwnProcess, type Pass, planTests, titlesIn } from './test-plan.ts'
import { findWebKit } from './webkit.ts'

const MINUTE = 60_000

type Named = Outcome & { readonly where: string }

const { values: flags, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, long: { type: 'boolean', default: false } },
})

/** One sentence on how a pass differs from the others of its file. */
function placeOf(pass: Pass): string {
  return pass.engine ? `${pass.file} [${pass.engine}]` : pass.file
}

async function preparePostgres(): Promise<{ cluster: Cluster } | { why: string }> {
  const found = findPostgres()
  if ('why' in found) return found
  try {
    const cluster = await startPostgres({ programs: found.programs })
    console.log(`PostgreSQL from ${found.programs}`)
    if (cluster.lacksTrigram) console.log(`NOTE: ${cluster.lacksTrigram}`)
    return { cluster }
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}

function skipAll(pass: Pass, why: string): Named[] {
  const titles = titlesIn(readFileSync(join(root, pass.file), 'utf8'))
  return titles.map((title) => ({ kind: 'skipped', title, why, where: placeOf(pass) }))
}

async function runPass(
  pass: Pass,
  env: Record<string, string>,
  alone: boolean = needsOwnProcess(readFileSync(join(root, pass.file), 'utf8')),
): Promise<Named[]> {
  const started = performance.now()
  const { outcomes, printed } = await runTestFile({
    file: pass.file,
    env: { ...env, TEST_ENGINE: pass.engine ?? 'sqlite' },
    alone,
    // Kills and timings at full length, and what the browser sees, are on a disk as in service.
    onDisk: flags.long || pass.browser !== null,
    testTimeout: flags.long ? 60 * MINUTE : 2 * MINUTE,
    fileTimeout: flags.long ? 120 * MINUTE : 5 * MINUTE,
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const failed = outcomes.filter((o) => o.kind === 'failed')
  console.log(
    `${failed.length > 0 ? 'FAILED' : 'ok    '} ${placeOf(pass)}  ${outcomes.length} tests, ${seconds} s`,
  )
  if (failed.length > 0 && printed.trim() !== '') {
    console.log(`--- printed by ${placeOf(pass)}\n${printed.trimEnd()}\n---`)
  }
  return outcomes.map((outcome) => ({ ...outcome, where: placeOf(pass) }))
}

function report(outcomes: readonly Named[]): { failed: number; total: number } {
  const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map((kind) =>
    outcomes.filter((o) => o.kind === kind),
  )
  for (const o of skipped ?? []) console.log(`skipped: ${o.where}: ${o.title} (${o.why})`)
  for (const o of failed ?? []) {
    console.log(`\nFAILED ${o.where}\n  ${o.title}\n${(o.why ?? '').replace(/^/gm, '    ')}`)
  }
  const counts = { passed: passed?.length ?? 0, failed: failed?.length ?? 0, skipped: skipped?.length ?? 0 }
  const tail = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  console.log(`\n${counts.passed} passed, ${counts.failed} failed${tail}`)
  return { failed: counts.failed, total: counts.passed + counts.failed }
}

/** More failed files than this are no matter of a busy machine. */
const MOST_AGAIN = 6

/**
 * Runs what failed beside another file once more, alone: limits of time are for a machine that is not busy with
 * itself. What fails alone has failed; what passes alone is named, so that an unsteady test is seen.
 */
async function againAlone(
  passes: readonly Pass[],
  outcomes: Named[],
  env: Record<string, string>,
): Promise<void> {
  const failedAt = new Set(outcomes.filter((o) => o.kind === 'failed').map((o) => o.where))
  const failed = passes.filter((pass) => failedAt.has(placeOf(pass)))
  if (failed.length > MOST_AGAIN) return
  for (const pass of failed) {
    const again = await runPass(pass, env, true)
    const where = placeOf(pass)
    if (again.some((o) => o.kind === 'failed')) continue
    for (const o of outcomes.filter((one) => one.where === where && one.kind === 'failed')) {
      console.log(`unsteady: ${where}: ${o.title} failed beside other files and passed alone`)
    }
    outcomes.splice(0, outcomes.length, ...outcomes.filter((o) => o.where !== where), ...again)
  }
}

async function main(): Promise<void> {
  const { passes, leftOut } = planTests(sourceFiles(), { quick: flags.quick, paths })
  if (leftOut > 0)
    console.log(
      `--quick leaves out ${leftOut} runs: on PostgreSQL, in a browser, of whole commands and of full tables.`,
    )
  const postgres = passes.some((p) => p.engine === 'postgres') ? await preparePostgres() : undefined
  const wanted = (browser: Pass['browser']) => passes.some((pass) => pass.browser === browser)
  const chromium = wanted('chromium') ? findBrowser() : undefined
  const webkit = wanted('webkit') ? findWebKit() : undefined
  const cluster = postgres && 'cluster' in postgres ? postgres.cluster : undefined
  const env = {
    ...(cluster ? { TEST_POSTGRES_URL: cluster.url } : {}),
    ...(chromium && 'path' in chromium ? { TEST_CHROMIUM: chromium.path } : {}),
    ...(flags.long ? { TEST_LONG: '1' } : {}),
  }

  const lacks = ({ engine, browser }: Pass): string | undefined => {
    const needed = [engine === 'postgres' && postgres, browser && { chromium, webkit }[browser]]
    return needed.flatMap((found) => (found && 'why' in found ? [found.why] : []))[0]
  }

  const outcomes: Named[] = []
  const waiting = [...passes]
  const work = async () => {
    for (let pass = waiting.shift(); pass; pass = waiting.shift()) {
      const why = lacks(pass)
      outcomes.push(...(why ? skipAll(pass, why) : await runPass(pass, env)))
    }
  }
  try {
    // A third of a test is waiting: for a mail, a disk, a page.
    const lanes = availableParallelism() + 1
    await Promise.all(Array.from({ length: lanes }, work))
    await againAlone(passes, outcomes, env)
  } finally {
    stopTestFiles()
    await cluster?.stop()
  }
  const { failed, total } = report(outcomes)
  process.exitCode = failed > 0 || total === 0 ? 1 : 0
}

process.once('exit', stopTestFiles)
// Leaving by process.exit runs the endings above and the cluster's own.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
await main()
