import { repRetailersDe, repRetailersEn } from '@latchkey/core/messages/rep-retailers'

export const retailersWords = { en: repRetailersEn, de: repRetailersDe }
