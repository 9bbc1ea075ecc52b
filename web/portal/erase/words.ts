import { portalEraseDe, portalEraseEn } from '@latchkey/core/messages/portal-erase'

export const eraseWords = { en: portalEraseEn, de: portalEraseDe }
