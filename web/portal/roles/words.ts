import { portalRolesDe, portalRolesEn } from '@latchkey/core/messages/portal-roles'

export const rolesWords = { en: portalRolesEn, de: portalRolesDe }
