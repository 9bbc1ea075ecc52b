import type { Language } from '@latchkey/core/messages/catalogue'
import { keepBeside, keptBeside } from './kept-beside.ts'

const KEY = 'rep-language'

/** The language chosen on this device; kept beside the database because it is needed before that can be read. */
export function keptLanguage(): Language | undefined {
  const kept = keptBeside(KEY)
  return kept === 'en' || kept === 'de' ? kept : undefined
}

export function keepLanguage(language: Language): void {
  keepBeside(KEY, language)
}
