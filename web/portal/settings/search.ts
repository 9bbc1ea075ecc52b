export const settingsTabs = ['company', 'passwords', 'limits', 'sign-in'] as const
export type SettingsTab = (typeof settingsTabs)[number]

export interface SettingsSearch {
  readonly tab?: SettingsTab | undefined
}

export function settingsSearch(typed: Record<string, unknown>): SettingsSearch {
  const tab = settingsTabs.find((each) => each === typed.tab)
  return tab && tab !== 'company' ? { tab } : {}
}
