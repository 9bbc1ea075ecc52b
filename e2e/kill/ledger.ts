import type { Person } from '../../bench/rig/people.ts'
import type { WebClient } from '../../bench/rig/web-client.ts'

/** A staff reset we sent: acknowledged with its letter, or unanswered because the server died. */
interface SentReset {
  letterId: string | null
}

/**
 * What we know of one contact from the answers alone. Where the server died before it answered, both outcomes are
 * possible until somebody looks; everything acknowledged has one.
 */
export interface Account {
  readonly person: Person
  /** The phone number: one value, or several while an edit is unanswered. */
  phones: (string | null)[]
  password: string
  formerPassword: string | null
  /** A new password whose PUT went unanswered, with the temporary password it would have spent. */
  unanswered: { readonly newPassword: string; readonly secret: string | null } | null
  /** Resets since the password was last set; setting it ends them all (C8). */
  resets: SentReset[]
  /** Letters whose temporary password a newer password has ended: they may arrive, their secrets are dead. */
  readonly ended: string[]
  /** Temporary passwords that were spent. */
  readonly spent: string[]
  /** A browser whose sign-in was acknowledged. */
  browser: WebClient | null
  /** Acted on since the last look. */
  touched: boolean
}

export interface Ledger {
  readonly accounts: readonly Account[]
  /** Contacts who each asked once by "Forgot your password?" and were answered. */
  readonly asked: Person[]
  /** Answers that were acknowledged, by act. */
  readonly acknowledged: Map<string, number>
  /** What must not be; each is one sentence. */
  readonly faults: string[]
}

export function newLedger(people: readonly Person[]): Ledger {
  const accounts = people.map((person) => ({
    person,
    phones: [null],
    password: person.password,
    formerPassword: null,
    unanswered: null,
    resets: [],
    ended: [],
    spent: [],
    browser: null,
    touched: false,
  }))
  return { accounts, asked: [], acknowledged: new Map(), faults: [] }
}

export function acknowledge(ledger: Ledger, act: string): void {
  ledger.acknowledged.set(act, (ledger.acknowledged.get(act) ?? 0) + 1)
}

/** C8: a new password is in force: every temporary password before it is dead. */
export function passwordSet(account: Account, newPassword: string, secret: string | null): void {
  if (secret !== null) account.spent.push(secret)
  account.formerPassword = account.password
  account.password = newPassword
  account.ended.push(...account.resets.flatMap(({ letterId }) => (letterId === null ? [] : [letterId])))
  account.resets = []
  account.unanswered = null
}

/** C9: three staff resets live at once: a reset is surely live while fewer than three were sent after it. */
export function surelyLive(account: Account): string[] {
  return account.resets.slice(-3).flatMap(({ letterId }) => (letterId === null ? [] : [letterId]))
}
