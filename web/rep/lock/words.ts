import { repLockDe, repLockEn } from '@latchkey/core/messages/rep-lock'

export const lockWords = { en: repLockEn, de: repLockDe }
