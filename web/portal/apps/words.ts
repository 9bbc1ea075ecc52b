import { portalAppsDe, portalAppsEn } from '@latchkey/core/messages/portal-apps'

export const appsWords = { en: portalAppsEn, de: portalAppsDe }
