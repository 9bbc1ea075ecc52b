import { portalSettingsDe, portalSettingsEn } from '@latchkey/core/messages/portal-settings'

export const settingsWords = { en: portalSettingsEn, de: portalSettingsDe }
