import type { Language } from '@latchkey/core/messages/catalogue'
import { useMemo } from 'react'
import { type Say, type WordSet, wordsIn } from './words.ts'

/** The language the server chose for this person; choosing another one loads the page again (`?lang=de`). */
export const language: Language = document.documentElement.lang === 'de' ? 'de' : 'en'

export function useWords<Key extends string>(set: WordSet<Key>): Say<Key> {
  return useMemo(() => wordsIn(set, language), [set])
}
