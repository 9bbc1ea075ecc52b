import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first program of these names on PATH, or undefined. */
export function programOnPath(...names: string[]): string | undefined {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name)
      if (folder !== '' && isProgram(path)) return path
    }
  }
  return undefined
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

export const isRoot = process.getuid?.() === 0

/** Installs a Debian package, or says why it cannot. Asks nothing, also not on a terminal. */
export function installSystemPackage(name: string): { installed: true } | { installed: false; why: string } {
  const aptGet = programOnPath('apt-get')
  if (!aptGet) return { installed: false, why: 'this machine has no apt-get' }
  if (!isRoot) return { installed: false, why: `only root may install it (apt-get install ${name})` }
  console.log(`Installing the system package ${name}, for the tests only.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const run = spawnSync(aptGet, ['-q', ...words], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 10 * 60_000,
    })
    if (run.status !== 0) {
      const lastLine = run.stderr.trim().split('\n').at(-1) ?? ''
      return { installed: false, why: `apt-get ${words[0]} failed: ${lastLine}` }
    }
  }
  return { installed: true }
}
