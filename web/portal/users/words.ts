import { portalUsersDe, portalUsersEn } from '@latchkey/core/messages/portal-users'

export const usersWords = { en: portalUsersEn, de: portalUsersDe }
