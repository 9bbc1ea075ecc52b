import { portalNewInviteDe, portalNewInviteEn } from '@latchkey/core/messages/portal-new-invite'

export const newInviteWords = { en: portalNewInviteEn, de: portalNewInviteDe }
