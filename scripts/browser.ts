import { installSystemPackage, isProgram, programOnPath } from './system-package.ts'

export type FoundBrowser = { path: string } | { why: string }

/** Chromium for the journeys: the one named by TEST_CHROMIUM, else on PATH, else Debian's package. */
export function findBrowser(): FoundBrowser {
  const named = process.env.TEST_CHROMIUM
  if (named) return isProgram(named) ? { path: named } : { why: `TEST_CHROMIUM names no program: ${named}` }
  const search = () => programOnPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
  const present = search()
  if (present) return { path: present }
  const install = installSystemPackage('chromium')
  const path = search()
  if (path) return { path }
  return { why: `no Chromium: ${install.installed ? 'the package brought none' : install.why}` }
}
