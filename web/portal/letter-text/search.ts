import type { Language } from '@latchkey/core/messages/catalogue'

/** Named here: the catalogue itself, with every word of both, is no part of the first load. */
export const languages = ['en', 'de'] as const satisfies readonly Language[]

export interface LetterTextSearch {
  readonly language?: Language | undefined
}

export function letterTextSearch(typed: Record<string, unknown>): LetterTextSearch {
  const language = languages.find((each) => each === typed.language)
  return language ? { language } : {}
}
