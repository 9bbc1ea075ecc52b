import { portalContactsDe, portalContactsEn } from '@latchkey/core/messages/portal-contacts'

export const contactsWords = { en: portalContactsEn, de: portalContactsDe }
