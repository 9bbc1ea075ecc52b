import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

export interface Asset {
  readonly body: Buffer
  readonly gzip: Buffer
  readonly type: string
  readonly cacheControl: string
}

export interface Script {
  readonly path: string
  /** The paths of what it imports, so that the page can ask for them at once. */
  readonly imports: readonly string[]
}

export interface ScriptAssets {
  script(file: URL): Script
  asset(path: string): Asset | undefined
}

const importLine = /^(import .* from )'([^']+)'/gm

/**
 * Serves browser TypeScript without a build step: types are blanked out at start, imports lead to our own
 * assets, and the name carries a hash of the content, so a browser may keep it for ever.
 */
export function createScriptAssets(): ScriptAssets {
  const scripts = new Map<string, Script>()
  const assets = new Map<string, Asset>()

  function script(file: URL): Script {
    const kept = scripts.get(file.href)
    if (kept) return kept
    const imports: string[] = []
    const source = stripTypeScriptTypes(readFileSync(file, 'utf8'))
    const text = source.replace(importLine, (_line, start: string, specifier: string) => {
      const imported = script(
        new URL(specifier.startsWith('.') ? new URL(specifier, file) : import.meta.resolve(specifier)),
      )
      imports.push(imported.path, ...imported.imports)
      return `${start}'${imported.path}'`
    })
    const body = Buffer.from(text)
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
    const made = { path: `/assets/${basename(fileURLToPath(file), '.ts')}-${hash}.js`, imports }
    scripts.set(file.href, made)
    assets.set(made.path, {
      body,
      gzip: gzipSync(body, { level: 9 }),
      type: 'text/javascript; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
    })
    return made
  }

  return { script, asset: (path) => assets.get(path) }
}
