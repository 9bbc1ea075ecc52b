import type { Language } from '@latchkey/core/messages/catalogue'

const KEY = 'rep-language'

/** The language chosen on this device; kept beside the database because it is needed before that can be read. */
export function keptLanguage(): Language | undefined {
  const kept = localStorage.getItem(KEY)
  return kept === 'en' || kept === 'de' ? kept : undefined
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}
