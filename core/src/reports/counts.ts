import { DAY, type Instant } from '../instant.ts'
import { contactStateCodes } from '../website-access/contact-state.ts'
import type { StateCounts } from './wire.ts'

/** R1: no contact in any state. */
export function noCounts(): StateCounts {
  return Object.fromEntries(contactStateCodes.map((code) => [code, 0])) as StateCounts
}

/** R1: counts as rows of a database as counts by state; a state of another version is left out. */
export function countsOfRows(
  rows: readonly { readonly state_code: string; readonly count: number }[],
): StateCounts {
  const counts = noCounts()
  for (const { state_code: code, count } of rows)
    if (code in counts) counts[code as keyof StateCounts] += Number(count)
  return counts
}

/** R1: how many contacts there are in all states together. */
export function totalOf(counts: StateCounts): number {
  return contactStateCodes.reduce((sum, code) => sum + counts[code], 0)
}

/** R1: the day of UTC an instant falls on, as "2026-11-22"; `daysBefore` whole days earlier. */
export function dayOf(at: Instant, daysBefore = 0): string {
  return new Date(at - daysBefore * DAY).toISOString().slice(0, 10)
}
