import { portalTerritoriesDe, portalTerritoriesEn } from '@latchkey/core/messages/portal-territories'

export const territoriesWords = { en: portalTerritoriesEn, de: portalTerritoriesDe }
