import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/**
 * `node web/build.ts portal` builds an app where its sources changed since the last time; both without a name. Says on
 * stdout, a line each, words parted by a tab: `serve FOLDER` (the newest build there is), `stale`, `built FOLDER`.
 */
const named = process.argv.slice(2)
const web = import.meta.dirname

const LOCK = '.building'

const say = (...words: string[]) => process.stdout.write(`${words.join('\t')}\n`)

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** A name for exactly these sources: what the app is made of, and what makes it. */
function fingerprint(name: string): string {
  const hash = createHash('sha256')
  const root = join(web, '..')
  const sources = [join(web, name), join(web, 'shared'), join(root, 'core/src')].flatMap(filesIn)
  for (const file of [...sources, join(root, 'package-lock.json'), import.meta.filename]) {
    if (existsSync(file)) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

function builds(dist: string): string[] {
  if (!existsSync(dist)) return []
  return readdirSync(dist).filter((folder) => existsSync(join(dist, folder, 'index.html')))
}

function newest(dist: string): string | undefined {
  const at = (folder: string) => statSync(join(dist, folder)).mtimeMs
  return builds(dist).sort((a, b) => at(b) - at(a))[0]
}

/** Answers whether this process is to build; waits while another one does. */
async function takeTurn(dist: string, target: string): Promise<boolean> {
  mkdirSync(dist, { recursive: true })
  const lock = join(dist, LOCK)
  for (;;) {
    if (existsSync(join(dist, target, 'index.html'))) return false
    try {
      openSync(lock, 'wx')
      return true
    } catch {
      await pause(250)
      // What a killed builder left behind stands in nobody's way for long.
      const age = existsSync(lock) ? performance.timeOrigin + performance.now() - statSync(lock).mtimeMs : 0
      if (age > 120_000) rmSync(lock, { force: true })
    }
  }
}

const packable = new Set(['.js', '.css', '.svg'])

async function pack(folder: string): Promise<void> {
  for (const file of filesIn(join(folder, 'assets')).filter((path) => packable.has(extname(path)))) {
    const body = readFileSync(file)
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
    await writeFile(`${file}.gz`, await promisify(gzip)(body, { level: 9 }))
    await writeFile(`${file}.br`, await promisify(brotliCompress)(body, brotli))
  }
}

async function build(name: string, dist: string, target: string): Promise<void> {
  const started = join(dist, `.${target}-${process.pid}`)
  try {
    const vite = await import('vite')
    // Vite and its plugins read nothing else; a shell's own word would make an app for developers, of a quarter more.
    process.env.NODE_ENV = 'production'
    await vite.build({
      configFile: join(web, name, 'vite.config.ts'),
      configLoader: 'native',
      logLevel: 'error',
      build: { outDir: started, emptyOutDir: true },
    })
    await buildWorker(name, started)
    await pack(started)
    renameSync(started, join(dist, target))
    for (const old of builds(dist).filter((folder) => folder !== target)) {
      rmSync(join(dist, old), { recursive: true, force: true })
    }
  } finally {
    rmSync(started, { recursive: true, force: true })
    rmSync(join(dist, LOCK), { force: true })
  }
}

/** The service worker of an app that has one: a single file, told what the app is made of and which version that is. */
async function buildWorker(name: string, folder: string): Promise<void> {
  const entry = join(web, name, 'worker/service-worker.ts')
  if (!existsSync(entry)) return
  const vite = await import('vite')
  const files = filesIn(join(folder, 'assets')).map((path) => `/${name}/assets/${basename(path)}`)
  const page = readFileSync(join(folder, 'index.html'))
  const version = createHash('sha256').update(page).update(files.join()).digest('hex').slice(0, 12)
  await vite.build({
    configFile: false,
    root: join(web, name),
    publicDir: false,
    logLevel: 'error',
    define: { BUILT_FILES: JSON.stringify(files), BUILT_VERSION: JSON.stringify(version) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      lib: { entry, formats: ['es'], fileName: () => 'sw.js' },
    },
  })
}

async function bringUpToDate(name: string): Promise<void> {
  const dist = join(web, 'dist', name)
  const target = fingerprint(name)
  const present = newest(dist)
  if (present) say('serve', join(dist, present))
  if (present === target) return
  if (!existsSync(join(dist, target, 'index.html'))) {
    say('stale')
    if (await takeTurn(dist, target)) await build(name, dist, target)
  }
  say('built', join(dist, target))
}

for (const name of named.length > 0 ? named : ['portal', 'rep']) await bringUpToDate(name)
