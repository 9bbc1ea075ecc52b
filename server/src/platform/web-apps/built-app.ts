import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A file of a built app with what the build packed beside it. */
export interface AppFile {
  readonly body: Buffer
  readonly gzip: Buffer | null
  readonly brotli: Buffer | null
  readonly type: string
}

/** An app as Vite built it, held in memory: serving touches no disk, and a new build disturbs nobody. */
export interface BuiltApp {
  /** The one page, in English, with the places `%BRAND%` and `%SCRIPTLESS%` open. */
  readonly page: string
  /** A file by its path in the build, `assets/…` with a hash of its content in the name. */
  file(path: string): AppFile | undefined
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Reads a built app whole; null where the folder holds none. */
export function readBuiltApp(folder: string): BuiltApp | null {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return null
  const files = new Map<string, AppFile>()
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  const packed = (path: string): Buffer | null =>
    paths.includes(path) ? readFileSync(join(folder, path)) : null
  for (const path of paths) {
    const type = types[extname(path)]
    if (!type) continue
    files.set(path, {
      body: readFileSync(join(folder, path)),
      gzip: packed(`${path}.gz`),
      brotli: packed(`${path}.br`),
      type,
    })
  }
  return { page: readFileSync(index, 'utf8'), file: (path) => files.get(path) }
}
