import { portalLinksDe, portalLinksEn } from '@latchkey/core/messages/portal-links'

export const linksWords = { en: portalLinksEn, de: portalLinksDe }
