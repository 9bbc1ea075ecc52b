import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installSystemPackage, isProgram, programOnPath } from './system-package.ts'

/** WebKit as Debian ships it: its WebDriver, its browser for tests, and a screen that nobody sees. */
export interface WebKitPrograms {
  readonly driver: string
  readonly browser: string
  readonly screen: string
}

export type FoundWebKit = WebKitPrograms | { readonly why: string }

/** What is there of it already; installs nothing. */
export function presentWebKit(): FoundWebKit {
  const driver = programOnPath('WebKitWebDriver')
  const screen = programOnPath('Xvfb')
  const browser = miniBrowser()
  if (driver && screen && browser) return { driver, browser, screen }
  const lacks = [!driver && 'WebKitWebDriver', !browser && 'MiniBrowser', !screen && 'Xvfb'].filter(Boolean)
  return { why: `no WebKit: this machine lacks ${lacks.join(', ')}` }
}

/** WebKit for the journeys that need it: what is there, else Debian's packages. */
export function findWebKit(): FoundWebKit {
  const present = presentWebKit()
  if (!('why' in present)) return present
  for (const name of ['webkit2gtk-driver', 'xvfb']) {
    const install = installSystemPackage(name)
    if (!install.installed) return { why: `no WebKit: ${install.why}` }
  }
  return presentWebKit()
}

/** It lies beside the library, in a folder named for the machine and the library's version. */
function miniBrowser(): string | undefined {
  for (const outer of ['/usr/lib', '/usr/libexec']) {
    const folders = entriesOf(outer).flatMap((name) => [
      join(outer, name),
      ...(name.endsWith('-linux-gnu') ? entriesOf(join(outer, name)).map((n) => join(outer, name, n)) : []),
    ])
    for (const folder of folders) {
      const path = join(folder, 'MiniBrowser')
      if (/webkit(?:2gtk|gtk)-[\d.]+$/.test(folder) && isProgram(path)) return path
    }
  }
  return undefined
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
