import { portalInvitesDe, portalInvitesEn } from '@latchkey/core/messages/portal-invites'

export const invitesWords = { en: portalInvitesEn, de: portalInvitesDe }
