import { letterKinds, letterStates } from '@latchkey/core/letters/kinds'

/** What the address of the list of letters says, in the API's own words. */
export interface MailSearch {
  readonly state?: string | undefined
  readonly kind?: string | undefined
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
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}
