import { portalImportsDe, portalImportsEn } from '@latchkey/core/messages/portal-imports'

export const importsWords = { en: portalImportsEn, de: portalImportsDe }
