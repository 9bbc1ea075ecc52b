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
  /** A file of the folder `assets`, whose name carries a hash of its content. */
  asset(name: string): AppFile | undefined
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Reads a built app whole; null where the folder holds none. */
export function readBuiltApp(folder: string): BuiltApp | null {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return null
  const assets = new Map<string, AppFile>()
  const names = readdirSync(join(folder, 'assets'))
  const packed = (name: string): Buffer | null =>
    names.includes(name) ? readFileSync(join(folder, 'assets', name)) : null
  for (const name of names) {
    const type = types[extname(name)]
    if (!type) continue
    assets.set(name, {
      body: readFileSync(join(folder, 'assets', name)),
      gzip: packed(`${name}.gz`),
      brotli: packed(`${name}.br`),
      type,
    })
  }
  return { page: readFileSync(index, 'utf8'), asset: (name) => assets.get(name) }
}
