import { portalPartsDe, portalPartsEn } from '@latchkey/core/messages/portal-parts'

export const partsWords = { en: portalPartsEn, de: portalPartsDe }
