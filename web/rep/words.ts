import { repAppDe, repAppEn } from '@latchkey/core/messages/rep-app'

/** Words that every screen may use; each screen has its own file besides. */
export const appWords = { en: repAppEn, de: repAppDe }
