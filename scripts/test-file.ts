import { type ChildProcess, fork } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { root } from './source-files.ts'
import type { Wanted } from './test-host.ts'
import type { Outcome } from './test-outcomes.ts'

export interface FileRun {
  readonly file: string
  readonly env: Readonly<Record<string, string>>
  /** Its temporary files lie on the disk, not in memory. */
  readonly onDisk: boolean
  /** In a process of its own, which no file before it has touched. */
  readonly alone: boolean
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

/** A process that runs test files one after another, the leader of a group with whatever they start. */
interface Host {
  readonly child: ChildProcess
  /** What it was started with; a file wanting anything else needs another host. */
  readonly made: string
  printed: string
}

const MEMORY_DISK = '/dev/shm'

const idle: Host[] = []
/** Process group by id, with the folder its file keeps its temporary files in. */
const running = new Map<number, string | undefined>()

/** Ends every test process and what it started. */
export function stopTestFiles(): void {
  for (const [pid, folder] of running) {
    killGroup(pid)
    if (folder) removeFolder(folder)
  }
}

/** Runs one test file, in a process that has run others before unless it is to be alone. */
export async function runTestFile(wish: FileRun): Promise<FileResult> {
  const host = takeHost(wish)
  const { child } = host
  const folder = mkdtempSync(join(wish.onDisk ? tmpdir() : quickFolder(), 'latchkey-test-'))
  if (child.pid) running.set(child.pid, folder)
  host.printed = ''
  const outcomes: Outcome[] = []
  const ending = await new Promise<Ending>((done) => {
    const clock = setTimeout(() => finish({ kind: 'late' }), wish.fileTimeout)
    const listen = (said: Outcome | Ended) => {
      if (said.kind === 'ended') finish(said)
      else outcomes.push(said)
    }
    const stopped = (exitCode: number | null) => finish({ kind: 'stopped', exitCode })
    const failed = () => stopped(null)
    function finish(how: Ending): void {
      clearTimeout(clock)
      child.off('message', listen).off('exit', stopped).off('error', failed)
      done(how)
    }
    // At `exit`, not `close`: a child it left behind would hold its output open.
    child.on('message', listen).once('exit', stopped).once('error', failed)
    child.send({ file: resolve(root, wish.file), folder } satisfies Wanted, () => {})
  })
  const fault = faultOf(ending, outcomes, wish.fileTimeout)
  // One in which something failed may hold what failed.
  if (!wish.alone && !fault && !outcomes.some((o) => o.kind === 'failed')) {
    if (child.pid) running.set(child.pid, undefined)
    idle.push(host)
  } else endHost(host)
  removeFolder(folder)
  return { outcomes: fault ? [...outcomes, fault] : outcomes, printed: host.printed }
}

/** Memory that looks like a disk, where there is plenty: a commit there waits for nothing. */
function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_DISK)
    accessSync(MEMORY_DISK, constants.W_OK)
    if (bavail * bsize > 2 ** 31) return MEMORY_DISK
  } catch {
    // Not this system's way.
  }
  return tmpdir()
}

type Ended = { kind: 'ended'; exitCode: number }
type Ending = Ended | { kind: 'late' } | { kind: 'stopped'; exitCode: number | null }

function takeHost({ env, alone, testTimeout }: FileRun): Host {
  const made = JSON.stringify({ env, testTimeout })
  if (!alone) {
    // One that was started for the other engine is of no more use.
    for (let host = idle.pop(); host; host = idle.pop()) {
      if (host.made === made) return host
      endHost(host)
    }
  }
  const child = fork(join(import.meta.dirname, 'test-host.ts'), {
    cwd: root,
    detached: true,
    execArgv: ['--disable-warning=ExperimentalWarning', `--test-timeout=${testTimeout}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env, NODE_ENV: 'test' },
  })
  const host: Host = { child, made, printed: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      host.printed = (host.printed + text).slice(-50_000)
    })
  }
  return host
}

function endHost({ child }: Host): void {
  if (!child.pid) return
  killGroup(child.pid)
  running.delete(child.pid)
}

/** What is wrong with the file as a whole. */
function faultOf(ending: Ending, outcomes: readonly Outcome[], fileTimeout: number): Outcome | undefined {
  const fault = (title: string, why: string): Outcome => ({ kind: 'failed', title, why })
  if (ending.kind === 'late') {
    const seconds = fileTimeout / 1000
    return fault(
      `the file did not end within ${seconds} s`,
      'a test hangs, or a timer, socket or process is still open after the last one',
    )
  }
  if (ending.kind === 'stopped')
    return fault('the file stopped before its tests ended', `exit code ${ending.exitCode}`)
  if (ending.exitCode !== 0 && !outcomes.some((o) => o.kind === 'failed'))
    return fault('the file ended with an error', `exit code ${ending.exitCode}`)
  if (outcomes.length === 0)
    return fault('the file holds no test', 'a test file without a test proves nothing')
  return undefined
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
}
