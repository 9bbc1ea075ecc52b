import { after, DAY, type Instant, SECOND } from '../instant.ts'

/** I1: how long an invite that starts at once can be undone before its first mail leaves, in milliseconds. */
export const UNDO = 10 * SECOND
/** I1: days between two letters to one person, and letters to him at most, the first one counted. */
export const LEAST_REPEAT_DAYS = 3
export const MOST_REPEAT_DAYS = 90
export const MOST_ROUNDS = 6
/** How far ahead a start may lie, in milliseconds. */
export const LATEST_START = 366 * DAY
/** A person who got a letter of one invite gets none of another for so long, in milliseconds. */
export const SAME_DAY = DAY
/** People in one invite. */
export const MOST_PEOPLE = 100_000

/** I1: when the round after this one begins, or null where the invite ends with it. */
export function nextRoundAt(
  invite: { readonly repeatDays: number | null; readonly round: number },
  roundStartedAt: Instant,
): Instant | null {
  if (invite.repeatDays === null || invite.round >= MOST_ROUNDS) return null
  return after(roundStartedAt, invite.repeatDays * DAY)
}
