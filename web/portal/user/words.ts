import { portalUserDe, portalUserEn } from '@latchkey/core/messages/portal-user'

export const userWords = { en: portalUserEn, de: portalUserDe }
