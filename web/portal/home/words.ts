import { portalHomeDe, portalHomeEn } from '@latchkey/core/messages/portal-home'

export const homeWords = { en: portalHomeEn, de: portalHomeDe }
