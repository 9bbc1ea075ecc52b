import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './source-files.ts'
import type { Outcome } from './test-reporter.ts'

export interface FileRun {
  readonly file: string
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds a test may take that names no time of its own. */
  readonly testTimeout: number
  /** Milliseconds the whole file may take, its own ending included. */
  readonly fileTimeout: number
}

export interface FileResult {
  readonly outcomes: readonly Outcome[]
  /** What the file printed, for reading beside a failure. */
  readonly printed: string
}

/** Process group by id, with the folder it keeps its temporary files in. */
const running = new Map<number, string>()

/** Ends every test process and what it started. */
export function stopTestFiles(): void {
  for (const [pid, folder] of running) {
    killGroup(pid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Runs one test file in a process group of its own, so that whatever it starts ends with it. */
export async function runTestFile({ file, env, testTimeout, fileTimeout }: FileRun): Promise<FileResult> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-test-'))
  const report = join(folder, 'report')
  const words = [
    '--disable-warning=ExperimentalWarning',
    `--test-timeout=${testTimeout}`,
    `--test-reporter=${join(import.meta.dirname, 'test-reporter.ts')}`,
    `--test-reporter-destination=${report}`,
    file,
  ]
  const child = spawn(process.execPath, words, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, TMPDIR: folder, NODE_ENV: 'test' },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-50_000)
    })
  }
  if (child.pid) running.set(child.pid, folder)
  let tookTooLong = false
  const clock = setTimeout(() => {
    tookTooLong = true
    if (child.pid) killGroup(child.pid)
  }, fileTimeout)
  const exitCode = await new Promise<number | null>((done) => {
    child.once('error', () => done(null))
    // At `exit`, not `close`: a child it left behind would hold its output open.
    child.once('exit', (code) => done(code))
  })
  clearTimeout(clock)
  if (child.pid) {
    killGroup(child.pid)
    running.delete(child.pid)
  }
  const outcomes = [...readOutcomes(report, { exitCode, tookTooLong, fileTimeout })]
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return { outcomes, printed }
}

type Ending = { exitCode: number | null; tookTooLong: boolean; fileTimeout: number }

function* readOutcomes(report: string, ending: Ending): Generator<Outcome> {
  let text = ''
  try {
    text = readFileSync(report, 'utf8')
  } catch {
    // No report: the file did not come as far as its first test.
  }
  const lines = text.split('\n').filter(Boolean)
  const ended = lines.includes('"end"')
  const outcomes = lines.flatMap((line) => asOutcome(line))
  yield* outcomes
  if (ending.tookTooLong) {
    const seconds = ending.fileTimeout / 1000
    const why = ended ? 'a timer, socket or process is still open after the last test' : 'a test hangs'
    yield { kind: 'failed', title: `the file did not end within ${seconds} s`, why }
  } else if (!ended) {
    yield {
      kind: 'failed',
      title: 'the file stopped before its tests ended',
      why: `exit code ${ending.exitCode}`,
    }
  } else if (ending.exitCode !== 0 && !outcomes.some((o) => o.kind === 'failed')) {
    yield { kind: 'failed', title: 'the file ended with an error', why: `exit code ${ending.exitCode}` }
  } else if (outcomes.length === 0) {
    yield {
      kind: 'failed',
      title: 'the file holds no test',
      why: 'a test file without a test proves nothing',
    }
  }
}

function asOutcome(line: string): Outcome[] {
  try {
    const parsed: unknown = JSON.parse(line)
    return typeof parsed === 'object' && parsed !== null ? [parsed as Outcome] : []
  } catch {
    return []
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
}
