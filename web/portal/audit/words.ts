import { auditDe, auditEn } from '@latchkey/core/messages/audit'
import { portalAuditDe, portalAuditEn } from '@latchkey/core/messages/portal-audit'

export const auditWords = { en: portalAuditEn, de: portalAuditDe }

/** The sentences of acts, for choosing one. */
export const actWords = { en: auditEn, de: auditDe }
