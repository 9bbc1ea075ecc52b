import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

const notOurs = new Set(['node_modules', '.git', 'data', 'dist', '.cache', 'coverage'])

function walk(folder: string, prefix = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = `${prefix}${entry.name}`
    if (entry.isDirectory()) return walk(join(folder, entry.name), `${path}/`)
    return entry.isFile() ? [path] : []
  })
}

/**
 * Every file of the project, tracked or new and not ignored, with forward slashes, sorted.
 * Without git (an unpacked archive) the folders are walked instead.
 */
export function sourceFiles(folder = root): string[] {
  let listed: string[]
  try {
    listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split('\0')
  } catch {
    listed = walk(folder)
  }
  return [...new Set(listed)].filter((path) => path !== '' && existsSync(join(folder, path))).sort()
}

/** The TypeScript and JavaScript the import rules judge. */
export function cruisedFiles(folder = root): string[] {
  return sourceFiles(folder).filter((path) =>
    /^(core|server|client|web|examples|e2e|bench|bin|scripts)\/.*\.(ts|tsx|js|mjs|cjs)$/.test(path),
  )
}
