import { portalSecretDe, portalSecretEn } from '@latchkey/core/messages/portal-secret'

export const secretWords = { en: portalSecretEn, de: portalSecretDe }
