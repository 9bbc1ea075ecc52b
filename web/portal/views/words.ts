import { portalViewsDe, portalViewsEn } from '@latchkey/core/messages/portal-views'

export const viewsWords = { en: portalViewsEn, de: portalViewsDe }
