import { portalReportsDe, portalReportsEn } from '@latchkey/core/messages/portal-reports'

export const reportsWords = { en: portalReportsEn, de: portalReportsDe }
