import { accessWordsDe, accessWordsEn } from '@latchkey/core/messages/access-words'

export const accessWords = { en: accessWordsEn, de: accessWordsDe }
