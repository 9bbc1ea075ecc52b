import { portalChosenDe, portalChosenEn } from '@latchkey/core/messages/portal-chosen'

export const chosenWords = { en: portalChosenEn, de: portalChosenDe }
