import { portalRetailersDe, portalRetailersEn } from '@latchkey/core/messages/portal-retailers'

export const retailersWords = { en: portalRetailersEn, de: portalRetailersDe }
