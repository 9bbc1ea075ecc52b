import { DAY, MINUTE } from '../instant.ts'

/** L5: wrong answers in one sign-in before it ends; it lives 15 minutes anyway. */
export const wrongPerSignIn = { limit: 5, window: 15 * MINUTE } as const

/** L5: wrong codes of an account, over all doors and kinds of code. A passkey cannot be guessed and is not counted. */
export const wrongPerDay = { limit: 10, window: DAY } as const

/** L5: how long the code mailed before a demanded factor is set up works, in milliseconds. */
export const MAILED_CODE_LIFE = 15 * MINUTE
/** L5: wrong tries before a mailed code is dead. */
export const MAILED_CODE_TRIES = 5

/** How often a code may be mailed to a user who sets up a demanded factor. */
export const mailedPerHour = { limit: 5, window: 60 * MINUTE } as const

/** Factors of one user; more than anybody has devices for. */
export const MOST_FACTORS = 20
