import { repContactDe, repContactEn } from '@latchkey/core/messages/rep-contact'
import { rulesDe, rulesEn } from '@latchkey/core/messages/rules'

export const contactWords = { en: { ...rulesEn, ...repContactEn }, de: { ...rulesDe, ...repContactDe } }
