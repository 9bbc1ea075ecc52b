import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')
const programs = {
  latchkey: join(root, 'bin', 'latchkey.js'),
  shop: join(root, 'examples', 'shop', 'src', 'main.ts'),
}

type Environment = Record<string, string | undefined>

/** Starts one of the two programs; what it prints goes to this terminal. */
export function startProgram(name: keyof typeof programs, words: string[], env: Environment): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', programs[name], ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
}

/** Runs `npx latchkey …` to its end and answers what it printed. */
export async function latchkey(words: string[], env: Environment): Promise<string> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', programs.latchkey, ...words],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } },
  )
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const code = await exitOf(child)
  if (code !== 0) throw new Error(`\`npx latchkey ${words.join(' ')}\` ended with ${code}.`)
  return printed
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
}
