import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../bin/latchkey.js', import.meta.url))

export interface Ended {
  /** null where a signal ended it. */
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A command that goes on running, such as a server. */
export interface RunningCommand {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** What it has printed so far. */
  printed(): string
  /** Resolves with the match once standard output holds it; rejects when the command ends before. */
  says(words: RegExp): Promise<RegExpExecArray>
}

/** Runs `latchkey <words>` for real, with this environment and nothing of ours. */
export function spawnLatchkey(words: readonly string[], env: Record<string, string>): RunningCommand {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...words], {
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  const watching = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    for (const look of watching) look()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }))
  })
  return {
    child,
    ended,
    printed: () => out,
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = wanted.exec(out)
          if (match) resolve(match)
        }
        watching.add(look)
        look()
        void ended.then(({ code, err: said }) => reject(new Error(`it ended with ${code}: ${said}`)))
      }),
  }
}
