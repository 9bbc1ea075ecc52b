import { portalSessionsDe, portalSessionsEn } from '@latchkey/core/messages/portal-sessions'

export const sessionsWords = { en: portalSessionsEn, de: portalSessionsDe }
