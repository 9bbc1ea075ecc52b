import { repSendDe, repSendEn } from '@latchkey/core/messages/rep-send'

export const sendWords = { en: repSendEn, de: repSendDe }
