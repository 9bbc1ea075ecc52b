import { portalNewContactDe, portalNewContactEn } from '@latchkey/core/messages/portal-new-contact'

export const newContactWords = { en: portalNewContactEn, de: portalNewContactDe }
