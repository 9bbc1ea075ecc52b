import { portalTextsDe, portalTextsEn } from '@latchkey/core/messages/portal-texts'

export const textsWords = { en: portalTextsEn, de: portalTextsDe }
