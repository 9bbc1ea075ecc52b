import { SECOND } from '@latchkey/core/instant'
import {
  defaultSettings,
  type SettingName,
  type Settings,
  settingsSchema,
} from '@latchkey/core/settings/settings'
import type { Database } from '../platform/db/database.ts'
import { storedSettings } from './store.ts'

/** How often a process looks for what another one has changed, in milliseconds. */
export const SETTINGS_READ_EVERY = 2 * SECOND

export interface SettingsReader {
  /**
   * The settings as last read; the product reads them once before anything runs. No call asks the database: a read
   * inside an open transaction would want a second connection, and many of those wait for each other.
   */
  current(): Settings
  refresh(): Promise<void>
}

export function settingsReader(db: Database): SettingsReader {
  let kept: Settings | null = null
  return {
    current() {
      if (!kept) throw new Error('the settings have not been read yet')
      return kept
    },
    async refresh() {
      kept = merged(await storedSettings(db.read))
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
