import { repHomeDe, repHomeEn } from '@latchkey/core/messages/rep-home'

export const homeWords = { en: repHomeEn, de: repHomeDe }
