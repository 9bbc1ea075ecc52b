import { repSignInDe, repSignInEn } from '@latchkey/core/messages/rep-sign-in'

export const signInWords = { en: repSignInEn, de: repSignInDe }
