import { portalContactDe, portalContactEn } from '@latchkey/core/messages/portal-contact'

export const contactWords = { en: portalContactEn, de: portalContactDe }
