import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type BuiltApp, readBuiltApp } from './built-app.ts'

/** An app of `web/` as it stands now: what is served of it, or why there is nothing to serve yet. */
export interface AppBuild {
  readonly built: () => BuiltApp | null
  /** Whether the build has ended without an app; what to do was printed. */
  readonly failed: () => boolean
  stop(): Promise<void>
}

/** No app at all, for a server that was put together without one. */
export const noApp: AppBuild = { built: () => null, failed: () => false, stop: async () => undefined }

/**
 * Serves the newest build at once and has a new one made beside the server where its sources changed, in a process of
 * its own. `say` is told when a build begins and ends, nothing where the app is fresh.
 */
export function followBuild(name: string, say: (sentence: string) => void): AppBuild {
  let built: BuiltApp | null = null
  let failed = false
  let heard = ''
  let complaint = ''
  const script = fileURLToPath(import.meta.resolve('@latchkey/web/build.ts'))
  const flags = ['--disable-warning=ExperimentalWarning', script, name]
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4000)
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text
    const lines = heard.split('\n')
    heard = lines.pop() ?? ''
    for (const line of lines) follow(line)
  })
  function follow(line: string): void {
    const [word, folder = ''] = line.split('\t')
    if (word === 'stale') say(`Building /${name}/ beside the server; it is served as soon as it is ready.`)
    if (word === 'built') say(`/${name}/ is built.`)
    if (word === 'serve' || word === 'built') built = readBuiltApp(folder) ?? built
  }
  let stopped = false
  const ended = new Promise<void>((done) => {
    child.once('error', () => done())
    child.once('close', (code) => {
      if (code !== 0 && !stopped) {
        failed = true
        say(
          `/${name}/ could not be built. Run \`npm ci\` and start again; the builder said:\n${complaint.trim()}`,
        )
      }
      done()
    })
  })
  return {
    built: () => built,
    failed: () => failed,
    async stop() {
      stopped = true
      child.kill()
      await ended
    },
  }
}
