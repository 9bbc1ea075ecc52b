import { type Language, languages } from '@latchkey/core/messages/catalogue'

export interface LetterTextSearch {
  readonly language?: Language | undefined
}

export function letterTextSearch(typed: Record<string, unknown>): LetterTextSearch {
  const language = languages.find((each) => each === typed.language)
  return language ? { language } : {}
}
