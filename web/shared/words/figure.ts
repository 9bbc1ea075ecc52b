import { language } from './use-words.ts'

/** A count as the person's language writes it. */
export function figure(count: number): string {
  return count.toLocaleString(language)
}
