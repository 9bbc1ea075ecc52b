import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type BuiltApp, readBuiltApp } from './built-app.ts'

/** An app of `web/` as it stands now: what is served of it, or why there is nothing to serve yet. */
export interface AppBuild {
  readonly built: () => BuiltApp | null
  /** Whether the build has ended without an app; what to do was printed. */
  readonly failed: () => boolean
  /** Has a new build made where one is due; called once the server answers, which goes before. */
  start(): void
  stop(): Promise<void>
}

/** The apps of `web/` that are built, by their folders' names. */
export type AppBuilds = Readonly<Record<'portal' | 'rep', AppBuild>>

/** No app at all, for a server that was put together without one. */
export const noApp: AppBuild = {
  built: () => null,
  failed: () => false,
  start: () => undefined,
  stop: async () => undefined,
}

export const noApps: AppBuilds = { portal: noApp, rep: noApp }

/**
 * Serves the newest build at once and has a new one made beside the server where its sources changed, in a process of
 * its own. `say` is told when a build begins and ends, nothing where the app is fresh.
 */
export function followBuild(name: string, say: (sentence: string) => void): AppBuild {
  let built: BuiltApp | null = null
  let failed = false
  const script = fileURLToPath(import.meta.resolve('@latchkey/web/build.ts'))
  let stopped = false
  let builder: { readonly kill: () => void; readonly ended: Promise<void> } | null = null

  function follow(line: string): void {
    const [word, folder = ''] = line.split('\t')
    if (word === 'stale') say(`Building /${name}/ beside the server; it is served as soon as it is ready.`)
    if (word === 'built') say(`/${name}/ is built.`)
    if (word === 'serve' || word === 'built') built = readBuiltApp(folder) ?? built
  }

  function run() {
    const flags = ['--disable-warning=ExperimentalWarning', script, name]
    const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'pipe'] })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-4000)
    })
    createInterface(child.stdout).on('line', follow)
    const ended = new Promise<void>((done) => {
      child.once('error', () => done())
      child.once('close', (code) => {
        if (code !== 0 && !stopped) {
          failed = true
          say(`/${name}/ could not be built. Run \`npm ci\` and start again. ${complaint.trim()}`)
        }
        done()
      })
    })
    return { kill: () => child.kill(), ended }
  }

  return {
    built: () => built,
    failed: () => failed,
    start() {
      builder = run()
    },
    async stop() {
      stopped = true
      builder?.kill()
      await builder?.ended
    },
  }
}
