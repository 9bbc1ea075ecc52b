import { repSettingsDe, repSettingsEn } from '@latchkey/core/messages/rep-settings'

export const settingsWords = { en: repSettingsEn, de: repSettingsDe }
