import type { MessageValues } from '../messages/catalogue.ts'
import type { ImportMessageKey } from '../messages/imports.ts'

import { type ImportRow, isGenerated, type MergedRow } from './row.ts'

/** What an import leaves open or made up, for its last lines. */
export interface ImportGaps {
  readonly withoutUsername: number
  readonly withoutEmail: number
  /** Retailers, not rows. */
  readonly accountNumbersMade: number
  readonly usernamesMade: number
  /** Passwords of an older system that are taken over, and those of contacts who keep their own. */
  readonly passwords: number
  readonly passwordsKept: number
}

const sentenceOf = {
  withoutUsername: 'import.summary.without-username',
  withoutEmail: 'import.summary.without-email',
  accountNumbersMade: 'import.summary.account-numbers-made',
  usernamesMade: 'import.summary.usernames-made',
  passwords: 'import.summary.passwords',
  passwordsKept: 'import.summary.passwords-kept',
} as const satisfies Record<keyof ImportGaps, string>

/** I2: counts the gaps of the rows as they will be stored, one call per row. */
export function gapCounter(): {
  /** `password`: what becomes of a password hash the row carries. */
  add: (row: ImportRow, merged: MergedRow, password?: 'taken' | 'kept' | null) => void
  gaps: () => ImportGaps
} {
  const made = new Set<string>()
  let withoutUsername = 0
  let withoutEmail = 0
  let usernamesMade = 0
  let passwords = 0
  let passwordsKept = 0
  return {
    add(row, { contact, contactChanges, retailer, retailerIsNew }, password) {
      if (retailerIsNew && isGenerated(row, 'accountNumber')) made.add(retailer.accountNumber)
      if (contact === null) return
      if (password === 'taken') passwords += 1
      if (password === 'kept') passwordsKept += 1
      if (contact.username === null) withoutUsername += 1
      if (contact.email === null) withoutEmail += 1
      if (isGenerated(row, 'username') && contactChanges.includes('username')) usernamesMade += 1
    },
    gaps: () => ({
      withoutUsername,
      withoutEmail,
      accountNumbersMade: made.size,
      usernamesMade,
      passwords,
      passwordsKept,
    }),
  }
}

/** The sentences of the gaps there are. */
export function gapSentences(gaps: ImportGaps): { message: ImportMessageKey; values: MessageValues }[] {
  return (Object.keys(sentenceOf) as (keyof ImportGaps)[]).flatMap((gap) => {
    const count = gaps[gap]
    if (count === 0) return []
    return [{ message: `${sentenceOf[gap]}.${count === 1 ? 'one' : 'many'}`, values: { count } }]
  })
}
