import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { browserPackages } from './browser-packages.ts'

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

// As biome writes them: `import { a, b } from './c.ts'`, over one line or several, and re-exports alike.
const importLine = /^((?:import|export)\s[^'";]*?\sfrom )'([^']+)'/gm
const importLater = /\bimport\('([^']+)'\)/g

/**
 * Serves browser TypeScript without a build step: types are blanked out at start, imports lead to our own
 * assets, and the name carries a hash of the content, so a browser may keep it for ever. What is imported later
 * (`import('…')`) is fetched when the script asks for it.
 */
export function createScriptAssets(): ScriptAssets {
  const scripts = new Map<string, Script>()
  const assets = new Map<string, Asset>()

  function script(file: URL): Script {
    const kept = scripts.get(file.href)
    if (kept) return kept
    const source = stripTypeScriptTypes(readFileSync(file, 'utf8'))
    const made = add(basename(fileURLToPath(file), '.ts'), source, (specifier) => imported(specifier, file))
    scripts.set(file.href, made)
    return made
  }

  function imported(specifier: string, from: URL): Script {
    const text = browserPackages[specifier]
    if (text === undefined)
      return script(
        new URL(specifier.startsWith('.') ? new URL(specifier, from) : import.meta.resolve(specifier)),
      )
    const kept = scripts.get(specifier)
    if (kept) return kept
    const made = add(basename(specifier), text(), () => {
      throw new Error(`${specifier} imports what no browser finds`)
    })
    scripts.set(specifier, made)
    return made
  }

  function add(name: string, source: string, resolve: (specifier: string) => Script): Script {
    const imports: string[] = []
    const text = source
      .replace(importLine, (_line, start: string, specifier: string) => {
        const script = resolve(specifier)
        imports.push(script.path, ...script.imports)
        return `${start}'${script.path}'`
      })
      .replace(importLater, (_call, specifier: string) => `import('${resolve(specifier).path}')`)
    const body = Buffer.from(text)
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
    const made = { path: `/assets/${name}-${hash}.js`, imports: [...new Set(imports)] }
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
