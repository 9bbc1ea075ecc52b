import { portalInviteDe, portalInviteEn } from '@latchkey/core/messages/portal-invite'

export const inviteWords = { en: portalInviteEn, de: portalInviteDe }
