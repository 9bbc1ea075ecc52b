export { changeSettings } from './change-settings.ts'
export { SETTINGS_READ_EVERY, type SettingsReader, settingsReader } from './read-settings.ts'
