import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'

const entry = join(import.meta.dirname, '../../bin/latchkey.js')

/** The environment of a server under load: its own folder, port and keys. */
export type ServerEnvironment = Readonly<Record<string, string>> & {
  readonly PORT: string
  readonly PUBLIC_URL: string
}

export interface ServerProcess {
  readonly pid: number
  readonly origin: string
  /** Milliseconds from its start to its first yes on /health/ready. */
  readonly readyAfterMs: number
  /** What it printed last, for reading beside a failure. */
  printed(): string
  hasEnded(): boolean
  /** SIGKILL: nothing of it gets to finish. */
  kill(): Promise<void>
  /** SIGTERM, then waits for its end. */
  stop(): Promise<void>
}

/** Starts the shipped server as it is, in a process of its own, and waits until it is ready. */
export async function startServer(
  env: ServerEnvironment,
  nodeFlags: readonly string[] = [],
): Promise<ServerProcess> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...nodeFlags, entry, 'start'],
    {
      env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  return await whenReady(child, Number(env.PORT), env.PUBLIC_URL, started)
}

async function whenReady(
  child: ChildProcess,
  port: number,
  origin: string,
  started: number,
): Promise<ServerProcess> {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text = (text + more).slice(-8_000)
    })
  }
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const end = async (signal: NodeJS.Signals) => {
    if (!hasEnded()) child.kill(signal)
    await gone
  }
  // A child left behind would hold its port and folder.
  const atExit = () => child.kill('SIGKILL')
  process.once('exit', atExit)
  void gone.then(() => process.removeListener('exit', atExit))
  while (!(await isReady(port))) {
    if (hasEnded()) throw new Error(`the server ended before it was ready:\n${text}`)
    if (performance.now() - started > 120_000) {
      await end('SIGKILL')
      throw new Error(`the server was not ready within 2 minutes:\n${text}`)
    }
    await new Promise((soon) => setTimeout(soon, 4))
  }
  return {
    pid: child.pid ?? 0,
    origin,
    readyAfterMs: performance.now() - started,
    printed: () => text,
    hasEnded,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

function isReady(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const ask = request({ host: '127.0.0.1', port, path: '/health/ready', agent: false, timeout: 2_000 })
    ask.once('response', (response) => {
      response.resume()
      answer(response.statusCode === 200)
    })
    ask.once('timeout', () => ask.destroy())
    ask.once('error', () => answer(false))
    ask.end()
  })
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Memory a process holds, in bytes; NaN where the machine has no /proc. */
export function residentMemory(pid: number): number {
  return procNumber(`/proc/${pid}/status`, /VmRSS:\s+(\d+) kB/) * 1024
}

/** Processor time a process has used, all its threads, in milliseconds; NaN where the machine has no /proc. */
export function processorTime(pid: number): number {
  try {
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    // utime and stime, in hundredths of a second.
    return (Number(after[11]) + Number(after[12])) * 10
  } catch {
    return Number.NaN
  }
}

function procNumber(file: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(file, 'utf8'))?.[1])
  } catch {
    return Number.NaN
  }
}
