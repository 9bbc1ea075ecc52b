import { SECOND } from '@latchkey/core/instant'
import {
  defaultSettings,
  type SettingName,
  type Settings,
  settingsSchema,
} from '@latchkey/core/settings/settings'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { storedSettings } from './store.ts'

/** How long a process may act on what it read; another process's change is seen after that. */
const KEPT_FOR = 2 * SECOND

export interface SettingsReader {
  current(): Promise<Settings>
  forget(): void
}

export function settingsReader(db: Database, clock: Clock): SettingsReader {
  let kept: { settings: Settings; until: number } | null = null
  return {
    async current() {
      const now = clock.now()
      if (kept && now < kept.until) return kept.settings
      const settings = merged(await storedSettings(db.read))
      kept = { settings, until: now + KEPT_FOR }
      return settings
    },
    forget() {
      kept = null
    },
  }
}

// A stored value that no longer fits its rule falls back to the default instead of stopping the server.
function merged(stored: Record<string, unknown>): Settings {
  const settings: Record<string, unknown> = { ...defaultSettings }
  for (const name of Object.keys(defaultSettings) as SettingName[]) {
    const value = settingsSchema.shape[name].safeParse(stored[name])
    if (stored[name] !== undefined && value.success) settings[name] = value.data
  }
  return settings as Settings
}
