import { portalMailDe, portalMailEn } from '@latchkey/core/messages/portal-mail'

export const mailWords = { en: portalMailEn, de: portalMailDe }
