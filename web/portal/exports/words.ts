import { portalExportsDe, portalExportsEn } from '@latchkey/core/messages/portal-exports'

export const exportsWords = { en: portalExportsEn, de: portalExportsDe }
