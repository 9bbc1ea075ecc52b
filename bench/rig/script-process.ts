import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** Starts one of the scripts beside this file in a process of its own. */
function start(name: string, words: readonly string[]): ChildProcess {
  return spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, `${name}.ts`), ...words],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
}

/** Runs it to its end and answers what it printed. */
export async function runScript(name: string, ...words: string[]): Promise<string> {
  const child = start(name, words)
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (more: string) => {
    text += more
  })
  const code = await new Promise((done) => child.once('close', done))
  if (code !== 0) throw new Error(`${name} ended with ${code}`)
  return text.trim()
}

/** Starts it and waits for its first word; it ends with us at the latest. */
export async function startScript(name: string, ...words: string[]): Promise<{ pid: number; end(): void }> {
  const child = start(name, words)
  const end = () => {
    process.removeListener('exit', end)
    child.kill('SIGKILL')
  }
  process.once('exit', end)
  await new Promise<void>((ready, failed) => {
    child.stdout?.once('data', () => ready())
    child.once('exit', (code) => failed(new Error(`${name} ended with ${code}`)))
  })
  return { pid: child.pid ?? 0, end }
}
