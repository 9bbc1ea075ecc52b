export { changeSettings } from './change-settings.ts'
export { type SettingsReader, settingsReader } from './read-settings.ts'
