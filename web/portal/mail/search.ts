import { letterKinds, letterStates } from '@latchkey/core/letters/kinds'

export const mailTabs = ['letters', 'texts', 'bounces'] as const

/** What the address of the list of letters says, in the API's own words. */
export interface LettersSearch {
  readonly state?: string | undefined
  readonly kind?: string | undefined
}

export interface MailSearch extends LettersSearch {
  readonly tab?: (typeof mailTabs)[number] | undefined
}

export function mailSearch(typed: Record<string, unknown>): MailSearch {
  const known = (name: string, words: readonly string[]) =>
    typeof typed[name] === 'string'
      ? typed[name]
          .split(',')
          .filter((word) => words.includes(word))
          .join(',')
      : ''
  const said = { state: known('state', letterStates), kind: known('kind', letterKinds) }
  const tab = mailTabs.find((each) => each === typed.tab)
  if (tab && tab !== 'letters') return { tab }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}
